package org.fugong.healthcode.colour.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ColourPolicyTest {

    private static final Instant NOON = Instant.parse("2020-02-18T04:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);
    private final ColourPolicy rules = Rules.withoutCheckIns();

    @Test
    void whoDeclaresNothingIsGreenAndIsToldSo() {
        // When
        Standing standing = rules.standing(declared(false, false), CheckIns.NONE, NOON, null);
        // Then
        assertThat(standing.colour()).isEqualTo(Colour.GREEN);
        assertThat(standing.cause()).isEqualTo(Cause.NOTHING_DECLARED);
        assertThat(standing.until()).isNull();
        assertThat(standing.ruleVersion()).isEqualTo("colour-2020-02.1");
    }

    @Test
    void symptomsMakeYellowForSevenDays() {
        // When
        Standing standing = rules.standing(declared(true, false), CheckIns.NONE, NOON, null);
        // Then
        assertThat(standing.cause()).isEqualTo(Cause.DECLARED_SYMPTOMS);
        assertThat(standing.colour()).isEqualTo(Colour.YELLOW);
        assertThat(standing.until()).isEqualTo(NOON.plus(Duration.ofDays(7)));
    }

    @Test
    void contactMakesRedForFourteenDaysEvenWithSymptoms() {
        // When
        Standing standing = rules.standing(declared(true, true), CheckIns.NONE, NOON, null);
        // Then
        assertThat(standing.cause()).isEqualTo(Cause.DECLARED_CONTACT);
        assertThat(standing.until()).isEqualTo(NOON.plus(Duration.ofDays(14)));
    }

    @Test
    void aStayCountsOnlyInAListedArea() {
        // Given
        List<Fact> listed = ColourPolicy.factsOf(new Declared(false, false, List.of("341000", "420100")), 1, NOON);
        List<Fact> elsewhere = ColourPolicy.factsOf(new Declared(false, false, List.of("341000")), 1, NOON);
        // Then
        assertThat(rules.standing(listed, CheckIns.NONE, NOON, null).cause()).isEqualTo(Cause.STAYED_IN_LISTED_AREA);
        assertThat(rules.standing(elsewhere, CheckIns.NONE, NOON, null).colour())
                .isEqualTo(Colour.GREEN);
    }

    @Test
    void theMomentTheDaysAreOverTheCodeIsGreenAgain() {
        // Given
        List<Fact> facts = declared(true, false);
        Standing yellow = rules.standing(facts, CheckIns.NONE, NOON, null);
        Instant end = NOON.plus(Duration.ofDays(7));
        // When
        Standing before = rules.standing(facts, CheckIns.NONE, end.minusMillis(1), yellow);
        Standing after = rules.standing(facts, CheckIns.NONE, end, before);
        // Then
        assertThat(before.colour()).isEqualTo(Colour.YELLOW);
        assertThat(before.since()).isEqualTo(NOON);
        assertThat(yellow.nextChange()).isEqualTo(end);
        assertThat(after.cause()).isEqualTo(Cause.DAYS_COMPLETED);
        assertThat(after.since()).isEqualTo(end);
        assertThat(after.nextChange()).isNull();
    }

    @Test
    void whenRedEndsAYellowThatStillRunsShows() {
        // Given a contact reported for eleven days ago and symptoms today
        List<Fact> facts = declared(true, false);
        facts.add(report(Exposure.CLOSE_CONTACT, NOON.minus(Duration.ofDays(11))));
        // Then
        assertThat(rules.standing(facts, CheckIns.NONE, NOON, null).colour()).isEqualTo(Colour.RED);
        assertThat(rules.standing(facts, CheckIns.NONE, NOON.plus(Duration.ofDays(4)), null)
                        .cause())
                .isEqualTo(Cause.DECLARED_SYMPTOMS);
    }

    @Test
    void theEndOfAQuarantineLiftsRedButNotSymptoms() {
        // Given
        List<Fact> facts = declared(false, true);
        facts.add(report(Exposure.QUARANTINE_ORDERED, NOON.plus(DAY)));
        facts.add(report(Exposure.QUARANTINE_ENDED, NOON.plus(DAY.multipliedBy(3))));
        List<Fact> withSymptoms = new ArrayList<>(facts);
        withSymptoms.addAll(declared(true, false));
        Instant later = NOON.plus(DAY.multipliedBy(4));
        // Then
        assertThat(rules.standing(facts, CheckIns.NONE, later, null).cause()).isEqualTo(Cause.QUARANTINE_ENDED);
        assertThat(rules.standing(withSymptoms, CheckIns.NONE, later, null).cause())
                .isEqualTo(Cause.DECLARED_SYMPTOMS);
    }

    @Test
    void aContactAfterTheEndOfAQuarantineIsRedAnew() {
        // Given
        List<Fact> facts = new ArrayList<>();
        facts.add(report(Exposure.QUARANTINE_ENDED, NOON));
        facts.add(report(Exposure.CLOSE_CONTACT, NOON.plusSeconds(1)));
        // Then
        assertThat(rules.standing(facts, CheckIns.NONE, NOON.plus(DAY), null).cause())
                .isEqualTo(Cause.CLOSE_CONTACT);
    }

    @Test
    void theOrderInWhichFactsArriveDoesNotMatter() {
        // Given
        List<Fact> facts = declared(true, true);
        for (int i = 0; i < Exposure.values().length; i++) {
            facts.add(report(Exposure.values()[i], NOON.plusSeconds(i * 60L)));
        }
        List<Fact> reversed = new ArrayList<>(facts);
        Collections.reverse(reversed);
        Instant later = NOON.plus(DAY);
        // Then
        assertThat(rules.standing(reversed, CheckIns.NONE, later, null))
                .isEqualTo(rules.standing(facts, CheckIns.NONE, later, null));
    }

    @Test
    void aReportForTomorrowCountsFromTomorrow() {
        // Given
        List<Fact> facts = List.of(report(Exposure.QUARANTINE_ORDERED, NOON.plus(DAY)));
        // When
        Standing today = rules.standing(facts, CheckIns.NONE, NOON, null);
        // Then
        assertThat(today.colour()).isEqualTo(Colour.GREEN);
        assertThat(today.nextChange()).isEqualTo(NOON.plus(DAY));
        assertThat(rules.standing(facts, CheckIns.NONE, NOON.plus(DAY), today).colour())
                .isEqualTo(Colour.RED);
    }

    @Test
    void aDeclarationCanBeTakenBackForADayAndNotLater() {
        assertThat(rules.corrects(NOON, NOON.plus(DAY))).isTrue();
        assertThat(rules.corrects(NOON, NOON.plus(DAY).plusMillis(1))).isFalse();
    }

    @Test
    void aNewCodeIsIssuedWhenCauseOrEndChangeAndNotOtherwise() {
        // Given
        Standing contact = rules.standing(declared(false, true), CheckIns.NONE, NOON, null);
        Standing same = rules.standing(declared(false, true), CheckIns.NONE, NOON.plusSeconds(5), contact);
        Standing confirmed = rules.standing(
                List.of(report(Exposure.CONFIRMED_CASE, NOON)), CheckIns.NONE, NOON.plusSeconds(5), contact);
        // Then
        assertThat(contact.differsFrom(null)).isTrue();
        assertThat(same.differsFrom(contact)).isFalse();
        assertThat(confirmed.differsFrom(contact)).isTrue();
    }

    private static Fact report(Exposure exposure, Instant from) {
        return ColourPolicy.factOf(exposure, from, from, "", "/agencies/disease-control");
    }

    private List<Fact> declared(boolean symptoms, boolean contact) {
        return new ArrayList<>(ColourPolicy.factsOf(new Declared(symptoms, contact, List.of()), 1, NOON));
    }
}
