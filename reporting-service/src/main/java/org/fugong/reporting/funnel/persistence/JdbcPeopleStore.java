package org.fugong.reporting.funnel.persistence;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import org.fugong.reporting.funnel.application.EnterpriseCount;
import org.fugong.reporting.funnel.application.People.Scope;
import org.fugong.reporting.funnel.application.PeopleStore;
import org.fugong.reporting.funnel.application.Population;
import org.fugong.reporting.funnel.domain.Person;
import org.fugong.reporting.funnel.domain.Tally;
import org.fugong.reporting.merging.Database;

import static org.fugong.reporting.merging.Columns.uuid;

@ApplicationScoped
class JdbcPeopleStore implements PeopleStore {
    private final Database database;

    JdbcPeopleStore(DataSource dataSource) {
        this.database = new Database(dataSource);
    }

    @Override
    public List<Person> people(
            Population population, Scope scope, LocalDate day, ZoneId zone, @Nullable UUID after, int limit) {
        StringBuilder sql =
                new StringBuilder("SELECT p.* FROM person p WHERE ").append(population.condition(day, zone));
        List<Object> parameters = new ArrayList<>();
        if (scope.enterpriseId() != null) {
            sql.append(" AND ").append(population.at()).append(" = ?");
            parameters.add(scope.enterpriseId());
            if (scope.ownOnly()) {
                sql.append(" AND (p.enterprise_id = ? OR (p.borrower_id = ? AND p.lender_id = p.enterprise_id))");
                parameters.add(scope.enterpriseId());
                parameters.add(scope.enterpriseId());
            }
        }
        if (scope.town() != null) {
            sql.append(" AND ").append(population.at()).append(" IN (SELECT e.id FROM enterprise e WHERE e.town = ?)");
            parameters.add(scope.town());
        }
        if (after != null) {
            sql.append(" AND p.id > ?");
            parameters.add(after);
        }
        sql.append(" ORDER BY p.id LIMIT ?");
        parameters.add(limit);
        return database.query(
                sql.toString(), (connection, statement) -> bind(statement, parameters), PersonTable::read);
    }

    @Override
    public List<EnterpriseCount> byEnterprise(
            Population population, @Nullable String town, LocalDate day, @Nullable EnterpriseCount after, int limit) {
        List<Object> parameters = new ArrayList<>();
        StringBuilder sql = new StringBuilder("SELECT c.enterprise_id, e.name, e.town, ");
        if (population == Population.ON_DUTY) {
            sql.append("c.on_duty AS people FROM day_count c");
        } else {
            sql.append("c.").append(column(population)).append(" AS people FROM stage_count c");
        }
        sql.append(" LEFT JOIN enterprise e ON e.id = c.enterprise_id WHERE c.enterprise_id <> ?");
        parameters.add(Tally.UNATTRIBUTED);
        String counted = population == Population.ON_DUTY ? "c.on_duty" : "c." + column(population);
        sql.append(" AND ").append(counted).append(" > 0");
        if (population == Population.ON_DUTY) {
            sql.append(" AND c.day = ?");
            parameters.add(day);
        }
        if (town != null) {
            sql.append(" AND e.town = ?");
            parameters.add(town);
        }
        if (after != null) {
            sql.append(" AND (").append(counted).append(", c.enterprise_id) < (?, ?)");
            parameters.add(after.people());
            parameters.add(after.enterpriseId());
        }
        sql.append(" ORDER BY people DESC, c.enterprise_id DESC LIMIT ?");
        parameters.add(limit);
        return database.query(
                sql.toString(),
                (connection, statement) -> bind(statement, parameters),
                rs -> new EnterpriseCount(
                        uuid(rs, "enterprise_id"), rs.getString("name"), rs.getString("town"), rs.getLong("people")));
    }

    @Override
    public Optional<Person> find(UUID recordId) {
        return database
                .query(
                        """
                        SELECT p.* FROM person p
                        WHERE p.id = coalesce((SELECT a.surviving_id FROM person_alias a WHERE a.merged_id = ?), ?)
                        """,
                        (connection, statement) -> bind(statement, List.of(recordId, recordId)),
                        PersonTable::read)
                .stream()
                .findFirst();
    }

    @Override
    public Set<UUID> records(UUID personId) {
        return new HashSet<>(database.query(
                "SELECT ?::uuid AS id UNION SELECT merged_id FROM person_alias WHERE surviving_id = ?",
                (connection, statement) -> bind(statement, List.of(personId, personId)),
                rs -> uuid(rs, "id")));
    }

    @Override
    public List<Person> of(UUID enterpriseId, int limit) {
        return database.query(
                """
                SELECT p.* FROM person p
                WHERE p.enterprise_id = ? OR (p.borrower_id = ? AND p.lender_id = p.enterprise_id)
                ORDER BY p.id LIMIT ?
                """,
                (connection, statement) -> bind(statement, List.of(enterpriseId, enterpriseId, limit)),
                PersonTable::read);
    }

    private static String column(Population population) {
        return switch (population) {
            case REGISTERED -> "registered";
            case COMPLETE -> "complete";
            case CODED -> "coded";
            case ENROLLED -> "enrolled";
            case TRAVELLED -> "travelled";
            case ARRIVED -> "arrived";
            case ON_DUTY, GREEN, YELLOW, RED -> throw new IllegalArgumentException("no counter of " + population);
        };
    }

    private static void bind(PreparedStatement statement, List<Object> parameters) throws SQLException {
        for (int i = 0; i < parameters.size(); i++) {
            statement.setObject(i + 1, parameters.get(i));
        }
    }
}
