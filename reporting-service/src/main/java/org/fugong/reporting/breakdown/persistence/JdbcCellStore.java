package org.fugong.reporting.breakdown.persistence;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import org.fugong.reporting.breakdown.application.CellStore;
import org.fugong.reporting.breakdown.application.SizeRule;
import org.fugong.reporting.breakdown.domain.Cell;
import org.fugong.reporting.breakdown.domain.Counts;
import org.fugong.reporting.merging.Database;
import org.fugong.reporting.resumption.application.Standing;

import static org.fugong.reporting.merging.Columns.uuid;

@ApplicationScoped
class JdbcCellStore implements CellStore {
    private static final String PEOPLE =
            """
            sum(p.enrolled) AS enrolled, sum(p.registered) AS registered, sum(p.complete) AS complete,
            sum(p.coded) AS coded, sum(p.travelled) AS travelled, sum(p.arrived) AS arrived,
            sum(p.returned) AS returned, sum(p.green) AS green, sum(p.yellow) AS yellow, sum(p.red) AS red
            """;
    private static final String CELLS = Standing.WITH + ", " + MatterColumns.OF_ENTERPRISES + "SELECT "
            + TraitColumns.SELECT
            + """
            ,
                count(*) AS enterprises, count(*) FILTER (WHERE e.has_applied) AS applied,
                count(*) FILTER (WHERE e.resumed) AS resumed, count(e.moved_version) AS moved,
                sum(g.on_duty) AS on_duty, sum(g.scans) AS scans, sum(g.refused) AS refused, sum(g.fevers) AS fevers,
            """
            + MatterColumns.SUMS + ", " + PEOPLE
            + """
            FROM standing e
            LEFT JOIN people_count p ON p.enterprise_id = e.id AND p.origin = ''
            LEFT JOIN day_count g ON g.enterprise_id = e.id AND g.day = ?::date
            LEFT JOIN matters m ON m.enterprise_id = e.id
            """
            + MatterColumns.JOIN_REPORTS + "%s GROUP BY 1, 2, 3, 4, 5";
    // Cells are numbered first, so that hundreds of thousands of rows are grouped by a number and a short text.
    private static final String CELLS_BY_ORIGIN = Standing.WITH
            + """
            , employer AS MATERIALIZED (
                SELECT e.id, e.has_applied, e.resumed, e.moved_version,
                    dense_rank() OVER (ORDER BY t.town, t.industry, t.park, t.above_scale, t.size)::integer AS cell,
                    t.town, t.industry, t.park, t.above_scale, t.size
                FROM standing e CROSS JOIN LATERAL (
            """
            + "SELECT " + TraitColumns.SELECT
            + """
            ) t
                WHERE true%s),
            counted AS (
                SELECT e.cell, p.origin, count(*) AS enterprises, count(*) FILTER (WHERE e.has_applied) AS applied,
                    count(*) FILTER (WHERE e.resumed) AS resumed, count(e.moved_version) AS moved,
            """
            + PEOPLE
            + """
                FROM people_count p JOIN employer e ON e.id = p.enterprise_id
                WHERE p.origin <> '' AND p.enrolled > 0 GROUP BY e.cell, p.origin)
            SELECT c.*, t.town, t.industry, t.park, t.above_scale, t.size
            FROM counted c JOIN (SELECT DISTINCT ON (cell) * FROM employer) t ON t.cell = c.cell
            """;

    private final Database database;

    JdbcCellStore(DataSource dataSource) {
        this.database = new Database(dataSource);
    }

    @Override
    public List<Cell> cells(Moment moment, SizeRule sizes, @Nullable UUID enterpriseId) {
        Instant now = moment.now();
        return database.query(
                CELLS.formatted(enterpriseId == null ? "" : "WHERE e.id = ?::uuid"),
                (connection, statement) -> {
                    int position = MatterColumns.bind(statement, 1, moment.day(), now);
                    TraitColumns.bind(connection, statement, position, sizes);
                    statement.setString(position + 1, moment.day().toString());
                    statement.setString(position + 2, moment.day().toString());
                    if (enterpriseId != null) {
                        statement.setString(position + 3, enterpriseId.toString());
                    }
                },
                rs -> new Cell(TraitColumns.read(rs, null), Counts.of(count -> rs.getLong(count.column()))));
    }

    @Override
    public List<Cell> cellsByOrigin(SizeRule sizes, @Nullable UUID enterpriseId) {
        return database.query(
                CELLS_BY_ORIGIN.formatted(enterpriseId == null ? "" : " AND e.id = ?::uuid"),
                (connection, statement) -> {
                    TraitColumns.bind(connection, statement, 1, sizes);
                    if (enterpriseId != null) {
                        statement.setString(2, enterpriseId.toString());
                    }
                },
                rs -> new Cell(
                        TraitColumns.read(rs, rs.getString("origin")),
                        Counts.of(count -> count.byOrigin() ? rs.getLong(count.column()) : 0)));
    }

    @Override
    public Map<UUID, String> parkNames() {
        Map<UUID, String> names = new HashMap<>();
        database.query(
                "SELECT park, max(park_name) AS name FROM enterprise WHERE park IS NOT NULL GROUP BY park",
                (connection, statement) -> {},
                rs -> names.put(uuid(rs, "park"), rs.getString("name")));
        return names;
    }
}
