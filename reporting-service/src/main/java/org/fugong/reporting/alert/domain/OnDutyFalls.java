package org.fugong.reporting.alert.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * A smaller share of a town's workers was on duty on the day closed last than on the day before. What falls on that day of
 * every week, as it does on Sundays, is taken off: as far as it fell a week before as well.
 *
 * @param points by how many percentage points at least
 */
public record OnDutyFalls(BigDecimal points) {
    private static final String VERSION = "on-duty-falls-1";

    /**
     * On duty at the end of a day, of those enrolled.
     *
     * @param day which was closed
     */
    public record Closed(LocalDate day, long onDuty, long enrolled) {
        private boolean hasRate() {
            return enrolled > 0;
        }

        private BigDecimal percent() {
            return new RateFalls.Share(onDuty, enrolled).percent();
        }
    }

    /**
     * @param last the day closed last
     * @param before the day before it
     * @param weekAgo a week before the last; null if it was not closed
     * @param beforeThat the day before that one; null likewise
     */
    public record Days(Closed last, Closed before, @Nullable Closed weekAgo, @Nullable Closed beforeThat) {}

    /** Where nobody is enrolled there is no rate, and nothing that could fall. */
    public Optional<Finding> judge(RateFalls.Town town, Days days) {
        Closed last = days.last();
        Closed before = days.before();
        if (!last.hasRate() || !before.hasRate()) {
            return Optional.empty();
        }
        BigDecimal now = last.percent();
        BigDecimal then = before.percent();
        BigDecimal usual = usual(days);
        if (then.subtract(now).subtract(usual).compareTo(points) < 0) {
            return Optional.empty();
        }
        return Optional.of(new Finding(
                AlertRule.ON_DUTY_FALLS,
                VERSION,
                town.town(),
                town.town(),
                new Grounds(
                        List.of(
                                new Grounds.Figure("percentLast", now),
                                new Grounds.Figure("percentBefore", then),
                                new Grounds.Figure("pointsUsual", usual),
                                Grounds.Figure.of("onDuty", last.onDuty()),
                                Grounds.Figure.of("enrolled", last.enrolled()),
                                new Grounds.Figure("thresholdPoints", points)),
                        "%s: on duty %s%% on %s, %s%% the day before (%d of %d)"
                                .formatted(town.nameEn(), now, last.day(), then, last.onDuty(), last.enrolled()),
                        "%s：%s 在岗率 %s%%，前一日为 %s%%（%d 人中 %d 人在岗）"
                                .formatted(town.name(), last.day(), now, then, last.enrolled(), last.onDuty()))));
    }

    private static BigDecimal usual(Days days) {
        Closed weekAgo = days.weekAgo();
        Closed beforeThat = days.beforeThat();
        return weekAgo == null || beforeThat == null || !weekAgo.hasRate() || !beforeThat.hasRate()
                ? BigDecimal.ZERO
                : beforeThat.percent().subtract(weekAgo.percent()).max(BigDecimal.ZERO);
    }
}
