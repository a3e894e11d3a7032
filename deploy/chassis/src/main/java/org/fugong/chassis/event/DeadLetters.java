package org.fugong.chassis.event;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

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
