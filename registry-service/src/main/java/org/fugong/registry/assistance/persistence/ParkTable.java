package org.fugong.registry.assistance.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import org.fugong.registry.assistance.application.Park;
import org.fugong.registry.assistance.application.ParkStore;
import org.fugong.registry.sql.Sql;

/** The table {@code help_park}. */
@ApplicationScoped
class ParkTable implements ParkStore {

    private final Sql sql;

    @Inject
    ParkTable(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<Park> find(UUID id) {
        return sql.first("select * from help_park where park_id = ?", ParkTable::read, id);
    }

    @Override
    public Optional<Park> lock(UUID id) {
        return sql.first("select * from help_park where park_id = ? for no key update", ParkTable::read, id);
    }

    @Override
    public List<Park> list(@Nullable String town) {
        return sql.query(
                "select * from help_park where ?::text is null or town = ? order by town, name, park_id limit 1000",
                ParkTable::read,
                town,
                town);
    }

    @Override
    public void put(Park p) {
        sql.update(
                """
                insert into help_park (park_id, version, town, name, active) values (?, ?, ?, ?, ?)
                on conflict (park_id) do update set version = excluded.version, town = excluded.town,
                    name = excluded.name, active = excluded.active
                """,
                p.id(),
                p.version(),
                p.town(),
                p.name(),
                p.active());
    }

    private static Park read(ResultSet row) throws SQLException {
        return new Park(
                row.getObject("park_id", UUID.class),
                row.getLong("version"),
                row.getString("town"),
                row.getString("name"),
                row.getBoolean("active"));
    }
}
