package org.fugong.reporting.resumption.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

import org.fugong.reporting.resumption.domain.Enterprise.Move;
import org.fugong.reporting.resumption.domain.Enterprise.Registration;
import org.fugong.reporting.resumption.domain.Enterprise.Site;
import org.fugong.reporting.resumption.domain.Resumption.Group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ResumptionTest {
    private static final UUID FACTORY = new UUID(2, 1);
    private static final UUID FIRST = new UUID(4, 1);
    private static final UUID SECOND = new UUID(4, 2);
    private static final Instant NOON = Instant.parse("2020-02-18T04:00:00Z");

    @Test
    void ofNoEnterprisesThereIsNoRate() {
        assertThat(Rate.NONE.value()).isNull();
    }

    @Test
    void noneOfSomeIsZero() {
        assertThat(new Rate(0, 7).value()).isEqualTo(new BigDecimal("0.0000"));
    }

    @Test
    void allOfThemIsOne() {
        assertThat(new Rate(1152, 1152).value()).isEqualTo(new BigDecimal("1.0000"));
    }

    @Test
    void oneMissingOfTheWholeDistrictIsNotAll() {
        assertThat(new Rate(48_120, 48_121).value()).isEqualTo(new BigDecimal("0.9999"));
    }

    @Test
    void theStorysRateIsOver98Point2Percent() {
        assertThat(new Rate(47_260, 48_121).value()).isEqualTo(new BigDecimal("0.9821"));
    }

    @Test
    void moreResumedThanThereAreIsRefused() {
        assertThatThrownBy(() -> new Rate(2, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aboveScaleEnterprisesCountInBothAndTownsAddUp() {
        // When
        Resumption resumption = Resumption.of(List.of(
                new Group("330110001", false, 3, 5, 10),
                new Group("330110001", true, 1, 1, 1),
                new Group("330110102", false, 2, 2, 4)));
        // Then
        assertThat(resumption.overall()).isEqualTo(new Rate(6, 15));
        assertThat(resumption.aboveScale()).isEqualTo(new Rate(1, 1));
        assertThat(resumption.applied()).isEqualTo(8);
        assertThat(resumption.byTown())
                .containsExactly(Map.entry("330110001", new Rate(4, 11)), Map.entry("330110102", new Rate(2, 4)));
    }

    @Test
    void aDecisionIsKnownBeforeTheEnterprise() {
        // Given
        Enterprise stub = Enterprise.decided(FACTORY, FIRST, 2, true, NOON);
        // When
        Enterprise known = stub.join(
                Enterprise.registered(FACTORY, new Registration(1, "Synthetic 1", "330110001", true, "C34", 120)));
        // Then
        assertThat(stub.registration()).isNull();
        assertThat(known.resumed()).isTrue();
        assertThat(known.registration()).isNotNull();
    }

    @Test
    void aLaterRejectionOfAnotherApplicationHoldsWhicheverComesFirst() {
        // Given
        Enterprise approved = Enterprise.decided(FACTORY, FIRST, 2, true, NOON);
        Enterprise rejected = Enterprise.decided(FACTORY, SECOND, 2, false, NOON.plusSeconds(60));
        // Then
        assertThat(approved.join(rejected).resumed()).isFalse();
        assertThat(rejected.join(approved).resumed()).isFalse();
    }

    @Test
    void aSuspendedEnterpriseHasNotResumedUntilItIsReinstatedWhicheverComesFirst() {
        // Given
        Enterprise approved = Enterprise.decided(FACTORY, FIRST, 2, true, NOON);
        Enterprise suspended = Enterprise.suspended(FACTORY, FIRST, 3, NOON.plusSeconds(60));
        Enterprise reinstated = Enterprise.reinstated(FACTORY, FIRST, 4, NOON.plusSeconds(120));
        // Then
        assertThat(approved.join(suspended).resumed()).isFalse();
        assertThat(suspended.join(approved).resumed()).isFalse();
        assertThat(suspended.join(approved).join(suspended).resumed()).isFalse();
        assertThat(reinstated.join(approved).join(suspended).resumed()).isTrue();
        assertThat(suspended.join(reinstated).join(approved).resumed()).isTrue();
    }

    @Test
    void theNewerVersionOfTheRegistrationHolds() {
        // Given
        Enterprise first =
                Enterprise.registered(FACTORY, new Registration(1, "Synthetic 1", "330110001", false, "C34", 120));
        Enterprise second =
                Enterprise.registered(FACTORY, new Registration(2, "Synthetic 1", "330110102", true, "C34", 120));
        // Then
        assertThat(second.join(first)).isEqualTo(second);
        assertThat(first.join(second)).isEqualTo(second);
    }

    @Test
    void aClosedEnterpriseCountsNowhereUnlessThatWasAMistake() {
        // Given
        Enterprise registered =
                Enterprise.registered(FACTORY, new Registration(1, "Synthetic 1", "330110001", false, "C34", 120));
        Enterprise closed = Enterprise.closed(FACTORY, 2);
        Enterprise reopened = Enterprise.reopened(FACTORY, 3);
        // Then
        assertThat(registered.counts()).isTrue();
        assertThat(closed.counts()).isFalse();
        assertThat(closed.join(registered).counts()).isFalse();
        assertThat(reopened.join(registered).join(closed).counts()).isTrue();
    }

    @Property(tries = 300)
    void factsInAnyOrderAndRepeatedGiveTheSameEnterprise(@ForAll long seed) {
        // Given
        Random random = new Random(seed);
        List<Enterprise> facts = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            facts.add(anyFact(random));
        }
        Enterprise inOrder = facts.stream().reduce(Enterprise::join).orElseThrow();
        // When
        facts.addAll(facts.subList(0, 6));
        Collections.shuffle(facts, random);
        // Then
        assertThat(facts.stream().reduce(Enterprise::join)).contains(inOrder);
    }

    private static Enterprise anyFact(Random random) {
        Instant at = NOON.plusSeconds(random.nextInt(4));
        return switch (random.nextInt(9)) {
            case 0 ->
                Enterprise.registered(
                        FACTORY,
                        new Registration(
                                random.nextInt(3),
                                "Synthetic " + random.nextInt(2),
                                "330110001",
                                random.nextBoolean(),
                                random.nextBoolean() ? null : "C3" + random.nextInt(2),
                                random.nextBoolean() ? null : random.nextInt(2)));
            case 1 -> Enterprise.applied(FACTORY, at);
            case 2 -> Enterprise.suspended(FACTORY, FIRST, random.nextInt(3), at);
            case 5 ->
                random.nextBoolean()
                        ? Enterprise.merged(FACTORY, random.nextBoolean() ? FIRST : SECOND, at)
                        : Enterprise.parted(FACTORY, at);
            case 4 ->
                random.nextBoolean()
                        ? Enterprise.closed(FACTORY, random.nextInt(3))
                        : Enterprise.reopened(FACTORY, random.nextInt(3));
            case 3 -> Enterprise.reinstated(FACTORY, FIRST, random.nextInt(3), at);
            case 6 ->
                Enterprise.sited(
                        FACTORY,
                        new Site(
                                random.nextInt(3),
                                random.nextBoolean() ? null : FIRST,
                                random.nextBoolean() ? null : "Park"));
            case 7 ->
                Enterprise.moved(
                        FACTORY,
                        new Move(random.nextInt(3), "33011000" + random.nextInt(2), LocalDate.of(2020, 2, 20)));
            default ->
                Enterprise.decided(
                        FACTORY, random.nextBoolean() ? FIRST : SECOND, random.nextInt(3), random.nextBoolean(), at);
        };
    }
}
