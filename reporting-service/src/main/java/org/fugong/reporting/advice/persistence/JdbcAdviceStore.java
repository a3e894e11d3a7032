package org.fugong.reporting.advice.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

import org.fugong.reporting.advice.application.AdviceStore;
import org.fugong.reporting.funnel.application.Population;
import org.fugong.reporting.merging.Columns;
import org.fugong.reporting.merging.Database;

import static org.fugong.reporting.merging.Columns.instant;
import static org.fugong.reporting.merging.Columns.requiredInstant;
import static org.fugong.reporting.merging.Columns.uuid;

@ApplicationScoped
class JdbcAdviceStore implements AdviceStore {
    /** For so long after it was given a proposed charter counts as having been proposed. */
    private static final String PROPOSED_FOR = "14 days";

    private static final String GIVEN =
            """
            WITH shown AS (
                SELECT g.*, e.name, e.town FROM advice_given g LEFT JOIN enterprise e ON e.id = g.enterprise_id
                WHERE (?::text IS NULL OR e.town = ?::text) AND (?::uuid IS NULL OR g.enterprise_id = ?::uuid)
                    AND (?::timestamptz IS NULL
                        OR (g.given_at, g.enterprise_id, g.kind, g.subject) < (?::timestamptz, ?::uuid, ?::text, ?::text))
                ORDER BY g.given_at DESC, g.enterprise_id DESC, g.kind DESC, g.subject DESC LIMIT ?)
            SELECT s.*, c.name AS subject_name, n.done, n.arrived,
                coalesce(c.revised_deadline, c.deadline) AS ends, c.cancelled_at IS NOT NULL OR c.frozen_at IS NOT NULL AS over
            FROM shown s LEFT JOIN charter c ON c.id::text = s.subject
            CROSS JOIN LATERAL (
                SELECT count(*) AS done, count(j.arrived_at) AS arrived
                FROM journey j JOIN person p ON p.id = j.worker_id AND p.enterprise_id = s.enterprise_id
                WHERE j.charter_id = c.id AND j.nominated_at >= s.given_at AND j.place <> 'WITHDRAWN') n
            WHERE s.kind = 'NOMINATE'
            UNION ALL
            SELECT s.*, NULL, n.done, n.arrived, s.given_at + interval '%1$s', false
            FROM shown s
            CROSS JOIN LATERAL (
                SELECT count(*) AS done, count(j.arrived_at) AS arrived
                FROM charter c JOIN journey j ON j.charter_id = c.id
                JOIN person p ON p.id = j.worker_id AND p.enterprise_id = s.enterprise_id
                WHERE c.origin_division = s.subject AND c.announced_at >= s.given_at AND j.place <> 'WITHDRAWN') n
            WHERE s.kind = 'PROPOSE'
            UNION ALL
            SELECT s.*, l.name, n.done, n.arrived, (y.last_day + 1)::timestamptz, y.open IS NOT TRUE
            FROM shown s LEFT JOIN labour_entry y ON y.id::text = s.subject LEFT JOIN enterprise l ON l.id = y.enterprise_id
            CROSS JOIN LATERAL (
                SELECT coalesce(sum(a.people), 0) AS done,
                    CASE WHEN count(*) = 0 THEN 0 ELSE
                        (SELECT count(*) FROM person p WHERE p.borrower_id = s.enterprise_id
                            AND p.lender_id = y.enterprise_id AND p.passage_enterprise_id = s.enterprise_id AND %2$s) END
                        AS arrived
                FROM labour_agreement a
                WHERE a.surplus_id = y.id AND a.borrower_id = s.enterprise_id AND a.concluded_at >= s.given_at) n
            WHERE s.kind = 'BORROW'
            ORDER BY given_at DESC, enterprise_id DESC, kind DESC, subject DESC
            """;

    private final Database database;
    private final Clock clock;
    private final ZoneId zone;

    JdbcAdviceStore(DataSource dataSource, Clock clock, @ConfigProperty(name = "fugong.zone") ZoneId zone) {
        this.database = new Database(dataSource);
        this.clock = clock;
        this.zone = zone;
    }

    @Override
    public void give(Collection<Given> advice) {
        database.update(
                """
                INSERT INTO advice_given (enterprise_id, kind, subject, given_at, people)
                SELECT * FROM unnest(?::uuid[], ?::text[], ?::text[], ?::timestamptz[], ?::integer[])
                    AS f (enterprise_id, kind, subject, given_at, people)
                ORDER BY f.enterprise_id, f.kind, f.subject
                ON CONFLICT DO NOTHING
                """,
                (connection, statement) -> new Columns<>(connection, statement, List.copyOf(advice))
                        .add("uuid", Given::enterpriseId)
                        .add("text", Given::kind)
                        .add("text", Given::subject)
                        .add("timestamptz", Given::givenAt)
                        .add("integer", Given::people));
    }

    @Override
    public List<Followed> given(@Nullable String town, @Nullable UUID enterpriseId, @Nullable Given after, int limit) {
        LocalDate today = LocalDate.now(clock.withZone(zone));
        return database.query(
                GIVEN.formatted(PROPOSED_FOR, Population.ON_DUTY.condition(today, zone)),
                (connection, statement) -> {
                    statement.setString(1, town);
                    statement.setString(2, town);
                    statement.setObject(3, enterpriseId);
                    statement.setObject(4, enterpriseId);
                    statement.setString(
                            5, after == null ? null : after.givenAt().toString());
                    statement.setString(
                            6, after == null ? null : after.givenAt().toString());
                    statement.setObject(7, after == null ? null : after.enterpriseId());
                    statement.setString(8, after == null ? null : after.kind());
                    statement.setString(9, after == null ? null : after.subject());
                    statement.setInt(10, limit);
                },
                JdbcAdviceStore::read);
    }

    private static Followed read(ResultSet rs) throws SQLException {
        return new Followed(
                new Given(
                        uuid(rs, "enterprise_id"),
                        rs.getString("kind"),
                        rs.getString("subject"),
                        requiredInstant(rs, "given_at"),
                        rs.getInt("people")),
                rs.getString("name"),
                rs.getString("town"),
                rs.getString("subject_name"),
                rs.getLong("done"),
                rs.getLong("arrived"),
                instant(rs, "ends"),
                rs.getBoolean("over"));
    }
}
