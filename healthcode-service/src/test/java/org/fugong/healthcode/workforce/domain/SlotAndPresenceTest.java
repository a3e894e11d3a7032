package org.fugong.healthcode.workforce.domain;

import java.time.LocalTime;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SlotAndPresenceTest {

    @Test
    void the_morning_ends_at_noon() {
        assertThat(Slot.of(LocalTime.of(0, 0))).isEqualTo(Slot.MORNING);
        assertThat(Slot.of(LocalTime.of(11, 59, 59))).isEqualTo(Slot.MORNING);
        assertThat(Slot.of(LocalTime.NOON)).isEqualTo(Slot.EVENING);
        assertThat(Slot.of(LocalTime.of(23, 59))).isEqualTo(Slot.EVENING);
    }

    @Test
    void who_passed_last_by_an_entry_is_present_and_who_never_passed_is_not_seen() {
        assertThat(Presence.of("ENTRY", false)).isEqualTo(Presence.PRESENT);
        assertThat(Presence.of("EXIT", false)).isEqualTo(Presence.LEFT);
        assertThat(Presence.of(null, false)).isEqualTo(Presence.NOT_SEEN);
    }

    @Test
    void who_is_lent_to_another_is_not_missing_and_where_they_pass_here_all_the_same_it_is_seen() {
        assertThat(Presence.of(null, true)).isEqualTo(Presence.LENT_OUT);
        assertThat(Presence.of("ENTRY", true)).isEqualTo(Presence.PRESENT);
    }
}
