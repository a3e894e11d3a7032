package org.fugong.registry.labour.domain;

import java.time.Instant;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import org.fugong.registry.labour.domain.HeardAnswer.Office;
import org.fugong.registry.labour.domain.HeardAnswer.State;
import org.fugong.registry.labour.domain.HeardAnswer.Step;
import org.fugong.registry.labour.domain.HeardAnswer.Witness;

import static org.assertj.core.api.Assertions.assertThat;

class HeardAnswerTest {

    private static final Instant AT = Instant.parse("2020-02-21T01:00:00Z");

    @Test
    void a_consent_that_was_heard_counts_once_a_second_person_confirms_it() {
        HeardAnswer heard = heard(true, "hotel", Office.LENDER);

        assertThat(heard.state()).isEqualTo(State.TO_CONFIRM);
        assertThat(confirmed(heard, "town", Office.OFFICIAL).state()).isEqualTo(State.COUNTS);
    }

    @Test
    void an_official_can_enter_it_and_the_lender_confirm_it() {
        assertThat(confirmed(heard(true, "town", Office.OFFICIAL), "hotel", Office.LENDER)
                        .state())
                .isEqualTo(State.COUNTS);
    }

    @Test
    void two_people_of_the_enterprise_are_not_enough() {
        assertThat(refusal(heard(true, "hotel", Office.LENDER), "hotel-2", Office.LENDER))
                .contains("An official has to confirm it");
    }

    @Test
    void nobody_confirms_what_they_entered_themselves() {
        assertThat(refusal(heard(true, "town", Office.OFFICIAL), "town", Office.OFFICIAL))
                .contains("Another person");
    }

    @Test
    void a_refusal_counts_at_once() {
        HeardAnswer refusal = heard(false, "hotel", Office.LENDER);

        assertThat(refusal.state()).isEqualTo(State.COUNTS);
        assertThat(refusal(refusal, "town", Office.OFFICIAL)).contains("counts already");
    }

    @Test
    void what_the_worker_has_overtaken_cannot_be_confirmed() {
        HeardAnswer h = heard(true, "hotel", Office.LENDER);
        HeardAnswer overtaken =
                new HeardAnswer(h.id(), h.agreementId(), h.workerId(), true, h.way(), AT, h.recorded(), null, true);

        assertThat(overtaken.state()).isEqualTo(State.OVERTAKEN);
        assertThat(refusal(overtaken, "town", Office.OFFICIAL)).contains("has answered since");
    }

    @Test
    void it_is_heard_after_both_have_signed_and_not_in_the_future() {
        Instant signed = Instant.parse("2020-02-21T01:00:40Z");
        Instant now = signed.plusSeconds(300);

        assertThat(HeardAnswer.timely(Instant.parse("2020-02-21T01:00:00Z"), signed, now))
                .as("the minute of the signature, as a form gives it")
                .isTrue();
        assertThat(HeardAnswer.timely(Instant.parse("2020-02-21T00:59:00Z"), signed, now))
                .isFalse();
        assertThat(HeardAnswer.timely(now, signed, now)).isTrue();
        assertThat(HeardAnswer.timely(now.plusSeconds(60), signed, now)).isFalse();
    }

    private static HeardAnswer heard(boolean consents, String by, Office office) {
        return new HeardAnswer(
                new UUID(0, 1),
                new UUID(0, 2),
                new UUID(0, 3),
                consents,
                Way.PHONE,
                AT,
                new Witness(by, office, AT),
                null,
                false);
    }

    private static HeardAnswer confirmed(HeardAnswer heard, String by, Office office) {
        return ((Step.Done) heard.confirm(new Witness(by, office, AT))).answer();
    }

    private static String refusal(HeardAnswer heard, String by, Office office) {
        return ((Step.Refused) heard.confirm(new Witness(by, office, AT))).reason();
    }
}
