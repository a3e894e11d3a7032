package org.fugong.transport.charter.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongConsumer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;

import org.fugong.transport.charter.application.CharterBook.Deed;
import org.fugong.transport.charter.domain.Charter;
import org.fugong.transport.charter.domain.CharterChange;
import org.fugong.transport.charter.domain.CharterLifecycle;
import org.fugong.transport.charter.domain.CharterMove;
import org.fugong.transport.charter.domain.CharterPlan;
import org.fugong.transport.charter.domain.CharterState;
import org.fugong.transport.charter.domain.Flaw;

/**
 * Changes a charter that is announced: its deadline, seats and carriages until the deadline, its times until it arrives. All
 * that it changes is judged under the charter's row lock, like a nomination: whoever came before has kept the old deadline,
 * whoever comes after has the new one.
 */
@ApplicationScoped
public class ChangeCharter {

    private final CharterDesk desk;
    private final CharterBook book;
    private final BoundPeople bound;
    private final CharterNews news;
    private final Instance<CharterFollower> followers;

    ChangeCharter(
            CharterDesk desk,
            CharterBook book,
            BoundPeople bound,
            CharterNews news,
            Instance<CharterFollower> followers) {
        this.desk = desk;
        this.book = book;
        this.bound = bound;
        this.news = news;
        this.followers = followers;
    }

    /**
     * Changes it and tells those whose workers are on it.
     *
     * @param version is given the version once the charter is locked, and may throw
     */
    @Transactional
    public CharterOutcome change(UUID charterId, LongConsumer version, CharterChange change, String by) {
        Optional<HeldCharter> found = desk.hold(charterId);
        if (found.isEmpty()) {
            return new CharterOutcome.NoSuchCharter();
        }
        HeldCharter held = found.get();
        version.accept(held.charter().version());
        CharterPlan before = book.plan(held.charter());
        CharterPlan after = change.appliedTo(before);
        Optional<CharterOutcome> objection = objection(held, change, before, after);
        if (objection.isPresent()) {
            return objection.get();
        }
        CharterMove move = change.touchesNominations() ? CharterMove.CHANGE : CharterMove.RESCHEDULE;
        Deed deed = new Deed(move, held.heldAt(), Optional.of(by), Optional.of(change.reason()));
        Charter changed = book.keep(held.charter(), before, after, deed);
        HeldCharter now = new HeldCharter(changed, held.heldAt());
        if (changed.seats() > held.charter().seats()) {
            desk.moveUp(now);
        }
        followers.forEach(f -> f.changed(held, now));
        news.changed(changed, deed.step(changed, before.differenceTo(after)), bound.enterprises(charterId));
        return new CharterOutcome.Done(changed);
    }

    private Optional<CharterOutcome> objection(
            HeldCharter held, CharterChange change, CharterPlan before, CharterPlan after) {
        Charter charter = held.charter();
        Instant now = held.heldAt();
        for (CharterMove move : change.moves()) {
            if (CharterLifecycle.step(charter.state(), move) instanceof CharterLifecycle.Fails fails) {
                return Optional.of(new CharterOutcome.Refused(fails.why(), charter));
            }
        }
        if (change.touchesNominations() && charter.state() == CharterState.ANNOUNCED && !held.isOpen()) {
            return Optional.of(new CharterOutcome.Closed(charter, now));
        }
        if (before.differenceTo(after).isEmpty()) {
            Flaw none = new Flaw("reason", "nothing-to-change", "Everything is so already.");
            return Optional.of(new CharterOutcome.Flawed(List.of(none)));
        }
        List<Flaw> flaws = change.flaws(after, now);
        if (!flaws.isEmpty()) {
            return Optional.of(new CharterOutcome.Flawed(flaws));
        }
        int given = after.seats() < charter.seats() ? bound.seated(charter.id()) : 0;
        return after.seats() < given ? Optional.of(new CharterOutcome.SeatsGiven(given)) : Optional.empty();
    }
}
