package org.fugong.reporting.gate.persistence;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BinaryOperator;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import org.fugong.reporting.gate.application.FeverStore;
import org.fugong.reporting.gate.application.Fevers;
import org.fugong.reporting.gate.application.Fevers.Fever;
import org.fugong.reporting.merging.Columns;
import org.fugong.reporting.merging.Database;

import static org.fugong.reporting.merging.Columns.uuid;

@ApplicationScoped
class JdbcFeverStore implements FeverStore {
    // Of two tellings of one scan the smallest holds, so that their order does not matter.
    private static final BinaryOperator<Fever> FIRST = BinaryOperator.minBy(Comparator.comparing(Fever::at)
            .thenComparing(f -> f.enterpriseId().toString())
            .thenComparing(f -> f.who().toString()));

    private final Database database;

    JdbcFeverStore(DataSource dataSource) {
        this.database = new Database(dataSource);
    }

    @Override
    public void merge(Collection<Fever> fevers) {
        Map<UUID, Fever> once = new LinkedHashMap<>();
        fevers.forEach(fever -> once.merge(fever.scanId(), fever, FIRST));
        List<Fever> rows = List.copyOf(once.values());
        database.update(
                """
                INSERT INTO fever AS c
                SELECT * FROM unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::timestamptz[])
                    AS f (scan_id, enterprise_id, who, detected_at)
                ORDER BY f.scan_id
                ON CONFLICT (scan_id) DO UPDATE SET enterprise_id = EXCLUDED.enterprise_id, who = EXCLUDED.who,
                    detected_at = EXCLUDED.detected_at
                WHERE (EXCLUDED.detected_at, EXCLUDED.enterprise_id, EXCLUDED.who)
                    < (c.detected_at, c.enterprise_id, c.who)
                """,
                (connection, statement) -> new Columns<>(connection, statement, rows)
                        .add("uuid", Fever::scanId)
                        .add("uuid", Fever::enterpriseId)
                        .add("uuid", Fever::who)
                        .add("timestamptz", Fever::at));
    }

    @Override
    public List<Fevers.AtEnterprise> byEnterprise(Instant after, Instant until, int atLeast) {
        return database.query(
                """
                SELECT f.enterprise_id, e.name, e.town, f.people
                FROM (SELECT enterprise_id, count(DISTINCT who) AS people FROM fever
                    WHERE detected_at > ?::timestamptz AND detected_at <= ?::timestamptz
                    GROUP BY enterprise_id HAVING count(DISTINCT who) >= ?) AS f
                LEFT JOIN enterprise e ON e.id = f.enterprise_id AND e.version IS NOT NULL
                ORDER BY f.people DESC, f.enterprise_id
                """,
                (connection, statement) -> {
                    statement.setString(1, after.toString());
                    statement.setString(2, until.toString());
                    statement.setInt(3, atLeast);
                },
                rs -> new Fevers.AtEnterprise(
                        uuid(rs, "enterprise_id"), rs.getString("name"), rs.getString("town"), rs.getLong("people")));
    }
}
