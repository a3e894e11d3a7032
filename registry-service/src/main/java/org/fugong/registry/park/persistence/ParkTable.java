package org.fugong.registry.park.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import org.fugong.registry.park.application.EnterprisePark;
import org.fugong.registry.park.application.Park;
import org.fugong.registry.park.application.ParkStore;
import org.fugong.registry.sql.Sql;

/** The tables {@code park} and {@code enterprise_park}. */
@ApplicationScoped
class ParkTable implements ParkStore {

    private final Sql sql;

    @Inject
    ParkTable(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<Park> find(UUID id) {
        return sql.first("select * from park where park_id = ?", ParkTable::read, id);
    }

    @Override
    public Optional<Park> lock(UUID id) {
        return sql.first("select * from park where park_id = ? for no key update", ParkTable::read, id);
    }

    @Override
    public List<Park> list(@Nullable String town) {
        return sql.query(
                "select * from park where ?::text is null or town = ? order by town, name, park_id limit 1000",
                ParkTable::read,
                town,
                town);
    }

    @Override
    public void put(Park p) {
        sql.update(
                """
                insert into park (park_id, version, town, name, active) values (?, ?, ?, ?, ?)
                on conflict (park_id) do update set version = excluded.version, town = excluded.town,
                    name = excluded.name, active = excluded.active
                """,
                p.id(),
                p.version(),
                p.town(),
                p.name(),
                p.active());
    }

    @Override
    public Optional<EnterprisePark> of(UUID enterpriseId) {
        return sql.first(
                "select version, park_id from enterprise_park where enterprise_id = ?",
                row -> new EnterprisePark(enterpriseId, row.getLong("version"), row.getObject("park_id", UUID.class)),
                enterpriseId);
    }

    @Override
    public void put(EnterprisePark p, String by, Instant at) {
        sql.update(
                """
                insert into enterprise_park (enterprise_id, park_id, version, changed_at, changed_by)
                values (?, ?, ?, ?, ?)
                on conflict (enterprise_id) do update set park_id = excluded.park_id, version = excluded.version,
                    changed_at = excluded.changed_at, changed_by = excluded.changed_by
                """,
                p.enterpriseId(),
                p.parkId(),
                p.version(),
                at,
                by);
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
