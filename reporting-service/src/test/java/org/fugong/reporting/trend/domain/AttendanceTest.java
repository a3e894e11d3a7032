package org.fugong.reporting.trend.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AttendanceTest {
    private static final LocalDate DAY = LocalDate.of(2020, 2, 19);
    private static final Instant MORNING = Instant.parse("2020-02-19T00:30:00Z");
    private static final Attendance.Id ID = new Attendance.Id(DAY, new UUID(1, 1));

    @Property(tries = 200)
    void theLastPassageOfADayHoldsInWhateverOrderTheyAreTold(@ForAll long seed) {
        // Given
        Random random = new Random(seed);
        List<Attendance> passages = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            passages.add(new Attendance(
                    ID,
                    MORNING.plusSeconds(random.nextInt(4)),
                    new UUID(3, random.nextInt(3)),
                    random.nextBoolean(),
                    new UUID(2, random.nextInt(2))));
        }
        Attendance inOrder = passages.stream().reduce(Attendance::join).orElseThrow();
        // When
        passages.addAll(List.copyOf(passages.subList(0, 3)));
        Collections.shuffle(passages, random);
        // Then
        assertThat(passages.stream().reduce(Attendance::join)).contains(inOrder);
        assertThat(passages).allSatisfy(one -> assertThat(one.at()).isBeforeOrEqualTo(inOrder.at()));
    }

    @Test
    void changesThatCancelEachOtherAreNone() {
        // Given
        HourTally tally = new HourTally();
        HourTally.Row row = new HourTally.Row(DAY, "scans", new UUID(2, 1));
        tally.add(row, 8, 2);
        tally.add(row, 8, -2);
        assertThat(tally.changes()).isEmpty();
        // When
        tally.add(row, 23, 5);
        // Then
        assertThat(tally.changes()).isEqualTo(Map.of(23, Map.of(row, 5L)));
    }
}
