package org.fugong.chassis.event;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import org.fugong.chassis.event.DeadLetterResource.Letter;
import org.fugong.chassis.event.DeadLetterResource.State;
import org.fugong.chassis.privacy.Vault;

/** Keeps records that could not be taken, sealed. */
@ApplicationScoped
class DeadLetters {
    private static final String INSERT =
            """
            insert into dead_letter (id, topic, partition, record_offset, recorded_at, sealed_record, body_size, truncated,
                source, event_id, in_inbox, traceparent, reason, detail)
            select * from unnest(?::uuid[], ?::text[], ?::integer[], ?::bigint[], ?::timestamptz[], ?::bytea[],
                ?::integer[], ?::boolean[], ?::text[], ?::text[], ?::boolean[], ?::text[], ?::text[], ?::text[])
            on conflict do nothing
            """;

    private static final String COLUMNS =
            """
            id, topic, partition, record_offset, recorded_at, reason, detail, state, source, event_id, body_size, truncated,
            traceparent, created_at, settled_at, settled_by, settled_reason, mended""";

    private final DataSource database;
    private final Vault vault;

    @Inject
    DeadLetters(DataSource database, Vault vault) {
        this.database = database;
        this.vault = vault;
    }

    /** Keeps them, in the current transaction. A record that came before is kept once. */
    void addAll(List<DeadLetter> letters) {
        if (letters.isEmpty()) {
            return;
        }
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            Columns columns = new Columns(connection, insert, letters);
            columns.add("uuid", DeadLetter::id);
            columns.add("text", DeadLetter::topic);
            columns.add("int4", DeadLetter::partition);
            columns.add("int8", DeadLetter::offset);
            columns.add("timestamptz", letter -> Timestamp.from(letter.recordedAt()));
            columns.add("bytea", letter -> vault.sealBytes(letter.record().toBytes(), context(letter.id())));
            columns.add("int4", DeadLetter::bodySize);
            columns.add("bool", DeadLetter::truncated);
            columns.add("text", DeadLetter::source);
            columns.add("text", DeadLetter::eventId);
            columns.add("bool", DeadLetter::inInbox);
            columns.add("text", DeadLetter::traceparent);
            columns.add("text", letter -> letter.refusal().reason());
            columns.add("text", letter -> letter.refusal().detail());
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseException("Dead letters could not be kept", e);
        }
    }

    /** A letter with what it carries. */
    record Kept(Letter letter, KeptRecord record, boolean inInbox) {}

    /** Newest first. */
    List<Letter> list(
            @Nullable State state, @Nullable String topic, @Nullable String reason, @Nullable UUID before, int limit) {
        String sql = "select " + COLUMNS + " from dead_letter where (?::text is null or state = ?)"
                + " and (?::text is null or topic = ?) and (?::text is null or reason = ?)"
                + " and (?::uuid is null or id < ?) order by id desc limit ?";
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            int i = 0;
            for (String filter : new @Nullable String[] {state == null ? null : state.name(), topic, reason}) {
                select.setString(++i, filter);
                select.setString(++i, filter);
            }
            select.setObject(++i, before, Types.OTHER);
            select.setObject(++i, before, Types.OTHER);
            select.setInt(++i, limit);
            List<Letter> found = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(letter(rows));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new DatabaseException("Dead letters could not be listed", e);
        }
    }

    Optional<Letter> find(UUID id) {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select " + COLUMNS + " from dead_letter where id = ?")) {
            select.setObject(1, id);
            try (ResultSet rows = select.executeQuery()) {
                return rows.next() ? Optional.of(letter(rows)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new DatabaseException("A dead letter could not be read", e);
        }
    }

    /** The letter with what it carries; with its row locked, it is nobody else's until the transaction ends. */
    Optional<Kept> open(UUID id, boolean lock) {
        String sql = "select " + COLUMNS + ", sealed_record, in_inbox from dead_letter where id = ?"
                + (lock ? " for update" : "");
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, id);
            try (ResultSet rows = select.executeQuery()) {
                return rows.next()
                        ? Optional.of(new Kept(
                                letter(rows),
                                KeptRecord.ofBytes(vault.openBytes(rows.getBytes("sealed_record"), context(id))),
                                rows.getBoolean("in_inbox")))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new DatabaseException("A dead letter could not be opened", e);
        }
    }

    Letter settle(UUID id, State state, String by, @Nullable String reason, boolean mended) {
        String sql = "update dead_letter set state = ?, settled_at = clock_timestamp(), settled_by = ?,"
                + " settled_reason = ?, mended = ? where id = ? and state = 'OPEN' returning " + COLUMNS;
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(sql)) {
            update.setString(1, state.name());
            update.setString(2, by);
            update.setString(3, reason);
            update.setBoolean(4, mended);
            update.setObject(5, id);
            try (ResultSet rows = update.executeQuery()) {
                if (!rows.next()) {
                    throw new IllegalStateException("The dead letter is not open");
                }
                return letter(rows);
            }
        } catch (SQLException e) {
            throw new DatabaseException("A dead letter could not be settled", e);
        }
    }

    /** How many wait for an operator. */
    long countOpen() {
        try (Connection connection = database.getConnection();
                PreparedStatement count =
                        connection.prepareStatement("select count(*) from dead_letter where state = 'OPEN'");
                ResultSet rows = count.executeQuery()) {
            return rows.next() ? rows.getLong(1) : 0;
        } catch (SQLException e) {
            throw new DatabaseException("Dead letters could not be counted", e);
        }
    }

    /** Removes letters settled so many seconds ago; what they carry may be personal and has no further use. */
    int forgetSettled(long olderThanSeconds) {
        String sql = "delete from dead_letter where state <> 'OPEN' and settled_at < now() - make_interval(secs => ?)";
        try (Connection connection = database.getConnection();
                PreparedStatement delete = connection.prepareStatement(sql)) {
            delete.setDouble(1, olderThanSeconds);
            return delete.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseException("Settled dead letters could not be removed", e);
        }
    }

    private static Letter letter(ResultSet row) throws SQLException {
        OffsetDateTime settled = row.getObject("settled_at", OffsetDateTime.class);
        return new Letter(
                row.getObject("id", UUID.class),
                row.getString("topic"),
                row.getInt("partition"),
                row.getLong("record_offset"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("reason"),
                row.getString("detail"),
                State.valueOf(row.getString("state")),
                row.getString("source"),
                row.getString("event_id"),
                row.getInt("body_size"),
                row.getBoolean("truncated"),
                row.getString("traceparent"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                settled == null ? null : settled.toInstant(),
                row.getString("settled_by"),
                row.getString("settled_reason"),
                row.getBoolean("mended"));
    }

    /** Sets one array parameter per column. */
    private static final class Columns {
        private final Connection connection;
        private final PreparedStatement statement;
        private final List<DeadLetter> letters;
        private int index;

        Columns(Connection connection, PreparedStatement statement, List<DeadLetter> letters) {
            this.connection = connection;
            this.statement = statement;
            this.letters = letters;
        }

        interface Value {
            @Nullable Object of(DeadLetter letter);
        }

        void add(String type, Value value) throws SQLException {
            // The driver encodes byte arrays only when they are an array of just these.
            Object[] values = type.equals("bytea") ? new byte[letters.size()][] : new Object[letters.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = value.of(letters.get(i));
            }
            statement.setArray(++index, connection.createArrayOf(type, values));
        }
    }

    static String context(UUID id) {
        return "dead_letter/sealed_record/" + id;
    }
}
