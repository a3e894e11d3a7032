package org.fugong.reporting.forecast.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import org.fugong.reporting.forecast.application.ForecastStore;
import org.fugong.reporting.merging.Database;
import org.fugong.reporting.resumption.application.Standing;

@ApplicationScoped
class JdbcForecastStore implements ForecastStore {
    private final Database database;

    JdbcForecastStore(DataSource dataSource) {
        this.database = new Database(dataSource);
    }

    @Override
    public List<Daily> resumed(ZoneId zone) {
        return database.query(
                Standing.WITH
                        + """
                SELECT town, (decided_at AT TIME ZONE ?)::date AS day, count(*) AS count FROM standing
                WHERE resumed AND decided_at IS NOT NULL GROUP BY 1, 2
                """,
                (connection, statement) -> statement.setString(1, zone.getId()),
                JdbcForecastStore::daily);
    }

    @Override
    public List<Whole> enterprises() {
        return wholes("SELECT town, count(*) AS count FROM standing GROUP BY town");
    }

    @Override
    public List<Daily> onDuty(LocalDate from, LocalDate to) {
        return database.query(
                Standing.WITH
                        + """
                SELECT e.town, h.day, sum(h.attended) AS count FROM day_count h JOIN standing e ON e.id = h.enterprise_id
                WHERE h.day BETWEEN ?::date AND ?::date GROUP BY 1, 2
                """,
                (connection, statement) -> {
                    statement.setString(1, from.toString());
                    statement.setString(2, to.toString());
                },
                JdbcForecastStore::daily);
    }

    @Override
    public List<Daily> returned(LocalDate from, LocalDate to) {
        return database.query(
                Standing.WITH
                        + """
                SELECT e.town, h.day, sum(h.total) AS count FROM hour_count h JOIN standing e ON e.id = h.enterprise_id
                WHERE h.measure = 'returned' AND h.day BETWEEN ?::date AND ?::date GROUP BY 1, 2
                """,
                (connection, statement) -> {
                    statement.setString(1, from.toString());
                    statement.setString(2, to.toString());
                },
                JdbcForecastStore::daily);
    }

    @Override
    public List<Whole> returned() {
        return people("returned");
    }

    @Override
    public List<Whole> workers() {
        return people("enrolled");
    }

    private List<Whole> people(String column) {
        return wholes("SELECT e.town, sum(p." + column
                + ") AS count FROM people_count p JOIN standing e ON e.id = p.enterprise_id"
                + " WHERE p.origin = '' GROUP BY e.town");
    }

    private List<Whole> wholes(String sql) {
        return database.query(
                Standing.WITH + sql,
                (connection, statement) -> {},
                rs -> new Whole(rs.getString("town"), rs.getLong("count")));
    }

    private static Daily daily(ResultSet rs) throws SQLException {
        return new Daily(rs.getString("town"), rs.getObject("day", LocalDate.class), rs.getLong("count"));
    }
}
