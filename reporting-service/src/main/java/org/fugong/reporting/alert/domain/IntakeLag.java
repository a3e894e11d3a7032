package org.fugong.reporting.alert.domain;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The figures are behind what was published: topics have not been read to their ends for some time.
 *
 * @param longest for how long that is ordinary
 */
public record IntakeLag(Duration longest) {
    private static final String VERSION = "intake-lag-1";
    private static final String SUBJECT = "intake";

    /**
     * @param behind for how long the topics have not been read to their ends
     * @param records how many records wait
     */
    public Optional<Finding> judge(Duration behind, long records) {
        if (records == 0 || behind.compareTo(longest) < 0) {
            return Optional.empty();
        }
        // In whole minutes, so that the words change seldom.
        long minutes = behind.toMinutes();
        return Optional.of(new Finding(
                AlertRule.INTAKE_LAG,
                VERSION,
                SUBJECT,
                null,
                new Grounds(
                        List.of(
                                Grounds.Figure.of("behindMinutes", minutes),
                                Grounds.Figure.of("thresholdSeconds", longest.toSeconds())),
                        "The figures are %d minutes behind what was published".formatted(minutes),
                        "统计数据滞后 %d 分钟".formatted(minutes))));
    }
}
