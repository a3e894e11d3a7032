package org.fugong.healthcode.declaration.persistence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

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

    private static final String COLUMNS = "person_number, person_id, subject, started_at, version, completed_at";

    private final Database database;
    private final Vault vault;
    private final ObjectMapper json;

    @Inject
    SqlRegistrationStore(Database database, Vault vault, ObjectMapper json) {
        this.database = database;
        this.vault = vault;
        this.json = json;
    }

    @Override
    public boolean add(UUID personId, String subject, Identity identity, Contact contact, Instant at) {
        return database.change(
                        "insert into registration (person_id, subject, identity_sealed, name_sealed, phone_sealed, started_at) "
                                + "values (?, ?, ?, ?, ?, ?) on conflict do nothing",
                        s -> {
                            s.setObject(1, personId);
                            s.setString(2, subject);
                            s.setBytes(3, seal(identity.canonical(), "identity_sealed", personId));
                            s.setBytes(4, seal(contact.name(), "name_sealed", personId));
                            s.setBytes(5, seal(contact.phone(), "phone_sealed", personId));
                            s.setTimestamp(6, Database.time(at));
                        })
                == 1;
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
        database.change("update registration set name_sealed = ?, phone_sealed = ? where person_id = ?", s -> {
            s.setBytes(1, seal(contact.name(), "name_sealed", personId));
            s.setBytes(2, seal(contact.phone(), "phone_sealed", personId));
            s.setObject(3, personId);
        });
    }

    @Override
    public void saveDraft(UUID personId, Answers draft) {
        database.change("update registration set draft_sealed = ? where person_id = ?", s -> {
            s.setBytes(1, seal(draft, "draft_sealed", personId));
            s.setObject(2, personId);
        });
    }

    @Override
    public void complete(UUID personId, Declaration declaration, int version, Instant at) {
        database.change(
                "update registration set declaration_sealed = ?, draft_sealed = null, version = ?, completed_at = ? "
                        + "where person_id = ?",
                s -> {
                    s.setBytes(1, seal(declaration, "declaration_sealed", personId));
                    s.setInt(2, version);
                    s.setTimestamp(3, Database.time(at));
                    s.setObject(4, personId);
                });
    }

    private static Registration registration(ResultSet row) throws SQLException {
        return new Registration(
                row.getLong("person_number"),
                row.getObject("person_id", UUID.class),
                row.getString("subject"),
                Objects.requireNonNull(Database.time(row, "started_at")),
                row.getInt("version"),
                Database.time(row, "completed_at"));
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
