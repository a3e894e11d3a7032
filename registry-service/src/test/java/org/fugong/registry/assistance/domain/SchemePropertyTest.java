package org.fugong.registry.assistance.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

import org.fugong.registry.assistance.domain.Member.Answer;
import org.fugong.registry.assistance.domain.SchemeCourse.Move;
import org.fugong.registry.assistance.domain.SchemeCourse.State;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fugong.registry.assistance.domain.SchemeGiven.DESK;
import static org.fugong.registry.assistance.domain.SchemeGiven.ZONE;

class SchemePropertyTest {

    @Property
    void parts_sum_exactly_to_the_whole_and_none_is_off_by_a_fen(
            @ForAll @LongRange(min = 0, max = Terms.MOST_FEN) long whole,
            @ForAll @Size(min = 1, max = 60) List<@IntRange(min = 1, max = 1_000_000) Integer> quantities) {
        List<Long> parts = Apportionment.of(whole, quantities);
        long all = quantities.stream().mapToLong(Integer::longValue).sum();
        assertThat(parts.stream().mapToLong(Long::longValue).sum()).isEqualTo(whole);
        for (int i = 0; i < parts.size(); i++) {
            double exact = (double) whole * quantities.get(i) / all;
            assertThat((double) parts.get(i)).isBetween(Math.floor(exact - 1e-3), Math.ceil(exact + 1e-3));
        }
    }

    @Property
    void more_is_never_cheaper_than_less(
            @ForAll @LongRange(min = 0, max = 1_000_000) long whole,
            @ForAll @Size(min = 2, max = 30) List<@IntRange(min = 1, max = 500) Integer> quantities) {
        List<Long> parts = Apportionment.of(whole, quantities);
        for (int i = 1; i < parts.size(); i++) {
            if (quantities.get(i - 1) > quantities.get(i)) {
                assertThat(parts.get(i - 1)).isGreaterThanOrEqualTo(parts.get(i));
            }
        }
    }

    /** Whoever else joins, nobody pays more than was told, nor more than alone. */
    @Property
    void nobody_pays_more_than_consented_to_nor_than_alone(
            @ForAll @Size(min = 2, max = 30) List<@IntRange(min = 1, max = 5_000) Integer> quantities,
            @ForAll @IntRange(min = 1, max = 20_000) int alone,
            @ForAll @IntRange(min = 0, max = 20_000) int together,
            @ForAll @IntRange(min = 0, max = 1_000_000) int shared,
            @ForAll @IntRange(min = 1, max = 10_000) int leastUnits) {
        Terms terms = new Terms(
                1, null, "x", "y", alone, together, shared, 2, leastUnits, LocalDate.EPOCH, LocalDate.MAX, Instant.MAX);
        Assume.that(terms.cheaper());
        long units = quantities.stream().mapToLong(Integer::longValue).sum();
        Assume.that(units >= leastUnits);
        List<Long> parts = Apportionment.of(shared, quantities);
        for (int i = 0; i < parts.size(); i++) {
            int quantity = quantities.get(i);
            long share = (long) together * quantity + parts.get(i);
            assertThat(share).isLessThanOrEqualTo(terms.most(quantity));
            assertThat(terms.most(quantity)).isLessThanOrEqualTo(terms.alone(quantity));
        }
    }

    /** Whatever is tried in whatever order, no scheme is without its clock, starts without consents or costs too much. */
    @Property(tries = 2000)
    void no_sequence_reaches_a_state_without_its_conditions(
            @ForAll @Size(max = 30) List<Move> moves, @ForAll @Size(7) List<Byte> choices) {
        Scheme scheme = SchemeGiven.proposed();
        Instant now = Given.MORNING;
        for (int i = 0; i < moves.size(); i++) {
            int choice = Math.abs(choices.get(i % 7));
            now = now.plus(Duration.ofMinutes(choice * 10L));
            if (!(tried(scheme, moves.get(i), choice, now) instanceof SchemeVerdict.Moved moved)) {
                continue;
            }
            Scheme next = moved.scheme();
            assertThat(next.version()).isEqualTo(scheme.version() + 1);
            assertThat(next.since()).isAfterOrEqualTo(scheme.since());
            assertThat(next.dueAt() != null)
                    .as("a clock in " + next.state())
                    .isEqualTo(next.state().clocked());
            assertThat(next.ending() != null).isEqualTo(next.state() == State.ENDED);
            if (moved.step().move() == Move.START) {
                assertThat(next.enough(next.who(Answer.CONSENTED))).isTrue();
            }
            next.who(Answer.CONSENTED).forEach(member -> assertThat(member.offer())
                    .isIn(
                            SchemeGiven.terms(next).offer(),
                            next.longer() == null ? 0 : next.longer().offer()));
            assertThat(next.longer() == null || next.state() == State.RUNNING).isTrue();
            if (moved.step().move() == Move.LENGTHEN) {
                assertThat(next.enough(next.servedToTheEnd())).isTrue();
                // Nobody is served longer than they said yes to.
                assertThat(scheme.forLonger().stream().map(Member::requestId).toList())
                        .containsAll(next.servedToTheEnd().stream()
                                .map(Member::requestId)
                                .toList());
            }
            if (next.state() == State.RUNNING) {
                paysWhatWasAgreed(next);
            }
            scheme = next;
        }
    }

