package org.fugong.transport.charter.application;

import java.time.Instant;

import org.fugong.transport.charter.domain.Charter;

/** A file came after the deadline: as a whole, so its rows are not even told apart. */
public class ClosedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Charter charter;
    private final transient Instant at;

    ClosedException(Charter charter, Instant at) {
        super("charter closed", null, false, false);
        this.charter = charter;
        this.at = at;
    }

    public Charter charter() {
        return charter;
    }

    /** When the file was judged, by the database's clock. */
    public Instant at() {
        return at;
    }
}
