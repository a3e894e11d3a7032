package org.fugong.transport.charter.persistence;

import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;

import org.fugong.transport.charter.application.DatabaseClock;
import org.fugong.transport.sql.Sql;

@ApplicationScoped
class SqlDatabaseClock implements DatabaseClock {

    private final Sql sql;

    SqlDatabaseClock(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Instant now() {
        return sql.one("SELECT clock_timestamp() AS now", row -> Sql.instant(row, "now"));
    }
}
