package org.fugong.transport.charter.domain;

import java.util.ArrayList;
import java.util.List;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fugong.transport.charter.domain.NominationStatus.REFUSED;
import static org.fugong.transport.charter.domain.NominationStatus.SEATED;
import static org.fugong.transport.charter.domain.NominationStatus.WAITING;

/** Whatever nominations and refusals come in whatever order, seats are given exactly and in turn. */
class SeatCountTest {

    /** Even numbers nominate; an odd one has a clearance of that nomination refused. */
    @Property(tries = 500)
    void seatsAreGivenExactlyAndNobodyOvertakes(
            @ForAll @IntRange(min = 1, max = 12) int seats,
            @ForAll @Size(max = 80) List<@IntRange(min = 0, max = 80) Integer> happenings) {
        // Given
        List<NominationStatus> book = new ArrayList<>();

        for (int what : happenings) {
            // When
            if (what % 2 == 0) {
                var placement = count(seats, book).next();
                book.add(placement.status());
                long holding =
                        book.stream().filter(s -> s == placement.status()).count();
                assertThat(placement.place()).isEqualTo((int) holding);
            } else if (what < book.size() && book.get(what) != REFUSED) {
                book.set(what, REFUSED);
                if (count(seats, book).promotes()) {
                    book.set(book.indexOf(WAITING), SEATED);
                }
            }

            // Then
            SeatCount now = count(seats, book);
            assertThat(now.seated()).isLessThanOrEqualTo(seats);
            assertThat(now.waiting() == 0 || now.seated() == seats)
                    .as("nobody waits while a seat is free")
                    .isTrue();
            assertThat(book.lastIndexOf(SEATED) < firstWaiting(book))
                    .as("nobody with a seat came after somebody who waits")
                    .isTrue();
        }
    }

    private static int firstWaiting(List<NominationStatus> book) {
        int first = book.indexOf(WAITING);
        return first < 0 ? Integer.MAX_VALUE : first;
    }

    private static SeatCount count(int seats, List<NominationStatus> book) {
        return new SeatCount(seats, (int) book.stream().filter(s -> s == SEATED).count(), (int)
                book.stream().filter(s -> s == WAITING).count());
    }
}
