package org.fugong.registry.insurance.domain;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.fugong.registry.insurance.domain.MatchRule.Facts;

import static org.assertj.core.api.Assertions.assertThat;

class MatchRuleTest {

    private static final UUID EMPLOYER = new UUID(1, 1);
    private static final UUID ANOTHER = new UUID(2, 2);

    @Test
    void the_document_of_a_worker_of_the_employer_on_the_roll_links() {
        assertThat(MatchRule.of(facts(null, true, EMPLOYER))).isEqualTo(Kind.EXACT);
    }

    @Test
    void a_number_of_the_old_form_links_as_well_and_is_told_apart() {
        assertThat(MatchRule.of(new Facts(false, null, true, EMPLOYER, true, EMPLOYER)))
                .isEqualTo(Kind.OLD_NUMBER);
    }

    @Test
    void a_worker_of_another_employer_does_not_link() {
        assertThat(MatchRule.of(facts(null, true, ANOTHER))).isEqualTo(Kind.OTHER_EMPLOYER);
    }

    @Test
    void nobody_registered_does_not_link() {
        assertThat(MatchRule.of(facts(null, true, null))).isEqualTo(Kind.WORKER_NOT_REGISTERED);
    }

    @Test
    void an_employer_who_is_not_registered_says_more_than_the_worker() {
        assertThat(MatchRule.of(facts(null, false, ANOTHER))).isEqualTo(Kind.ENTERPRISE_UNKNOWN);
        assertThat(MatchRule.of(facts(null, false, null))).isEqualTo(Kind.ENTERPRISE_UNKNOWN);
    }

    @Test
    void a_faulty_document_is_told_whatever_else_is_the_case() {
        assertThat(MatchRule.of(facts(Kind.ID_CHECK_DIGIT, false, null))).isEqualTo(Kind.ID_CHECK_DIGIT);
    }

    @Test
    void a_line_that_repeats_a_person_counts_as_that_alone() {
        assertThat(MatchRule.of(new Facts(true, null, false, EMPLOYER, true, EMPLOYER)))
                .isEqualTo(Kind.DUPLICATE_IN_ROLL);
    }

    @Test
    void only_the_first_two_kinds_are_linked_and_every_code_leads_back() {
        for (Kind kind : Kind.values()) {
            assertThat(kind.linked()).isEqualTo(kind == Kind.EXACT || kind == Kind.OLD_NUMBER);
            assertThat(Kind.of(kind.code())).contains(kind);
        }
    }

    private static Facts facts(@Nullable Kind flaw, boolean employerRegistered, @Nullable UUID registeredWith) {
        return new Facts(false, flaw, false, EMPLOYER, employerRegistered, registeredWith);
    }
}
