package org.fugong.transport.charter.application;

/**
 * How a charter fills.
 *
 * @param nominated everybody ever nominated
 * @param seated with a seat; after the freeze those on the roster
 * @param waiting in the waiting list; nobody after the freeze
 * @param refused those who lost their place over a refused clearance
 * @param leftOut not on the roster when it froze
 */
public record CharterCounts(int nominated, int seated, int waiting, int refused, int leftOut) {

    /** Nobody nominated yet. */
    public static final CharterCounts NONE = new CharterCounts(0, 0, 0, 0, 0);
}
