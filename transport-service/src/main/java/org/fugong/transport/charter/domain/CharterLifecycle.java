package org.fugong.transport.charter.domain;

import java.util.List;

import static org.fugong.transport.charter.domain.CharterMove.ARRIVE;
import static org.fugong.transport.charter.domain.CharterMove.BOARD;
import static org.fugong.transport.charter.domain.CharterMove.FREEZE;
import static org.fugong.transport.charter.domain.CharterState.ANNOUNCED;
import static org.fugong.transport.charter.domain.CharterState.ARRIVED;
import static org.fugong.transport.charter.domain.CharterState.CLOSED;
import static org.fugong.transport.charter.domain.CharterState.TRAVELLING;

/** The states of a charter and every move between them, as one table: state, move, and where it leads or why not. */
public final class CharterLifecycle {

    private static final List<Row> TABLE = List.of(
            leads(ANNOUNCED, FREEZE, CLOSED),
            fails(ANNOUNCED, BOARD, "The roster is not frozen yet, so nobody can board."),
            fails(ANNOUNCED, ARRIVE, "The roster is not frozen yet, so nobody can have arrived."),
            fails(CLOSED, FREEZE, "The roster is frozen already."),
            leads(CLOSED, BOARD, TRAVELLING),
            fails(CLOSED, ARRIVE, "Nobody has boarded yet, so nobody can have arrived."),
            fails(TRAVELLING, FREEZE, "The roster is frozen already."),
            leads(TRAVELLING, BOARD, TRAVELLING),
            leads(TRAVELLING, ARRIVE, ARRIVED),
            fails(ARRIVED, FREEZE, "The roster is frozen already."),
            fails(ARRIVED, BOARD, "The charter has arrived, so nobody boards any more."),
            leads(ARRIVED, ARRIVE, ARRIVED));

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
    public record Fails(String reason) implements Step {}

    private record Row(CharterState from, CharterMove move, Step step) {}

    private static Row leads(CharterState from, CharterMove move, CharterState to) {
        return new Row(from, move, new Leads(to));
    }

    private static Row fails(CharterState from, CharterMove move, String reason) {
        return new Row(from, move, new Fails(reason));
    }
}
