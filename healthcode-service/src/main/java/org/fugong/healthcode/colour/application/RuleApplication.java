package org.fugong.healthcode.colour.application;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

/**
 * Looks at everyone's colour anew when a version of the rules takes effect: in batches of one transaction each, that a kill
 * in between goes on from. Whoever has no fact on record is green under any rules and is not looked at. Colours that are
 * settled meanwhile for another reason are so under the new rules already.
 */
@ApplicationScoped
class RuleApplication {

    private static final int BATCH = 1_000;

    private final RuleStore rules;
    private final StandingStore standings;
    private final Colours colours;
    private final RulesInForce inForce;
    private final Clock clock;

    @Inject
    RuleApplication(RuleStore rules, StandingStore standings, Colours colours, RulesInForce inForce, Clock clock) {
        this.rules = rules;
        this.standings = standings;
        this.colours = colours;
        this.inForce = inForce;
        this.clock = clock;
    }

    /**
     * Looks at the next batch.
     *
     * @return whether there is more to be looked at, by this replica
     */
    @Transactional
    public boolean applyNext() {
        Instant now = clock.instant();
        RuleVersion version = toBeApplied(rules.all(), now);
        if (version == null || !inForce.at(now).version().equals(version.version()) || !rules.tryApply()) {
            return false;
        }
        Map<UUID, PersonStanding> batch = standings.lockWithFacts(rules.appliedUpTo(version.version()), BATCH);
        if (batch.isEmpty()) {
            rules.appliedToAll(version.version(), now);
            return true;
        }
        List<PersonStanding> after = colours.settle(batch, now);
        int changed = 0;
        for (PersonStanding person : after) {
            PersonStanding before = batch.get(person.personId());
            changed += before != null && before.version() != person.version() ? 1 : 0;
        }
        UUID last = List.copyOf(batch.keySet()).get(batch.size() - 1);
        rules.applied(version.version(), last, batch.size(), changed);
        return true;
    }

    /** The version in force, unless it was applied. One that was superseded before it was is passed over. */
    private static @Nullable RuleVersion toBeApplied(List<RuleVersion> all, Instant now) {
        return all.stream()
                .filter(v -> v.isPublished() && !v.effectiveFrom().isAfter(now))
                .max(Comparator.comparing(RuleVersion::effectiveFrom))
                .filter(v -> v.appliedAt() == null)
                .orElse(null);
    }
}
