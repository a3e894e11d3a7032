package org.fugong.transport.charter.application;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;

import org.fugong.transport.charter.application.BoundPeople.Freed;
import org.fugong.transport.charter.application.CharterBook.Deed;
import org.fugong.transport.charter.domain.Charter;
import org.fugong.transport.charter.domain.CharterLifecycle;
import org.fugong.transport.charter.domain.CharterLifecycle.Leads;
import org.fugong.transport.charter.domain.CharterMove;

/** Calls a charter off: its people are free for another one, agencies need not answer any more, and everybody is told. */
@ApplicationScoped
public class CancelCharter {

    private final CharterDesk desk;
    private final CharterBook book;
    private final BoundPeople bound;
    private final ClearanceDesk clearances;
    private final CharterNews news;
    private final Instance<CharterFollower> followers;

    CancelCharter(
            CharterDesk desk,
            CharterBook book,
            BoundPeople bound,
            ClearanceDesk clearances,
            CharterNews news,
            Instance<CharterFollower> followers) {
        this.desk = desk;
        this.book = book;
        this.bound = bound;
        this.clearances = clearances;
        this.news = news;
        this.followers = followers;
    }

    /**
     * Cancels it; of a draft nobody is told.
     *
     * @param version is given the version once the charter is locked, and may throw
     * @param reason published, so nothing personal is in it
     */
    @Transactional
    public CharterOutcome cancel(UUID charterId, LongConsumer version, String reason, String by) {
        Optional<HeldCharter> found = desk.hold(charterId);
        if (found.isEmpty()) {
            return new CharterOutcome.NoSuchCharter();
        }
        HeldCharter held = found.get();
        Charter charter = held.charter();
        version.accept(charter.version());
        CharterLifecycle.Step step = CharterLifecycle.step(charter.state(), CharterMove.CANCEL);
        if (step instanceof CharterLifecycle.Fails fails) {
            return new CharterOutcome.Refused(fails.why(), charter);
        }
        Charter cancelled = charter.in(((Leads) step).to());
        book.keep(cancelled, new Deed(CharterMove.CANCEL, held.heldAt(), Optional.of(by), Optional.of(reason)));
        if (charter.isPublic()) {
            tell(cancelled, held, reason);
        }
        return new CharterOutcome.Done(cancelled);
    }

    private void tell(Charter cancelled, HeldCharter held, String reason) {
        List<Freed> freed = bound.free(cancelled.id());
        if (!freed.isEmpty()) {
            clearances.end(freed.stream().map(Freed::nominationId).toList());
        }
        HeldCharter now = new HeldCharter(cancelled, held.heldAt());
        followers.forEach(f -> f.cancelled(now));
        Set<UUID> enterprises = freed.stream().map(Freed::enterpriseId).collect(Collectors.toSet());
        news.cancelled(cancelled, reason, enterprises, freed.size(), held.heldAt());
    }
}
