package org.fugong.transport.journey.domain;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ReconciliationTest {

    private static final UUID A = UUID.fromString("0a000000-0000-8000-8000-000000000001");
    private static final UUID B = UUID.fromString("0a000000-0000-8000-8000-000000000002");
    private static final UUID C = UUID.fromString("0a000000-0000-8000-8000-000000000003");

    @Test
    void nobodyIsMissingBeforeTheFirstBoards() {
        var r = Reconciliation.of(List.of(A, B, C), List.of(), List.of());
        assertThat(r).isEqualTo(new Reconciliation(3, 0, 0, List.of(), List.of()));
    }

    @Test
    void whileBoardingThoseWhoHaveNotBoardedAreMissing() {
        var r = Reconciliation.of(List.of(A, B, C), List.of(B), List.of());
        assertThat(r).isEqualTo(new Reconciliation(3, 1, 0, List.of(A, C), List.of()));
    }

    @Test
    void onArrivalThoseWhoHaveNotArrivedAreMissing() {
        var r = Reconciliation.of(List.of(A, B, C), List.of(A, B), List.of(A));
        assertThat(r).isEqualTo(new Reconciliation(3, 2, 1, List.of(B, C), List.of()));
    }

    @Test
    void whoArrivesUnboardedIsCountedAndTold() {
        var r = Reconciliation.of(List.of(A, B, C), List.of(A), List.of(A, C));
        assertThat(r).isEqualTo(new Reconciliation(3, 1, 2, List.of(B), List.of(C)));
    }
}
