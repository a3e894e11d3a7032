package org.fugong.reporting.advice.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.fugong.reporting.advice.domain.Advice.Kind;
import org.fugong.reporting.advice.domain.Situation.Charter;
import org.fugong.reporting.advice.domain.Situation.Colour;
import org.fugong.reporting.advice.domain.Situation.Lender;
import org.fugong.reporting.advice.domain.Situation.Worker;

import static org.assertj.core.api.Assertions.assertThat;

class AdvisorTest {
    private static final Instant ELEVEN = Instant.parse("2020-02-18T03:00:00Z");
    private static final String TUNXI = "341002";
    private static final String SHEXIAN = "341021";
    private static final String CHENGDU = "510104";
    private static final Charter HUANGSHAN = new Charter(new UUID(0, 1), "D5580", TUNXI, ELEVEN, 8);

    private final List<Worker> workers = new ArrayList<>();
    private final List<Charter> charters = new ArrayList<>();
    private final List<Lender> lenders = new ArrayList<>();
    private @Nullable Integer headcount;
    private int borrowed;

    @Test
    void whoIsComplete_hearsNothingElse() {
        // Given
        workers.addAll(Collections.nCopies(3, atWork()));
        charters.add(HUANGSHAN);
        // Then
        assertThat(advise()).hasSize(1);
        assertThat(the(Kind.COMPLETE)).returns(3L, Advice::people).returns(3L, Advice::of);
    }

    @Test
    void howShortItIs_goesByTheDeclaredHeadcountIfThatIsMoreThanTheEnrolled() {
        // Given 20 of 200 back, as at the story's factory, 40 of whom nobody registered
        headcount = 200;
        workers.addAll(Collections.nCopies(20, atWork()));
        workers.addAll(Collections.nCopies(140, ready(CHENGDU)));
        // Then
        assertThat(the(Kind.SHORT))
                .returns(180L, Advice::people)
                .returns(200L, Advice::of)
                .returns(20L, Advice::present);
        assertThat(the(Kind.UNREGISTERED)).returns(40L, Advice::people);
        assertThat(the(Kind.COULD_COME)).returns(140L, Advice::people).returns(140L, Advice::of);
    }

    @Test
    void whoIsBorrowedIsPresentAndWhoArrivedIsNotMissing() {
        // Given
        headcount = 5;
        borrowed = 2;
        workers.add(atWork());
        workers.add(new Worker(TUNXI, false, true, true, Colour.GREEN, null, false, List.of()));
        // Then
        assertThat(the(Kind.SHORT)).returns(1L, Advice::people).returns(4L, Advice::present);
        assertThat(kinds()).doesNotContain(Kind.FROM, Kind.COULD_COME);
    }

    @Test
    void thoseOfACountyAreNominatedForItsCharterAndThoseOfItsPrefectureToo_asFarAsThereAreSeats() {
        // Given
        workers.addAll(Collections.nCopies(6, ready(TUNXI)));
        workers.addAll(Collections.nCopies(5, ready(SHEXIAN)));
        charters.add(HUANGSHAN);
        // Then
        assertThat(the(Kind.NOMINATE))
                .returns(8L, Advice::people)
                .returns(8L, Advice::of)
                .returns("D5580", Advice::name)
                .returns(ELEVEN, Advice::until)
                .returns(HUANGSHAN.id().toString(), Advice::subject);
        assertThat(kinds()).doesNotContain(Kind.PROPOSE);
    }

    @Test
    void aCharterOfTheirOwnCountyComesBeforeAnEarlierOneOfThePrefecture() {
        // Given
        workers.add(ready(SHEXIAN));
        charters.add(HUANGSHAN);
        charters.add(new Charter(new UUID(0, 2), "K8500", SHEXIAN, ELEVEN.plusSeconds(9), 1));
        // Then
        assertThat(the(Kind.NOMINATE)).returns("K8500", Advice::name);
    }

