package org.fugong.healthcode.declaration.persistence;

import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

import org.fugong.chassis.privacy.PersonalData;
import org.fugong.chassis.privacy.Vault;
import org.fugong.healthcode.database.Database;
import org.fugong.healthcode.declaration.application.RegistrationStore.Corrected;
import org.fugong.healthcode.declaration.application.RegistrationStore.Day;
import org.fugong.healthcode.declaration.application.RegistrationStore.Sealed;
import org.fugong.healthcode.declaration.domain.Answers;

/** What registrations said before, and how many there were by day. */
@ApplicationScoped
class RegistrationPast {

    /** What a record said, in clear, to be sealed. */
    private record Before(String name, String phone, @Nullable Answers declaration) {
        @Override
        public String toString() {
            return "Before[***]";
        }
    }

    private final Database database;
    private final Vault vault;
    private final ObjectMapper json;

    @Inject
    RegistrationPast(Database database, Vault vault, ObjectMapper json) {
        this.database = database;
        this.vault = vault;
        this.json = json;
    }

    void remember(UUID personId, String what, String by, Instant at, @Nullable Sealed before) {
        UUID entry = UUID.randomUUID();
        byte[] sealed = before == null ? null : seal(before, entry);
        database.change(
                "insert into registration_history (person_id, changed_at, what, changed_by, entry_id, sealed) "
                        + "values (?, ?, ?, ?, ?, ?)",
                s -> {
                    s.setObject(1, personId);
                    s.setTimestamp(2, Database.time(at));
                    s.setString(3, what);
                    s.setString(4, by);
                    s.setObject(5, entry);
                    s.setBytes(6, sealed);
                });
    }

    private byte[] seal(Sealed before, UUID entry) {
        try {
            Before all = new Before(clear(before.name()), clear(before.phone()), before.declaration());
            return vault.sealBytes(json.writeValueAsBytes(all), "registration_history/sealed/" + entry);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("history cannot be written", e);
        }
    }

    private static String clear(PersonalData data) {
        return data.derive(c -> c);
    }

    List<Corrected> of(UUID personId) {
        return database.list(
                "select what, changed_at, changed_by from registration_history where person_id = ? "
                        + "order by changed_at desc limit 100",
                s -> s.setObject(1, personId),
                row -> new Corrected(
                        row.getString(1), Objects.requireNonNull(Database.time(row, "changed_at")), row.getString(3)));
    }

    List<Day> funnel(LocalDate from, LocalDate to, ZoneId zone) {
        return database.list(
                """
                select (r.started_at at time zone ?)::date as day, count(*) as started,
                       count(r.saved_at) as saved, count(r.first_completed_at) as completed,
                       count(e.worker_id) as employed, count(r.guardian) as by_guardian,
                       percentile_cont(0.5) within group (order by extract(epoch from r.first_completed_at - r.started_at))
                           as median
                from registration r left join employment e on e.worker_id = r.person_id
                  and (e.last_day is null or e.last_day >= (now() at time zone ?)::date)
                where r.started_at >= ?::date::timestamp at time zone ?
                  and r.started_at < (?::date + 1)::timestamp at time zone ?
                group by 1 order by 1 desc
                """,
                s -> {
                    s.setString(1, zone.getId());
                    s.setString(2, zone.getId());
                    s.setDate(3, Date.valueOf(from));
                    s.setString(4, zone.getId());
                    s.setDate(5, Date.valueOf(to));
                    s.setString(6, zone.getId());
                },
                row -> new Day(
                        row.getObject("day", LocalDate.class),
                        row.getInt("started"),
                        row.getInt("saved"),
                        row.getInt("completed"),
                        row.getInt("employed"),
                        row.getInt("by_guardian"),
                        row.getObject("median") == null ? null : (int) Math.round(row.getDouble("median"))));
    }
}
