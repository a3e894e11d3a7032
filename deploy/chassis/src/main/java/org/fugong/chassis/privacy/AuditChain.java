package org.fugong.chassis.privacy;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

/** Writes entries to the chains and computes what chains them. */
@ApplicationScoped
class AuditChain {
    static final int CHAINS = 8;

    /** Chains are taken in turn by transaction id: all entries of one transaction are in one chain. */
    private static final String LOCK_END = "SELECT chain, seq, last_mac, clock_timestamp() FROM audit_chain"
            + " WHERE chain = pg_current_xact_id()::text::numeric % " + CHAINS + " FOR UPDATE";

    private final DataSource database;
    private final Keysets keysets;

    @Inject
    AuditChain(DataSource database, Keysets keysets) {
        this.database = database;
        this.keysets = keysets;
    }

    record Draft(String actor, String action, String subject, String detail) {}

    record Entry(int chain, long seq, Instant at, Draft draft) {}

    private record End(int chain, long seq, byte[] mac, Instant at) {}

    void append(List<Draft> drafts) {
        try (Connection connection = database.getConnection()) {
            End end = lockEnd(connection);
            if (end == null) {
                startChains(connection);
                end = lockEnd(connection);
            }
            if (end == null) {
                throw new IllegalStateException("The audit trail has no chain to write to");
            }
            append(connection, end, drafts);
        } catch (SQLException failed) {
            throw new IllegalStateException("The audit trail cannot be written", failed);
        }
    }

    private static @Nullable End lockEnd(Connection connection) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement(LOCK_END);
                ResultSet row = lock.executeQuery()) {
            if (!row.next()) {
                return null;
            }
            Instant now = row.getObject(4, OffsetDateTime.class).toInstant();
            return new End(row.getInt(1), row.getLong(2), row.getBytes(3), now.truncatedTo(ChronoUnit.MICROS));
        }
    }

    private void startChains(Connection connection) throws SQLException {
        try (PreparedStatement start = connection.prepareStatement(
                "INSERT INTO audit_chain (chain, seq, last_mac, mac) VALUES (?, 0, ''::bytea, ?)"
                        + " ON CONFLICT DO NOTHING")) {
            for (int chain = 0; chain < CHAINS; chain++) {
                start.setInt(1, chain);
                start.setBytes(2, mac(endBytes(chain, 0, new byte[0])));
                start.addBatch();
            }
            start.executeBatch();
        }
    }

    private void append(Connection connection, End end, List<Draft> drafts) throws SQLException {
        long seq = end.seq;
        byte[] previous = end.mac;
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO audit_entry (chain, seq, at, actor, action, subject, detail, mac)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (Draft draft : drafts) {
                seq++;
                byte[] mac = mac(entryBytes(new Entry(end.chain, seq, end.at, draft), previous));
                insert.setInt(1, end.chain);
                insert.setLong(2, seq);
                insert.setObject(3, end.at.atOffset(ZoneOffset.UTC));
                insert.setString(4, draft.actor);
                insert.setString(5, draft.action);
                insert.setString(6, draft.subject);
                insert.setString(7, draft.detail);
                insert.setBytes(8, mac);
                insert.addBatch();
                previous = mac;
            }
            insert.executeBatch();
        }
        try (PreparedStatement move =
                connection.prepareStatement("UPDATE audit_chain SET seq = ?, last_mac = ?, mac = ? WHERE chain = ?")) {
            move.setLong(1, seq);
            move.setBytes(2, previous);
            move.setBytes(3, mac(endBytes(end.chain, seq, previous)));
            move.setInt(4, end.chain);
            move.executeUpdate();
        }
    }

    private byte[] mac(byte[] content) {
        try {
            return keysets.audit().computeMac(content);
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("The audit trail cannot be signed", failed);
        }
    }

    boolean signed(byte[] mac, byte[] content) {
        try {
            keysets.audit().verifyMac(mac, content);
            return true;
        } catch (GeneralSecurityException wrong) {
            return keysets.refresh(Keyset.AUDIT) && signed(mac, content);
        }
    }

    static byte[] entryBytes(Entry entry, byte[] previousMac) {
        return bytes(out -> {
            out.writeUTF("entry");
            out.writeInt(entry.chain);
            out.writeLong(entry.seq);
            out.writeLong(ChronoUnit.MICROS.between(Instant.EPOCH, entry.at));
            write(out, entry.draft.actor.getBytes(StandardCharsets.UTF_8));
            write(out, entry.draft.action.getBytes(StandardCharsets.UTF_8));
            write(out, entry.draft.subject.getBytes(StandardCharsets.UTF_8));
            write(out, entry.draft.detail.getBytes(StandardCharsets.UTF_8));
            write(out, previousMac);
        });
    }

    static byte[] endBytes(int chain, long seq, byte[] lastMac) {
        return bytes(out -> {
            out.writeUTF("end");
            out.writeInt(chain);
            out.writeLong(seq);
            write(out, lastMac);
        });
    }

    /** Each part with its length, so that nothing can be moved from one part to the next unseen. */
    private static void write(DataOutputStream out, byte[] part) throws IOException {
        out.writeInt(part.length);
        out.write(part);
    }

    private static byte[] bytes(Content content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            content.writeTo(out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private interface Content {
        void writeTo(DataOutputStream out) throws IOException;
    }
}
