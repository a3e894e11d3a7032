package org.fugong.transport.roster.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RosterTest {

    private static final UUID CHARTER = UUID.fromString("0d5580aa-0000-4000-8000-000000000001");
    private static final UUID FACTORY = UUID.fromString("0e000000-0000-8000-8000-000000000001");
    private static final UUID FIRST = UUID.fromString("0a000000-0000-8000-8000-00000000000b");
    private static final UUID SECOND = UUID.fromString("0a000000-0000-8000-8000-00000000000a");
    private static final UUID THIRD = UUID.fromString("0a000000-0000-8000-8000-00000000000c");
    private static final SeatMap FIVE = SeatMap.of(List.of(), 5);
    private static final SeatMap FIVE_MORE = SeatMap.of(List.of(), 10);
    private static final Instant FROZEN = Instant.parse("2020-02-18T03:00:00.2Z");

    @Test
    void seatsAreNumberedInTheOrderOfNomination() {
        // When
        Roster roster = Roster.freeze(CHARTER, FIVE, List.of(cleared(FIRST), cleared(SECOND)), FROZEN);

        // Then
        assertThat(roster.version()).isEqualTo(1);
        assertThat(roster.travellers()).containsExactly(on(1, FIRST), on(2, SECOND));
    }

    @Test
    void theCanonicalFormIsTheOneThatIsPublished() {
        assertThat(Roster.canonical(CHARTER, 1, List.of(on(1, FIRST))))
                .isEqualTo("fugong-roster 1\n"
                        + "0d5580aa-0000-4000-8000-000000000001\n"
                        + "1\n"
                        + "1,0a000000-0000-8000-8000-00000000000b,0e000000-0000-8000-8000-000000000001\n");
    }

    @Test
    void theChecksumIsWhatSha256sumPrintsForIt() {
        // printf 'fugong-roster 1\n0d5580aa-0000-4000-8000-000000000001\n1\n' | sha256sum
        assertThat(Roster.freeze(CHARTER, FIVE, List.of(), FROZEN).checksum())
                .isEqualTo("98e3ede0a0d56df2c525974a9e915b3043b700e6e3f7c6c624fc4f820416ccc3");
    }

    @Test
    void aChangedSeatShows() {
        // Given
        Roster roster = Roster.freeze(CHARTER, FIVE, List.of(cleared(FIRST), cleared(SECOND)), FROZEN);
        List<Traveller> swapped = new ArrayList<>();
        swapped.add(on(1, SECOND));
        swapped.add(on(2, FIRST));

        // When
        Roster tampered = new Roster(CHARTER, 1, swapped, roster.checksum(), FROZEN);

        // Then
        assertThat(roster.isUnchanged()).isTrue();
        assertThat(tampered.isUnchanged()).isFalse();
    }

    @Test
    void aChangeMakesAnotherVersionAndLeavesTheOthersWhereTheyAre() {
        // Given
        Roster first = Roster.freeze(CHARTER, FIVE, List.of(cleared(FIRST), cleared(SECOND)), FROZEN);

        // When
        Roster second = first.without(FIRST, FROZEN.plusSeconds(60));
        Roster third = second.with(cleared(THIRD), FIVE, FROZEN.plusSeconds(120));

        // Then
        assertThat(first.travellers()).hasSize(2);
        assertThat(first.isUnchanged()).isTrue();
        assertThat(second.version()).isEqualTo(2);
        assertThat(second.travellers()).containsExactly(on(2, SECOND));
        assertThat(third.travellers()).containsExactly(on(1, THIRD), on(2, SECOND));
        assertThat(List.of(first.checksum(), second.checksum(), third.checksum()))
                .doesNotHaveDuplicates();
        assertThat(RosterDifference.between(first, third).dropped()).containsExactly(on(1, FIRST));
        assertThat(RosterDifference.between(first, third).added()).containsExactly(on(1, THIRD));
        assertThat(RosterDifference.between(third, third).isEmpty()).isTrue();
    }

    @Property(tries = 200)
    void theDifferenceLeadsFromOneVersionToTheOther(
            @ForAll @Size(max = 8) Set<@IntRange(max = 12) Integer> before,
            @ForAll @Size(max = 8) Set<@IntRange(max = 12) Integer> after) {
        // Given
        Roster from = Roster.freeze(CHARTER, FIVE_MORE, clearedAll(before), FROZEN);
        Roster to = Roster.freeze(CHARTER, FIVE_MORE, clearedAll(after), FROZEN);

        // When
        RosterDifference difference = RosterDifference.between(from, to);
        Set<Traveller> made = new HashSet<>(from.travellers());
        made.removeAll(difference.dropped());
        difference.moved().forEach(moved -> {
            made.remove(moved.was());
            made.add(moved.is());
        });
        made.addAll(difference.added());

        // Then
        assertThat(made).containsExactlyInAnyOrderElementsOf(to.travellers());
    }

    private static List<Roster.Cleared> clearedAll(Set<Integer> some) {
        return some.stream().sorted().map(n -> cleared(new UUID(3, n))).toList();
    }

    private static Traveller on(int seat, UUID worker) {
        return new Traveller(seat, worker, FACTORY, Integer.toString(seat), Optional.empty(), 1);
    }

    private static Roster.Cleared cleared(UUID worker) {
        return new Roster.Cleared(worker, FACTORY, Optional.empty(), 1);
    }
}
