package org.fugong.chassis.event;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class UuidV7Test {
    @Test
    void idsRiseAndAreOfVersion7() {
        // Given
        long before = System.currentTimeMillis();
        // When
        List<UUID> ids = IntStream.range(0, 10_000).mapToObj(i -> UuidV7.next()).toList();
        // Then
        assertThat(ids).allMatch(id -> id.version() == 7 && id.variant() == 2).doesNotHaveDuplicates();
        assertThat(ids.stream().map(UUID::toString)).isSorted();
        assertThat(ids.get(0).getMostSignificantBits() >>> 16).isGreaterThanOrEqualTo(before);
    }
}
