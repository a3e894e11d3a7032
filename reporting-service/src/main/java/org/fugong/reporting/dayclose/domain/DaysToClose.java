package org.fugong.reporting.dayclose.domain;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** Which days are to be closed: those that ended since the newest closed one, so that no day stays open for long. */
public final class DaysToClose {
    /** Who was away for longer begins with the last month: nobody compares with older days. */
    private static final int MOST = 31;

    private DaysToClose() {}

    /**
     * @param newest the newest closed day, null before the first: then what was before is nobody's to close
     * @param ended the last day that is over
     * @return the earliest first
     */
    public static List<LocalDate> of(@Nullable LocalDate newest, LocalDate ended) {
        if (newest == null) {
            return List.of(ended);
        }
        LocalDate from = newest.plusDays(1);
        LocalDate earliest = ended.minusDays(MOST - 1L);
        LocalDate first = from.isBefore(earliest) ? earliest : from;
        return first.isAfter(ended)
                ? List.of()
                : first.datesUntil(ended.plusDays(1)).toList();
    }
}
