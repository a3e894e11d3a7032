package org.fugong.reporting.funnel.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AliasesTest {
    private static final Instant NOON = Instant.parse("2020-02-18T04:00:00Z");
    private static final UUID A = new UUID(0, 1);
    private static final UUID B = new UUID(0, 2);
    private static final UUID C = new UUID(0, 3);

    @Test
    void aMergingThatFollowsAnotherMakesAllOneWhicheverIsKnownFirst() {
        // When
        Aliases aliases = new Aliases(List.of(merged(C, B, 1), merged(B, A, 2)));
        // Then
        assertThat(aliases.survivorOf(C)).isEqualTo(A);
        assertThat(aliases.recordsOf(A)).containsExactly(A, B, C);
        assertThat(aliases.recordsOf(B)).isEmpty();
    }

    @Test
    void whatWasUndoneIsForgotten() {
        // When
        Merging undone = new Merging(B, NOON.plusSeconds(9), 2, A, true);
        Aliases aliases = new Aliases(List.of(merged(B, A, 1).join(undone), merged(C, B, 1)));
        // Then
        assertThat(aliases.recordsOf(A)).containsExactly(A);
        assertThat(aliases.recordsOf(B)).containsExactly(B, C);
    }

    @Test
    void twoThatStandAsMergedIntoEachOtherAreOneUntilTheUndoingArrives() {
        // When
        Aliases aliases = new Aliases(List.of(merged(A, B, 1), merged(B, A, 2), merged(C, B, 1)));
        // Then
        assertThat(aliases.recordsOf(A)).containsExactly(A, B, C);
        assertThat(aliases.recordsOf(B)).isEmpty();
    }

    private static Merging merged(UUID merged, UUID survivor, long version) {
        return new Merging(merged, NOON.plusSeconds(version), version, survivor, false);
    }
}
