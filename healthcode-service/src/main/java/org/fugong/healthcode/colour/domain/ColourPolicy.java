package org.fugong.healthcode.colour.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One published version of the rules that turn facts into a colour. Defaults follow the rules of Hangzhou's health code
 * of February 2020: red 14 days, yellow up to 7, then green again.
 *
 * @param version names these rules wherever they were applied; other values need another version
 * @param redDays days that a red cause counts
 * @param yellowDays days that a yellow cause counts
 * @param correctionWindow for how long the holder may take back a declaration by declaring anew; what was declared
 *     earlier than that keeps counting for its days
 * @param listedAreas division codes or their beginnings (GB/T 2260): a stay there counts
 */
public record ColourPolicy(
        String version, int redDays, int yellowDays, Duration correctionWindow, List<String> listedAreas) {

    public ColourPolicy {
        listedAreas = List.copyOf(listedAreas);
        if (redDays < 1 || yellowDays < 1 || correctionWindow.isNegative() || version.isBlank()) {
            throw new IllegalArgumentException("colour rules need a version, days of at least 1 and a window");
        }
    }

    /** Facts that follow from a declaration; none if there is no reason for another colour than green. */
    public List<Fact> factsOf(Declared declared, int declaration, Instant at) {
        List<Fact> facts = new ArrayList<>();
        if (declared.contact()) {
            facts.add(fact(Cause.DECLARED_CONTACT, at, declaration));
        }
        if (declared.symptoms()) {
            facts.add(fact(Cause.DECLARED_SYMPTOMS, at, declaration));
        }
        if (declared.stayedIn().stream().anyMatch(this::isListed)) {
            facts.add(fact(Cause.STAYED_IN_LISTED_AREA, at, declaration));
        }
        return facts;
    }

    /** The fact that follows from an agency's report. */
    public Fact factOf(Exposure exposure, Instant from) {
        return fact(exposure.cause(), from, 0);
    }

    /** Whether a declaration made at {@code now} takes the place of one made at {@code before}. */
    public boolean corrects(Instant before, Instant now) {
        return !now.isAfter(before.plus(correctionWindow));
    }

    /**
     * The colour that all facts together give. The order in which they became known plays no part.
     *
     * @param before the standing until now, for the moment since when the colour holds; null for the first
     */
    public Standing standing(List<Fact> facts, Instant now, @Nullable Standing before) {
        Instant ended = facts.stream()
                .filter(f -> f.cause() == Cause.QUARANTINE_ENDED && !f.from().isAfter(now))
                .map(Fact::from)
                .max(Comparator.naturalOrder())
                .orElse(Instant.MIN);
        Fact strictest = facts.stream()
                .filter(f -> f.inForce(now) && !lifted(f, ended))
                .max(Comparator.comparing((Fact f) -> f.cause().colour())
                        .thenComparing(f -> f.until() == null ? Instant.MAX : f.until())
                        .thenComparing(Fact::cause))
                .orElse(null);
        Instant next = nextChange(facts, now);
        if (strictest != null) {
            return standing(strictest.cause(), strictest.ruleVersion(), strictest.until(), next, now, before);
        }
        boolean wasLifted = facts.stream().anyMatch(f -> f.inForce(now) && lifted(f, ended));
        boolean wasLapsed = facts.stream().anyMatch(f -> f.lapsed(now));
        Cause green = wasLifted ? Cause.QUARANTINE_ENDED : wasLapsed ? Cause.DAYS_COMPLETED : Cause.NOTHING_DECLARED;
        return standing(green, version, null, next, now, before);
    }

    private static Standing standing(
            Cause cause,
            String rules,
            @Nullable Instant until,
            @Nullable Instant next,
            Instant now,
            @Nullable Standing before) {
        Instant since = before != null && before.colour() == cause.colour() ? before.since() : now;
        return new Standing(cause, rules, since, until, next);
    }

    private static boolean lifted(Fact fact, Instant ended) {
        return fact.cause().colour() == Colour.RED && !fact.from().isAfter(ended);
    }

    private static @Nullable Instant nextChange(List<Fact> facts, Instant now) {
        Instant next = null;
        for (Fact fact : facts) {
            for (Instant at : new @Nullable Instant[] {fact.from(), fact.until()}) {
                if (at != null && at.isAfter(now) && (next == null || at.isBefore(next))) {
                    next = at;
                }
            }
        }
        return next;
    }

    private Fact fact(Cause cause, Instant from, int declaration) {
        Instant until =
                switch (cause.colour()) {
                    case RED -> from.plus(Duration.ofDays(redDays));
                    case YELLOW -> from.plus(Duration.ofDays(yellowDays));
                    case GREEN -> null;
                };
        return new Fact(cause, from, until, version, declaration);
    }

    private boolean isListed(String division) {
        return listedAreas.stream().anyMatch(division::startsWith);
    }
}
