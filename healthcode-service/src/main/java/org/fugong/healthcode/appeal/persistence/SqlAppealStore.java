package org.fugong.healthcode.appeal.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import org.fugong.healthcode.appeal.application.Appeal;
import org.fugong.healthcode.appeal.application.AppealStore;
import org.fugong.healthcode.database.Database;

@ApplicationScoped
class SqlAppealStore implements AppealStore {

    private static final String COLUMNS =
            "appeal_id, person_id, town, colour, cause, source, rule_version, code_version, "
                    + "level, state, edition, filed_at, due_at, escalated_at, decided_by, decided_at";

    private final Database database;

    @Inject
    SqlAppealStore(Database database) {
        this.database = database;
    }

    @Override
    public boolean add(Appeal appeal, byte[] text) {
        return database.change(
                        "insert into appeal (appeal_id, person_id, town, colour, cause, source, rule_version, code_version, "
                                + "text_sealed, level, state, filed_at, due_at) "
                                + "values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'OPEN', ?, ?) on conflict do nothing",
                        s -> {
                            s.setObject(1, appeal.appealId());
                            s.setObject(2, appeal.personId());
                            s.setString(3, appeal.town());
                            s.setString(4, appeal.colour());
                            s.setString(5, appeal.cause());
                            s.setString(6, appeal.source());
                            s.setString(7, appeal.ruleVersion());
                            s.setInt(8, appeal.codeVersion());
                            s.setBytes(9, text);
                            s.setString(10, appeal.level());
                            s.setTimestamp(11, Database.time(appeal.filedAt()));
                            s.setTimestamp(12, Database.time(appeal.dueAt()));
                        })
                == 1;
    }

    @Override
    public @Nullable Appeal find(UUID appeal) {
        return one(appeal, "");
    }

    @Override
    public @Nullable Appeal lock(UUID appeal) {
        return one(appeal, " for update");
    }

    private @Nullable Appeal one(UUID appeal, String lock) {
        return database.first(
                "select " + COLUMNS + " from appeal where appeal_id = ?" + lock,
                s -> s.setObject(1, appeal),
                SqlAppealStore::appeal);
    }

    @Override
    public List<Appeal> ofPerson(UUID person, int atMost) {
        return database.list(
                "select " + COLUMNS + " from appeal where person_id = ? order by filed_at desc limit ?",
                s -> {
                    s.setObject(1, person);
                    s.setInt(2, atMost);
                },
                SqlAppealStore::appeal);
    }

    @Override
    public byte[] text(UUID appeal) {
        return Objects.requireNonNull(sealed("text_sealed", appeal));
    }

    @Override
    public byte @Nullable [] answer(UUID appeal) {
        return sealed("answer_sealed", appeal);
    }

    private byte @Nullable [] sealed(String column, UUID appeal) {
        List<byte[]> found = database.list(
                "select " + column + " from appeal where appeal_id = ? and " + column + " is not null",
                s -> s.setObject(1, appeal),
                row -> row.getBytes(1));
        return found.isEmpty() ? null : found.get(0);
    }

    @Override
    public void decide(UUID appeal, String state, String by, byte[] answer, Instant at) {
        database.change(
                "update appeal set state = ?, decided_by = ?, answer_sealed = ?, decided_at = ?, edition = edition + 1 "
                        + "where appeal_id = ?",
                s -> {
                    s.setString(1, state);
                    s.setString(2, by);
                    s.setBytes(3, answer);
                    s.setTimestamp(4, Database.time(at));
                    s.setObject(5, appeal);
                });
    }

    @Override
    public List<Appeal> escalate(Duration term, int atMost) {
        return database.list(
                "update appeal set level = 'DISTRICT', edition = edition + 1, "
                        + "escalated_at = date_trunc('milliseconds', clock_timestamp()), "
                        + "due_at = date_trunc('milliseconds', clock_timestamp()) + ? * interval '1 second' "
                        + "where appeal_id in (select appeal_id from appeal where state = 'OPEN' and level = 'TOWN' "
                        + "and due_at <= clock_timestamp() order by due_at limit ? for update skip locked) returning "
                        + COLUMNS,
                s -> {
                    s.setLong(1, term.toSeconds());
                    s.setInt(2, atMost);
                },
                SqlAppealStore::appeal);
    }

    @Override
    public List<Appeal> page(
            @Nullable String town, boolean openOnly, @Nullable Instant filedAt, @Nullable UUID after, int atMost) {
        return database.list(
                "select " + COLUMNS + " from appeal where (?::text is null or town = ?) and (not ? or state = 'OPEN') "
                        + "and (?::timestamptz is null or (filed_at, appeal_id) < (?, ?)) "
                        + "order by filed_at desc, appeal_id desc limit ?",
                s -> {
                    s.setString(1, town);
                    s.setString(2, town);
                    s.setBoolean(3, openOnly);
                    s.setTimestamp(4, Database.time(filedAt));
                    s.setTimestamp(5, Database.time(filedAt));
                    s.setObject(6, after);
                    s.setInt(7, atMost);
                },
                SqlAppealStore::appeal);
    }

    private static Appeal appeal(ResultSet row) throws SQLException {
        return new Appeal(
                row.getObject("appeal_id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getString("town"),
                row.getString("colour"),
                row.getString("cause"),
                row.getString("source"),
                row.getString("rule_version"),
                row.getInt("code_version"),
                row.getString("level"),
                row.getString("state"),
                row.getInt("edition"),
                required(row, "filed_at"),
                required(row, "due_at"),
                Database.time(row, "escalated_at"),
                row.getString("decided_by"),
                Database.time(row, "decided_at"));
    }

    private static Instant required(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(Database.time(row, column));
    }
}
