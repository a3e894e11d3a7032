package org.fugong.reporting.help.application;

/**
 * Joint schemes that run.
 *
 * @param running how many
 * @param members enterprises that said yes to them; who is in two counts in both
 * @param savedFen what they save together a day, against each alone
 */
public record SchemeHelp(long running, long members, long savedFen) {
    private static final int FEN = 100;

    /** Saved, in whole yuan. */
    public long yuan() {
        return savedFen / FEN;
    }
}
