package org.fugong.reporting.alert.domain;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Requests for help wait beyond their deadlines: those of a town's enterprises, or those at one department.
 *
 * @param overdue how many at least
 */
public record RequestsAge(int overdue) {
    private static final String OF_TOWN = "requests-age-1";
    private static final String AT_DEPARTMENT = "department-requests-age-1";

    public RequestsAge {
        if (overdue < 1) {
            throw new IllegalArgumentException("Of no overdue request nobody need be told");
        }
    }

    /**
     * Requests that wait for an answer.
     *
     * @param code of the town (nine digits) or of the department
     * @param name in Chinese
     * @param nameEn in English or pinyin
     * @param open all of them
     * @param overdue of these, whose clock has run out
     * @param old of these, that have waited for more than three days
     */
    public record Waiting(String code, String name, String nameEn, long open, long overdue, long old) {}

    /** What the town's officials and the district's are told; nothing below the threshold. */
    public Optional<Finding> ofTown(Waiting waiting) {
        return judge(AlertRule.REQUESTS_AGE, OF_TOWN, waiting.code(), waiting);
    }

    /** What the district's officials are told, as a department has no town; nothing below the threshold. */
    public Optional<Finding> atDepartment(Waiting waiting) {
        return judge(AlertRule.DEPARTMENT_REQUESTS_AGE, AT_DEPARTMENT, null, waiting);
    }

    private Optional<Finding> judge(AlertRule rule, String version, @Nullable String town, Waiting w) {
        if (w.overdue() < overdue) {
            return Optional.empty();
        }
        return Optional.of(new Finding(
                rule,
                version,
                w.code(),
                town,
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
