package org.fugong.healthcode.code.application;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import org.fugong.healthcode.code.application.KeyStore.Keys;
import org.fugong.healthcode.code.domain.CodeContent;
import org.fugong.healthcode.code.domain.SignedCode.Verified;

/** Keys of the codes. The first generation is made when the service first runs on a database. */
@ApplicationScoped
public class CodeKeys {

    private static final Logger LOG = Logger.getLogger(CodeKeys.class);
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(10);

    /** What a generation is good for now. */
    public enum State {
        /** Published ahead, so that gates know it before the first code comes. */
        COMING,
        SIGNING,
        /** Signs no more, but what it signed is good. */
        VERIFYING,
        COMPROMISED,
        RETIRED
    }

    record Generation(Keys keys, PrivateKey signing, PublicKey verifying, OpaqueIds ids) {
        int keyId() {
            return keys.keyId();
        }

        boolean verifies() {
            return keys.retiredAt() == null;
        }

        boolean mayEverSign() {
            return keys.retiredAt() == null && keys.compromisedFrom() == null;
        }
    }

    private final KeyStore store;
    private final CodeSettings settings;
    private final Clock clock;
    private final Ed25519 ed25519 = Ed25519.fastest();
    private volatile SortedMap<Integer, Generation> generations = new TreeMap<>();
    private volatile Instant lookedAt = Instant.MIN;

    @Inject
    CodeKeys(KeyStore store, CodeSettings settings, Clock clock) {
        this.store = store;
        this.settings = settings;
        this.clock = clock;
    }

    // Before anything that signs at start-up.
    void start(@Observes @Priority(1) StartupEvent started) {
        QuarkusTransaction.requiringNew().run(() -> {
            Instant now = clock.instant();
            if (store.all().isEmpty()) {
                store.keep(KeyMaking.generation(1, now, now));
            }
            if (store.roots().isEmpty()) {
                store.keep(KeyMaking.root(1, now));
            }
        });
        load();
        LOG.infof("Codes are signed by key %d, Ed25519 by %s", signing().keyId(), ed25519.providerName());
    }

    /** What another replica or an operator changed is known here within seconds. */
    @Scheduled(identity = "code-keys", every = "${fugong.healthcode.code.revocation-every:5s}")
    void refresh() {
        load();
    }

    /** The generation that signs now: the newest whose time has come. */
    Generation signing() {
        Generation found = signing(clock.instant());
        if (found == null) {
            throw new IllegalStateException("no key signs; an operator must make one");
        }
        return found;
    }

    private @Nullable Generation signing(Instant now) {
        Generation found = null;
        for (Generation each : generations.values()) {
            if (each.mayEverSign() && !each.keys().signsFrom().isAfter(now)) {
                found = each;
            }
        }
        return found;
    }

    /** All generations, the oldest first. */
    List<Generation> known() {
        return List.copyOf(generations.values());
    }

    /** What a generation is good for now. */
    State state(Generation one) {
        Instant now = clock.instant();
        Generation signing = signing(now);
        if (!one.verifies()) {
            return State.RETIRED;
        }
        if (one.keys().compromisedFrom() != null) {
            return State.COMPROMISED;
        }
        if (one.keys().signsFrom().isAfter(now)) {
            return State.COMING;
        }
        return signing != null && signing.keyId() == one.keyId() ? State.SIGNING : State.VERIFYING;
    }

    byte[] sign(Generation by, byte[] message) {
        return ed25519.sign(by.signing(), message);
    }

    byte[] sign(PrivateKey key, byte[] message) {
        return ed25519.sign(key, message);
    }

    PrivateKey privateKey(byte[] pkcs8) {
        try {
            return ed25519.privateKey(pkcs8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a key cannot be read", e);
        }
    }

    /** By the keys that this replica knows; waits for nothing. */
    Verified verify(CodeContent content, byte[] message, byte[] signature) {
        Generation by = known(content.keyId());
        if (by == null || !by.verifies() || !trustedFor(by.keys().compromisedFrom(), content, settings.life())) {
            return Verified.UNKNOWN_KEY;
        }
        return ed25519.verify(by.verifying(), message, signature) ? Verified.YES : Verified.NO;
    }

    /**
     * Whether a key may be relied on for a content. Who has a compromised key can date a code back, so only what lives
     * shortly and claims to be older than the compromise is believed, and is over before long.
     */
    static boolean trustedFor(@Nullable Instant compromisedFrom, CodeContent content, Duration life) {
        return compromisedFrom == null
                || !content.printed()
                        && content.notBefore().isBefore(compromisedFrom)
                        && content.lives().compareTo(life) <= 0;
    }

    /** The keys of that id, as far as this replica knows; waits for nothing. */
    @Nullable Generation known(int keyId) {
        return generations.get(keyId);
    }

    /** The keys of that id; another replica may have made them since, but forged ids must not make us look each time. */
    @Nullable Generation generation(int keyId) {
        Generation known = known(keyId);
        if (known == null && clock.instant().isAfter(lookedAt.plus(LOOK_AGAIN))) {
            load();
            known = known(keyId);
        }
        return known;
    }

    private void load() {
        lookedAt = clock.instant();
        SortedMap<Integer, Generation> before = generations;
        SortedMap<Integer, Generation> read = new TreeMap<>();
        try {
            for (Keys keys : store.all()) {
                Generation same = before.get(keys.keyId());
                // The counter of the opaque ids goes on, and keys that have been read need not be read again.
                read.put(
                        keys.keyId(),
                        same == null
                                ? new Generation(
                                        keys,
                                        ed25519.privateKey(keys.privateKey()),
                                        ed25519.publicKey(keys.publicKey()),
                                        new OpaqueIds(keys.idKey()))
                                : new Generation(keys, same.signing(), same.verifying(), same.ids()));
            }
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a key of the codes cannot be read", e);
        }
        generations = read;
    }
}
