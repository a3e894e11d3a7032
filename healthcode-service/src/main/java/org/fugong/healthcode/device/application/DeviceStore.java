package org.fugong.healthcode.device.application;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** Where devices are kept. */
public interface DeviceStore {

    /**
     * The public halves of a device's keys, each the X.509 form of a point on P-256.
     *
     * @param signing for ECDSA
     * @param sealing for ECDH
     */
    record Keys(byte[] signing, byte[] sealing) {}

    void add(Device device, byte @Nullable [] invitationHash, String by);

    @Nullable Device find(UUID deviceId);

    @Nullable Device lock(UUID deviceId);

    /** The device that waits for this invitation, locked. */
    @Nullable Device lockInvited(byte[] invitationHash);

    /** An enterprise's devices in the order of their ids, those after the given one first. */
    List<Device> page(UUID enterpriseId, @Nullable UUID after, int atMost);

    @Nullable Keys keys(UUID deviceId);

    void invite(UUID deviceId, byte[] invitationHash, Instant until);

    void enrol(UUID deviceId, Keys keys, Instant at);

    void revoke(UUID deviceId, String by, Instant at);

    void synced(UUID deviceId, @Nullable Long clockSkewMillis, Instant at);

    void uploaded(UUID deviceId, Instant at);

    void refused(UUID deviceId, Instant at);
}
