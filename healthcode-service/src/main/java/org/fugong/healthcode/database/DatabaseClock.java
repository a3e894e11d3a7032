package org.fugong.healthcode.database;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The database's time, by which deadlines are judged, so that it plays no part which replica asks. */
@ApplicationScoped
public class DatabaseClock {

    private final Database database;

    @Inject
    DatabaseClock(Database database) {
        this.database = database;
    }

    /** Now, in milliseconds, which is what topics carry. */
    public Instant now() {
        Instant now = database.first(
                "select clock_timestamp() as now",
                statement -> {},
                row -> Objects.requireNonNull(Database.time(row, "now")));
        return Objects.requireNonNull(now).truncatedTo(ChronoUnit.MILLIS);
    }
}
