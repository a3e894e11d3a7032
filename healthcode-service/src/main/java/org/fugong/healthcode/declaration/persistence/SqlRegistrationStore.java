package org.fugong.healthcode.declaration.persistence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

import org.fugong.chassis.privacy.BlindIndex;
import org.fugong.chassis.privacy.PersonalData;
import org.fugong.chassis.privacy.Vault;
import org.fugong.healthcode.database.Database;
import org.fugong.healthcode.declaration.application.RegistrationStore;
import org.fugong.healthcode.declaration.domain.Answers;
import org.fugong.healthcode.declaration.domain.Contact;

@ApplicationScoped
class SqlRegistrationStore implements RegistrationStore {

    private static final String PHONE = "registration/phone";
    private static final String COLUMNS =
            "person_number, person_id, subject, started_at, version, completed_at, guardian, phone_contested, closed_at";

    private final Database database;
    private final Vault vault;
    private final BlindIndex index;
    private final RegistrationPast past;
    private final ObjectMapper json;

    @Inject
    SqlRegistrationStore(Database database, Vault vault, BlindIndex index, RegistrationPast past, ObjectMapper json) {
        this.database = database;
        this.vault = vault;
        this.index = index;
        this.past = past;
        this.json = json;
    }

    @Override
    public Map<UUID, Registration> add(Collection<Newcomer> newcomers, Instant at) {
        // In one order, so that two batches with the same people never wait in a ring.
        List<Newcomer> sorted = newcomers.stream()
                .sorted(Comparator.comparing(Newcomer::personId))
                .toList();
        return database
                .list(
                        "with added as (insert into registration (started_at, person_id, subject, identity_sealed, "
                                + "name_sealed, phone_sealed, guardian, phone_index) select ?::timestamptz, n.* "
                                + "from unnest(?::uuid[], ?::text[], ?::bytea[], ?::bytea[], ?::bytea[], ?::text[], "
                                + "?::bytea[]) as n on conflict do nothing returning " + COLUMNS + "), "
                                + "compared as (insert into phone_to_compare select person_id from added) "
                                + "select * from added",
                        s -> {
                            s.setTimestamp(1, Database.time(at));
                            Database.array(s, 2, "uuid", sorted, Newcomer::personId);
                            Database.array(s, 3, "text", sorted, Newcomer::subject);
                            Database.array(
                                    s,
                                    4,
                                    "bytea",
                                    sorted,
                                    n -> seal(n.identity().canonical(), "identity_sealed", n.personId()));
                            Database.array(
                                    s, 5, "bytea", sorted, n -> seal(n.contact().name(), "name_sealed", n.personId()));
                            Database.array(
                                    s,
                                    6,
                                    "bytea",
                                    sorted,
                                    n -> seal(n.contact().phone(), "phone_sealed", n.personId()));
                            Database.array(s, 7, "text", sorted, Newcomer::guardian);
                            Database.array(s, 8, "bytea", sorted, n -> phone(n.contact()));
                        },
                        SqlRegistrationStore::registration)
                .stream()
                .collect(Collectors.toMap(Registration::personId, r -> r));
    }

    @Override
    public @Nullable Registration lockOfPersonOrSubject(UUID personId, String subject) {
        return database.first(
                "select " + COLUMNS + " from registration where subject = ? or person_id = ? "
                        + "order by (person_id = ?) desc limit 1 for update",
                s -> {
                    s.setString(1, subject);
                    s.setObject(2, personId);
                    s.setObject(3, personId);
                },
                SqlRegistrationStore::registration);
    }

    @Override
    public @Nullable Registration ofSubject(String subject) {
        return database.first(
                "select " + COLUMNS + " from registration where subject = ?",
                s -> s.setString(1, subject),
                SqlRegistrationStore::registration);
    }

    @Override
    public Map<String, Registration> lockOfSubjects(Collection<String> subjects) {
        return database
                .list(
                        "select " + COLUMNS + " from registration where subject = any(?) order by person_id for update",
                        s -> Database.array(s, 1, "text", subjects),
                        SqlRegistrationStore::registration)
                .stream()
                .collect(Collectors.toMap(Registration::subject, r -> r));
    }

