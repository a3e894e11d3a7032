package org.fugong.reporting.help.persistence;

import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import org.fugong.reporting.help.application.DepartmentHelp;
import org.fugong.reporting.help.application.HelpConditions;
import org.fugong.reporting.help.application.HelpStore;
import org.fugong.reporting.help.application.SchemeHelp;
import org.fugong.reporting.merging.Database;
import org.fugong.reporting.resumption.application.Standing;

@ApplicationScoped
class JdbcHelpStore implements HelpStore {
    private static final String COUNTS = "SELECT m.fields ->> 'department' AS department"
            + count(HelpConditions.OPEN, "open")
            + count(HelpConditions.OVERDUE, "overdue")
            + count(HelpConditions.ESCALATED, "escalated")
            + count(HelpConditions.UP_TO_ONE_DAY, "up_to_one_day")
            + count(HelpConditions.UP_TO_THREE_DAYS, "up_to_three_days")
            + count(HelpConditions.LONGER, "longer");
    private static final int TIMES = (int) COUNTS.chars().filter(c -> c == '?').count();

    private final Database database;

    JdbcHelpStore(DataSource dataSource) {
        this.database = new Database(dataSource);
    }

    @Override
    public List<DepartmentHelp> byDepartment(@Nullable String town, Instant now) {
        return database.query(
                Standing.WITH + COUNTS
                        + """
                 FROM matter m JOIN standing e ON e.id = m.enterprise_id
                WHERE m.kind = 'ASSISTANCE' AND (?::text IS NULL OR e.town = ?::text) GROUP BY 1 ORDER BY 1
                """,
                (connection, statement) -> {
                    for (int i = 1; i <= TIMES; i++) {
                        statement.setString(i, now.toString());
                    }
                    statement.setString(TIMES + 1, town);
                    statement.setString(TIMES + 2, town);
                },
                rs -> new DepartmentHelp(
                        rs.getString("department"),
                        rs.getLong("open"),
                        rs.getLong("overdue"),
                        rs.getLong("escalated"),
                        rs.getLong("up_to_one_day"),
                        rs.getLong("up_to_three_days"),
                        rs.getLong("longer")));
    }

    @Override
    public SchemeHelp schemes(@Nullable String town) {
        return database.query(
                        """
                        SELECT count(*) AS running, coalesce(sum((fields ->> 'members')::bigint), 0) AS members,
                            coalesce(sum((fields ->> 'savedFen')::bigint), 0) AS saved
                        FROM matter WHERE kind = 'SCHEME' AND fields ->> 'state' = 'RUNNING'
                            AND (?::text IS NULL OR fields ->> 'town' = ?::text)
                        """,
                        (connection, statement) -> {
                            statement.setString(1, town);
                            statement.setString(2, town);
                        },
                        rs -> new SchemeHelp(rs.getLong("running"), rs.getLong("members"), rs.getLong("saved")))
                .get(0);
    }

    private static String count(String condition, String column) {
        return ", count(*) FILTER (WHERE " + condition + ") AS " + column;
    }
}
