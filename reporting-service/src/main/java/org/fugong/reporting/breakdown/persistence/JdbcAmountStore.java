package org.fugong.reporting.breakdown.persistence;

import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import org.fugong.reporting.breakdown.application.AmountStore;
import org.fugong.reporting.breakdown.application.CellStore.Moment;
import org.fugong.reporting.breakdown.application.EnterpriseAmount;
import org.fugong.reporting.breakdown.domain.Count;
import org.fugong.reporting.merging.Database;
import org.fugong.reporting.resumption.application.Standing;

import static org.fugong.reporting.merging.Columns.uuid;

@ApplicationScoped
class JdbcAmountStore implements AmountStore {
    private static final String AMOUNTS = Standing.WITH
            + """
            , amounts AS (
                SELECT e.id, e.name, e.town, %s AS amount FROM standing e %s
                WHERE ?::text IS NULL OR e.town = ?::text GROUP BY e.id, e.name, e.town)
            SELECT * FROM amounts WHERE amount > 0 AND (?::bigint IS NULL OR (amount, id) < (?::bigint, ?::uuid))
            ORDER BY amount DESC, id DESC LIMIT ?
            """;
    private static final String PEOPLE = "JOIN people_count p ON p.enterprise_id = e.id AND p.origin = ''";
    private static final String GATES = "JOIN day_count g ON g.enterprise_id = e.id AND g.day = ?::date";

    private final Database database;

    JdbcAmountStore(DataSource dataSource) {
        this.database = new Database(dataSource);
    }

    @Override
    public List<EnterpriseAmount> of(
            Count count, @Nullable String town, Moment moment, @Nullable EnterpriseAmount after, int limit) {
        List<@Nullable Object> parameters = new ArrayList<>();
        String expression = expression(count);
        expression.chars().filter(c -> c == '?').forEach(c -> parameters.add(moment.now()));
        String from = from(count);
        if (from.contains("?")) {
            parameters.add(moment.day());
        }
        parameters.add(town);
        parameters.add(town);
        parameters.add(after == null ? null : after.amount());
        parameters.add(after == null ? null : after.amount());
        parameters.add(after == null ? null : after.enterpriseId());
        return database.query(
                AMOUNTS.formatted(expression, from),
                (connection, statement) -> {
                    int position = 1;
                    for (Object parameter : parameters) {
                        statement.setString(position++, parameter == null ? null : parameter.toString());
                    }
                    statement.setInt(position, limit);
                },
                rs -> new EnterpriseAmount(
                        uuid(rs, "id"), rs.getString("name"), rs.getString("town"), rs.getLong("amount")));
    }

    private static String expression(Count count) {
        return switch (count) {
            case SCANS, REFUSED, FEVERS, ON_DUTY -> "sum(g." + count.column() + ")";
            case RETURNED, GREEN, YELLOW, RED -> "sum(p." + count.column() + ")";
            default -> MatterColumns.expression(count);
        };
    }

    private static String from(Count count) {
        return switch (count) {
            case SCANS, REFUSED, FEVERS, ON_DUTY -> GATES;
            case RETURNED, GREEN, YELLOW, RED -> PEOPLE;
            default -> MatterColumns.isOfReports(count) ? MatterColumns.JOIN_REPORTS : MatterColumns.JOIN_MATTERS;
        };
    }
}
