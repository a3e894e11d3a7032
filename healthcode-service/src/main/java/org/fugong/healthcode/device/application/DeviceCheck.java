package org.fugong.healthcode.device.application;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.jspecify.annotations.Nullable;

import org.fugong.chassis.web.Problem;
import org.fugong.healthcode.device.domain.DeviceState;

/** Whether a request comes from the device that it names. */
@ApplicationScoped
public class DeviceCheck {

    /** Header with the device's id. */
    public static final String DEVICE = "Fugong-Device";

    /**
     * Header with the Base64 of the ECDSA signature (P-256, SHA-256, r and s of 32 bytes each) over method, path, and the
     * body's SHA-256 in hexadecimal, a line feed between them. There is no time in it, because a gate's clock may be wrong:
     * what is sent again by someone else is the same scans once more, which are taken once, or a pack that only the device opens.
     */
    public static final String SIGNATURE = "Fugong-Device-Signature";

    private final DeviceStore store;
    private final Clock clock;

    @Inject
    DeviceCheck(DeviceStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * The device that a request names, and its signature holds.
     *
     * @param signature may be missing for another maker's system, which has no key: its log-in vouches for it
     * @throws Problem 404 {@code device-unknown}; 403 {@code device-revoked}, {@code device-signature}
     */
    public Device require(
            UUID enterpriseId,
            @Nullable String id,
            @Nullable String signature,
            String method,
            String path,
            byte[] body) {
        Device device = known(enterpriseId, id);
        if (device.kind().equals("PAGE") && !verifies(device, signature, method + "\n" + path + "\n" + hash(body))) {
            throw Problem.of(403, "device-signature", "The device's signature is missing or does not fit.");
        }
        return device;
    }

    /** Whether something in a device's name may be taken. */
    public enum Standing {
        IN_USE,
        /** Not there, another enterprise's, or not enrolled yet. */
        UNKNOWN,
        REVOKED
    }

    /** How a device stands; a revoked one's try is counted. */
    public Standing standing(UUID enterpriseId, UUID deviceId) {
        Standing standing = standing(enterpriseId, store.find(deviceId));
        if (standing == Standing.REVOKED) {
            store.refused(deviceId, clock.instant());
        }
        return standing;
    }

    private static Standing standing(UUID enterpriseId, @Nullable Device device) {
        if (device == null
                || !device.enterpriseId().equals(enterpriseId)
                || device.state().equals(DeviceState.INVITED.name())) {
            return Standing.UNKNOWN;
        }
        return device.state().equals(DeviceState.REVOKED.name()) ? Standing.REVOKED : Standing.IN_USE;
    }

    private Device known(UUID enterpriseId, @Nullable String id) {
        Device device = find(id);
        Standing standing = standing(enterpriseId, device);
        if (device == null || standing == Standing.UNKNOWN) {
            throw Problem.of(404, "device-unknown", "This device is not enrolled at this enterprise.");
        }
        if (standing == Standing.REVOKED) {
            Instant now = clock.instant();
            // The refusal rolls back the request's transaction, and is to be counted all the same.
            QuarkusTransaction.requiringNew().run(() -> store.refused(device.deviceId(), now));
            throw Problem.of(403, "device-revoked", "This device was revoked; nothing in its name is taken.");
        }
        return device;
    }

    private @Nullable Device find(@Nullable String id) {
        try {
            return id == null ? null : store.find(UUID.fromString(id));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private boolean verifies(Device device, @Nullable String signature, String message) {
        DeviceStore.Keys keys = store.keys(device.deviceId());
        if (keys == null || signature == null) {
            return false;
        }
        try {
            Signature ecdsa = Signature.getInstance("SHA256withECDSAinP1363Format");
            ecdsa.initVerify(KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(keys.signing())));
            ecdsa.update(message.getBytes(StandardCharsets.UTF_8));
            return ecdsa.verify(Base64.getDecoder().decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    /** Notes that a device synced, and what its clock said. */
    public void synced(UUID deviceId, @Nullable Long clockSkewMillis) {
        store.synced(deviceId, clockSkewMillis, clock.instant());
    }

    /** Notes that a device uploaded. */
    public void uploaded(UUID deviceId) {
        store.uploaded(deviceId, clock.instant());
    }

    private static String hash(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
