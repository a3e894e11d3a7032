package org.fugong.registry.dailyreport.domain;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Until when who may file or correct the report of a day. Days are those of the district's zone. */
public final class Filing {

    /** How long ago the day is. */
    public enum Age {
        YET_TO_COME,
        TODAY,
        YESTERDAY,
        EARLIER;

        /** The age of a day. */
        public static Age of(LocalDate day, LocalDate today) {
            if (day.isAfter(today)) {
                return YET_TO_COME;
            }
            if (day.equals(today)) {
                return TODAY;
            }
            return day.equals(today.minusDays(1)) ? YESTERDAY : EARLIER;
        }
    }

    /** Who files. */
    public enum By {
        ENTERPRISE,
        OFFICIAL,
        OFFICIAL_WITH_REASON
    }

    private static final String FUTURE = "A day that is yet to come can't be reported.";
    private static final String OVER =
            "A day can be reported and corrected that day and the next. Later an official of the town does it, with a reason.";
    private static final String REASON = "An official who files or corrects a report says why.";
    private static final Map<By, Map<Age, String>> REFUSALS = new EnumMap<>(By.class);

    static {
        //   who                        day is yet to come  today       yesterday    earlier
        rule(By.ENTERPRISE, /*        */ FUTURE, /*      */ "", /*    */ "", /*    */ OVER);
        rule(By.OFFICIAL, /*          */ FUTURE, /*      */ REASON, /**/ REASON, /**/ REASON);
        rule(By.OFFICIAL_WITH_REASON, /**/ FUTURE, /*    */ "", /*    */ "", /*    */ "");
    }

    private Filing() {}

    /**
     * Why somebody may not file or correct a report.
     *
     * @return an English sentence, or nothing if it may be done
     */
    public static Optional<String> refusal(By by, Age age) {
        String reason = REFUSALS.getOrDefault(by, Map.of()).getOrDefault(age, FUTURE);
        return reason.isEmpty() ? Optional.empty() : Optional.of(reason);
    }

    private static void rule(By by, String yetToCome, String today, String yesterday, String earlier) {
        Map<Age, String> row = new EnumMap<>(Age.class);
        row.put(Age.YET_TO_COME, yetToCome);
        row.put(Age.TODAY, today);
        row.put(Age.YESTERDAY, yesterday);
        row.put(Age.EARLIER, earlier);
        REFUSALS.put(by, row);
    }
}
