package org.fugong.registry.labour.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import org.fugong.registry.labour.domain.Agreement.Answer;
import org.fugong.registry.labour.domain.Agreement.Named;
import org.fugong.registry.labour.domain.Agreement.Step;

import static org.assertj.core.api.Assertions.assertThat;

class MergedNamingTest {

    private static final Instant MONDAY = Instant.parse("2020-02-17T01:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2020-02-18T01:00:00Z");
    private static final UUID STAYS = Markets.id(1);
    private static final UUID ALIAS = Markets.id(2);
    private static final UUID OTHER = Markets.id(3);

    @Test
    void whoever_was_registered_twice_is_named_once_and_the_later_answer_counts() {
        Agreement both = answered(answered(asked(STAYS, ALIAS), ALIAS, true, MONDAY), STAYS, false, TUESDAY);

        assertThat(joined(both, true).workers()).containsExactly(named(STAYS, Answer.DECLINED, TUESDAY));
        assertThat(joined(answered(both, ALIAS, true, TUESDAY.plusSeconds(1)), true)
                        .workers())
                .containsExactly(named(STAYS, Answer.CONSENTED, TUESDAY.plusSeconds(1)));
    }

    @Test
    void a_person_keeps_the_answer_given_under_the_record_that_became_an_alias() {
        Agreement agreement = answered(asked(ALIAS, OTHER), ALIAS, true, MONDAY);

        assertThat(joined(agreement, true).workers())
                .containsExactly(named(STAYS, Answer.CONSENTED, MONDAY), Named.asked(OTHER));
    }

    @Test
    void a_person_who_works_elsewhere_or_is_promised_is_not_named_any_more() {
        assertThat(joined(asked(ALIAS, OTHER), false).workers()).containsExactly(Named.asked(OTHER));
    }

    @Test
    void two_again_have_each_their_own_answer() {
        Agreement before = answered(answered(asked(STAYS, ALIAS), STAYS, false, MONDAY), ALIAS, true, TUESDAY);

        assertThat(parted(before, joined(before, true), true).workers())
                .as("the other one's word is not taken for the own: asked anew")
                .containsExactly(Named.asked(STAYS), named(ALIAS, Answer.CONSENTED, TUESDAY));
    }

    @Test
    void an_answer_given_while_they_were_one_is_not_the_answer_of_the_one_who_returns() {
        Agreement before = asked(ALIAS);
        Agreement meanwhile = answered(joined(before, true), STAYS, true, TUESDAY);

        assertThat(parted(before, meanwhile, true).workers()).containsExactly(Named.asked(ALIAS));
    }

    @Test
    void who_was_taken_off_with_the_merge_is_named_again_unless_that_cannot_be() {
        Agreement before = answered(asked(ALIAS, OTHER), ALIAS, true, MONDAY);

        assertThat(parted(before, joined(before, false), true).workers())
                .containsExactly(Named.asked(OTHER), named(ALIAS, Answer.CONSENTED, MONDAY));
        assertThat(parted(before, joined(before, true), false).workers()).containsExactly(Named.asked(OTHER));
    }

    @Test
    void more_than_were_agreed_never_consent_whoever_returns() {
        Agreement before = answered(asked(ALIAS, OTHER, Markets.id(4)), ALIAS, true, MONDAY);
        Agreement full = answered(
                answered(joined(before, false), OTHER, true, TUESDAY), Markets.id(4), true, TUESDAY.plusSeconds(1));

        assertThat(parted(before, full, true).workers()).contains(Named.asked(ALIAS));
    }

    @Test
    void who_consented_is_away_and_who_went_on_that_word_comes_back() {
        Agreement before = answered(asked(ALIAS, OTHER), ALIAS, true, MONDAY);
        Agreement away = done(joined(before, true).conclude(TUESDAY));
        assertThat(away.lent()).containsExactly(STAYS);

        Agreement after = parted(before, away, true);
        assertThat(after.lent()).containsExactly(ALIAS);
        assertThat(after.lot()).isEqualTo(away.lot());
        assertThat(naming(before).passedOn(away, after)).isTrue();
    }

    @Test
    void who_consented_while_they_were_one_stays_away() {
        Agreement before = asked(ALIAS);
        Agreement away =
                done(answered(joined(before, true), STAYS, true, TUESDAY).conclude(TUESDAY));

        assertThat(parted(before, away, true)).isEqualTo(away);
    }

    @Test
    void what_is_over_or_under_way_without_them_stays_as_it_was_written() {
        Agreement before = answered(asked(ALIAS), ALIAS, true, MONDAY);
        Agreement over = done(done(joined(before, true).conclude(TUESDAY)).returned(TUESDAY));

        assertThat(parted(before, over, true)).isEqualTo(over);
        assertThat(MergedNaming.of(over, STAYS, ALIAS)).isEmpty();
        assertThat(MergedNaming.of(asked(OTHER), ALIAS, STAYS)).isEmpty();
    }

    private static Agreement joined(Agreement agreement, boolean takesPart) {
        return naming(agreement).joined(agreement, takesPart);
    }

    /** What it comes to, when the merge that met it as the first was, and that left it as the second is, is undone. */
    private static Agreement parted(Agreement before, Agreement now, boolean returns) {
        return naming(before).parted(now, returns);
    }

    private static MergedNaming naming(Agreement agreement) {
        return MergedNaming.of(agreement, ALIAS, STAYS).orElseThrow();
    }

    private static Named named(UUID worker, Answer answer, Instant at) {
        return new Named(worker, answer, at, Way.SELF, false);
    }

    private static Agreement asked(UUID... workers) {
        Agreement agreement = Agreement.proposed(
                Markets.id(100),
                new Agreement.Parties(
                        Markets.id(101), Markets.id(102), Markets.id(103), Markets.id(104), "330110001", "330110002"),
                new Terms(2, Markets.FIRST, Markets.FIRST.plusDays(20), 150, Party.LENDER, Board.MEALS_AND_LODGING, 2),
                MONDAY);
        agreement = done(agreement.sign(Party.LENDER, MONDAY));
        agreement = done(agreement.sign(Party.BORROWER, MONDAY));
        return done(agreement.name(List.of(workers)));
    }

    private static Agreement answered(Agreement agreement, UUID worker, boolean yes, Instant at) {
        return done(agreement.answer(worker, yes, Way.SELF, at));
    }

    private static Agreement done(Step step) {
        assertThat(step).isInstanceOf(Step.Done.class);
        return ((Step.Done) step).agreement();
    }
}
