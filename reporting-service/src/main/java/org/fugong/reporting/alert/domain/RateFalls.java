package org.fugong.reporting.alert.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * A town's resumption rate is lower than when yesterday was closed: enterprises were suspended, or registered without having
 * resumed.
 *
 * @param points by how many percentage points at least
 */
public record RateFalls(BigDecimal points) {
    private static final String VERSION = "resumption-falls-1";
    private static final int DECIMALS = 2;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** What part of a whole: of all enterprises those that have resumed. */
    public record Share(long part, long whole) {
        BigDecimal percent() {
            return BigDecimal.valueOf(part)
                    .multiply(HUNDRED)
                    .divide(BigDecimal.valueOf(whole), DECIMALS, RoundingMode.DOWN);
        }
    }

    /**
     * @param town nine-digit code
     * @param name of the town in Chinese
     * @param nameEn of the town in pinyin
     */
    public record Town(String town, String name, String nameEn) {}

    /** Of no enterprises there is no rate, and nothing that could fall. */
    public Optional<Finding> judge(Town town, Share yesterday, Share now) {
        if (yesterday.whole() == 0 || now.whole() == 0) {
            return Optional.empty();
        }
        BigDecimal before = yesterday.percent();
        BigDecimal current = now.percent();
        if (before.subtract(current).compareTo(points) < 0) {
            return Optional.empty();
        }
        return Optional.of(new Finding(
                AlertRule.RESUMPTION_FALLS,
                VERSION,
                town.town(),
                town.town(),
                new Grounds(
                        List.of(
                                new Grounds.Figure("percentNow", current),
                                new Grounds.Figure("percentYesterday", before),
                                Grounds.Figure.of("resumed", now.part()),
                                Grounds.Figure.of("enterprises", now.whole()),
                                new Grounds.Figure("thresholdPoints", points)),
                        "%s: resumption rate %s%%, %s%% when yesterday was closed (%d of %d)"
                                .formatted(town.nameEn(), current, before, now.part(), now.whole()),
                        "%s：复工率 %s%%，昨日日结为 %s%%（%d 家企业中 %d 家）"
                                .formatted(town.name(), current, before, now.whole(), now.part()))));
    }
}
