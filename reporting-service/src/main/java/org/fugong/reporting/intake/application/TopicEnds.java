package org.fugong.reporting.intake.application;

import org.fugong.reporting.intake.domain.Ends;

/** The topics' ends. */
public interface TopicEnds {
    /**
     * Asks the broker for the ends of all topics taken in.
     *
     * @throws TopicEndsException if it cannot be asked within some seconds
     */
    Ends ask();

    /** The broker did not answer. */
    final class TopicEndsException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public TopicEndsException(Throwable cause) {
            super("The topics' ends are not known", cause);
        }
    }
}
