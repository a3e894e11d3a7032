package org.fugong.chassis.event;

/** The record itself is needed, but only what was read of it was kept; see {@link Arrival#light}. */
final class RecordLetGoException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RecordLetGoException() {
        super("The record has to be read again");
    }
}
