package org.fugong.transport.journey.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ReconciliationTest {

    private static final UUID A = UUID.fromString("0a000000-0000-8000-8000-000000000001");
    private static final UUID B = UUID.fromString("0a000000-0000-8000-8000-000000000002");
    private static final UUID C = UUID.fromString("0a000000-0000-8000-8000-000000000003");
    private static final Instant SIX = Instant.parse("2020-02-19T10:00:00Z");

    @Test
    void nobodyIsMissingBeforeTheFirstBoards() {
        assertThat(compare(Map.of()).missing()).isEmpty();
        assertThat(compare(Map.of()).isComplete()).isFalse();
    }

    @Test
    void whileBoardingThoseWhoHaveNotBoardedAreMissing() {
        var r = compare(Map.of(B, went("b")));
        assertThat(r.boarded()).isEqualTo(1);
        assertThat(r.missing()).containsExactly(A, C);
    }

    @Test
    void onArrivalThoseWhoHaveNotArrivedAreMissing() {
        var r = compare(Map.of(A, went("ba"), B, went("b")));
        assertThat(r.missing()).containsExactly(B, C);
        assertThat(r.awaitingHandOver()).containsExactly(A);
    }

    @Test
    void whoArrivesUnboardedIsCountedAndTold() {
        var r = compare(Map.of(A, went("ba"), C, went("a")));
        assertThat(r.arrived()).isEqualTo(2);
        assertThat(r.arrivedUnboarded()).containsExactly(C);
        assertThat(r.irregular()).containsExactly(C);
        assertThat(r.missing()).containsExactly(B);
    }

    @Test
    void whoIsHandedOverWithoutAnArrivalIsNotMissingAndIsTold() {
        var r = compare(Map.of(A, went("ba"), B, went("bh")));
        assertThat(r.handedOverUnarrived()).containsExactly(B);
        assertThat(r.missing()).containsExactly(C);
    }

    @Test
    void aCharterIsCompleteWhenEveryoneIsHandedOverOrAccountedFor() {
        Map<UUID, Progress> progress = Map.of(A, went("bah"), B, went("ba"));
        assertThat(compare(progress).isComplete()).isFalse();
        assertThat(compare(progress, B).isComplete()).isFalse();
        var r = compare(progress, B, C);
        assertThat(r.isComplete()).isTrue();
        assertThat(r.accountedFor()).containsExactly(B, C);
    }

    @Test
    void whoWasAccountedForAndThenCameIsCountedAsWhoCame() {
        var r = compare(Map.of(A, went("bah"), B, went("bah"), C, went("bah")), C);
        assertThat(r.accountedFor()).isEmpty();
        assertThat(r.isComplete()).isTrue();
        assertThat(r.isUnsettled(C)).isFalse();
    }

    private static Reconciliation compare(Map<UUID, Progress> progress, UUID... accounted) {
        return Reconciliation.of(List.of(A, B, C), progress, Set.of(accounted));
    }

    /** b: boarded, a: arrived, h: handed over. */
    private static Progress went(String stages) {
        return new Progress(at(stages, 'b', 0), at(stages, 'a', 1), at(stages, 'h', 2), false);
    }

    private static Optional<Instant> at(String stages, char stage, int hours) {
        return stages.indexOf(stage) < 0 ? Optional.empty() : Optional.of(SIX.plusSeconds(3600L * hours));
    }
}
