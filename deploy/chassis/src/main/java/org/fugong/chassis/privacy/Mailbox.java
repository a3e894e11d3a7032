package org.fugong.chassis.privacy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.crypto.tink.HybridDecrypt;
import com.google.crypto.tink.HybridEncrypt;
import io.quarkus.runtime.Startup;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Personal data on its way to another service, over a topic that others may read: sealed with that service's public key
 * (HPKE of RFC 9180: X25519, HKDF-SHA256, AES-256-GCM), so that nobody else opens it, not even who sealed it. The place
 * it is meant for goes into the seal, so that a letter moved to another person or replayed as a later version does not
 * open. A seal says nothing of who made it: let only the service that is to seal write to the topic.
 *
 * <p>Settings: {@code fugong.mailbox.open} for the service that opens its own, {@code fugong.mailbox.post-to} with the
 * services that this one seals for. Keysets that a service needs are read when it starts.
 */
@Startup
@ApplicationScoped
public class Mailbox {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<LinkedHashMap<String, String>> LETTER = new TypeReference<>() {};

    private final MailboxFiles files;
    private final String service;
    private final Map<String, Slot> slots = new ConcurrentHashMap<>();
    private volatile @Nullable Lock lock;

    private record Slot(FileTime changed, HybridEncrypt seal) {}

    private record Lock(FileTime changed, HybridDecrypt key) {}

    @Inject
    Mailbox(
            @ConfigProperty(name = "fugong.keys.dir") Path directory,
            @ConfigProperty(name = "fugong.keys.create", defaultValue = "false") boolean create,
            @ConfigProperty(name = "fugong.service") String service,
            @ConfigProperty(name = "fugong.mailbox.open", defaultValue = "false") boolean opens,
            @ConfigProperty(name = "fugong.mailbox.post-to") Optional<List<String>> postTo) {
        this(directory, create, service, opens, postTo.orElse(List.of()));
    }

    private Mailbox(Path directory, boolean create, String service, boolean opens, List<String> postTo) {
        this.files = new MailboxFiles(directory);
        this.service = service;
        if (create && opens) {
            files.createMissing(service);
        }
        if (opens) {
            lock = readLock();
        }
        for (String receiver : postTo) {
            if (create) {
                files.createMissing(receiver);
            }
            slots.put(receiver, readSlot(receiver));
        }
    }

    /** For tests and tools outside a container; opens its own and seals for those. */
    public static Mailbox in(Path directory, boolean create, String service, List<String> postTo) {
        return new Mailbox(directory, create, service, true, postTo);
    }

    /**
     * Seals a letter for another service.
     *
     * @param receiver one of {@code fugong.mailbox.post-to}
     * @param letter values by name
     * @param context what it is about: topic, opaque id and version, as the receiver sees them beside the letter
     * @return Base64
     * @throws IllegalStateException for a receiver that the settings do not name
     */
    public String seal(String receiver, Map<String, PersonalData> letter, String context) {
        Map<String, String> clear = new LinkedHashMap<>();
        letter.forEach((name, value) -> clear.put(name, value.clear()));
        try {
            byte[] sealed = slot(receiver)
                    .seal
                    .encrypt(JSON.writeValueAsBytes(clear), context.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(sealed);
        } catch (JsonProcessingException | GeneralSecurityException failed) {
            // Without the cause: a message of the mapper could hold what it failed on.
            throw new IllegalStateException(
                    "Cannot seal for " + receiver + " (" + failed.getClass().getName() + ")");
        }
    }

    /**
     * Opens a letter to this service.
     *
     * @param context the same as when it was sealed
     * @return the values by name; nothing when it was sealed for another service or about something else, was altered, or
     *     its key is not here
     */
    public Optional<Map<String, PersonalData>> open(String sealed, String context) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(sealed);
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
        Lock held = lock;
        if (held == null) {
            throw new IllegalStateException("This service opens no letters: fugong.mailbox.open is not set");
        }
        Optional<Map<String, PersonalData>> letter = open(held, bytes, context);
        if (letter.isEmpty() && !held.changed.equals(MailboxFiles.changed(files.privateFile(service)))) {
            // Sealed with a key that is newer than this process, perhaps.
            Lock newer = readLock();
            lock = newer;
            letter = open(newer, bytes, context);
        }
        return letter;
    }

    private static Optional<Map<String, PersonalData>> open(Lock held, byte[] sealed, String context) {
        try {
            byte[] clear = held.key.decrypt(sealed, context.getBytes(StandardCharsets.UTF_8));
            Map<String, PersonalData> letter = new LinkedHashMap<>();
            JSON.readValue(clear, LETTER).forEach((name, value) -> letter.put(name, PersonalData.of(value)));
            return Optional.of(letter);
        } catch (GeneralSecurityException | IOException notForUs) {
            return Optional.empty();
        }
    }

    /** The receiver's newest public key: a look at the file's time costs little beside the sealing. */
    private Slot slot(String receiver) {
        Slot held = slots.get(receiver);
        if (held == null) {
            throw new IllegalStateException("fugong.mailbox.post-to does not name " + receiver);
        }
        FileTime changed = MailboxFiles.changed(files.publicFile(receiver));
        if (!changed.equals(held.changed) && changed.toMillis() > 0) {
            held = readSlot(receiver);
            slots.put(receiver, held);
        }
        return held;
    }

    private Slot readSlot(String receiver) {
        Path file = files.publicFile(receiver);
        FileTime changed = MailboxFiles.changed(file);
        return new Slot(changed, MailboxFiles.primitive(files.readPublic(receiver), HybridEncrypt.class, file));
    }

    private Lock readLock() {
        Path file = files.privateFile(service);
        FileTime changed = MailboxFiles.changed(file);
        return new Lock(changed, MailboxFiles.primitive(files.readPrivate(service), HybridDecrypt.class, file));
    }
}
