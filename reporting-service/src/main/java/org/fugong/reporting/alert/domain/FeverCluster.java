package org.fugong.reporting.alert.domain;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Several people with a fever at one enterprise within a short time. One person measured several times is one.
 *
 * @param people from how many on it is a cluster
 * @param within in which time before now
 */
public record FeverCluster(int people, Duration within) {
    private static final String VERSION = "fever-cluster-1";

    public FeverCluster {
        if (people < 2 || within.isNegative() || within.isZero()) {
            throw new IllegalArgumentException("A cluster is of two people at least, within some time");
        }
    }

    /**
     * Fevers at one enterprise within the time.
     *
     * @param name of the enterprise, null before its registration is known
     * @param town of the enterprise, null before its registration is known
     * @param feverish how many people
     */
    public record Seen(UUID enterpriseId, @Nullable String name, @Nullable String town, long feverish) {}

    public Optional<Finding> judge(Seen seen) {
        if (seen.feverish() < people) {
            return Optional.empty();
        }
        long minutes = within.toMinutes();
        String name = seen.name();
        return Optional.of(new Finding(
                AlertRule.FEVER_CLUSTER,
                VERSION,
                seen.enterpriseId().toString(),
                seen.town(),
                new Grounds(
                        List.of(
                                Grounds.Figure.of("people", seen.feverish()),
                                Grounds.Figure.of("withinMinutes", minutes),
                                Grounds.Figure.of("threshold", people)),
                        "%s: %d people with a fever at the gates within %d minutes (alert from %d)"
                                .formatted(
                                        name == null ? "An enterprise not registered yet" : name,
                                        seen.feverish(),
                                        minutes,
                                        people),
                        "%s：门岗 %d 分钟内发现 %d 人发热（达到 %d 人即预警）"
                                .formatted(name == null ? "一家尚未登记的企业" : name, minutes, seen.feverish(), people))));
    }
}