    private static void paysWhatWasAgreed(Scheme scheme) {
        LocalDate last = LocalDate.ofInstant(SchemeGiven.due(scheme), ZONE).minusDays(1);
        LocalDate day = SchemeGiven.terms(scheme).startsOn();
        while (!day.isAfter(last)) {
            Map<UUID, Long> shares = scheme.shares(day);
            long units = Scheme.units(scheme.in(day));
            assertThat(shares.values().stream().mapToLong(Long::longValue).sum())
                    .isEqualTo(SchemeGiven.terms(scheme).togetherFen() * units
                            + SchemeGiven.terms(scheme).sharedFen());
            scheme.in(day).forEach(member -> assertThat(shares.get(member.requestId()))
                    .isLessThanOrEqualTo(member.mostFen()));
            day = day.plusDays(1);
        }
    }

    private static SchemeVerdict tried(Scheme s, Move move, int choice, Instant now) {
        List<Member> members = new ArrayList<>(s.members());
        Member one = members.get(choice % members.size());
        int offer = s.longer() != null
                ? s.longer().offer()
                : s.terms() == null ? 1 : SchemeGiven.terms(s).offer();
        return switch (move) {
            case PROPOSE, JOIN ->
                DESK.join(s, SchemeGiven.like(new UUID(2, 1 + choice % 6), 20 + choice), Doer.CLOCK, now);
            case DROP -> DESK.drop(s, one, now);
            case OFFER -> DESK.offer(s, terms(s, choice, now), Given.COMMERCE, now);
            case CONSENT -> DESK.answer(s, one.enterpriseId(), offer, true, "", Given.ENTERPRISE, now);
            case DECLINE -> DESK.answer(s, one.enterpriseId(), offer, false, "", Given.ENTERPRISE, now);
            case START -> DESK.start(s, Given.COMMERCE, now);
            case DISMISS -> choice % 9 == 0 ? DESK.dismiss(s, "why", Given.COMMERCE, now) : DESK.runOut(s, now);
            case LEAVE ->
                DESK.leave(
                        s,
                        one.enterpriseId(),
                        DESK.firstLeave(now).plus(choice % 4, ChronoUnit.DAYS),
                        "",
                        Given.ENTERPRISE,
                        now);
            case END -> choice % 5 == 0 ? DESK.end(s, "why", Given.COMMERCE, now) : DESK.runOut(s, now);
            case LAPSE, ESCALATE, LENGTHEN -> DESK.runOut(s, now);
            case SEEK ->
                s.state() == State.RUNNING
                        ? DESK.end(s, "why", Given.COMMERCE, now)
                        : DESK.withoutProvider(s, "why", Given.COMMERCE, now);
            case KEEP_TERM -> DESK.settleLonger(s, now);
            case PROLONG -> DESK.prolong(s, longer(s, choice, now), Given.COMMERCE, now);
        };
    }

    private static Longer longer(Scheme s, int choice, Instant now) {
        LocalDate ends = s.terms() == null
                ? LocalDate.ofInstant(now, ZONE)
                : SchemeGiven.terms(s).endsOn();
        return new Longer(SchemeDesk.nextOffer(s), ends.plusDays(1 + choice % 9), now.plus(Duration.ofHours(20)));
    }

    private static Terms terms(Scheme s, int choice, Instant now) {
        LocalDate starts = LocalDate.ofInstant(now, ZONE).plusDays(2);
        return new Terms(
                SchemeDesk.nextOffer(s),
                null,
                "x",
                "y",
                2000,
                1500,
                20_000,
                2 + choice % 2,
                50 + choice,
                starts,
                starts.plusDays(20),
                now.plus(Duration.ofHours(20)));
    }
}
