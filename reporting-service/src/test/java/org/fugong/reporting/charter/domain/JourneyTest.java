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

import org.fugong.reporting.charter.domain.Journey.Place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fugong.reporting.charter.domain.ClearanceKind.HEALTH_CODE;
import static org.fugong.reporting.charter.domain.ClearanceKind.TICKET;
import static org.fugong.reporting.charter.domain.ClearanceKind.VILLAGE_EXIT;

class JourneyTest {
    private static final UUID HUANGSHAN = new UUID(5, 1);
    private static final Instant DEADLINE = Instant.parse("2020-02-18T03:00:00Z");
    private static final Journey.Id ID = new Journey.Id(HUANGSHAN, new UUID(1, 1));

    @Test
    void aPromotedWorkerIsSeatedEvenIfTheNewsOvertakesTheWaiting() {
        // When
        Journey journey = nominated(Place.SEATED).join(nominated(Place.WAITING));
        // Then
        assertThat(Progress.of(journey)).isEqualTo(new Progress(1, 0, 0, 0, 0, 0));
    }

    @Test
    void whoIsWithdrawnNeitherSitsNorWaits() {
        // When
        Journey journey = nominated(Place.WITHDRAWN).join(nominated(Place.SEATED));
        // Then
        assertThat(Progress.of(journey)).isEqualTo(Progress.NONE);
    }

    @Test
    void clearedNeedsEveryAnswerThatWasAskedFor() {
        // Given
        Journey asked = Journey.asked(ID, TICKET).join(Journey.asked(ID, HEALTH_CODE));
        Journey ticket = asked.join(Journey.answered(ID, TICKET, DEADLINE, true));
        // Then
        assertThat(Progress.of(ticket).cleared()).isZero();
        assertThat(Progress.of(ticket.join(Journey.answered(ID, HEALTH_CODE, DEADLINE, true)))
                        .cleared())
                .isEqualTo(1);
    }

    @Test
    void anAnswerThatOvertakesTheQuestionCounts() {
        // When
        Journey journey = Journey.answered(ID, TICKET, DEADLINE, true).join(Journey.asked(ID, TICKET));
        // Then
        assertThat(Progress.of(journey).cleared()).isEqualTo(1);
    }

    @Test
    void whereNothingIsAskedForNobodyIsCleared() {
        assertThat(Progress.of(nominated(Place.SEATED)).cleared()).isZero();
    }

    @Test
    void aLaterRefusalTakesTheClearanceBack() {
        // Given
        Journey cleared = Journey.asked(ID, VILLAGE_EXIT).join(Journey.answered(ID, VILLAGE_EXIT, DEADLINE, true));
        // When
        Journey refused = cleared.join(Journey.answered(ID, VILLAGE_EXIT, DEADLINE.plusSeconds(1), false));
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

    @Test
    void aCancelledCharterStaysCancelledWhateverIsToldLater() {
        // Given
        Charter cancelled = Charter.cancelled(HUANGSHAN, DEADLINE);
        // When
        Charter joined = cancelled
                .join(Charter.revised(HUANGSHAN, new Charter.Revision(DEADLINE.plusSeconds(9), 9, DEADLINE, DEADLINE)))
                .join(Charter.frozen(HUANGSHAN, new Charter.Roster(1, DEADLINE, 1)));
        // Then
        assertThat(joined.cancelled()).isEqualTo(DEADLINE);
        assertThat(joined).isEqualTo(joined.join(cancelled));
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
        assertThat(tally.changes().values()).containsExactly(recount);
        assertThat(again).isEqualTo(journeys);
    }

    private static Journey anyFact(Random random) {
        Journey.Id id = new Journey.Id(HUANGSHAN, new UUID(1, random.nextInt(5)));
        Instant at = DEADLINE.plusSeconds(random.nextInt(3));
        ClearanceKind kind = ClearanceKind.values()[random.nextInt(4)];
        return switch (random.nextInt(5)) {
            case 0 -> Journey.nominated(id, at, Place.values()[random.nextInt(3)]);
            case 1 -> Journey.asked(id, kind);
            case 2 -> Journey.answered(id, kind, at, random.nextBoolean());
            case 3 -> Journey.boarded(id, at);
            default -> Journey.arrived(id, at);
        };
    }

    private static Journey nominated(Place place) {
        return Journey.nominated(ID, DEADLINE, place);
    }
}