    @Override
    public Sealed open(UUID personId) {
        return Objects.requireNonNull(database.first(
                "select identity_sealed, name_sealed, phone_sealed, declaration_sealed, draft_sealed from registration "
                        + "where person_id = ?",
                s -> s.setObject(1, personId),
                row -> new Sealed(
                        open(row, "identity_sealed", personId),
                        open(row, "name_sealed", personId),
                        open(row, "phone_sealed", personId),
                        answers(row, "declaration_sealed", personId),
                        answers(row, "draft_sealed", personId))));
    }

    private record Document(UUID personId, PersonalData identity) {}

    @Override
    public Map<UUID, PersonalData> identities(Collection<UUID> persons) {
        if (persons.isEmpty()) {
            return Map.of();
        }
        return database
                .list(
                        "select person_id, identity_sealed from registration where person_id = any(?)",
                        s -> Database.array(s, 1, "uuid", persons),
                        row -> {
                            UUID person = row.getObject(1, UUID.class);
                            return new Document(person, open(row, "identity_sealed", person));
                        })
                .stream()
                .collect(Collectors.toMap(Document::personId, Document::identity));
    }

    @Override
    public void correct(UUID personId, Contact contact) {
        database.change(
                "with other as (insert into phone_to_compare select person_id from registration where person_id = ? "
                        + "and phone_index is distinct from ? on conflict do nothing) "
                        + "update registration set name_sealed = ?, phone_sealed = ?, "
                        + "phone_contested = phone_contested and phone_index is not distinct from ?, phone_index = ? "
                        + "where person_id = ?",
                s -> {
                    byte[] phone = phone(contact);
                    s.setObject(1, personId);
                    s.setBytes(2, phone);
                    s.setBytes(3, seal(contact.name(), "name_sealed", personId));
                    s.setBytes(4, seal(contact.phone(), "phone_sealed", personId));
                    s.setBytes(5, phone);
                    s.setBytes(6, phone);
                    s.setObject(7, personId);
                });
    }

    private byte[] phone(Contact contact) {
        return index.of(PersonalData.of(contact.phone()), PHONE);
    }

    @Override
    public void saveDraft(UUID personId, Answers draft, Instant at) {
        database.change(
                "update registration set draft_sealed = ?, saved_at = coalesce(saved_at, ?) where person_id = ?", s -> {
                    s.setBytes(1, seal(draft, "draft_sealed", personId));
                    s.setTimestamp(2, Database.time(at));
                    s.setObject(3, personId);
                });
    }

    @Override
    public void complete(Collection<Stated> stated, Instant at) {
        database.change(
                "update registration r set declaration_sealed = n.declaration_sealed, draft_sealed = null, "
                        + "version = n.version, completed_at = ?, first_completed_at = coalesce(r.first_completed_at, ?) "
                        + "from unnest(?::uuid[], ?::bytea[], ?::int[]) as n (person_id, declaration_sealed, version) "
                        + "where r.person_id = n.person_id",
                s -> {
                    s.setTimestamp(1, Database.time(at));
                    s.setTimestamp(2, Database.time(at));
                    Database.array(s, 3, "uuid", stated, Stated::personId);
                    Database.array(
                            s, 4, "bytea", stated, n -> seal(n.declaration(), "declaration_sealed", n.personId()));
                    Database.array(s, 5, "int4", stated, Stated::version);
                });
    }

    @Override
    public @Nullable Registration ofPerson(UUID personId) {
        return database.first(
                "select " + COLUMNS + " from registration where person_id = ?",
                s -> s.setObject(1, personId),
                SqlRegistrationStore::registration);
    }

    @Override
    public void lock(UUID personId) {
        database.first(
                "select from registration where person_id = ? for update",
                s -> s.setObject(1, personId),
                row -> personId);
    }

    @Override
    public List<Registration> heldBy(String subject) {
        return database.list(
                "select " + COLUMNS + " from registration where subject = ? or guardian = ? "
                        + "order by guardian is not null, started_at",
                s -> {
                    s.setString(1, subject);
                    s.setString(2, subject);
                },
                SqlRegistrationStore::registration);
    }

    @Override
    public Map<UUID, PersonalData> names(Collection<UUID> persons) {
        Map<UUID, PersonalData> names = new HashMap<>();
        if (!persons.isEmpty()) {
            database.list(
                            "select person_id, name_sealed from registration where person_id = any(?)",
                            s -> Database.array(s, 1, "uuid", persons),
                            row -> {
                                UUID person = row.getObject(1, UUID.class);
                                return Map.entry(person, open(row, "name_sealed", person));
                            })
                    .forEach(e -> names.put(e.getKey(), e.getValue()));
        }
        return names;
    }

