package org.fugong.registry.enterprise.application;

import java.time.Instant;
import java.time.LocalDate;

import org.fugong.registry.enterprise.domain.Closing;

/**
 * What a feature does when an enterprise closes: what is open ends with that reason. Implement it as a bean in the feature's
 * application.
 */
public interface WhenEnterpriseCloses {

    /** What is said to whatever ends, in both languages. */
    String BECAUSE = "The enterprise is closed. 企业已注销或关闭。";

    /** Lower ones are asked first: agreements end before the workers leave whom they lend. */
    int order();

    /** In the transaction of the closing, with the enterprise locked. */
    void closed(Closed enterprise);

    /** It was closed by mistake: brings back what can be; what else ended has to be begun anew. */
    void reopened(Reopened enterprise);

    /**
     * An enterprise that was closed.
     *
     * @param by subject of the log-in of the official
     */
    record Closed(EnterpriseFacts now, Closing closing, String by) {

        /** The day from which it is closed. */
        public LocalDate on() {
            return closing.on();
        }
    }

    /**
     * An enterprise that is open again.
     *
     * @param closedAt when it was closed
     * @param by subject of the log-in of the official
     */
    record Reopened(EnterpriseFacts now, Instant closedAt, String by) {}
}
