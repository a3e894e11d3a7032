package org.fugong.reporting.alert.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A charter that closes soon and has not enough seats for those who wait, or whose seats are taken by people who are not
 * cleared.
 *
 * @param before how long before its deadline a charter is looked at
 * @param waitingPercent from which share on, of its seats, those who wait are too many
 * @param clearedPercent below which share of those seated the cleared are too few
 */
public record CharterShort(Duration before, int waitingPercent, int clearedPercent) {
    private static final String SEATS_VERSION = "charter-seats-short-1";
    private static final String CLEARANCES_VERSION = "charter-clearances-short-1";
    private static final int ALL = 100;

    /**
     * A charter that is announced, not called off and not closed.
     *
     * @param seats how many it has
     * @param seated nominated, with a seat
     * @param waiting nominated, on the waiting list
     * @param cleared everything granted that it asks for
     */
    public record Open(
            UUID charterId, String name, Instant deadline, int seats, long seated, long waiting, long cleared) {}

    /** What holds for a charter now: nothing, one or both. */
    public List<Finding> judge(Open charter, Instant now) {
        boolean closesSoon = charter.deadline().isAfter(now)
                && !charter.deadline().minus(before).isAfter(now);
        List<Finding> found = new ArrayList<>();
        if (closesSoon && charter.waiting() > 0 && charter.waiting() * ALL >= (long) charter.seats() * waitingPercent) {
            found.add(seats(charter, now));
        }
        if (closesSoon && charter.cleared() * ALL < charter.seated() * clearedPercent) {
            found.add(clearances(charter, now));
        }
        return found;
    }

    private Finding seats(Open charter, Instant now) {
        return finding(
                AlertRule.CHARTER_SEATS_SHORT,
                SEATS_VERSION,
                charter,
                new Grounds(
                        List.of(
                                Grounds.Figure.of("waiting", charter.waiting()),
                                Grounds.Figure.of("seats", charter.seats()),
                                Grounds.Figure.of("thresholdPercent", waitingPercent)),
                        "%s: waiting for a seat %d, seats %d; it closes within %s"
                                .formatted(
                                        charter.name(), charter.waiting(), charter.seats(), hours(charter, now, " h")),
                        "%s：%d 人候补，共 %d 座；%s内截止"
                                .formatted(
                                        charter.name(),
                                        charter.waiting(),
                                        charter.seats(),
                                        hours(charter, now, " 小时"))));
    }

    private Finding clearances(Open charter, Instant now) {
        return finding(
                AlertRule.CHARTER_CLEARANCES_SHORT,
                CLEARANCES_VERSION,
                charter,
                new Grounds(
                        List.of(
                                Grounds.Figure.of("cleared", charter.cleared()),
                                Grounds.Figure.of("seated", charter.seated()),
                                Grounds.Figure.of("thresholdPercent", clearedPercent)),
                        "%s: cleared %d of %d with a seat; it closes within %s"
                                .formatted(
                                        charter.name(), charter.cleared(), charter.seated(), hours(charter, now, " h")),
                        "%s：已有座位的 %d 人中 %d 人核验通过；%s内截止"
                                .formatted(
                                        charter.name(),
                                        charter.seated(),
                                        charter.cleared(),
                                        hours(charter, now, " 小时"))));
    }

    private static Finding finding(AlertRule rule, String version, Open charter, Grounds grounds) {
        return new Finding(rule, version, charter.charterId().toString(), null, grounds);
    }

    /** Until the deadline, in half hours rounded up, so that the words change seldom. */
    private static String hours(Open charter, Instant now, String unit) {
        long halves = Duration.between(now, charter.deadline())
                .plus(Duration.ofMinutes(30).minusNanos(1))
                .dividedBy(Duration.ofMinutes(30));
        return BigDecimal.valueOf(halves)
                        .divide(BigDecimal.valueOf(2), 1, RoundingMode.UNNECESSARY)
                        .stripTrailingZeros()
                        .toPlainString()
                + unit;
    }
}