    @Test
    void aCharterIsProposedWhereEnoughCouldComeAndNoneTakesNames() {
        // Given
        workers.addAll(Collections.nCopies(5, ready(CHENGDU)));
        workers.addAll(Collections.nCopies(4, ready("411302")));
        charters.add(new Charter(new UUID(0, 3), "full", CHENGDU, ELEVEN, 0));
        // Then
        assertThat(advise().stream().filter(a -> a.kind() == Kind.PROPOSE))
                .extracting(Advice::subject, Advice::people)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(CHENGDU, 5L));
    }

    @Test
    void theThreeNearestLendersAreNamed_withNoMoreThanAreNeeded() {
        // Given
        workers.addAll(Collections.nCopies(10, ready(CHENGDU)));
        for (int i = 0; i < 4; i++) {
            lenders.add(new Lender(
                    new UUID(1, i), "Hotel " + i, true, "4-03", List.of("cook"), 60, LocalDate.of(2020, 3, 20)));
        }
        // Then
        assertThat(advise().stream().filter(a -> a.kind() == Kind.BORROW))
                .hasSize(3)
                .allSatisfy(advice -> assertThat(advice)
                        .returns(10L, Advice::people)
                        .returns(60L, Advice::of)
                        .returns(LocalDate.of(2020, 3, 20), Advice::lastDay));
    }

    @Test
    void whatKeepsTheRestIsSaidByItsKind_withTheFirstEndOfAColour() {
        // Given
        workers.add(new Worker(TUNXI, false, false, false, null, null, false, List.of()));
        workers.add(new Worker(TUNXI, false, false, true, null, null, false, List.of()));
        workers.add(new Worker(TUNXI, false, false, true, Colour.YELLOW, ELEVEN.plusSeconds(60), false, List.of()));
        workers.add(new Worker(TUNXI, false, false, true, Colour.YELLOW, ELEVEN, false, List.of()));
        workers.add(new Worker(TUNXI, false, false, true, Colour.RED, null, false, List.of()));
        workers.add(new Worker(TUNXI, false, false, true, Colour.GREEN, null, true, List.of("VILLAGE_EXIT")));
        charters.add(HUANGSHAN);
        // Then
        assertThat(the(Kind.COULD_COME)).returns(0L, Advice::people).returns(6L, Advice::of);
        assertThat(the(Kind.NOT_DECLARED)).returns(1L, Advice::people);
        assertThat(the(Kind.NO_CODE)).returns(1L, Advice::people);
        assertThat(the(Kind.YELLOW)).returns(2L, Advice::people).returns(ELEVEN, Advice::until);
        assertThat(the(Kind.RED)).returns(1L, Advice::people).returns(null, Advice::until);
        assertThat(the(Kind.REFUSED)).returns(1L, Advice::people).returns("VILLAGE_EXIT", Advice::subject);
        assertThat(the(Kind.ON_THE_WAY)).returns(1L, Advice::people);
        assertThat(kinds()).doesNotContain(Kind.NOMINATE);
    }

    @Test
    void everySentenceHasItsGrounds() {
        // Given
        headcount = 30;
        workers.addAll(Collections.nCopies(6, ready(TUNXI)));
        charters.add(HUANGSHAN);
        // Then
        assertThat(advise()).isNotEmpty().allSatisfy(advice -> assertThat(advice.topics())
                .isNotEmpty());
    }

    @Property(tries = 200)
    void nobodyIsNominatedTwiceNorBeyondTheSeatsNorWhoCannotCome(
            @ForAll @IntRange(max = 30) int ready,
            @ForAll @IntRange(max = 30) int elsewhere,
            @ForAll @IntRange(max = 30) int kept,
            @ForAll @IntRange(max = 20) int seats) {
        List<Worker> people = new ArrayList<>();
        people.addAll(Collections.nCopies(ready, ready(TUNXI)));
        people.addAll(Collections.nCopies(elsewhere, ready(CHENGDU)));
        people.addAll(
                Collections.nCopies(kept, new Worker(TUNXI, false, false, true, Colour.RED, null, false, List.of())));
        Charter charter = new Charter(new UUID(0, 9), "x", TUNXI, ELEVEN, seats);

        List<Advice> advice = Advisor.advise(new Situation(null, people, 0, List.of(charter), List.of()), 1);

        long nominated = sum(advice, Kind.NOMINATE);
        long proposed = sum(advice, Kind.PROPOSE);
        assertThat(nominated).isEqualTo(Math.min(ready, seats));
        assertThat(proposed).isEqualTo(elsewhere + (seats == 0 ? ready : 0));
        assertThat(sum(advice, Kind.SHORT)).isEqualTo(people.size());
    }

    private static long sum(List<Advice> advice, Kind kind) {
        return advice.stream()
                .filter(a -> a.kind() == kind)
                .mapToLong(Advice::people)
                .sum();
    }

    private List<Advice> advise() {
        return Advisor.advise(new Situation(headcount, workers, borrowed, charters, lenders), 5);
    }

    private Advice the(Kind kind) {
        return advise().stream().filter(a -> a.kind() == kind).findFirst().orElseThrow();
    }

    private List<Kind> kinds() {
        return advise().stream().map(Advice::kind).toList();
    }

    private static Worker atWork() {
        return new Worker(TUNXI, true, false, true, Colour.GREEN, null, false, List.of());
    }

    private static Worker ready(String origin) {
        return new Worker(origin, false, false, true, Colour.GREEN, null, false, List.of());
    }
}
