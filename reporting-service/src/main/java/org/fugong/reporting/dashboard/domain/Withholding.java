package org.fugong.reporting.dashboard.domain;

import org.jspecify.annotations.Nullable;

/**
 * What the public may not see: a count of 1 to 9 people, from which someone who knows the people could tell who they
 * are. Nobody, and ten or more, may be told.
 */
public enum Withholding {
    /** For those who may see the whole district. */
    NOTHING {
        @Override
        public Long people(long count) {
            return count;
        }
    },
    /** For everyone else. */
    SMALL_COUNTS {
        @Override
        public @Nullable Long people(long count) {
            return count >= 1 && count < SMALLEST_SHOWN ? null : Long.valueOf(count);
        }
    };

    /** The smallest count of people, above nobody, that is shown to everyone. */
    public static final int SMALLEST_SHOWN = 10;

    /** The count, or null where it is withheld. */
    public abstract @Nullable Long people(long count);
}
