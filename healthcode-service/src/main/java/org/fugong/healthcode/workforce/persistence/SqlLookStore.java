package org.fugong.healthcode.workforce.persistence;

import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import org.fugong.healthcode.database.Database;
import org.fugong.healthcode.workforce.application.LookStore;

@ApplicationScoped
class SqlLookStore implements LookStore {

    private final Database database;

    @Inject
    SqlLookStore(Database database) {
        this.database = database;
    }

    @Override
    public void add(
            Collection<UUID> persons,
            LocalDate day,
            String looker,
            String kind,
            @Nullable UUID enterprise,
            Instant at) {
        // In one order, so that two who look at the same people never wait in a ring.
        Collection<UUID> sorted = new TreeSet<>(persons);
        database.change(
                "insert into health_look as l (person_id, looked_on, looker, kind, enterprise_id, first_at, last_at) "
                        + "select p, ?, ?, ?, ?, ?, ? from unnest(?::uuid[]) as p "
                        + "on conflict (person_id, looked_on, looker, kind) do update "
                        + "set times = l.times + 1, last_at = greatest(l.last_at, excluded.last_at)",
                s -> {
                    s.setDate(1, Date.valueOf(day));
                    s.setString(2, looker);
                    s.setString(3, kind);
                    s.setObject(4, enterprise);
                    s.setTimestamp(5, Database.time(at));
                    s.setTimestamp(6, Database.time(at));
                    Database.array(s, 7, "uuid", sorted);
                });
    }

    @Override
    public List<Look> at(UUID person, int atMost) {
        return database.list(
                "select looked_on, kind, enterprise_id, times, last_at from health_look where person_id = ? "
                        + "order by last_at desc, looker, kind limit ?",
                s -> {
                    s.setObject(1, person);
                    s.setInt(2, atMost);
                },
                row -> new Look(
                        row.getDate(1).toLocalDate(),
                        row.getString(2),
                        row.getObject(3, UUID.class),
                        row.getInt(4),
                        row.getTimestamp(5).toInstant()));
    }
}
