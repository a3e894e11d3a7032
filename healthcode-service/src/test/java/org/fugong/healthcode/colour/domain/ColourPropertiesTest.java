package org.fugong.healthcode.colour.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever is declared, reported, set, appealed and checked in, in whatever order. */
class ColourPropertiesTest {

    private static final Instant START = Instant.parse("2020-02-18T00:00:00Z");
    private static final int HOURS = 60 * 24;
    private final ColourPolicy rules = Rules.withCheckIns();

    @Property(tries = 400)
    void no_sequence_yields_a_colour_without_a_cause(
            @ForAll("facts") List<Fact> facts, @ForAll("days") CheckIns days, @ForAll("moment") Instant now) {
        Standing standing = rules.standing(facts, days, now, null);
        Fact fact = facts.stream()
                .filter(f -> standing.factId() != null && f.id() == standing.factId())
                .findFirst()
                .orElse(null);
        if (standing.cause() == Cause.NOTHING_DECLARED) {
            assertThat(standing.colour()).isEqualTo(Colour.GREEN);
            assertThat(fact).isNull();
            return;
        }
        Objects.requireNonNull(fact, () -> "the fact behind " + standing);
        assertThat(fact.from()).isBeforeOrEqualTo(now);
        if (standing.cause() == Cause.DAYS_COMPLETED) {
            assertThat(standing.colour()).isEqualTo(Colour.GREEN);
        } else {
            assertThat(fact.cause()).isEqualTo(standing.cause());
            Colour given = fact.colour() != null
                    ? fact.colour()
                    : fact.cause().isRuled() ? rules.rule(fact.cause()).colour() : Colour.GREEN;
            assertThat(standing.colour()).isEqualTo(given);
        }
    }

    @Property(tries = 400)
    void the_order_in_which_facts_are_replayed_plays_no_part(
            @ForAll("facts") List<Fact> facts,
            @ForAll("days") CheckIns days,
            @ForAll("moment") Instant now,
            @ForAll Random random) {
        List<Fact> shuffled = new ArrayList<>(facts);
        Collections.shuffle(shuffled, random);
        assertThat(rules.standing(shuffled, days, now, null)).isEqualTo(rules.standing(facts, days, now, null));
    }

    @Property(tries = 400)
    void recovery_comes_after_exactly_the_prescribed_normal_days(
            @ForAll("ruled") Fact fact, @ForAll("days") CheckIns days, @ForAll("moment") Instant now) {
        Recovery recovery = Objects.requireNonNull(rules.recovery(fact, days, now));
        // Told naively: walk day by day into the future as if each day from today on were normal
        LocalDate today = LocalDate.ofInstant(now, Rules.ZONE);
        LocalDate known = LocalDate.ofInstant(fact.knownAt(), Rules.ZONE);
        int needed = rules.rule(fact.cause()).days();
        LocalDate day = LocalDate.ofInstant(fact.from(), Rules.ZONE);
        for (int normal = 0; normal < needed; ) {
            day = day.plusDays(1);
            Boolean checkedIn = days.on(day);
            boolean counts = !day.isAfter(known)
                    || (day.isBefore(today)
                            ? Boolean.TRUE.equals(checkedIn)
                            : day.isAfter(today) || !Boolean.FALSE.equals(checkedIn));
            normal += counts ? 1 : 0;
        }
        Instant end = day.plusDays(1).atStartOfDay(Rules.ZONE).toInstant();
        assertThat(recovery.until()).isEqualTo(end);
        assertThat(recovery.done()).isEqualTo(!now.isBefore(end));
        if (fact.begun(now)) {
            Standing alone = rules.standing(List.of(fact), days, now, null);
            assertThat(alone.colour() == Colour.GREEN).isEqualTo(recovery.done());
        }
    }

    @Property(tries = 200)
    void looked_at_when_it_said_and_not_in_between_a_colour_is_never_stale(
            @ForAll("facts") List<Fact> facts, @ForAll("moment") Instant now) {
        Standing standing = rules.standing(facts, CheckIns.NONE, now, null);
        Instant next = standing.nextChange();
        Instant justBefore = next == null ? now.plus(90, ChronoUnit.DAYS) : next.minusMillis(1);
        assertThat(next == null || next.isAfter(now)).isTrue();
        assertThat(rules.standing(facts, CheckIns.NONE, justBefore, standing).differsFrom(standing))
                .isFalse();
    }

    @Property(tries = 200)
    void until_is_never_in_the_past(
            @ForAll("facts") List<Fact> facts, @ForAll("days") CheckIns days, @ForAll("moment") Instant now) {
        Instant until = rules.standing(facts, days, now, null).until();
        assertThat(until == null || until.isAfter(now)).isTrue();
    }

    @Provide
    Arbitrary<Instant> moment() {
        return Arbitraries.integers().between(0, HOURS).map(h -> START.plus(h, ChronoUnit.HOURS));
    }

    @Provide
    Arbitrary<CheckIns> days() {
        return Arbitraries.maps(Arbitraries.integers().between(0, 60), Arbitraries.of(true, true, true, false))
                .ofMaxSize(50)
                .map(byNumber -> {
                    Map<LocalDate, Boolean> days = new HashMap<>();
                    byNumber.forEach((n, normal) ->
                            days.put(LocalDate.parse("2020-02-18").plusDays(n), normal));
                    return new CheckIns(days);
                });
    }

    @Provide
    Arbitrary<Fact> ruled() {
        return fact().filter(f -> f.cause().isRuled());
    }

    @Provide
    Arbitrary<List<Fact>> facts() {
        return fact().list().ofMaxSize(8).map(list -> {
            List<Fact> numbered = new ArrayList<>();
            for (Fact f : list) {
                // As in the database: one fact of a cause, a moment and a declaration.
                boolean there = numbered.stream()
                        .anyMatch(o -> o.cause() == f.cause()
                                && o.from().equals(f.from())
                                && o.declaration() == f.declaration());
                if (!there) {
                    numbered.add(new Fact(
                            numbered.size() + 1L,
                            f.cause(),
                            f.from(),
                            f.knownAt(),
                            f.declaration(),
                            f.area(),
                            f.source(),
                            f.colour(),
                            f.until(),
                            f.lifts()));
                }
            }
            return numbered;
        });
    }

    private static Arbitrary<Fact> fact() {
        return Combinators.combine(
                        Arbitraries.of(Cause.values())
                                .filter(c -> c != Cause.NOTHING_DECLARED && c != Cause.DAYS_COMPLETED),
                        Arbitraries.integers().between(0, HOURS),
                        Arbitraries.integers().between(0, 20 * 24),
                        Arbitraries.of(Colour.values()),
                        Arbitraries.of(Cause.ruled()))
                .as((cause, from, more, colour, lifts) -> {
                    Instant at = START.plus(from, ChronoUnit.HOURS);
                    Instant later = at.plus(more, ChronoUnit.HOURS);
                    return switch (cause) {
                        case SET_BY_HAND -> Fact.byHand(colour, at, later.plusSeconds(1), "s");
                        case APPEAL_GRANTED -> Fact.granted(lifts, at, later, "a");
                        case DECLARED_SYMPTOMS, DECLARED_CONTACT -> Fact.declared(cause, at, 1 + from % 3, "");
                        case STAYED_IN_LISTED_AREA -> Fact.declared(cause, at, 1 + from % 3, "420100");
                        default -> Fact.reported(cause, at, later, "", "/agencies/dc");
                    };
                });
    }
}
