package org.fugong.reporting.alert.domain;

import java.util.List;
import java.util.Optional;

/**
 * Requests for help wait beyond their deadlines at one department. The district's alone: a department has no town.
 *
 * @param overdue how many at least
 */
public record DepartmentAge(int overdue) {
    private static final String VERSION = "department-requests-age-1";

    /**
     * Requests that wait for a department's answer.
     *
     * @param department its code
     * @param open all of them
     * @param overdue of these, whose clock has run out
     * @param old of these, that have waited for more than three days
     */
    public record Waiting(String department, String nameEn, String name, long open, long overdue, long old) {}

    /** At fewer overdue ones nobody need be told. */
    public Optional<Finding> judge(Waiting w) {
        if (w.overdue() < overdue) {
            return Optional.empty();
        }
        return Optional.of(new Finding(
                AlertRule.DEPARTMENT_REQUESTS_AGE,
                VERSION,
                w.department(),
                null,
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
