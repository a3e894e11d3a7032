package org.fugong.healthcode.code.application;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import org.fugong.healthcode.code.application.KeyStore.Keys;
import org.fugong.healthcode.code.domain.SignedCode.Verified;

/** Keys of the codes. The first generation is made when the service first runs on a database. */
@ApplicationScoped
public class CodeKeys {

    private static final Logger LOG = Logger.getLogger(CodeKeys.class);
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(10);
    private static final int ID_KEY_BYTES = 32;

    /** A key as anyone may see it: 32 bytes of RFC 8032. */
    public record PublicEntry(int keyId, byte[] raw, Instant madeAt) {}

    record Generation(int keyId, PrivateKey signing, PublicKey verifying, PublicEntry entry, OpaqueIds ids) {}

    private final KeyStore store;
    private final Clock clock;
    private final Ed25519 ed25519 = Ed25519.fastest();
    private volatile SortedMap<Integer, Generation> generations = new TreeMap<>();
    private volatile Instant lookedAt = Instant.MIN;

    @Inject
    CodeKeys(KeyStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    void start(@Observes StartupEvent started) {
        QuarkusTransaction.requiringNew().run(() -> {
            if (store.all().isEmpty()) {
                store.keep(make());
            }
        });
        load();
        LOG.infof("Codes are signed by key %d, Ed25519 by %s", newest().keyId(), ed25519.providerName());
    }

    /** Public keys that gates may trust. */
    public List<PublicEntry> published() {
        return generations.values().stream().map(Generation::entry).toList();
    }

    Generation newest() {
        SortedMap<Integer, Generation> known = generations;
        return Objects.requireNonNull(known.get(known.lastKey()));
    }

    byte[] sign(Generation by, byte[] message) {
        return ed25519.sign(by.signing(), message);
    }

    Verified verify(int keyId, byte[] message, byte[] signature) {
        Generation by = generation(keyId);
        if (by == null) {
            return Verified.UNKNOWN_KEY;
        }
        return ed25519.verify(by.verifying(), message, signature) ? Verified.YES : Verified.NO;
    }

    /** The keys of that id; another replica may have made them since, but forged ids must not make us look each time. */
    @Nullable Generation generation(int keyId) {
        Generation known = generations.get(keyId);
        if (known == null && clock.instant().isAfter(lookedAt.plus(LOOK_AGAIN))) {
            load();
            known = generations.get(keyId);
        }
        return known;
    }

    private void load() {
        lookedAt = clock.instant();
        SortedMap<Integer, Generation> read = new TreeMap<>();
        try {
            for (Keys keys : store.all()) {
                read.put(
                        keys.keyId(),
                        new Generation(
                                keys.keyId(),
                                ed25519.privateKey(keys.privateKey()),
                                ed25519.publicKey(keys.publicKey()),
                                new PublicEntry(keys.keyId(), Ed25519.raw(keys.publicKey()), keys.madeAt()),
                                new OpaqueIds(keys.idKey())));
            }
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a key of the codes cannot be read", e);
        }
        generations = read;
    }

    private Keys make() {
        try {
            KeyPair pair = ed25519.newPair();
            byte[] idKey = new byte[ID_KEY_BYTES];
            new SecureRandom().nextBytes(idKey);
            return new Keys(1, pair.getPublic().getEncoded(), pair.getPrivate().getEncoded(), idKey, clock.instant());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the first keys cannot be made", e);
        }
    }
}
