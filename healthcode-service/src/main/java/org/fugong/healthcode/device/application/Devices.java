package org.fugong.healthcode.device.application;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.interfaces.ECPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.fugong.chassis.privacy.AuditTrail;
import org.fugong.chassis.web.ETags;
import org.fugong.chassis.web.Problem;
import org.fugong.healthcode.device.domain.DeviceState;
import org.fugong.healthcode.device.domain.DeviceState.Move;

/** An enterprise's contact adds the devices of its gates, and revokes one that is lost. */
@ApplicationScoped
public class Devices {

    /** How long an invitation can be typed on the device. */
    static final Duration INVITATION = Duration.ofMinutes(30);

    private static final Set<String> KINDS = Set.of("PAGE", "SYSTEM");
    private static final int MOST_NAME = 60;
    private static final int P256_BITS = 256;
    /** No letter or digit that is easily taken for another. */
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private static final int INVITATION_LENGTH = 10;

    /**
     * A device and, once, the invitation to be typed on it.
     *
     * @param invitation null for another maker's system, which needs none
     */
    public record Invited(Device device, @Nullable String invitation) {
        @Override
        public String toString() {
            return "Invited[" + device.deviceId() + "]";
        }
    }

    private final DeviceStore store;
    private final AuditTrail audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    @Inject
    Devices(DeviceStore store, AuditTrail audit, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Adds a device.
     *
     * @throws Problem 422
     */
    @Transactional
    public Invited add(UUID enterpriseId, @Nullable String name, @Nullable String kind, String by) {
        if (name == null || name.isBlank() || name.strip().length() > MOST_NAME) {
            throw Problem.invalid("name", "length", "A name of 1 to " + MOST_NAME + " characters.");
        }
        String what = kind == null ? "PAGE" : kind;
        if (!KINDS.contains(what)) {
            throw Problem.invalid("kind", "unknown", "PAGE or SYSTEM.");
        }
        var now = clock.instant();
        boolean page = what.equals("PAGE");
        String invitation = page ? invitation() : null;
        Device device = new Device(
                UUID.randomUUID(),
                enterpriseId,
                name.strip(),
                what,
                (page ? DeviceState.INVITED : DeviceState.ENROLLED).name(),
                1,
                page ? now.plus(INVITATION) : null,
                now,
                page ? null : now,
                null,
                null,
                null,
                null,
                0,
                null);
        store.add(device, invitation == null ? null : hash(invitation), by);
        audit.record("gate-device-added", device.deviceId().toString(), what);
        return new Invited(device, invitation);
    }

    /**
     * A new invitation for a device that has not been enrolled; the one before is void.
     *
     * @throws Problem 404; 409 {@code illegal-move}
     */
    @Transactional
    public Invited inviteAgain(UUID enterpriseId, UUID deviceId) {
        move(own(enterpriseId, store.lock(deviceId)), Move.INVITE_AGAIN);
        String invitation = invitation();
        store.invite(deviceId, hash(invitation), clock.instant().plus(INVITATION));
        return new Invited(Objects.requireNonNull(store.find(deviceId)), invitation);
    }

    /**
     * Binds the device on which the invitation was typed: from now on it is known by its keys.
     *
     * @param signing X.509 form in Base64 of an ECDSA key on P-256
     * @param sealing the same of an ECDH key
     * @throws Problem 404 {@code invitation-unknown}; 422
     */
    @Transactional
    public Device enrol(
            UUID enterpriseId, @Nullable String invitation, @Nullable String signing, @Nullable String sealing) {
        DeviceStore.Keys keys = new DeviceStore.Keys(key("signingKey", signing), key("sealingKey", sealing));
        String typed =
                invitation == null ? "" : invitation.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        Device device = store.lockInvited(hash(typed));
        if (device == null
                || !device.enterpriseId().equals(enterpriseId)
                || device.invitedUntil() == null
                || device.invitedUntil().isBefore(clock.instant())) {
            throw Problem.of(
                    404,
                    "invitation-unknown",
                    "No device of this enterprise waits for that invitation. Ask for a new one.");
        }
        move(device, Move.ENROL);
        store.enrol(device.deviceId(), keys, clock.instant());
        audit.record("gate-device-enrolled", device.deviceId().toString(), device.kind());
        return Objects.requireNonNull(store.find(device.deviceId()));
    }

    /**
     * Revokes a device for ever.
     *
     * @throws Problem 404; 409 {@code illegal-move}; 412; 428
     */
    @Transactional
    public Device revoke(UUID enterpriseId, UUID deviceId, String by, @Nullable String ifMatch) {
        Device device = own(enterpriseId, store.lock(deviceId));
        move(device, Move.REVOKE);
        ETags.requireMatch(ifMatch, device.edition());
        store.revoke(deviceId, by, clock.instant());
        audit.record("gate-device-revoked", deviceId.toString(), device.kind());
        return Objects.requireNonNull(store.find(deviceId));
    }

    /** One device of an enterprise; 404 for another's. */
    public Device find(UUID enterpriseId, UUID deviceId) {
        return own(enterpriseId, store.find(deviceId));
    }

    /** An enterprise's devices in the order of their ids, those after the given one first. */
    public List<Device> page(UUID enterpriseId, @Nullable UUID after, int atMost) {
        return store.page(enterpriseId, after, atMost);
    }

    private static Device own(UUID enterpriseId, @Nullable Device device) {
        if (device == null || !device.enterpriseId().equals(enterpriseId)) {
            throw Problem.notFound();
        }
        return device;
    }

    private static void move(Device device, Move move) {
        if (DeviceState.valueOf(device.state()).after(move) == null) {
            throw Problem.of(
                            409,
                            "illegal-move",
                            device.state().equals("REVOKED")
                                    ? "The device is revoked. Add it anew if it was found."
                                    : "The device is enrolled already.")
                    .with("state", device.state());
        }
    }

    private static byte[] key(String field, @Nullable String spki) {
        try {
            byte[] bytes = Base64.getDecoder().decode(spki == null ? "" : spki);
            if (KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(bytes)) instanceof ECPublicKey key
                    && key.getParams().getCurve().getField().getFieldSize() == P256_BITS) {
                return bytes;
            }
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            // Told below.
        }
        throw Problem.invalid(field, "malformed", "A public key on P-256 in X.509 form, in Base64.");
    }

    private String invitation() {
        StringBuilder text = new StringBuilder(INVITATION_LENGTH);
        for (int i = 0; i < INVITATION_LENGTH; i++) {
            text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return text.toString();
    }

    private static byte[] hash(String invitation) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(invitation.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
