package org.fugong.transport.roster.domain;

import org.junit.jupiter.api.Test;

import org.fugong.transport.roster.domain.ChangeRules.Case;
import org.fugong.transport.roster.domain.ChangeRules.Objection;

import static org.assertj.core.api.Assertions.assertThat;

class ChangeRulesTest {

    @Test
    void who_is_on_the_roster_and_has_not_boarded_can_drop_out() {
        assertThat(ChangeRules.objection(dropOut(true, true, false))).isEmpty();
    }

    @Test
    void who_has_boarded_or_is_not_on_it_cannot() {
        assertThat(ChangeRules.objection(dropOut(true, true, true))).contains(Objection.BOARDED);
        assertThat(ChangeRules.objection(dropOut(true, false, false))).contains(Objection.NOT_ON_ROSTER);
    }

    @Test
    void nothing_changes_before_the_deadline_or_after_the_arrival() {
        assertThat(ChangeRules.objection(dropOut(false, true, false))).contains(Objection.CHARTER_STATE);
    }

    @Test
    void one_more_needs_a_free_seat_and_is_not_added_twice() {
        assertThat(ChangeRules.objection(addition(false, true))).isEmpty();
        assertThat(ChangeRules.objection(addition(false, false))).contains(Objection.NO_SEAT_FREE);
        assertThat(ChangeRules.objection(addition(true, true))).contains(Objection.ALREADY_ON_ROSTER);
    }

    @Test
    void a_cause_fits_the_change() {
        assertThat(ChangeRules.objection(new Case(ChangeKind.ADDED, ChangeCause.MISSED, true, false, false, true)))
                .contains(Objection.CAUSE_DOES_NOT_FIT);
        for (ChangeKind kind : ChangeKind.values()) {
            assertThat(ChangeCause.MISTAKE.fits(kind)).isTrue();
            assertThat(ChangeCause.OTHER.fits(kind)).isTrue();
        }
    }

    private static Case dropOut(boolean changeable, boolean onRoster, boolean boarded) {
        return new Case(ChangeKind.DROPPED_OUT, ChangeCause.STOPPED, changeable, onRoster, boarded, false);
    }

    private static Case addition(boolean onRoster, boolean seatFree) {
        return new Case(ChangeKind.ADDED, ChangeCause.REPLACES, true, onRoster, false, seatFree);
    }
}
