package org.fugong.transport.charter.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.LongConsumer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.fugong.transport.charter.application.AnnounceCharter.Objection;
import org.fugong.transport.charter.application.CharterBook.Deed;
import org.fugong.transport.charter.domain.Arrangement;
import org.fugong.transport.charter.domain.Charter;
import org.fugong.transport.charter.domain.CharterLifecycle;
import org.fugong.transport.charter.domain.CharterMode;
import org.fugong.transport.charter.domain.CharterMove;
import org.fugong.transport.charter.domain.CharterPlan;
import org.fugong.transport.charter.domain.Circle;
import org.fugong.transport.charter.domain.CircleKind;
import org.fugong.transport.charter.domain.Flaw;

/** Prepares charters. Nobody but the district's officials sees a draft, and no event tells of it. */
@ApplicationScoped
public class DraftCharter {

    private final Charters charters;
    private final CharterBook book;
    private final DatabaseClock clock;

    DraftCharter(Charters charters, CharterBook book, DatabaseClock clock) {
        this.charters = charters;
        this.book = book;
        this.clock = clock;
    }

    @Transactional
    public CharterOutcome draft(CharterPlan plan, String by) {
        return draft(UUID.randomUUID(), plan, Optional.empty(), by);
    }

    private CharterOutcome draft(UUID id, CharterPlan plan, Optional<String> reason, String by) {
        Instant now = clock.now();
        List<Flaw> flaws = plan.flaws(now);
        if (!flaws.isEmpty()) {
            return new CharterOutcome.Flawed(flaws);
        }
        Charter draft = plan.drafted(id, now);
        book.add(draft, plan, new Deed(CharterMove.EDIT, now, Optional.of(by), reason));
        return new CharterOutcome.Done(draft);
    }

    /**
     * Gives a draft another plan.
     *
     * @param version is given the version once the draft is locked, and may throw
     */
    @Transactional
    public CharterOutcome edit(UUID charterId, LongConsumer version, CharterPlan plan, String by) {
        Optional<Charter> locked = charters.lock(charterId);
        if (locked.isEmpty()) {
            return new CharterOutcome.NoSuchCharter();
        }
        Charter draft = locked.get();
        version.accept(draft.version());
        Instant now = clock.now();
        if (CharterLifecycle.step(draft.state(), CharterMove.EDIT) instanceof CharterLifecycle.Fails fails) {
            return new CharterOutcome.Refused(fails.why(), draft);
        }
        List<Flaw> flaws = plan.flaws(now);
        if (!flaws.isEmpty()) {
            return new CharterOutcome.Flawed(flaws);
        }
        return new CharterOutcome.Done(book.keep(draft, book.plan(draft), plan, Deed.of(CharterMove.EDIT, now, by)));
    }

    /**
     * A charter as another feature of this service proposes it.
     *
     * @param train else a bus
     * @param originDivision six-digit code of where it departs
     * @param enterprises whose workers may be nominated; none means everybody's
     * @param reason why it is proposed; shown with the draft
     */
    public record DraftOrder(
            String name,
            boolean train,
            String origin,
            String originDivision,
            String destination,
            Instant departureAt,
            Instant arrivalAt,
            int seats,
            Instant deadline,
            List<UUID> enterprises,
            String reason) {}

    /** What became of an order: the draft's id, or all that is wrong with it. */
    public record Drafted(Optional<UUID> charterId, List<Objection> objections) {}

    /** Makes the draft that another feature proposes. */
    @Transactional
    public Drafted propose(DraftOrder order, String by) {
        List<Circle> allowed = order.enterprises().stream()
                .map(id -> new Circle(CircleKind.ENTERPRISE, id.toString()))
                .toList();
        UUID id = UUID.randomUUID();
        CharterPlan plan = new CharterPlan(
                order.name(),
                order.train() ? CharterMode.TRAIN : CharterMode.BUS,
                order.origin(),
                order.originDivision(),
                order.destination(),
                order.departureAt(),
                order.arrivalAt(),
                order.seats(),
                order.deadline(),
                OptionalInt.empty(),
                new Arrangement(List.of(), List.of(), List.of(), allowed));
        return draft(id, plan, Optional.of(order.reason()), by) instanceof CharterOutcome.Flawed flawed
                ? new Drafted(Optional.empty(), AnnounceCharter.objections(flawed.flaws()))
                : new Drafted(Optional.of(id), List.of());
    }
}
