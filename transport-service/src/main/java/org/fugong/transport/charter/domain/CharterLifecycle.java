package org.fugong.transport.charter.domain;

import java.util.List;

import static org.fugong.transport.charter.domain.CharterMove.ANNOUNCE;
import static org.fugong.transport.charter.domain.CharterMove.ARRIVE;
import static org.fugong.transport.charter.domain.CharterMove.BOARD;
import static org.fugong.transport.charter.domain.CharterMove.CANCEL;
import static org.fugong.transport.charter.domain.CharterMove.CHANGE;
import static org.fugong.transport.charter.domain.CharterMove.EDIT;
import static org.fugong.transport.charter.domain.CharterMove.FREEZE;
import static org.fugong.transport.charter.domain.CharterMove.HAND_OVER;
import static org.fugong.transport.charter.domain.CharterMove.REOPEN;
import static org.fugong.transport.charter.domain.CharterMove.RESCHEDULE;
import static org.fugong.transport.charter.domain.CharterState.ANNOUNCED;
import static org.fugong.transport.charter.domain.CharterState.ARRIVED;
import static org.fugong.transport.charter.domain.CharterState.CANCELLED;
import static org.fugong.transport.charter.domain.CharterState.CLOSED;
import static org.fugong.transport.charter.domain.CharterState.DRAFT;
import static org.fugong.transport.charter.domain.CharterState.HANDED_OVER;
import static org.fugong.transport.charter.domain.CharterState.TRAVELLING;
import static org.fugong.transport.charter.domain.WhyNot.ANNOUNCED_ALREADY;
import static org.fugong.transport.charter.domain.WhyNot.ARRIVED_NO_BOARDING;
import static org.fugong.transport.charter.domain.WhyNot.ARRIVED_NO_CHANGE;
import static org.fugong.transport.charter.domain.WhyNot.CALLED_OFF;
import static org.fugong.transport.charter.domain.WhyNot.FROZEN;
import static org.fugong.transport.charter.domain.WhyNot.FROZEN_NO_CHANGE;
import static org.fugong.transport.charter.domain.WhyNot.NOBODY_ARRIVED;
import static org.fugong.transport.charter.domain.WhyNot.NOBODY_BOARDED;
import static org.fugong.transport.charter.domain.WhyNot.NOBODY_BOARDED_TO_HAND_OVER;
import static org.fugong.transport.charter.domain.WhyNot.NOT_ANNOUNCED;
import static org.fugong.transport.charter.domain.WhyNot.NOT_A_DRAFT;
import static org.fugong.transport.charter.domain.WhyNot.NOT_FROZEN_TO_ARRIVE;
import static org.fugong.transport.charter.domain.WhyNot.NOT_FROZEN_TO_BOARD;
import static org.fugong.transport.charter.domain.WhyNot.NOT_FROZEN_TO_HAND_OVER;
import static org.fugong.transport.charter.domain.WhyNot.NOT_HANDED_OVER;
import static org.fugong.transport.charter.domain.WhyNot.ON_THE_WAY;
import static org.fugong.transport.charter.domain.WhyNot.OVER;

/** The states of a charter and every move between them, as one table: state, move, and where it leads or why not. */
public final class CharterLifecycle {

