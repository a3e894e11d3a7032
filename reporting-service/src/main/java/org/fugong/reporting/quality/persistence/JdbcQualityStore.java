package org.fugong.reporting.quality.persistence;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import org.fugong.reporting.merging.Database;
import org.fugong.reporting.quality.application.QualityStore;
import org.fugong.reporting.quality.application.Waiting;

@ApplicationScoped
class JdbcQualityStore implements QualityStore {
    // The row without an employer holds the persons of whom no registration is known.
    private static final String WAITING =
            """
            WITH nobody AS (SELECT '00000000-0000-0000-0000-000000000000'::uuid AS id),
            registered AS (SELECT id FROM enterprise WHERE version IS NOT NULL),
            waiting (kind, id, facts) AS (
                SELECT 'ENTERPRISE_OF_DECISION', id, 1 FROM enterprise
                WHERE version IS NULL AND (applied_at IS NOT NULL OR decided_at IS NOT NULL)
                UNION ALL
                SELECT 'ENTERPRISE_OF_WORKERS', enterprise_id, sum(enrolled) FROM stage_count
                WHERE enrolled > 0 AND enterprise_id NOT IN (SELECT id FROM registered)
                    AND enterprise_id <> (SELECT id FROM nobody) GROUP BY enterprise_id
                UNION ALL
                SELECT 'ENTERPRISE_OF_GATES', enterprise_id, sum(scans) FROM day_count
                WHERE enterprise_id NOT IN (SELECT id FROM registered) GROUP BY enterprise_id
                UNION ALL
                SELECT 'CHARTER_OF_JOURNEYS', p.charter_id, (SELECT count(*) FROM journey j WHERE j.charter_id = p.charter_id)
                FROM charter_progress p LEFT JOIN charter c ON c.id = p.charter_id WHERE c.announced_at IS NULL
                UNION ALL
                SELECT 'PERSON_WHO_TRAVELLED', NULL, sum(travelled) FROM stage_count
                WHERE enterprise_id = (SELECT id FROM nobody))
            SELECT kind, coalesce(nullif(count(id), 0), sum(facts)) AS unknown, sum(facts) AS facts,
                (array_agg(id ORDER BY facts DESC, id) FILTER (WHERE id IS NOT NULL))[1:20] AS examples
            FROM waiting WHERE facts > 0 GROUP BY kind
            """;

    private final Database database;

    JdbcQualityStore(DataSource dataSource) {
        this.database = new Database(dataSource);
    }

    @Override
    public List<Waiting> waiting() {
        return database
                .query(WAITING, (connection, statement) -> {}, rs -> {
                    java.sql.Array examples = rs.getArray("examples");
                    return new Waiting(
                            Waiting.Kind.valueOf(rs.getString("kind")),
                            rs.getLong("unknown"),
                            rs.getLong("facts"),
                            examples == null ? List.of() : Arrays.asList((UUID[]) examples.getArray()));
                })
                .stream()
                .sorted(java.util.Comparator.comparing(Waiting::kind))
                .toList();
    }
}
