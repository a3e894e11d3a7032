package org.fugong.chassis.event;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

/** How good what comes in is: what could not be taken, counted, and what came more than once. It tells no contents. */
@ApplicationScoped
public class InboundQuality {
    private static final String COUNT =
            """
            select topic, source, reason, count(*) filter (where state = 'OPEN') as open,
                count(*) filter (where state = 'REPLAYED') as replayed,
                count(*) filter (where state = 'REPLAYED' and mended) as mended,
                count(*) filter (where state = 'DISCARDED') as discarded,
                min(created_at) as first_at, max(created_at) as last_at
            from dead_letter group by topic, source, reason
            order by open desc, last_at desc, topic, source, reason limit ?
            """;

    private final DataSource database;
    private final EventMetrics metrics;

    @Inject
    InboundQuality(DataSource database, EventMetrics metrics) {
        this.database = database;
        this.metrics = metrics;
    }

    /**
     * Records of one topic and publisher that could not be taken for one reason. Settled ones are counted for as long as
     * dead letters are kept.
     *
     * @param source who published them, as their events say; null where a record does not even say that
     * @param reason as in {@link DeadLetterResource}, such as {@code schema-violation}
     * @param open how many still wait for an operator
     * @param replayed how many were taken after all
     * @param mended how many of these were changed for it
     * @param discarded how many are not to be taken
     * @param firstAt when the first of them came
     * @param lastAt when the last of them came
     */
    public record Refused(
            String topic,
            @Nullable String source,
            String reason,
            long open,
            long replayed,
            long mended,
            long discarded,
            Instant firstAt,
            Instant lastAt) {}

    /** What could not be taken, by topic, publisher and reason: most open ones first, at most so many rows. */
    public List<Refused> refused(int limit) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(COUNT)) {
            select.setInt(1, limit);
            List<Refused> found = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(new Refused(
                            rows.getString("topic"),
                            rows.getString("source"),
                            rows.getString("reason"),
                            rows.getLong("open"),
                            rows.getLong("replayed"),
                            rows.getLong("mended"),
                            rows.getLong("discarded"),
                            instant(rows, "first_at"),
                            instant(rows, "last_at")));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new DatabaseException("Dead letters could not be counted", e);
        }
    }

    /** Events that came again and were not taken twice, by topic, counted by this process since it started. */
    public SortedMap<String, Long> repeated() {
        return metrics.known();
    }

    /** Events taken longer after they happened than {@link #lateAfter}, by topic, counted likewise. */
    public SortedMap<String, Long> late() {
        return metrics.late();
    }

    /** {@code fugong.inbound.late-after}. */
    public Duration lateAfter() {
        return metrics.lateAfter();
    }

    private static Instant instant(ResultSet rows, String column) throws SQLException {
        return rows.getObject(column, OffsetDateTime.class).toInstant();
    }
}
