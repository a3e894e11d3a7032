package org.fugong.local;

/** Fugong can't be started on this machine as it is; the message is one sentence that says why and what to do. */
public final class CannotStart extends RuntimeException {

    /** The command line was wrong. */
    static final int USAGE = 2;
    /** Java is too old. */
    static final int JAVA = 3;
    /** A port is taken. */
    static final int PORT = 4;
    /** Too little room on the disk. */
    static final int DISK = 5;
    /** The data directory can't be used. */
    static final int DATA = 6;
    /** A part of Fugong does not start. */
    static final int CHILD = 7;

    private static final long serialVersionUID = 1L;

    private final int exitCode;

    CannotStart(int exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
    }

    /** What the process ends with. */
    public int exitCode() {
        return exitCode;
    }
}
