package org.fugong.healthcode.code.application;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.fugong.healthcode.code.application.CodeKeys.Generation;
import org.fugong.healthcode.code.application.RevocationStore.Change;
import org.fugong.healthcode.code.application.RevocationStore.Entry;
import org.fugong.healthcode.code.application.RevocationStore.Handed;
import org.fugong.healthcode.code.application.RevocationStore.Why;

/**
 * The list of codes that must not be taken although their signature holds. Gates fetch what is new by number; a gate that
 * is online needs it only for what was revoked, since it asks for the colour of now.
 */
@ApplicationScoped
public class Revocations {

    private static final int PAGE = 5000;
    private static final Duration KEPT = Duration.ofHours(1);

    /** A part of the list; upTo is what to ask with next. */
    public record Listed(long since, long upTo, boolean more, List<Entry> entries) {}

    /** Others that have long-lived codes, whose holders' colours change. */
    public interface LongLived {
        /** What changed for them since some time within the span. */
        List<Change> changes(Instant now, Duration span);
    }

    private final RevocationStore store;
    private final CodeKeys keys;
    private final CodeSettings settings;
    private final Instance<LongLived> longLived;
    private final Clock clock;
    private final Map<String, Instant> revoked = new ConcurrentHashMap<>();
    private volatile long read;

    @Inject
    Revocations(
            RevocationStore store, CodeKeys keys, CodeSettings settings, Instance<LongLived> longLived, Clock clock) {
        this.store = store;
        this.keys = keys;
        this.settings = settings;
        this.longLived = longLived;
        this.clock = clock;
    }

    /** What is new after that number, 0 for all that is in force. */
    public Listed since(long sequence) {
        List<Entry> found = store.after(sequence, PAGE + 1);
        boolean more = found.size() > PAGE;
        List<Entry> entries = more ? found.subList(0, PAGE) : found;
        long upTo =
                entries.isEmpty() ? sequence : entries.get(entries.size() - 1).sequence();
        return new Listed(sequence, upTo, more, entries);
    }

    /** Revokes for good. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void revoke(Collection<String> opaqueIds, Instant until) {
        store.list(
                opaqueIds.stream()
                        .map(id -> new Change(id, true, Why.REVOKED, until))
                        .toList(),
                clock.instant());
    }

    /** Revokes whatever a person's phones can still show, as when somebody else gets the record. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void revokeShown(long person) {
        Instant now = clock.instant();
        store.list(changes(store.takeOf(person, now), Why.REVOKED), now);
    }

    /** Whether a code was revoked for good, as far as this replica knows. */
    boolean isRevoked(String opaqueId) {
        return revoked.containsKey(opaqueId);
    }

    /** Lists codes that show a colour which their holders no longer have; how many changes were listed. */
    @Transactional
    int listOutdated() {
        if (!store.tryLock()) {
            return 0;
        }
        Instant now = clock.instant();
        Duration span = settings.step()
                .multipliedBy(settings.ahead())
                .plus(settings.life())
                .plus(settings.tolerance())
                .plusMinutes(1);
        List<Change> changes = changes(store.takeOutdated(now, span), Why.COLOUR);
        longLived.forEach(other -> changes.addAll(other.changes(now, span)));
        store.list(changes, now);
        return changes.size();
    }

    private List<Change> changes(List<Handed> outdated, Why why) {
        List<Change> changes = new ArrayList<>();
        for (Handed handed : outdated) {
            Generation by = keys.generation(handed.keyId());
            for (int i = 0; by != null && i < handed.codes(); i++) {
                Instant notBefore = handed.notBefore().plusSeconds((long) i * handed.stepSeconds());
                String id = HexFormat.of().formatHex(by.ids().id(handed.person(), notBefore, handed.counter() + i));
                changes.add(new Change(id, true, why, notBefore.plus(settings.life())));
            }
        }
        return changes;
    }

    /** Reads what is new on the list. */
    void keepUp() {
        Listed news;
        do {
            news = since(read);
            for (Entry entry : news.entries()) {
                if (entry.refused() && entry.why() == Why.REVOKED) {
                    revoked.put(entry.opaqueId(), entry.until());
                } else {
                    revoked.remove(entry.opaqueId());
                }
            }
            read = news.upTo();
        } while (news.more());
    }

    /** Forgets what expired some time ago. */
    @Transactional
    void forget() {
        Instant before = clock.instant().minus(KEPT);
        store.forget(before);
        revoked.values().removeIf(until -> until.isBefore(before));
    }
}