    @Override
    public boolean hand(UUID personId, String subject, @Nullable String guardian) {
        return database.change(
                        "update registration set subject = ?, guardian = ? where person_id = ? and not exists ("
                                + "select from registration other where other.subject = ? and other.person_id <> ?)",
                        s -> {
                            s.setString(1, subject);
                            s.setString(2, guardian);
                            s.setObject(3, personId);
                            s.setString(4, subject);
                            s.setObject(5, personId);
                        })
                == 1;
    }

    @Override
    public void contestPhone(UUID personId, boolean contested) {
        database.change("update registration set phone_contested = ? where person_id = ?", s -> {
            s.setBoolean(1, contested);
            s.setObject(2, personId);
        });
    }

    @Override
    public void close(UUID personId, @Nullable Instant at) {
        database.change("update registration set closed_at = ? where person_id = ?", s -> {
            s.setTimestamp(1, Database.time(at));
            s.setObject(2, personId);
        });
    }

    @Override
    public void remember(UUID personId, String what, String by, Instant at, boolean withContents) {
        past.remember(personId, what, by, at, withContents ? open(personId) : null);
    }

    @Override
    public List<Corrected> history(UUID personId) {
        return past.of(personId);
    }

    private record Pair(UUID older, UUID newer) {}

    @Override
    public Compared takeSharedPhones(int atMost) {
        List<UUID> fresh = database.list(
                // By their places: joined by id, each thousand would read all that wait.
                "delete from phone_to_compare where ctid = any(array(select ctid from phone_to_compare "
                        + "limit ? for update skip locked)) returning person_id",
                s -> s.setInt(1, atMost),
                row -> row.getObject(1, UUID.class));
        List<Pair> pairs = database.list(
                "select o.person_id, n.person_id from registration n cross join lateral (select p.person_id from registration p "
                        + "where p.phone_index = n.phone_index and p.person_id <> n.person_id "
                        + "and p.started_at <= n.started_at and p.closed_at is null "
                        + "and p.subject is distinct from n.guardian and p.guardian is distinct from n.subject "
                        + "and (p.guardian is null or p.guardian is distinct from n.guardian) "
                        + "order by p.started_at limit 1) o where n.person_id = any(?)",
                s -> Database.array(s, 1, "uuid", fresh),
                row -> new Pair(row.getObject(1, UUID.class), row.getObject(2, UUID.class)));
        return new Compared(
                fresh.size(),
                pairs.stream()
                        .map(pair -> new SharedPhone(
                                Objects.requireNonNull(ofPerson(pair.older())),
                                Objects.requireNonNull(ofPerson(pair.newer()))))
                        .toList());
    }

    @Override
    public List<Day> funnel(LocalDate from, LocalDate to, ZoneId zone) {
        return past.funnel(from, to, zone);
    }

    private static Registration registration(ResultSet row) throws SQLException {
        return new Registration(
                row.getLong("person_number"),
                row.getObject("person_id", UUID.class),
                row.getString("subject"),
                Objects.requireNonNull(Database.time(row, "started_at")),
                row.getInt("version"),
                Database.time(row, "completed_at"),
                row.getString("guardian"),
                row.getBoolean("phone_contested"),
                Database.time(row, "closed_at"));
    }

    private byte[] seal(String clear, String column, UUID personId) {
        return vault.seal(PersonalData.of(clear), place(column, personId));
    }

    /** Seals as JSON; a declaration and answers have the same members. */
    private byte[] seal(Record answers, String column, UUID personId) {
        try {
            return vault.sealBytes(json.writeValueAsBytes(answers), place(column, personId));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("answers cannot be written", e);
        }
    }

    private PersonalData open(ResultSet row, String column, UUID personId) throws SQLException {
        return vault.open(row.getBytes(column), place(column, personId));
    }

    private @Nullable Answers answers(ResultSet row, String column, UUID personId) throws SQLException {
        byte[] sealed = row.getBytes(column);
        if (sealed == null) {
            return null;
        }
        try {
            return json.readValue(vault.openBytes(sealed, place(column, personId)), Answers.class);
        } catch (IOException e) {
            throw new UncheckedIOException("sealed answers cannot be read", e);
        }
    }

    private static String place(String column, UUID personId) {
        return "registration/" + column + "/" + personId;
    }
}
