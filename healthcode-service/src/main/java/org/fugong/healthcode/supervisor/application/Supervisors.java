package org.fugong.healthcode.supervisor.application;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.jspecify.annotations.Nullable;

import org.fugong.chassis.privacy.AuditTrail;
import org.fugong.chassis.privacy.PersonalData;
import org.fugong.chassis.web.Problem;

/** Who of an enterprise may overrule its gates, each with a PIN of their own. */
@ApplicationScoped
public class Supervisors {

    /** Rounds of PBKDF2-HMAC-SHA256; the gate page does as many. */
    public static final int ROUNDS = 100_000;

    private static final int BITS = 256;
    private static final int MOST_FAILURES = 5;
    private static final Duration LOCK = Duration.ofMinutes(15);
    private static final Pattern PIN = Pattern.compile("[0-9]{6,12}");
    private static final int MOST_NAME = 60;

    /** A supervisor; the name prints masked. */
    public record Supervisor(UUID supervisorId, PersonalData name, Instant addedAt, @Nullable Instant dismissedAt) {}

    /** What a device needs to check a PIN without net. */
    public record Verifier(UUID supervisorId, byte[] salt, byte[] verifier) {}

    private final SupervisorStore store;
    private final AuditTrail audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    @Inject
    Supervisors(SupervisorStore store, AuditTrail audit, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Adds a supervisor.
     *
     * @throws Problem 422
     */
    @Transactional
    public Supervisor add(UUID enterpriseId, @Nullable String name, @Nullable String pin, String by) {
        if (name == null || name.isBlank() || name.strip().length() > MOST_NAME) {
            throw Problem.invalid("name", "length", "A name of 1 to " + MOST_NAME + " characters.");
        }
        if (pin == null || !PIN.matcher(pin).matches() || pin.chars().distinct().count() < 3) {
            throw Problem.invalid("pin", "weak", "A PIN of 6 to 12 digits, at least three of them different.");
        }
        byte[] salt = new byte[16];
        random.nextBytes(salt);
        Supervisor supervisor = new Supervisor(UUID.randomUUID(), PersonalData.of(name), clock.instant(), null);
        store.add(enterpriseId, supervisor, new Verifier(supervisor.supervisorId(), salt, derive(pin, salt)), by);
        audit.record("gate-supervisor-added", supervisor.supervisorId().toString(), "may overrule gates");
        return supervisor;
    }

    /**
     * Takes the right back.
     *
     * @throws Problem 404
     */
    @Transactional
    public void dismiss(UUID enterpriseId, UUID supervisorId) {
        if (!store.dismiss(enterpriseId, supervisorId, clock.instant())) {
            throw Problem.notFound();
        }
        audit.record("gate-supervisor-dismissed", supervisorId.toString(), "may overrule gates no more");
    }

    /** An enterprise's supervisors who may overrule now. */
    public List<Supervisor> of(UUID enterpriseId) {
        return store.of(enterpriseId);
    }

    /** What a device needs to check PINs without net. */
    public List<Verifier> verifiers(UUID enterpriseId) {
        return store.verifiers(enterpriseId, clock.instant());
    }

    /** Whether that supervisor is one of the enterprise's, dismissed or not: what happened before is theirs. */
    public boolean isOf(UUID enterpriseId, UUID supervisorId) {
        return store.isOf(enterpriseId, supervisorId);
    }

    /**
     * Whose PIN that is. Five wrong ones in a row, at any of the enterprise's gates, lock all for a quarter of an hour.
     *
     * @throws Problem 422 {@code pin-wrong}
     */
    public UUID requirePin(UUID enterpriseId, @Nullable String pin) {
        Instant now = clock.instant();
        if (pin != null && PIN.matcher(pin).matches()) {
            for (Verifier one : store.verifiers(enterpriseId, now)) {
                if (MessageDigest.isEqual(one.verifier(), derive(pin, one.salt()))) {
                    store.succeeded(enterpriseId);
                    return one.supervisorId();
                }
            }
        }
        QuarkusTransaction.requiringNew().run(() -> store.failed(enterpriseId, MOST_FAILURES, now.plus(LOCK)));
        throw Problem.of(
                422, "pin-wrong", "No supervisor has this PIN, or too many wrong ones were typed. Wait a while.");
    }

    private static byte[] derive(String pin, byte[] salt) {
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(new PBEKeySpec(pin.toCharArray(), salt, ROUNDS, BITS))
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
