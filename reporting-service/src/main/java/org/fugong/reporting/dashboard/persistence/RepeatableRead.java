package org.fugong.reporting.dashboard.persistence;

import java.util.function.Supplier;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;

import org.fugong.reporting.dashboard.application.Consistently;
import org.fugong.reporting.merging.Database;

@ApplicationScoped
class RepeatableRead implements Consistently {
    private final Database database;

    RepeatableRead(DataSource dataSource) {
        this.database = new Database(dataSource);
    }

    @Override
    public <T> T read(Supplier<T> reading) {
        return QuarkusTransaction.requiringNew().call(() -> {
            database.update("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY", (connection, statement) -> {});
            // What is read is of one rebuild only. A lock takes no snapshot, so it comes first.
            database.update("LOCK TABLE serving IN ACCESS SHARE MODE", (connection, statement) -> {});
            return reading.get();
        });
    }
}
