package org.fugong.healthcode.colour.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RecoveryTest {

    private static final LocalDate FIRST = LocalDate.parse("2020-02-18");
    private static final Instant NOON = Instant.parse("2020-02-18T04:00:00Z");

    private final ColourPolicy rules = Rules.withCheckIns();
    private final List<Fact> cough = List.of(Fact.declared(Cause.DECLARED_SYMPTOMS, NOON, 1, ""));

    @Test
    void seven_normal_days_make_green_at_the_midnight_after_the_seventh() {
        // Given check-ins from the 19th to the 25th
        CheckIns all = normal(1, 7);
        // Then
        assertThat(at(25, all).colour()).isEqualTo(Colour.YELLOW);
        assertThat(at(25, all).until()).isEqualTo(midnight(26));
        assertThat(rules.standing(cough, all, midnight(26).minusMillis(1), null).colour())
                .isEqualTo(Colour.YELLOW);
        Standing green = rules.standing(cough, all, midnight(26), null);
        assertThat(green.colour()).isEqualTo(Colour.GREEN);
        assertThat(green.cause()).isEqualTo(Cause.DAYS_COMPLETED);
        assertThat(green.nextChange()).isNull();
    }

    @Test
    void the_date_is_told_from_the_first_hour_on() {
        // When
        Standing yellow = rules.standing(cough, CheckIns.NONE, NOON, null);
        // Then
        assertThat(yellow.until()).isEqualTo(midnight(26));
        assertThat(yellow.nextChange())
                .as("tomorrow a day may have been missed")
                .isEqualTo(midnight(19));
    }

    @Test
    void a_day_without_a_check_in_puts_the_end_off_by_a_day() {
        // Given the 20th is missed
        Map<LocalDate, Boolean> days = new HashMap<>(normal(1, 8).normalByDay());
        days.remove(LocalDate.parse("2020-02-20"));
        CheckIns missed = new CheckIns(days);
        // Then
        assertThat(at(20, missed).until()).as("the 20th is not over").isEqualTo(midnight(26));
        assertThat(at(21, missed).until()).isEqualTo(midnight(27));
        assertThat(at(26, missed).colour()).isEqualTo(Colour.YELLOW);
        assertThat(at(27, missed).colour()).isEqualTo(Colour.GREEN);
        Recovery recovery = rules.recovery(cough.get(0), missed, noon(24));
        assertThat(recovery).isEqualTo(new Recovery(false, midnight(27), 7, 5, 1, LocalDate.parse("2020-02-19")));
    }

    @Test
    void a_bad_check_in_puts_the_end_off_at_once() {
        // Given
        Map<LocalDate, Boolean> days = new HashMap<>(normal(1, 2).normalByDay());
        days.put(LocalDate.parse("2020-02-21"), false);
        // Then
        assertThat(at(21, new CheckIns(days)).until()).isEqualTo(midnight(27));
    }

    @Test
    void whoever_never_checks_in_never_turns_green() {
        // When two months later
        Standing still = rules.standing(cough, CheckIns.NONE, Instant.parse("2020-04-18T04:00:00Z"), null);
        // Then seven more days from the 18th of April on
        assertThat(still.colour()).isEqualTo(Colour.YELLOW);
        assertThat(still.until()).isEqualTo(Instant.parse("2020-04-24T16:00:00Z"));
    }

    @Test
    void days_before_anyone_could_know_count_by_themselves() {
        // Given a contact of the 8th that disease control reports on the 18th
        List<Fact> contact = List.of(ColourPolicy.factOf(
                Exposure.CLOSE_CONTACT, Instant.parse("2020-02-08T04:00:00Z"), NOON, "", "/agencies/dc"));
        // Then ten of fourteen days are over, and the 19th to the 22nd need a check-in
        Standing red = rules.standing(contact, CheckIns.NONE, NOON, null);
        assertThat(red.until()).isEqualTo(midnight(23));
        assertThat(rules.asksForCheckIn(contact, CheckIns.NONE, NOON)).isFalse();
        assertThat(rules.asksForCheckIn(contact, CheckIns.NONE, noon(19))).isTrue();
        assertThat(rules.standing(contact, normal(1, 4), midnight(23), null).colour())
                .isEqualTo(Colour.GREEN);
    }

    @Test
    void a_new_version_gives_no_missed_day_for_free() {
        // Given longer rules that ask for check-ins since the same moment as those before
        ColourPolicy longer = Rules.of("longer", Instant.parse("2020-02-10T16:00:00Z"), 14, 10, List.of("42"));
        // Then the three days missed stay missed
        assertThat(longer.standing(cough, CheckIns.NONE, noon(22), null).until())
                .isEqualTo(midnight(22 + 10));
    }

    @Test
    void a_colour_set_by_hand_ends_when_it_was_said_to() {
        // Given
        List<Fact> set = List.of(Fact.byHand(Colour.RED, NOON, noon(20), "s"));
        // Then
        Standing red = rules.standing(set, CheckIns.NONE, NOON, null);
        assertThat(red.colour()).isEqualTo(Colour.RED);
        assertThat(red.until()).isEqualTo(noon(20));
        assertThat(rules.standing(set, CheckIns.NONE, noon(20), red).cause()).isEqualTo(Cause.DAYS_COMPLETED);
    }

    @Test
    void green_set_by_hand_holds_against_what_was_before_and_not_against_what_comes() {
        // Given a wrong report, and green by hand for three days
        List<Fact> facts = new java.util.ArrayList<>(cough);
        facts.add(Fact.byHand(Colour.GREEN, NOON.plusSeconds(60), noon(21), "s"));
        assertThat(rules.standing(facts, CheckIns.NONE, noon(19), null).cause()).isEqualTo(Cause.SET_BY_HAND);
        assertThat(rules.standing(facts, CheckIns.NONE, noon(21), null).colour())
                .as("after its end the facts count again")
                .isEqualTo(Colour.YELLOW);
        // When contact is declared after
        facts.add(Fact.declared(Cause.DECLARED_CONTACT, NOON.plusSeconds(120), 2, ""));
        // Then
        assertThat(rules.standing(facts, CheckIns.NONE, noon(19), null).colour())
                .isEqualTo(Colour.RED);
    }

    @Test
    void a_granted_appeal_lifts_the_cause_that_was_known_and_nothing_else() {
        // Given
        List<Fact> facts = new java.util.ArrayList<>(cough);
        facts.add(Fact.granted(Cause.DECLARED_SYMPTOMS, NOON.plusSeconds(60), noon(19), "a"));
        // Then
        Standing green = rules.standing(facts, CheckIns.NONE, noon(19), null);
        assertThat(green.cause()).isEqualTo(Cause.APPEAL_GRANTED);
        assertThat(green.nextChange()).isNull();
        // And symptoms declared after the appeal count
        facts.add(Fact.declared(Cause.DECLARED_SYMPTOMS, NOON.plusSeconds(120), 2, ""));
        assertThat(rules.standing(facts, CheckIns.NONE, noon(19), null).colour())
                .isEqualTo(Colour.YELLOW);
    }

    private Standing at(int day, CheckIns checkIns) {
        return rules.standing(cough, checkIns, noon(day), null);
    }

    private static CheckIns normal(int firstDay, int lastDay) {
        Map<LocalDate, Boolean> days = new HashMap<>();
        for (int i = firstDay; i <= lastDay; i++) {
            days.put(FIRST.plusDays(i), true);
        }
        return new CheckIns(days);
    }

    private static Instant noon(int day) {
        return NOON.plusSeconds((day - 18) * 86_400L);
    }

    private static Instant midnight(int day) {
        return noon(day).minusSeconds(12 * 3_600L);
    }
}
