package org.fugong.reporting.alert.domain;

import java.util.List;
import java.util.Optional;

/**
 * Requests for help of a town's enterprises wait beyond their deadlines.
 *
 * @param overdue how many at least
 */
public record RequestsAge(int overdue) {
    private static final String VERSION = "requests-age-1";

    public RequestsAge {
        if (overdue < 1) {
            throw new IllegalArgumentException("Of no overdue request nobody need be told");
        }
    }

    /**
     * Requests that wait for an answer.
     *
     * @param town nine-digit code
     * @param name of the town in Chinese
     * @param nameEn of the town in pinyin
     * @param open all of them
     * @param overdue of these, whose clock has run out
     * @param old of these, that have waited for more than three days
     */
    public record Waiting(String town, String name, String nameEn, long open, long overdue, long old) {}

    public Optional<Finding> judge(Waiting w) {
        if (w.overdue() < overdue) {
            return Optional.empty();
        }
        return Optional.of(new Finding(
                AlertRule.REQUESTS_AGE,
                VERSION,
                w.town(),
                w.town(),
                new Grounds(
                        List.of(
                                Grounds.Figure.of("overdue", w.overdue()),
                                Grounds.Figure.of("open", w.open()),
                                Grounds.Figure.of("olderThanThreeDays", w.old()),
                                Grounds.Figure.of("threshold", overdue)),
                        "%s: requests for help overdue %d of %d that wait, older than three days %d"
                                .formatted(w.nameEn(), w.overdue(), w.open(), w.old()),
                        "%s：待办诉求 %d 件，其中超期 %d 件、等待三天以上 %d 件".formatted(w.name(), w.open(), w.overdue(), w.old()))));
    }
}