    private static final List<Row> TABLE = List.of(
            leads(DRAFT, EDIT, DRAFT),
            leads(DRAFT, ANNOUNCE, ANNOUNCED),
            fails(DRAFT, CHANGE, NOT_ANNOUNCED),
            fails(DRAFT, RESCHEDULE, NOT_ANNOUNCED),
            leads(DRAFT, CANCEL, CANCELLED),
            fails(DRAFT, FREEZE, NOT_ANNOUNCED),
            fails(DRAFT, BOARD, NOT_ANNOUNCED),
            fails(DRAFT, ARRIVE, NOT_ANNOUNCED),
            fails(DRAFT, HAND_OVER, NOT_ANNOUNCED),
            fails(DRAFT, REOPEN, NOT_ANNOUNCED),
            //
            fails(ANNOUNCED, EDIT, NOT_A_DRAFT),
            fails(ANNOUNCED, ANNOUNCE, ANNOUNCED_ALREADY),
            leads(ANNOUNCED, CHANGE, ANNOUNCED),
            leads(ANNOUNCED, RESCHEDULE, ANNOUNCED),
            leads(ANNOUNCED, CANCEL, CANCELLED),
            leads(ANNOUNCED, FREEZE, CLOSED),
            fails(ANNOUNCED, BOARD, NOT_FROZEN_TO_BOARD),
            fails(ANNOUNCED, ARRIVE, NOT_FROZEN_TO_ARRIVE),
            fails(ANNOUNCED, HAND_OVER, NOT_FROZEN_TO_HAND_OVER),
            fails(ANNOUNCED, REOPEN, NOT_HANDED_OVER),
            //
            fails(CLOSED, EDIT, NOT_A_DRAFT),
            fails(CLOSED, ANNOUNCE, ANNOUNCED_ALREADY),
            fails(CLOSED, CHANGE, FROZEN_NO_CHANGE),
            leads(CLOSED, RESCHEDULE, CLOSED),
            leads(CLOSED, CANCEL, CANCELLED),
            fails(CLOSED, FREEZE, FROZEN),
            leads(CLOSED, BOARD, TRAVELLING),
            fails(CLOSED, ARRIVE, NOBODY_BOARDED),
            fails(CLOSED, HAND_OVER, NOBODY_BOARDED_TO_HAND_OVER),
            fails(CLOSED, REOPEN, NOT_HANDED_OVER),
            //
            fails(TRAVELLING, EDIT, NOT_A_DRAFT),
            fails(TRAVELLING, ANNOUNCE, ANNOUNCED_ALREADY),
            fails(TRAVELLING, CHANGE, FROZEN_NO_CHANGE),
            leads(TRAVELLING, RESCHEDULE, TRAVELLING),
            fails(TRAVELLING, CANCEL, ON_THE_WAY),
            fails(TRAVELLING, FREEZE, FROZEN),
            leads(TRAVELLING, BOARD, TRAVELLING),
            leads(TRAVELLING, ARRIVE, ARRIVED),
            fails(TRAVELLING, HAND_OVER, NOBODY_ARRIVED),
            fails(TRAVELLING, REOPEN, NOT_HANDED_OVER),
            //
            fails(ARRIVED, EDIT, NOT_A_DRAFT),
            fails(ARRIVED, ANNOUNCE, ANNOUNCED_ALREADY),
            fails(ARRIVED, CHANGE, FROZEN_NO_CHANGE),
            fails(ARRIVED, RESCHEDULE, ARRIVED_NO_CHANGE),
            fails(ARRIVED, CANCEL, ARRIVED_NO_CHANGE),
            fails(ARRIVED, FREEZE, FROZEN),
            fails(ARRIVED, BOARD, ARRIVED_NO_BOARDING),
            leads(ARRIVED, ARRIVE, ARRIVED),
            leads(ARRIVED, HAND_OVER, HANDED_OVER),
            fails(ARRIVED, REOPEN, NOT_HANDED_OVER),
            //
            fails(HANDED_OVER, EDIT, OVER),
            fails(HANDED_OVER, ANNOUNCE, OVER),
            fails(HANDED_OVER, CHANGE, OVER),
            fails(HANDED_OVER, RESCHEDULE, OVER),
            fails(HANDED_OVER, CANCEL, OVER),
            fails(HANDED_OVER, FREEZE, OVER),
            fails(HANDED_OVER, BOARD, OVER),
            fails(HANDED_OVER, ARRIVE, OVER),
            fails(HANDED_OVER, HAND_OVER, OVER),
            leads(HANDED_OVER, REOPEN, ARRIVED),
            //
            fails(CANCELLED, EDIT, CALLED_OFF),
            fails(CANCELLED, ANNOUNCE, CALLED_OFF),
            fails(CANCELLED, CHANGE, CALLED_OFF),
            fails(CANCELLED, RESCHEDULE, CALLED_OFF),
            fails(CANCELLED, CANCEL, CALLED_OFF),
            fails(CANCELLED, FREEZE, CALLED_OFF),
            fails(CANCELLED, BOARD, CALLED_OFF),
            fails(CANCELLED, ARRIVE, CALLED_OFF),
            fails(CANCELLED, HAND_OVER, CALLED_OFF),
            fails(CANCELLED, REOPEN, CALLED_OFF));

    private CharterLifecycle() {}

    /**
     * Looks up one move.
     *
     * @return {@link Leads} with the next state, or {@link Fails} with the reason
     */
    public static Step step(CharterState from, CharterMove move) {
        return TABLE.stream()
                .filter(row -> row.from() == from && row.move() == move)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No row for " + from + " and " + move))
                .step();
    }

    /** Where a move ends. */
    public sealed interface Step {}

    /** The move is legal and leads to this state. */
    public record Leads(CharterState to) implements Step {}

    /** The move is illegal, for this reason. */
    public record Fails(WhyNot why) implements Step {

        /** In English. */
        public String reason() {
            return why.english();
        }
    }

    private record Row(CharterState from, CharterMove move, Step step) {}

    private static Row leads(CharterState from, CharterMove move, CharterState to) {
        return new Row(from, move, new Leads(to));
    }

    private static Row fails(CharterState from, CharterMove move, WhyNot why) {
        return new Row(from, move, new Fails(why));
    }
}
