package org.fugong.registry.enterprise.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

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
     * @param merge where what it has goes on, if it was registered twice; null if it ends
     * @param by subject of the log-in of the official
     */
    record Closed(EnterpriseFacts now, Closing closing, @Nullable Merge merge, String by) {

        /** The day from which it is closed. */
        public LocalDate on() {
            return closing.on();
        }
    }

    /**
     * Two records that are one.
     *
     * @param pairId under which {@link MergedItems} remember what went from one to the other
     * @param survivor that goes on
     */
    record Merge(UUID pairId, EnterpriseFacts survivor) {}

    /**
     * An enterprise that is open again.
     *
     * @param closedAt when it was closed
     * @param parted from whom, if it had been merged; null if it had been closed
     * @param by subject of the log-in of the official
     */
    record Reopened(EnterpriseFacts now, Instant closedAt, @Nullable Merge parted, String by) {}
}
