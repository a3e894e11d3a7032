package org.fugong.registry.labour.domain;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CoursesTest {

    @Test
    void an_agreement_moves_like_this_and_in_no_other_way() {
        List<String> legal = new ArrayList<>();
        for (AgreementCourse.State from : AgreementCourse.State.values()) {
            for (AgreementCourse.Move move : AgreementCourse.Move.values()) {
                AgreementCourse.Outcome outcome = AgreementCourse.move(from, move);
                if (outcome instanceof AgreementCourse.Outcome.Next next && next.state() != from) {
                    legal.add(from + " " + move + " " + next.state());
                } else if (outcome instanceof AgreementCourse.Outcome.Refused refused) {
                    assertThat(refused.reason()).endsWith(".").isNotEqualTo("There is no such move.");
                }
            }
        }
        assertThat(legal)
                .containsExactly(
                        "PROPOSED SIGN_AS_LENDER LENDER_SIGNED",
                        "PROPOSED SIGN_AS_BORROWER BORROWER_SIGNED",
                        "PROPOSED CANCEL CANCELLED",
                        "LENDER_SIGNED CHANGE_TERMS PROPOSED",
                        "LENDER_SIGNED SIGN_AS_BORROWER AWAITING_CONSENT",
                        "LENDER_SIGNED CANCEL CANCELLED",
                        "BORROWER_SIGNED CHANGE_TERMS PROPOSED",
                        "BORROWER_SIGNED SIGN_AS_LENDER AWAITING_CONSENT",
                        "BORROWER_SIGNED CANCEL CANCELLED",
                        "AWAITING_CONSENT CONCLUDE ACTIVE",
                        "AWAITING_CONSENT CANCEL CANCELLED",
                        "ACTIVE RETURN RETURNED",
                        "ACTIVE END_EARLY ENDED_EARLY");
    }

    @Test
    void an_entry_has_an_answer_to_every_move() {
        for (EntryCourse.State from : EntryCourse.State.values()) {
            for (EntryCourse.Move move : EntryCourse.Move.values()) {
                if (EntryCourse.move(from, move) instanceof EntryCourse.Outcome.Refused refused) {
                    assertThat(refused.reason()).endsWith(".").isNotEqualTo("There is no such move.");
                }
            }
        }
        assertThat(EntryCourse.move(EntryCourse.State.POSTED, EntryCourse.Move.FILL_PART))
                .isEqualTo(new EntryCourse.Outcome.Next(EntryCourse.State.PARTLY_FILLED));
        assertThat(EntryCourse.move(EntryCourse.State.WITHDRAWN, EntryCourse.Move.CHANGE))
                .isInstanceOf(EntryCourse.Outcome.Refused.class);
    }
}
