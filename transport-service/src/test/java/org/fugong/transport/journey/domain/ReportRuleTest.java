package org.fugong.transport.journey.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fugong.transport.journey.domain.JourneyStage.ARRIVAL;
import static org.fugong.transport.journey.domain.JourneyStage.BOARDING;
import static org.fugong.transport.journey.domain.JourneyStage.HAND_OVER;
import static org.fugong.transport.journey.domain.ReportEffect.CONFIRMS;
import static org.fugong.transport.journey.domain.ReportEffect.CONTRADICTS;
import static org.fugong.transport.journey.domain.ReportEffect.COUNTS;
import static org.fugong.transport.journey.domain.ReportEffect.NOTED;
import static org.fugong.transport.journey.domain.ReportEffect.REPEATS;
import static org.fugong.transport.journey.domain.Reporter.OFFICIAL;
import static org.fugong.transport.journey.domain.Reporter.RAILWAY;

class ReportRuleTest {

    private static final Instant SIX = Instant.parse("2020-02-19T10:00:00Z");

    @Test
    void the_first_to_say_so_counts() {
        assertThat(effect(there(OFFICIAL, 1))).isEqualTo(COUNTS);
        assertThat(effect(there(RAILWAY, 1))).isEqualTo(COUNTS);
    }

    @Test
    void what_the_same_reporter_says_again_is_nothing_new() {
        assertThat(effect(there(OFFICIAL, 1), counts(there(OFFICIAL, 1)))).isEqualTo(REPEATS);
        assertThat(effect(there(OFFICIAL, 0), counts(there(OFFICIAL, 1)))).isEqualTo(REPEATS);
    }

    @Test
    void what_another_reporter_says_as_well_confirms_it() {
        assertThat(effect(there(RAILWAY, 1), counts(there(OFFICIAL, 0)))).isEqualTo(CONFIRMS);
    }

    @Test
    void an_absence_or_another_stop_contradicts_what_counts() {
        assertThat(effect(absent(RAILWAY, 1, SIX.plusSeconds(600)), counts(there(OFFICIAL, 1))))
                .isEqualTo(CONTRADICTS);
        assertThat(effect(there(RAILWAY, 2), counts(there(OFFICIAL, 1)))).isEqualTo(CONTRADICTS);
    }

    @Test
    void who_was_absent_before_and_came_late_is_no_contradiction() {
        Report before = absent(RAILWAY, 1, SIX.minusSeconds(60));
        assertThat(effect(before)).isEqualTo(NOTED);
        assertThat(effect(there(OFFICIAL, 1), kept(before))).isEqualTo(COUNTS);
        assertThat(there(OFFICIAL, 1).contradicts(before)).isFalse();
        assertThat(effect(absent(RAILWAY, 1, SIX), counts(there(OFFICIAL, 2)))).isEqualTo(NOTED);
    }

    @Test
    void after_an_official_took_a_boarding_back_the_railway_alone_does_not_bring_it_back() {
        ReportRule.Earlier wrong = new ReportRule.Earlier(there(OFFICIAL, 1), true, true);
        assertThat(effect(there(RAILWAY, 1), wrong)).isEqualTo(CONTRADICTS);
        assertThat(effect(there(OFFICIAL, 2), wrong)).isEqualTo(COUNTS);
    }

    @Test
    void what_is_out_of_order_is_marked() {
        Progress progress = Progress.of(List.of(
                counts(new Report(HAND_OVER, true, SIX, OptionalInt.empty(), OFFICIAL)),
                counts(new Report(BOARDING, true, SIX.plusSeconds(1), OptionalInt.empty(), OFFICIAL))));
        assertThat(progress.irregularities())
                .containsExactly(Irregularity.HANDED_OVER_UNARRIVED, Irregularity.OUT_OF_ORDER);
        assertThat(Progress.of(List.of(counts(new Report(ARRIVAL, true, SIX, OptionalInt.empty(), OFFICIAL))))
                        .irregularities())
                .containsExactly(Irregularity.ARRIVED_UNBOARDED);
    }

    @Test
    void a_contradiction_shows_until_an_official_has_taken_one_side_back() {
        Report boarded = there(OFFICIAL, 1);
        ReportRule.Earlier denial = kept(absent(RAILWAY, 1, SIX.plusSeconds(1)));
        assertThat(Progress.of(List.of(counts(boarded), denial)).irregularities())
                .containsExactly(Irregularity.CONTRADICTED);
        assertThat(Progress.of(List.of(new ReportRule.Earlier(boarded, true, true), denial))
                        .irregularities())
                .isEmpty();
    }

    @Property(tries = 300)
    void of_any_reports_at_most_one_counts_and_it_says_that_the_traveller_was_there(
            @ForAll("reports") List<Report> said) {
        List<ReportRule.Earlier> kept = new ArrayList<>();
        for (Report one : said) {
            kept.add(new ReportRule.Earlier(one, ReportRule.effect(one, List.copyOf(kept)) == COUNTS, false));
        }
        assertThat(kept.stream().filter(ReportRule.Earlier::counts)).hasSizeLessThanOrEqualTo(1);
        assertThat(Progress.of(kept).boardedAt().isPresent())
                .isEqualTo(said.stream().anyMatch(Report::present));
    }

    @Provide
    Arbitrary<List<Report>> reports() {
        return Combinators.combine(
                        Arbitraries.of(true, false),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.of(Reporter.values()))
                .as((present, minute, stop, by) ->
                        new Report(BOARDING, present, SIX.plusSeconds(60L * minute), number(stop), by))
                .list()
                .ofMaxSize(6);
    }

    private static ReportEffect effect(Report said, ReportRule.Earlier... earlier) {
        return ReportRule.effect(said, List.of(earlier));
    }

    private static ReportRule.Earlier counts(Report report) {
        return new ReportRule.Earlier(report, true, false);
    }

    private static ReportRule.Earlier kept(Report report) {
        return new ReportRule.Earlier(report, false, false);
    }

    private static Report there(Reporter by, int stop) {
        return new Report(BOARDING, true, SIX, number(stop), by);
    }

    private static Report absent(Reporter by, int stop, Instant at) {
        return new Report(BOARDING, false, at, number(stop), by);
    }

    private static OptionalInt number(int stop) {
        return stop == 0 ? OptionalInt.empty() : OptionalInt.of(stop);
    }
}
