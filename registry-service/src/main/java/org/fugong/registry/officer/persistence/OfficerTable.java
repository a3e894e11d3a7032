package org.fugong.registry.officer.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import org.fugong.registry.officer.application.Department;
import org.fugong.registry.officer.application.Officer;
import org.fugong.registry.officer.application.OfficerStore;
import org.fugong.registry.sql.Sql;
import org.fugong.registry.sql.Sql.Column;

/** The table {@code officer}. */
@ApplicationScoped
class OfficerTable implements OfficerStore {

    private static final String SELECT = "select subject, version, name, phone, town, department, active from officer ";

    private final Sql sql;

    @Inject
    OfficerTable(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<Officer> find(String subject) {
        return sql.first(SELECT + "where subject = ?", OfficerTable::read, subject);
    }

    @Override
    public Optional<Officer> lock(String subject) {
        return sql.first(SELECT + "where subject = ? for no key update", OfficerTable::read, subject);
    }

    @Override
    public Map<String, Officer> findAll(Collection<String> subjects) {
        Map<String, Officer> found = new HashMap<>();
        sql.query(SELECT + "where subject = any(?)", OfficerTable::read, new Column("text", subjects.toArray()))
                .forEach(officer -> found.put(officer.subject(), officer));
        return found;
    }

    @Override
    public List<Officer> list(
            @Nullable String town, @Nullable Department department, @Nullable String after, int most) {
        StringBuilder where = new StringBuilder("where active");
        List<Object> arguments = new ArrayList<>();
        if (town != null) {
            where.append(" and town = ?");
            arguments.add(town);
        }
        if (department != null) {
            where.append(" and department = ?");
            arguments.add(department.name());
        }
        if (after != null) {
            where.append(" and subject > ?");
            arguments.add(after);
        }
        arguments.add(most);
        return sql.query(SELECT + where + " order by subject limit ?", OfficerTable::read, arguments.toArray());
    }

    @Override
    public void put(Officer officer, Instant at) {
        Department department = officer.department();
        sql.update(
                """
                insert into officer (subject, version, name, phone, town, department, active, changed_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (subject) do update set version = excluded.version, name = excluded.name,
                    phone = excluded.phone, town = excluded.town, department = excluded.department,
                    active = excluded.active, changed_at = excluded.changed_at
                """,
                officer.subject(),
                officer.version(),
                officer.name(),
                officer.phone(),
                officer.town(),
                department == null ? null : department.name(),
                officer.active(),
                at);
    }

    private static Officer read(ResultSet row) throws SQLException {
        String department = row.getString("department");
        return new Officer(
                row.getString("subject"),
                row.getLong("version"),
                row.getString("name"),
                row.getString("phone"),
                row.getString("town"),
                department == null ? null : Department.valueOf(department),
                row.getBoolean("active"));
    }
}
