package org.fugong.reporting.charter.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class JourneyTest {
    private static final UUID HUANGSHAN = new UUID(5, 1);
    private static final Instant DEADLINE = Instant.parse("2020-02-18T03:00:00Z");
    private static final Journey.Id ID = new Journey.Id(HUANGSHAN, new UUID(1, 1));

    @Test
    void aPromotedWorkerIsSeatedEvenIfTheNewsOvertakesTheWaiting() {
        // When
        Journey journey = Journey.nominated(ID, DEADLINE, true).join(Journey.nominated(ID, DEADLINE, false));
        // Then
        assertThat(Progress.of(journey)).isEqualTo(new Progress(1, 0, 0, 0, 0, 0));
    }

    @Test
    void clearedNeedsBothAnswers() {
        // Given
        Journey ticket = Journey.ticketAnswered(ID, DEADLINE, true);
        // Then
        assertThat(Progress.of(ticket).cleared()).isZero();
        assertThat(Progress.of(ticket.join(Journey.villageExitAnswered(ID, DEADLINE, true)))
                        .cleared())
                .isEqualTo(1);
    }

    @Test
    void aLaterRefusalTakesTheClearanceBack() {
        // Given
        Journey cleared =
                Journey.ticketAnswered(ID, DEADLINE, true).join(Journey.villageExitAnswered(ID, DEADLINE, true));
        // When
        Journey refused = cleared.join(Journey.villageExitAnswered(ID, DEADLINE.plusSeconds(1), false));
        // Then
        assertThat(Progress.of(refused)).isEqualTo(new Progress(0, 0, 0, 1, 0, 0));
    }

    @Test
    void theNewestRosterHolds() {
        // Given
        Charter first = Charter.frozen(HUANGSHAN, new Charter.Roster(1, DEADLINE, 163));
        Charter second = Charter.frozen(HUANGSHAN, new Charter.Roster(2, DEADLINE.plusSeconds(60), 162));
        // Then
        assertThat(second.join(first)).isEqualTo(second);
        assertThat(first.join(second)).isEqualTo(second);
    }

    @Property(tries = 200)
    void countsFollowTheJourneysInAnyOrderAndRepetition(@ForAll long seed) {
        // Given
        Random random = new Random(seed);
        List<Journey> told = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            told.add(anyFact(random));
        }
        told.addAll(told.subList(0, 30));
        Collections.shuffle(told, random);
        // When
        Map<Journey.Id, Journey> journeys = new HashMap<>();
        CharterTally tally = new CharterTally();
        for (Journey fact : told) {
            Journey before = journeys.get(fact.id());
            Journey after = before == null ? fact : before.join(fact);
            journeys.put(fact.id(), after);
            tally.replace(before, after);
        }
        // Then
        Progress recount = journeys.values().stream().map(Progress::of).reduce(Progress.NONE, Progress::plus);
        Collections.shuffle(told, random);
        Map<Journey.Id, Journey> again = new HashMap<>();
        told.forEach(fact -> again.merge(fact.id(), fact, Journey::join));
        assertThat(tally.changes().values())
                .extracting(CharterTally.Change::progress)
                .containsExactly(recount);
        assertThat(again).isEqualTo(journeys);
    }

    private static Journey anyFact(Random random) {
        Journey.Id id = new Journey.Id(HUANGSHAN, new UUID(1, random.nextInt(5)));
        Instant at = DEADLINE.plusSeconds(random.nextInt(3));
        boolean yes = random.nextBoolean();
        return switch (random.nextInt(5)) {
            case 0 -> Journey.nominated(id, at, yes);
            case 1 -> Journey.ticketAnswered(id, at, yes);
            case 2 -> Journey.villageExitAnswered(id, at, yes);
            case 3 -> Journey.boarded(id, at);
            default -> Journey.arrived(id, at);
        };
    }
}
