package org.fugong.healthcode.colour.application;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.fugong.chassis.event.Outbox;
import org.fugong.chassis.event.OutgoingEvent;
import org.fugong.chassis.privacy.AuditTrail;
import org.fugong.chassis.web.ETags;
import org.fugong.chassis.web.Problem;
import org.fugong.healthcode.database.DatabaseClock;

/** Officials draft, publish and withdraw versions of the rules. All is judged by the database's time. */
@ApplicationScoped
public class RuleDesk {

    private final RuleStore store;
    private final RulesInForce inForce;
    private final AuditTrail audit;
    private final Outbox outbox;
    private final DatabaseClock clock;

    @Inject
    RuleDesk(RuleStore store, RulesInForce inForce, AuditTrail audit, Outbox outbox, DatabaseClock clock) {
        this.store = store;
        this.inForce = inForce;
        this.audit = audit;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The version in force now. */
    public RuleVersion current() {
        return find(inForce.at(clock.now()).version());
    }

    /** All versions, the newest effective first. */
    public List<RuleVersion> all() {
        return store.all();
    }

    /**
     * One version.
     *
     * @throws Problem 404 {@code not-found}
     */
    public RuleVersion find(String version) {
        return store.all().stream()
                .filter(v -> v.version().equals(version))
                .findFirst()
                .orElseThrow(Problem::notFound);
    }

    /**
     * Adds a draft.
     *
     * @throws Problem 409 {@code rule-version-taken}; 422
     */
    @Transactional
    public RuleVersion draft(RuleDraft draft, String by) {
        RuleVersion version = draft.checked(by, clock.now());
        if (!store.add(version)) {
            throw Problem.of(409, "rule-version-taken", "A version of that name exists.");
        }
        audit.record("colour-rules-drafted", version.version(), "edition 1");
        return version;
    }

    /**
     * Changes a draft; whoever does is its drafter from now on, so that another one publishes it.
     *
     * @throws Problem 404, 409 {@code illegal-move}, 412, 422, 428
     */
    @Transactional
    public RuleVersion change(String name, RuleDraft draft, String by, @Nullable String ifMatch) {
        RuleVersion known = lock(name);
        ETags.requireMatch(ifMatch, known.edition());
        requireState(known, "DRAFT");
        if (!known.draftedBy().equals(by)) {
            throw Problem.of(409, "not-your-draft", "Only the official who drafted it can change a draft.");
        }
        RuleVersion changed = draft.checked(by, known.draftedAt());
        if (!changed.version().equals(name)) {
            throw Problem.invalid("version", "differs", "A version keeps its name.");
        }
        store.change(changed);
        audit.record("colour-rules-drafted", name, "edition " + (known.edition() + 1));
        return find(name);
    }

    /**
     * Publishes a draft: another official than its drafter approves it, and from now on everyone can read it. It takes
     * effect at its time, which must leave the notice that the rules in force ask for.
     *
     * @throws Problem 404; 409 {@code illegal-move}, {@code second-person-needed}, {@code notice-too-short}; 412; 428
     */
    @Transactional
    public RuleVersion publish(String name, String by, @Nullable String ifMatch) {
        RuleVersion draft = lock(name);
        ETags.requireMatch(ifMatch, draft.edition());
        requireState(draft, "DRAFT");
        if (draft.draftedBy().equals(by)) {
            throw Problem.of(
                    409, "second-person-needed", "Another official than the one who drafted it must approve it.");
        }
        Instant now = clock.now();
        Duration notice = inForce.at(now).notice();
        Instant earliest = now.plus(notice);
        if (draft.effectiveFrom().isBefore(earliest)) {
            throw Problem.of(
                            409,
                            "notice-too-short",
                            "Rules are public for " + notice.toHours()
                                    + " hours before they take effect. Give the draft a later time.")
                    .with("earliest", earliest.toString())
                    .with("noticeHours", notice.toHours());
        }
        if (store.all().stream()
                .anyMatch(v -> v.isPublished() && v.effectiveFrom().equals(draft.effectiveFrom()))) {
            throw Problem.of(409, "another-version-then", "Another version takes effect at that moment.");
        }
        store.publish(name, by, now);
        audit.record("colour-rules-published", name, "drafted by " + draft.draftedBy());
        RuleVersion published = find(name);
        outbox.append(new OutgoingEvent(ColourRulesPublished.TOPIC, name, ColourRulesPublished.of(published), now));
        return published;
    }

    /**
     * Withdraws a draft, or a published version that has yet to take effect.
     *
     * @throws Problem 404; 409 {@code illegal-move}; 412; 428
     */
    @Transactional
    public RuleVersion withdraw(String name, String by, @Nullable String ifMatch) {
        RuleVersion known = lock(name);
        ETags.requireMatch(ifMatch, known.edition());
        Instant now = clock.now();
        // A replica keeps what it has read for some seconds: what is about to take effect is not withdrawn.
        boolean comes = known.effectiveFrom().isAfter(now.plus(Duration.ofMinutes(1)));
        if (known.state().equals("WITHDRAWN") || (known.isPublished() && !comes)) {
            throw Problem.of(
                    409, "illegal-move", "Rules that are in force or withdrawn cannot be withdrawn; publish new ones.");
        }
        store.withdraw(name, by, now);
        audit.record("colour-rules-withdrawn", name, known.isPublished() ? "published, not yet in force" : "a draft");
        if (known.isPublished()) {
            outbox.append(
                    new OutgoingEvent(ColourRulesWithdrawn.TOPIC, name, new ColourRulesWithdrawn(name, now), now));
        }
        return find(name);
    }

    private RuleVersion lock(String name) {
        RuleVersion known = store.lock(name);
        if (known == null) {
            throw Problem.notFound();
        }
        return known;
    }

    private static void requireState(RuleVersion version, String state) {
        if (!version.state().equals(state)) {
            throw Problem.of(
                    409,
                    "illegal-move",
                    "This version is " + version.state().toLowerCase(java.util.Locale.ROOT)
                            + ": only a draft can be changed or published.");
        }
    }
}
