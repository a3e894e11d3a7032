package org.fugong.transport.charter.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.LongConsumer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.fugong.transport.charter.application.CharterBook.Deed;
import org.fugong.transport.charter.domain.Charter;
import org.fugong.transport.charter.domain.CharterLifecycle;
import org.fugong.transport.charter.domain.CharterMode;
import org.fugong.transport.charter.domain.CharterMove;
import org.fugong.transport.charter.domain.CharterPlan;
import org.fugong.transport.charter.domain.Flaw;

/** Opens a charter for nominations: at once, or from its draft. */
@ApplicationScoped
public class AnnounceCharter {

    private final Charters charters;
    private final CharterBook book;
    private final CharterEvents events;
    private final DatabaseClock clock;

    AnnounceCharter(Charters charters, CharterBook book, CharterEvents events, DatabaseClock clock) {
        this.charters = charters;
        this.book = book;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public CharterOutcome announce(CharterPlan plan, String by) {
        return announce(UUID.randomUUID(), plan, null, by);
    }

    /**
     * Announces a draft.
     *
     * @param version is given the version once the draft is locked, and may throw
     */
    @Transactional
    public CharterOutcome announceDraft(UUID charterId, LongConsumer version, String by) {
        Optional<Charter> locked = charters.lock(charterId);
        if (locked.isEmpty()) {
            return new CharterOutcome.NoSuchCharter();
        }
        Charter draft = locked.get();
        version.accept(draft.version());
        Instant now = clock.now();
        if (CharterLifecycle.step(draft.state(), CharterMove.ANNOUNCE) instanceof CharterLifecycle.Fails fails) {
            return new CharterOutcome.Refused(fails.why(), draft);
        }
        List<Flaw> flaws = book.plan(draft).flaws(now);
        if (!flaws.isEmpty()) {
            return new CharterOutcome.Flawed(flaws);
        }
        Charter announced = draft.announced(now);
        book.keep(announced, Deed.of(CharterMove.ANNOUNCE, now, by));
        events.announced(announced, null);
        return new CharterOutcome.Done(announced);
    }

    private CharterOutcome announce(UUID id, CharterPlan plan, @Nullable UUID agreementId, String by) {
        Instant now = clock.now();
        List<Flaw> flaws = plan.flaws(now);
        if (!flaws.isEmpty()) {
            return new CharterOutcome.Flawed(flaws);
        }
        Charter charter = plan.announced(id, now);
        book.add(charter, plan, Deed.of(CharterMove.ANNOUNCE, now, by));
        events.announced(charter, agreementId);
        return new CharterOutcome.Done(charter);
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
        UUID id = UUID.randomUUID();
        return announce(id, plan, order.agreementId(), by) instanceof CharterOutcome.Flawed flawed
                ? new BusAnnounced(Optional.empty(), objections(flawed.flaws()))
                : new BusAnnounced(Optional.of(id), List.of());
    }

    static List<Objection> objections(List<Flaw> flaws) {
        return flaws.stream()
                .map(f -> new Objection(f.field(), f.code(), f.message()))
                .toList();
    }
}
