package org.fugong.healthcode.code.application;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.fugong.chassis.event.Outbox;
import org.fugong.chassis.event.OutgoingEvent;
import org.fugong.chassis.privacy.AuditTrail;
import org.fugong.chassis.web.Problem;
import org.fugong.healthcode.code.application.KeyStore.Keys;
import org.fugong.healthcode.code.application.KeyStore.Root;

/** What an operator does with keys: make the next ones, retire old ones, mark those that others may have had. */
@ApplicationScoped
public class KeyDesk {

    private static final int MOST = 255;

    /** A generation after something was done to it. */
    public record Changed(int keyId, String state, Instant signsFrom, @Nullable Instant compromisedFrom) {}

    private final KeyStore store;
    private final CodeSettings settings;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final Clock clock;

    @Inject
    KeyDesk(KeyStore store, CodeSettings settings, Outbox outbox, AuditTrail audit, Clock clock) {
        this.store = store;
        this.settings = settings;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Makes the next generation.
     *
     * @param signsFrom null for after the lead that gates need to learn it
     */
    @Transactional
    public Changed add(@Nullable Instant signsFrom) {
        Instant now = now();
        Instant from = signsFrom == null ? now.plus(settings.keyLead()) : signsFrom.truncatedTo(ChronoUnit.SECONDS);
        if (from.isBefore(now.minusSeconds(1))) {
            throw Problem.invalid("signsFrom", "past", "A key signs from now on at the earliest.");
        }
        return make(store.lock(), now, from);
    }

    private Changed make(List<Keys> known, Instant now, Instant from) {
        int keyId = known.get(known.size() - 1).keyId() + 1;
        if (keyId > MOST) {
            throw Problem.of(409, "no-key-id-left", "A code has room for 256 generations of keys.");
        }
        store.keep(KeyMaking.generation(keyId, now, from));
        tell("KEY_ADDED", "key-" + keyId, from, now, "signs from " + from);
        return new Changed(keyId, from.isAfter(now) ? "COMING" : "SIGNING", from, null);
    }

    /** Takes a key off the list: nothing that it signed is good any more. */
    @Transactional
    public Changed retire(int keyId) {
        Instant now = now();
        List<Keys> known = store.lock();
        Keys keys = find(known, keyId);
        if (keys.retiredAt() != null) {
            throw illegal("This key was retired before.");
        }
        if (signing(known, now) == keyId) {
            throw illegal("This key signs. Make the next one first, and wait until it does.");
        }
        store.retire(keyId, now);
        tell("KEY_RETIRED", "key-" + keyId, null, now, "");
        return new Changed(keyId, "RETIRED", keys.signsFrom(), keys.compromisedFrom());
    }

    /** Marks a key that others may have had since then. If it signs, the next one is made and signs at once. */
    @Transactional
    public Changed compromised(int keyId, @Nullable Instant from, @Nullable String reason) {
        Instant now = now();
        if (from == null || from.isAfter(now)) {
            throw Problem.invalid("from", from == null ? "required" : "future", "Say since when; not later than now.");
        }
        if (reason == null || reason.isBlank() || reason.length() > 200) {
            throw Problem.invalid("reason", "required", "Say why in 1 to 200 characters.");
        }
        List<Keys> known = store.lock();
        Keys keys = find(known, keyId);
        if (keys.compromisedFrom() != null || keys.retiredAt() != null) {
            throw illegal("This key was marked or retired before.");
        }
        if (signing(known, now) == keyId) {
            make(known, now, now);
        }
        Instant since = from.truncatedTo(ChronoUnit.SECONDS);
        store.compromised(keyId, since, now);
        tell("KEY_COMPROMISED", "key-" + keyId, since, now, reason.strip());
        return new Changed(keyId, "COMPROMISED", keys.signsFrom(), since);
    }

    /** Makes another root, which signs the list beside those before. */
    @Transactional
    public TrustList.Root addRoot() {
        store.lock();
        List<Root> roots = store.roots();
        Root root = KeyMaking.root(roots.size() + 1, now());
        store.keep(root);
        tell("ROOT_ADDED", TrustLists.name(root.rootId()), null, root.madeAt(), "");
        return TrustLists.view(root);
    }

    /** Retires a root, which signs no list any more. */
    @Transactional
    public TrustList.Root retireRoot(String name) {
        store.lock();
        List<Root> roots = store.roots();
        Root root = roots.stream()
                .filter(r -> TrustLists.name(r.rootId()).equals(name))
                .findFirst()
                .orElseThrow(Problem::notFound);
        if (root.retiredAt() != null) {
            throw illegal("This root was retired before.");
        }
        if (roots.stream().filter(r -> r.retiredAt() == null).count() == 1) {
            throw illegal("This is the last root. Make another first.");
        }
        Instant now = now();
        store.retireRoot(root.rootId(), now);
        tell("ROOT_RETIRED", name, null, now, "");
        return TrustLists.view(new Root(root.rootId(), root.publicKey(), root.privateKey(), root.madeAt(), now));
    }

    private void tell(String change, String name, @Nullable Instant from, Instant at, String detail) {
        outbox.append(new OutgoingEvent(
                TrustListChanged.TOPIC, "trust-list", new TrustListChanged(change, name, from, at), at));
        audit.record(change.toLowerCase(Locale.ROOT).replace('_', '-'), name, detail);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    private static Keys find(List<Keys> known, int keyId) {
        return known.stream().filter(k -> k.keyId() == keyId).findFirst().orElseThrow(Problem::notFound);
    }

    /** The newest whose time has come, -1 if there is none. */
    private static int signing(List<Keys> known, Instant now) {
        return known.stream()
                .filter(k -> k.retiredAt() == null
                        && k.compromisedFrom() == null
                        && !k.signsFrom().isAfter(now))
                .mapToInt(Keys::keyId)
                .max()
                .orElse(-1);
    }

    private static Problem illegal(String why) {
        return Problem.of(409, "illegal-move", why);
    }
}
