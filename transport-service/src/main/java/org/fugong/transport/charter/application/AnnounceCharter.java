package org.fugong.transport.charter.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.fugong.transport.charter.domain.Charter;
import org.fugong.transport.charter.domain.CharterMode;
import org.fugong.transport.charter.domain.CharterPlan;

/** Opens a charter for nominations. */
@ApplicationScoped
public class AnnounceCharter {

    private final Charters charters;
    private final CharterEvents events;
    private final DatabaseClock clock;

    AnnounceCharter(Charters charters, CharterEvents events, DatabaseClock clock) {
        this.charters = charters;
        this.events = events;
        this.clock = clock;
    }

    /** The outcome: a charter, or what is wrong with the plan. */
    public sealed interface Result {}

    public record Announced(Charter charter) implements Result {}

    public record Flawed(List<CharterPlan.Flaw> flaws) implements Result {}

    @Transactional
    public Result announce(CharterPlan plan, String by) {
        return announce(plan, null, by);
    }

    private Result announce(CharterPlan plan, @Nullable UUID agreementId, String by) {
        Instant now = clock.now();
        List<CharterPlan.Flaw> flaws = plan.flaws(now);
        if (!flaws.isEmpty()) {
            return new Flawed(flaws);
        }
        Charter charter = plan.announced(UUID.randomUUID(), now);
        charters.add(charter, by);
        events.announced(charter, agreementId);
        return new Announced(charter);
    }

    /**
     * A bus as another feature of this service orders it.
     *
     * @param agreementId registry's agreement that asked for it
     * @param originDivision six-digit code of where it departs
     * @param deadline until when workers can be nominated
     */
    public record BusOrder(
            UUID agreementId,
            String name,
            String origin,
            String originDivision,
            String destination,
            Instant departureAt,
            Instant arrivalAt,
            int seats,
            Instant deadline) {}

    /** One thing wrong with an order. */
    public record Objection(String field, String code, String message) {}

    /** What became of an order: the charter's id, or all that is wrong with it. */
    public record BusAnnounced(Optional<UUID> charterId, List<Objection> objections) {}

    /** Announces a bus that another feature orders. */
    @Transactional
    public BusAnnounced announceBus(BusOrder order, String by) {
        CharterPlan plan = new CharterPlan(
                order.name(),
                CharterMode.BUS,
                order.origin(),
                order.originDivision(),
                order.destination(),
                order.departureAt(),
                order.arrivalAt(),
                order.seats(),
                order.deadline(),
                OptionalInt.empty());
        Result result = announce(plan, order.agreementId(), by);
        return result instanceof Flawed flawed
                ? new BusAnnounced(
                        Optional.empty(),
                        flawed.flaws().stream()
                                .map(f -> new Objection(f.field(), f.code(), f.message()))
                                .toList())
                : new BusAnnounced(Optional.of(((Announced) result).charter().id()), List.of());
    }
}
