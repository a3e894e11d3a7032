package org.fugong.reporting.breakdown.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
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
import org.fugong.reporting.breakdown.domain.SizeBand;
import org.fugong.reporting.breakdown.domain.Traits;
import org.fugong.reporting.merging.Database;
import org.fugong.reporting.resumption.application.Standing;

import static org.fugong.reporting.merging.Columns.uuid;

@ApplicationScoped
class JdbcCellStore implements CellStore {
    private static final String CELLS = Standing.WITH
            + """
            SELECT e.town, left(e.industry, 3) AS industry, e.park, e.above_scale,
                width_bucket(e.headcount, ?::integer[]) AS size,
                count(*) AS enterprises, count(*) FILTER (WHERE e.has_applied) AS applied,
                count(*) FILTER (WHERE e.resumed) AS resumed, count(e.moved_version) AS moved,
                sum(s.enrolled) AS enrolled, sum(s.registered) AS registered, sum(s.complete) AS complete,
                sum(s.coded) AS coded, sum(s.travelled) AS travelled, sum(s.arrived) AS arrived,
                sum(d.on_duty) AS on_duty, sum(g.scans) AS scans, sum(g.refused) AS refused, sum(g.fevers) AS fevers
            FROM standing e
            LEFT JOIN stage_count s ON s.enterprise_id = e.id
            LEFT JOIN duty_count d ON d.enterprise_id = e.id AND d.day = ?::date
            LEFT JOIN gate_count g ON g.enterprise_id = e.id AND g.day = ?::date
            %s
            GROUP BY 1, 2, 3, 4, 5
            """;
    private static final String ALL = CELLS.formatted("");
    private static final String ONE = CELLS.formatted("WHERE e.id = ?");

    private final Database database;

    JdbcCellStore(DataSource dataSource) {
        this.database = new Database(dataSource);
    }

    @Override
    public List<Cell> cells(LocalDate day, SizeRule sizes) {
        return read(ALL, day, sizes, null);
    }

    @Override
    public List<Cell> cells(LocalDate day, SizeRule sizes, UUID enterpriseId) {
        return read(ONE, day, sizes, enterpriseId);
    }

    private List<Cell> read(String sql, LocalDate day, SizeRule sizes, @Nullable UUID enterpriseId) {
        return database.query(
                sql,
                (connection, statement) -> {
                    statement.setArray(
                            1, connection.createArrayOf("integer", sizes.from().toArray()));
                    statement.setString(2, day.toString());
                    statement.setString(3, day.toString());
                    if (enterpriseId != null) {
                        statement.setObject(4, enterpriseId);
                    }
                },
                JdbcCellStore::cell);
    }

    private static Cell cell(ResultSet rs) throws SQLException {
        Integer size = rs.getObject("size", Integer.class);
        return new Cell(
                new Traits(
                        rs.getString("town"),
                        rs.getString("industry"),
                        rs.getObject("park", UUID.class),
                        rs.getBoolean("above_scale"),
                        size == null ? null : SizeBand.values()[size],
                        null),
                Counts.of(count -> rs.getLong(count.column())));
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
