package org.fugong.reporting.rebuild.persistence;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.consumer.ConsumerRecord;

import org.fugong.chassis.event.ReplayedRecords;
import org.fugong.chassis.event.Rereading;
import org.fugong.chassis.privacy.Vault;
import org.fugong.reporting.intake.application.LiveIntake;
import org.fugong.reporting.merging.Database;

import static org.fugong.reporting.merging.Columns.requiredInstant;
import static org.fugong.reporting.merging.Columns.uuid;

/** What operators replayed, sealed: nobody knows what a record may hold that was refused once. */
@ApplicationScoped
class SealedReplays implements ReplayedRecords {
    private final Database database;
    private final Vault vault;

    SealedReplays(DataSource dataSource, Vault vault) {
        this.database = new Database(dataSource);
        this.vault = vault;
    }

    @Override
    public void keep(String topic, Instant recordedAt, byte[] packed) {
        // A rebuild that switches just now must not miss it.
        database.query(
                "SELECT pg_advisory_xact_lock_shared(?)",
                (connection, statement) -> statement.setLong(1, LiveIntake.LOCK),
                rs -> true);
        UUID id = UUID.randomUUID();
        database.update(
                "INSERT INTO replayed_record (id, topic, recorded_at, sealed_record) VALUES (?, ?, ?::timestamptz, ?)",
                (connection, statement) -> {
                    statement.setObject(1, id);
                    statement.setString(2, topic);
                    statement.setString(3, recordedAt.toString());
                    statement.setBytes(4, vault.sealBytes(packed, context(id)));
                });
    }

    List<ConsumerRecord<byte[], byte[]>> all() {
        return database.query(
                "SELECT * FROM replayed_record ORDER BY recorded_at, id",
                (connection, statement) -> {},
                rs -> Rereading.restored(
                        rs.getString("topic"),
                        requiredInstant(rs, "recorded_at"),
                        vault.openBytes(rs.getBytes("sealed_record"), context(uuid(rs, "id")))));
    }

    private static String context(UUID id) {
        return "replayed_record/sealed_record/" + id;
    }
}
