package org.fugong.registry.labour.domain;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

import org.fugong.registry.labour.domain.Agreement.Answer;
import org.fugong.registry.labour.domain.Agreement.Step;
import org.fugong.registry.labour.domain.AgreementCourse.State;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever is done in whatever order: nobody goes without both signatures and their own consent. */
class AgreementPropertyTest {

    private static final Instant AT = Instant.parse("2020-02-18T01:00:00Z");
    private static final List<UUID> WORKERS = List.of(Markets.id(1), Markets.id(2), Markets.id(3), Markets.id(4));

    @Property(tries = 3000)
    void no_sequence_is_active_without_both_signatures_and_a_workers_own_consent(
            @ForAll @Size(max = 25) List<@IntRange(max = 14) Integer> moves) {
        Agreement agreement = proposed();
        Set<UUID> said = new java.util.HashSet<>();
        for (int move : moves) {
            Step step = done(agreement, move);
            if (step instanceof Step.Done done) {
                agreement = done.agreement();
                if (move >= 5 && move <= 7) {
                    said.add(WORKERS.get(move - 5));
                } else if (move == 8) {
                    said.remove(WORKERS.get(0));
                }
            }
            if (agreement.state() == State.ACTIVE) {
                assertThat(agreement.signed().lender()).isNotNull();
                assertThat(agreement.signed().borrower()).isNotNull();
                assertThat(agreement.lent()).isNotEmpty().isSubsetOf(said).hasSizeLessThanOrEqualTo(agreement.people());
                Set<UUID> consenting = agreement.workers().stream()
                        .filter(named -> named.answer() == Answer.CONSENTED)
                        .map(Agreement.Named::workerId)
                        .collect(Collectors.toSet());
                assertThat(agreement.lent()).containsExactlyInAnyOrderElementsOf(consenting);
            } else {
                assertThat(agreement.lent()).isEmpty();
            }
        }
    }

    private static Step done(Agreement agreement, int move) {
        return switch (move) {
            case 0 -> agreement.sign(Party.LENDER, AT);
            case 1 -> agreement.sign(Party.BORROWER, AT);
            case 2 -> agreement.withTerms(agreement.terms());
            case 3 -> agreement.name(WORKERS.subList(0, 3));
            case 4 -> agreement.name(WORKERS.subList(1, 4));
            case 5, 6, 7 -> agreement.answer(WORKERS.get(move - 5), true, Way.SELF, AT);
            case 8 -> agreement.answer(WORKERS.get(0), false, Way.SELF, AT);
            case 9, 10 -> agreement.conclude(AT);
            case 11 -> agreement.returned(AT);
            case 12 -> agreement.endEarly(EarlyEnd.WORKERS_WISH, AT);
            case 13 -> agreement.cancel(AT);
            default -> agreement.rate(Party.LENDER, true);
        };
    }

    private static Agreement proposed() {
        return Agreement.proposed(
                Markets.id(100),
                new Agreement.Parties(
                        Markets.id(101), Markets.id(102), Markets.id(103), Markets.id(104), "330110001", "330110002"),
                new Terms(2, Markets.FIRST, Markets.FIRST.plusDays(20), 150, Party.LENDER, Board.MEALS_AND_LODGING, 2),
                AT);
    }
}
