package org.fugong.transport.roster.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RosterTest {

    private static final UUID CHARTER = UUID.fromString("0d5580aa-0000-4000-8000-000000000001");
    private static final UUID FACTORY = UUID.fromString("0e000000-0000-8000-8000-000000000001");
    private static final UUID FIRST = UUID.fromString("0a000000-0000-8000-8000-00000000000b");
    private static final UUID SECOND = UUID.fromString("0a000000-0000-8000-8000-00000000000a");
    private static final Instant FROZEN = Instant.parse("2020-02-18T03:00:00.2Z");

    @Test
    void seatsAreNumberedInTheOrderOfNomination() {
        // When
        Roster roster = Roster.freeze(CHARTER, List.of(cleared(FIRST), cleared(SECOND)), FROZEN);

        // Then
        assertThat(roster.version()).isEqualTo(1);
        assertThat(roster.travellers())
                .containsExactly(new Traveller(1, FIRST, FACTORY), new Traveller(2, SECOND, FACTORY));
    }

    @Test
    void theCanonicalFormIsTheOneThatIsPublished() {
        assertThat(Roster.canonical(CHARTER, 1, List.of(new Traveller(1, FIRST, FACTORY))))
                .isEqualTo("fugong-roster 1\n"
                        + "0d5580aa-0000-4000-8000-000000000001\n"
                        + "1\n"
                        + "1,0a000000-0000-8000-8000-00000000000b,0e000000-0000-8000-8000-000000000001\n");
    }

    @Test
    void theChecksumIsWhatSha256sumPrintsForIt() {
        // printf 'fugong-roster 1\n0d5580aa-0000-4000-8000-000000000001\n1\n' | sha256sum
        assertThat(Roster.freeze(CHARTER, List.of(), FROZEN).checksum())
                .isEqualTo("98e3ede0a0d56df2c525974a9e915b3043b700e6e3f7c6c624fc4f820416ccc3");
    }

    @Test
    void aChangedSeatShows() {
        // Given
        Roster roster = Roster.freeze(CHARTER, List.of(cleared(FIRST), cleared(SECOND)), FROZEN);
        List<Traveller> swapped = new ArrayList<>();
        swapped.add(new Traveller(1, SECOND, FACTORY));
        swapped.add(new Traveller(2, FIRST, FACTORY));

        // When
        Roster tampered = new Roster(CHARTER, 1, swapped, roster.checksum(), FROZEN);

        // Then
        assertThat(roster.isUnchanged()).isTrue();
        assertThat(tampered.isUnchanged()).isFalse();
    }

    private static Roster.Cleared cleared(UUID worker) {
        return new Roster.Cleared(worker, FACTORY);
    }
}
