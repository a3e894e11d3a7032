package org.fugong.healthcode.colour.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * One published version of the rules that turn facts into a colour. The first followed Hangzhou's health code of February
 * 2020: red 14 days, yellow up to 7, then green again.
 *
 * @param version names these rules wherever they were applied; other values need another version
 * @param effectiveFrom since when they are in force
 * @param rules a line for each ruled cause
 * @param correctionWindow for how long the holder may take back a declaration by declaring anew; what was declared
 *     earlier than that keeps counting for its days
 * @param notice how long the next version must have been public before it takes effect
 * @param listedAreas division codes or their beginnings (GB/T 2260): a stay there counts
 * @param zone whose midnights divide the days
 */
public record ColourPolicy(
        String version,
        Instant effectiveFrom,
        Map<Cause, CauseRule> rules,
        Duration correctionWindow,
        Duration notice,
        List<String> listedAreas,
        ZoneId zone) {

    public ColourPolicy {
        listedAreas = List.copyOf(listedAreas);
        rules = Map.copyOf(rules);
        if (!rules.keySet().containsAll(Cause.ruled()) || correctionWindow.isNegative() || version.isBlank()) {
            throw new IllegalArgumentException("colour rules need a version, a line for each cause and a window");
        }
    }

    /** What is told of a person at one moment. */
    private record Judged(
            Fact fact, Colour colour, boolean begun, boolean over, Instant until, @Nullable Instant next) {}

    /**
     * Facts that follow from a declaration; none if there is no reason for another colour than green. Each stay is one,
     * listed or not: a later version of the rules may list its area.
     */
    public static List<Fact> factsOf(Declared declared, int declaration, Instant at) {
        List<Fact> facts = new ArrayList<>();
        if (declared.contact()) {
            facts.add(Fact.declared(Cause.DECLARED_CONTACT, at, declaration, ""));
        }
        if (declared.symptoms()) {
            facts.add(Fact.declared(Cause.DECLARED_SYMPTOMS, at, declaration, ""));
        }
        declared.stayedIn()
                .forEach(area -> facts.add(Fact.declared(Cause.STAYED_IN_LISTED_AREA, at, declaration, area)));
        return facts;
    }

    /** The fact that follows from an agency's report. */
    public static Fact factOf(Exposure exposure, Instant from, Instant knownAt, String area, String publisher) {
        return Fact.reported(exposure.cause(), from, knownAt, area, publisher);
    }

    /** Whether a declaration made at {@code now} takes the place of one made at {@code before}. */
    public boolean corrects(Instant before, Instant now) {
        return !now.isAfter(before.plus(correctionWindow));
    }

    /** What the rules say about a cause, one of {@link Cause#ruled}. */
    public CauseRule rule(Cause cause) {
        return Objects.requireNonNull(rules.get(cause));
    }

    /** Whether a stay in that division counts. */
    public boolean lists(String division) {
        return listedAreas.stream().anyMatch(division::startsWith);
    }

    /** How far the days are that a fact asks for; null for a fact that is not ruled. */
    public @Nullable Recovery recovery(Fact fact, CheckIns checkIns, Instant now) {
        return fact.cause().isRuled() ? Recovery.of(fact, rule(fact.cause()), checkIns, now, zone) : null;
    }

    /** Whether a check-in made at {@code now} would count for any of the facts. */
    public boolean asksForCheckIn(List<Fact> facts, CheckIns checkIns, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        return inForce(facts, judge(facts, checkIns, now), now).stream().anyMatch(judged -> {
            Recovery recovery = recovery(judged.fact(), checkIns, now);
            LocalDate first = recovery == null ? null : recovery.firstCheckIn();
            return first != null && !first.isAfter(today);
        });
    }

    /**
     * The colour that all facts together give. The order in which they became known plays no part: the strictest that is
     * in force, of these the one that lasts longest.
     *
     * @param before the standing until now, for the moment since when the colour holds; null for the first
     */
    public Standing standing(List<Fact> facts, CheckIns checkIns, Instant now, @Nullable Standing before) {
        List<Judged> judged = judge(facts, checkIns, now);
        Judged strictest = inForce(facts, judged, now).stream()
                .max(Comparator.comparing(Judged::colour)
                        .thenComparing(Judged::until)
                        .thenComparing(j -> j.fact().cause())
                        .thenComparing(j -> j.fact().from())
                        .thenComparing(j -> j.fact().area())
                        .thenComparing(j -> j.fact().id()))
                .orElse(null);
        Instant next = judged.stream()
                .filter(j -> facts.stream().noneMatch(by -> lifts(by, j, now)))
                .map(Judged::next)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
        if (strictest != null) {
            Fact fact = strictest.fact();
            return standing(strictest.colour(), fact.cause(), fact.id(), strictest.until(), next, now, before);
        }
        Fact set = setGreen(facts, now);
        if (set != null) {
            return standing(Colour.GREEN, Cause.SET_BY_HAND, set.id(), set.until(), next, now, before);
        }
        Freed freed = freed(facts, judged, now);
        return standing(Colour.GREEN, freed.cause(), freed.factId(), null, next, now, before);
    }

    private Standing standing(
            Colour colour,
            Cause cause,
            @Nullable Long factId,
            @Nullable Instant until,
            @Nullable Instant next,
            Instant now,
            @Nullable Standing before) {
        Instant since = before != null && before.colour() == colour ? before.since() : now;
        Standing fresh = new Standing(colour, cause, factId, version, since, until, next);
        // What the person has already stays as it was given, under the version that gave it.
        return before == null || fresh.differsFrom(before)
                ? fresh
                : new Standing(colour, cause, before.factId(), before.ruleVersion(), since, until, next);
    }

    private List<Judged> judge(List<Fact> facts, CheckIns checkIns, Instant now) {
        return facts.stream().map(fact -> judge(fact, checkIns, now)).toList();
    }

    private Judged judge(Fact fact, CheckIns checkIns, Instant now) {
        boolean begun = fact.begun(now);
        Colour set = fact.colour();
        if (set != null) {
            Instant until = Objects.requireNonNull(fact.until());
            boolean over = !now.isBefore(until);
            return new Judged(fact, set, begun, over, until, begun ? (over ? null : until) : fact.from());
        }
        CauseRule rule = fact.cause().isRuled() ? rule(fact.cause()) : null;
        if (rule == null || rule.colour() == Colour.GREEN || !counts(fact)) {
            return new Judged(fact, Colour.GREEN, begun, true, fact.from(), begun ? null : fact.from());
        }
        Recovery recovery = Recovery.of(fact, rule, checkIns, now, zone);
        Instant next = !begun
                ? fact.from()
                : recovery.done() ? null : rule.checkInsSince() == null ? recovery.until() : midnightAfter(now);
        return new Judged(fact, rule.colour(), begun, recovery.done(), recovery.until(), next);
    }

    /** A stay counts where the rules list it; those recorded without their area were listed when they were. */
    private boolean counts(Fact fact) {
        return fact.cause() != Cause.STAYED_IN_LISTED_AREA || fact.area().isEmpty() || lists(fact.area());
    }

    private Instant midnightAfter(Instant now) {
        return LocalDate.ofInstant(now, zone).plusDays(1).atStartOfDay(zone).toInstant();
    }

    private static List<Judged> inForce(List<Fact> facts, List<Judged> judged, Instant now) {
        return judged.stream()
                .filter(j -> j.colour() != Colour.GREEN && j.begun() && !j.over())
                .filter(j -> facts.stream().noneMatch(by -> lifts(by, j, now)))
                .toList();
    }

    private static boolean lifts(Fact by, Judged lifted, Instant now) {
        Fact fact = lifted.fact();
        if (lifted.colour() == Colour.GREEN || !by.begun(now) || fact.from().isAfter(by.from())) {
            return false;
        }
        return switch (by.cause()) {
            case QUARANTINE_ENDED ->
                lifted.colour() == Colour.RED && fact.cause().isRuled();
            case APPEAL_GRANTED -> fact.cause() == by.lifts() && !fact.knownAt().isAfter(by.from());
            case SET_BY_HAND -> by.colour() == Colour.GREEN && now.isBefore(Objects.requireNonNull(by.until()));
            default -> false;
        };
    }

    private static @Nullable Fact setGreen(List<Fact> facts, Instant now) {
        return facts.stream()
                .filter(f ->
                        f.colour() == Colour.GREEN && f.begun(now) && now.isBefore(Objects.requireNonNull(f.until())))
                .max(Comparator.comparing((Fact f) -> Objects.requireNonNull(f.until()))
                        .thenComparing(Fact::from)
                        .thenComparing(Fact::id))
                .orElse(null);
    }

    /** What last set the person free, and when. */
    private record Freed(Cause cause, @Nullable Long factId, Instant at) {}

    private static Freed freed(List<Fact> facts, List<Judged> judged, Instant now) {
        List<Freed> all = new ArrayList<>();
        all.add(new Freed(Cause.NOTHING_DECLARED, null, Instant.MIN));
        for (Judged j : judged) {
            if (j.colour() == Colour.GREEN || !j.begun()) {
                continue;
            }
            List<Fact> by = facts.stream().filter(f -> lifts(f, j, now)).toList();
            by.forEach(f -> all.add(new Freed(f.cause(), f.id(), f.from())));
            if (by.isEmpty() && j.over()) {
                all.add(new Freed(Cause.DAYS_COMPLETED, j.fact().id(), j.until()));
            }
        }
        return all.stream()
                // Days of two facts can end at the same midnight: told is the one that became known last.
                .max(Comparator.comparing(Freed::at)
                        .thenComparing(Freed::cause)
                        .thenComparing(Freed::factId, Comparator.nullsFirst(Comparator.naturalOrder())))
                .orElseThrow();
    }
}
