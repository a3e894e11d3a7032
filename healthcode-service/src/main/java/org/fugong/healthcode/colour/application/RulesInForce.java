package org.fugong.healthcode.colour.application;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

import org.fugong.healthcode.colour.application.RuleVersion.Line;
import org.fugong.healthcode.colour.domain.Cause;
import org.fugong.healthcode.colour.domain.CauseRule;
import org.fugong.healthcode.colour.domain.Colour;
import org.fugong.healthcode.colour.domain.ColourPolicy;

/**
 * The published rules as every colour needs them: kept in memory for a few seconds. That is safe because a published version
 * does not change, and is published long before it takes effect.
 */
@ApplicationScoped
public class RulesInForce {

    private static final Duration KEPT = Duration.ofSeconds(3);

    private record Known(List<ColourPolicy> policies, long until) {}

    private final RuleStore store;
    private final ZoneId zone;
    private volatile @Nullable Known known;

    @Inject
    RulesInForce(RuleStore store, @ConfigProperty(name = "fugong.zone", defaultValue = "Asia/Shanghai") ZoneId zone) {
        this.store = store;
        this.zone = zone;
    }

    /** The rules in force at a moment. */
    public ColourPolicy at(Instant now) {
        ColourPolicy inForce = null;
        for (ColourPolicy policy : policies()) {
            if (inForce == null || !policy.effectiveFrom().isAfter(now)) {
                inForce = policy;
            }
        }
        if (inForce == null) {
            throw new IllegalStateException("no colour rules are published");
        }
        return inForce;
    }

    /** A version as if it took effect at a moment, on top of the rules in force then. */
    ColourPolicy asOf(RuleVersion version, Instant now) {
        return policy(version, now, at(now));
    }

    private List<ColourPolicy> policies() {
        Known kept = known;
        if (kept == null || System.nanoTime() - kept.until() > 0) {
            kept = new Known(read(), System.nanoTime() + KEPT.toNanos());
            known = kept;
        }
        return kept.policies();
    }

    private List<ColourPolicy> read() {
        List<ColourPolicy> policies = new ArrayList<>();
        ColourPolicy before = null;
        for (RuleVersion version : store.all().stream()
                .filter(RuleVersion::isPublished)
                .sorted(Comparator.comparing(RuleVersion::effectiveFrom))
                .toList()) {
            before = policy(version, version.effectiveFrom(), before);
            policies.add(before);
        }
        return List.copyOf(policies);
    }

    private ColourPolicy policy(RuleVersion version, Instant effectiveFrom, @Nullable ColourPolicy before) {
        Map<Cause, CauseRule> rules = new EnumMap<>(Cause.class);
        for (Line line : version.causes()) {
            Cause cause = Cause.valueOf(line.cause());
            Instant asked = before == null ? null : before.rule(cause).checkInsSince();
            // Whoever was to check in under the version before has no day given for free by the next one.
            Instant since = !line.checkIns() ? null : asked == null ? effectiveFrom : asked;
            rules.put(cause, new CauseRule(cause, Colour.valueOf(line.colour()), line.days(), since));
        }
        return new ColourPolicy(
                version.version(),
                effectiveFrom,
                rules,
                Duration.ofHours(version.correctionHours()),
                Duration.ofHours(version.noticeHours()),
                version.listedAreas(),
                zone);
    }
}
