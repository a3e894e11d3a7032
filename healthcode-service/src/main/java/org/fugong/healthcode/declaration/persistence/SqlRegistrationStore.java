package org.fugong.healthcode.declaration.persistence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
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
import org.fugong.healthcode.declaration.domain.Declaration;
import org.fugong.healthcode.declaration.domain.Identity;

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
    public @Nullable Registration add(
            UUID personId, String subject, @Nullable String guardian, Identity identity, Contact contact, Instant at) {
        return database.first(
                "insert into registration (person_id, subject, identity_sealed, name_sealed, phone_sealed, started_at, "
                        + "guardian, phone_index) values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing returning "
                        + COLUMNS,
                s -> {
                    s.setObject(1, personId);
                    s.setString(2, subject);
                    s.setBytes(3, seal(identity.canonical(), "identity_sealed", personId));
                    s.setBytes(4, seal(contact.name(), "name_sealed", personId));
                    s.setBytes(5, seal(contact.phone(), "phone_sealed", personId));
                    s.setTimestamp(6, Database.time(at));
                    s.setString(7, guardian);
                    s.setBytes(8, phone(contact));
                },
                SqlRegistrationStore::registration);
    }

    @Override
    public @Nullable Registration ofPersonOrSubject(UUID personId, String subject) {
        return database.first(
                "select " + COLUMNS + " from registration where subject = ? or person_id = ? "
                        + "order by (person_id = ?) desc limit 1",
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
    public @Nullable Registration lockOfSubject(String subject) {
        return database.first(
                "select " + COLUMNS + " from registration where subject = ? for update",
                s -> s.setString(1, subject),
                SqlRegistrationStore::registration);
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
                "update registration set name_sealed = ?, phone_sealed = ?, "
                        + "phone_contested = phone_contested and phone_index is not distinct from ?, "
                        + "phone_checked = phone_checked and phone_index is not distinct from ?, phone_index = ? "
                        + "where person_id = ?",
                s -> {
                    s.setBytes(1, seal(contact.name(), "name_sealed", personId));
                    s.setBytes(2, seal(contact.phone(), "phone_sealed", personId));
                    byte[] phone = phone(contact);
                    s.setBytes(3, phone);
                    s.setBytes(4, phone);
                    s.setBytes(5, phone);
                    s.setObject(6, personId);
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
    public void complete(UUID personId, Declaration declaration, int version, Instant at) {
        database.change(
                "update registration set declaration_sealed = ?, draft_sealed = null, version = ?, completed_at = ?, "
                        + "first_completed_at = coalesce(first_completed_at, ?) where person_id = ?",
                s -> {
                    s.setBytes(1, seal(declaration, "declaration_sealed", personId));
                    s.setInt(2, version);
                    s.setTimestamp(3, Database.time(at));
                    s.setTimestamp(4, Database.time(at));
                    s.setObject(5, personId);
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

    @Override
    public List<SharedPhone> takeSharedPhones(int atMost) {
        List<UUID> fresh = database.list(
                "update registration set phone_checked = true where person_id in (select person_id from registration "
                        + "where not phone_checked limit ? for update skip locked) returning person_id",
                s -> s.setInt(1, atMost),
                row -> row.getObject(1, UUID.class));
        List<SharedPhone> shared = new ArrayList<>();
        for (UUID person : fresh) {
            Registration newer = Objects.requireNonNull(ofPerson(person));
            Registration older = database.first(
                    "select " + COLUMNS.replaceAll("(\\w+)", "o.$1") + " from registration n join registration o "
                            + "on o.phone_index = n.phone_index and o.person_id <> n.person_id "
                            + "and o.started_at <= n.started_at and o.closed_at is null "
                            + "where n.person_id = ? and o.subject is distinct from n.guardian "
                            + "and o.guardian is distinct from n.subject "
                            + "and (o.guardian is null or o.guardian is distinct from n.guardian) "
                            + "order by o.started_at limit 1",
                    s -> s.setObject(1, person),
                    SqlRegistrationStore::registration);
            if (older != null) {
                shared.add(new SharedPhone(older, newer));
            }
        }
        return shared;
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
