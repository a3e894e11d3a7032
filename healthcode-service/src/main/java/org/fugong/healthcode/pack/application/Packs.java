package org.fugong.healthcode.pack.application;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

import org.fugong.chassis.privacy.AuditTrail;
import org.fugong.chassis.privacy.PersonalData;
import org.fugong.chassis.privacy.Vault;
import org.fugong.healthcode.colour.application.Colours;
import org.fugong.healthcode.colour.application.PersonStanding;
import org.fugong.healthcode.declaration.application.Documents;
import org.fugong.healthcode.device.application.Device;
import org.fugong.healthcode.device.application.DeviceCheck;
import org.fugong.healthcode.device.application.DeviceKeys;
import org.fugong.healthcode.pack.application.DeviceSeal.Box;
import org.fugong.healthcode.supervisor.application.Supervisors;
import org.fugong.healthcode.worker.application.Employment;

/**
 * What a gate needs of its enterprise's own workers when there is no net: who of them has which colour, found by the number of
 * a document that is typed. A worker stands in it under a token, the keyed hash of that number by a key made for this pack, so
 * two packs cannot be laid side by side; the pack is sealed for the one device and good for a day.
 */
@ApplicationScoped
public class Packs {

    /** After that a device no longer decides by it. */
    static final Duration LIFE = Duration.ofHours(24);

    private static final int CHUNK = 1000;
    private static final int TOKEN_BYTES = 12;

    /** One worker: token, colour or "-" without one, and what the device gives back to say who it was. */
    record Entry(String t, String c, String r) {}

    /** How a device checks a supervisor's PIN: PBKDF2-HMAC-SHA256. */
    record Pin(UUID id, String salt, String verifier) {}

    record Pack(
            UUID packId,
            Instant madeAt,
            Instant validUntil,
            String tokenKey,
            List<Entry> workers,
            int pinRounds,
            List<Pin> supervisors) {}

    private final Employment employment;
    private final Colours colours;
    private final Documents documents;
    private final DeviceKeys keys;
    private final Supervisors supervisors;
    private final DeviceCheck devices;
    private final Vault vault;
    private final AuditTrail audit;
    private final ObjectMapper json;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    @Inject
    Packs(
            Employment employment,
            Colours colours,
            Documents documents,
            DeviceKeys keys,
            Supervisors supervisors,
            DeviceCheck devices,
            Vault vault,
            AuditTrail audit,
            ObjectMapper json,
            Clock clock) {
        this.employment = employment;
        this.colours = colours;
        this.documents = documents;
        this.keys = keys;
        this.supervisors = supervisors;
        this.devices = devices;
        this.vault = vault;
        this.audit = audit;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Makes a pack for a device; that it was made is audited, and that the device synced is noted.
     *
     * @param clockSkewMillis by how much the device's clock is ahead of ours, as it measured; null if it did not say
     */
    @Transactional
    public Box make(Device device, @Nullable Long clockSkewMillis) {
        byte[] tokenKey = new byte[32];
        random.nextBytes(tokenKey);
        List<Entry> entries = new ArrayList<>();
        List<UUID> chunk = employment.workersOf(device.enterpriseId(), null, CHUNK);
        while (!chunk.isEmpty()) {
            entries.addAll(entries(device, chunk, tokenKey));
            chunk = employment.workersOf(device.enterpriseId(), chunk.get(chunk.size() - 1), CHUNK);
        }
        // Their order says nothing.
        Collections.shuffle(entries, random);
        Instant now = clock.instant();
        List<Pin> pins = supervisors.verifiers(device.enterpriseId()).stream()
                .map(one -> new Pin(one.supervisorId(), base64(one.salt()), base64(one.verifier())))
                .toList();
        Pack pack =
                new Pack(UUID.randomUUID(), now, now.plus(LIFE), base64(tokenKey), entries, Supervisors.ROUNDS, pins);
        audit.record("gate-pack-made", device.deviceId().toString(), entries.size() + " workers");
        devices.synced(device.deviceId(), clockSkewMillis);
        try {
            return DeviceSeal.seal(
                    json.writeValueAsBytes(pack),
                    Objects.requireNonNull(keys.sealing(device.deviceId())),
                    device.deviceId().toString());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a pack cannot be written", e);
        }
    }

    private List<Entry> entries(Device device, List<UUID> workers, byte[] tokenKey) {
        Map<UUID, PersonStanding> standings = colours.byPerson(workers);
        return documents.derive(workers, number -> token(tokenKey, number)).entrySet().stream()
                .map(one -> {
                    PersonStanding standing = standings.get(one.getKey());
                    String colour = standing == null ? null : standing.colour();
                    return new Entry(one.getValue(), colour == null ? "-" : colour, ref(device, one.getKey()));
                })
                .toList();
    }

    private String ref(Device device, UUID person) {
        return base64(vault.seal(PersonalData.of(person.toString()), place(device.deviceId())));
    }

    /** Whom a reference from a device's pack means; null if it is from no pack of that device. */
    public @Nullable UUID person(UUID deviceId, String ref) {
        try {
            return vault.open(Base64.getUrlDecoder().decode(ref), place(deviceId))
                    .derive(UUID::fromString);
        } catch (IllegalArgumentException | IllegalStateException e) {
            return null;
        }
    }

    private static String token(byte[] key, String number) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return base64(Arrays.copyOf(mac.doFinal(number.getBytes(StandardCharsets.UTF_8)), TOKEN_BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String place(UUID deviceId) {
        return "gate-pack/ref/" + deviceId;
    }
}
