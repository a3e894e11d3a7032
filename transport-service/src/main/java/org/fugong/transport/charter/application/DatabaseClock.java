package org.fugong.transport.charter.application;

import java.time.Instant;

/** The one clock that deadlines are judged by, whichever replica asks. */
public interface DatabaseClock {

    /**
     * The database's wall clock at this very statement, not at the start of the transaction; microseconds. Ask it after
     * the charter's lock is held: then whoever got the lock before was earlier, and whoever gets it next is later.
     */
    Instant now();
}
