package org.fugong.healthcode.device.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import org.fugong.healthcode.database.Database;
import org.fugong.healthcode.device.application.Device;
import org.fugong.healthcode.device.application.DeviceKeys;
import org.fugong.healthcode.device.application.DeviceStore;

@ApplicationScoped
class SqlDeviceStore implements DeviceStore, DeviceKeys {

    private static final String SELECT = "select * from gate_device where ";

    private final Database database;

    @Inject
    SqlDeviceStore(Database database) {
        this.database = database;
    }

    @Override
    public void add(Device device, byte @Nullable [] invitationHash, String by) {
        database.change(
                "insert into gate_device (device_id, enterprise_id, name, kind, state, invitation_hash, invited_until, "
                        + "added_at, added_by, enrolled_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                s -> {
                    s.setObject(1, device.deviceId());
                    s.setObject(2, device.enterpriseId());
                    s.setString(3, device.name());
                    s.setString(4, device.kind());
                    s.setString(5, device.state());
                    s.setBytes(6, invitationHash);
                    s.setTimestamp(7, Database.time(device.invitedUntil()));
                    s.setTimestamp(8, Database.time(device.addedAt()));
                    s.setString(9, by);
                    s.setTimestamp(10, Database.time(device.enrolledAt()));
                });
    }

    @Override
    public @Nullable Device find(UUID deviceId) {
        return database.first(SELECT + "device_id = ?", s -> s.setObject(1, deviceId), SqlDeviceStore::device);
    }

    @Override
    public @Nullable Device lock(UUID deviceId) {
        return database.first(
                SELECT + "device_id = ? for update", s -> s.setObject(1, deviceId), SqlDeviceStore::device);
    }

    @Override
    public @Nullable Device lockInvited(byte[] invitationHash) {
        return database.first(
                SELECT + "invitation_hash = ? for update", s -> s.setBytes(1, invitationHash), SqlDeviceStore::device);
    }

    @Override
    public List<Device> page(UUID enterpriseId, @Nullable UUID after, int atMost) {
        return database.list(
                SELECT + "enterprise_id = ? and (?::uuid is null or device_id > ?) order by device_id limit ?",
                s -> {
                    s.setObject(1, enterpriseId);
                    s.setObject(2, after);
                    s.setObject(3, after);
                    s.setInt(4, atMost);
                },
                SqlDeviceStore::device);
    }

    @Override
    public @Nullable Keys keys(UUID deviceId) {
        return database.first(
                "select signing_key, sealing_key from gate_device where device_id = ? and signing_key is not null",
                s -> s.setObject(1, deviceId),
                row -> new Keys(row.getBytes(1), row.getBytes(2)));
    }

    @Override
    public byte @Nullable [] sealing(UUID deviceId) {
        Keys keys = keys(deviceId);
        return keys == null ? null : keys.sealing();
    }

    @Override
    public void invite(UUID deviceId, byte[] invitationHash, Instant until) {
        database.change(
                "update gate_device set invitation_hash = ?, invited_until = ?, edition = edition + 1 where device_id = ?",
                s -> {
                    s.setBytes(1, invitationHash);
                    s.setTimestamp(2, Database.time(until));
                    s.setObject(3, deviceId);
                });
    }

    @Override
    public void enrol(UUID deviceId, Keys keys, Instant at) {
        database.change(
                "update gate_device set state = 'ENROLLED', signing_key = ?, sealing_key = ?, enrolled_at = ?, "
                        + "invitation_hash = null, invited_until = null, edition = edition + 1 where device_id = ?",
                s -> {
                    s.setBytes(1, keys.signing());
                    s.setBytes(2, keys.sealing());
                    s.setTimestamp(3, Database.time(at));
                    s.setObject(4, deviceId);
                });
    }

    @Override
    public void revoke(UUID deviceId, String by, Instant at) {
        database.change(
                "update gate_device set state = 'REVOKED', revoked_at = ?, revoked_by = ?, invitation_hash = null, "
                        + "invited_until = null, edition = edition + 1 where device_id = ?",
                s -> {
                    s.setTimestamp(1, Database.time(at));
                    s.setString(2, by);
                    s.setObject(3, deviceId);
                });
    }

    @Override
    public void synced(UUID deviceId, @Nullable Long clockSkewMillis, Instant at) {
        database.change(
                "update gate_device set last_sync_at = ?, clock_skew_ms = coalesce(?, clock_skew_ms) where device_id = ?",
                s -> {
                    s.setTimestamp(1, Database.time(at));
                    s.setObject(2, clockSkewMillis, java.sql.Types.BIGINT);
                    s.setObject(3, deviceId);
                });
    }

    @Override
    public void uploaded(UUID deviceId, Instant at) {
        database.change("update gate_device set last_upload_at = ? where device_id = ?", s -> {
            s.setTimestamp(1, Database.time(at));
            s.setObject(2, deviceId);
        });
    }

    @Override
    public void refused(UUID deviceId, Instant at) {
        database.change("update gate_device set refused = refused + 1, refused_at = ? where device_id = ?", s -> {
            s.setTimestamp(1, Database.time(at));
            s.setObject(2, deviceId);
        });
    }

    private static Device device(ResultSet row) throws SQLException {
        return new Device(
                row.getObject("device_id", UUID.class),
                row.getObject("enterprise_id", UUID.class),
                row.getString("name"),
                row.getString("kind"),
                row.getString("state"),
                row.getInt("edition"),
                Database.time(row, "invited_until"),
                Objects.requireNonNull(Database.time(row, "added_at")),
                Database.time(row, "enrolled_at"),
                Database.time(row, "revoked_at"),
                Database.time(row, "last_sync_at"),
                Database.time(row, "last_upload_at"),
                row.getObject("clock_skew_ms", Long.class),
                row.getInt("refused"),
                Database.time(row, "refused_at"));
    }
}
