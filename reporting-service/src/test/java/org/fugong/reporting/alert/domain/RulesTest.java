package org.fugong.reporting.alert.domain;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RulesTest {
    private static final Instant NOW = Instant.parse("2020-02-18T01:30:00Z");
    private static final UUID ID = new UUID(0, 1);

    private final FeverCluster cluster = new FeverCluster(3, Duration.ofHours(2));
    private final CharterShort charterShort = new CharterShort(Duration.ofHours(3), 10, 80);

    @Test
    void threePeopleWithAFeverAtOneEnterpriseAreACluster() {
        Finding finding = cluster.judge(new FeverCluster.Seen(ID, "Works", "330110001", 3))
                .orElseThrow();
        assertThat(finding.rule()).isEqualTo(AlertRule.FEVER_CLUSTER);
        assertThat(finding.town()).isEqualTo("330110001");
        assertThat(finding.subject()).isEqualTo(ID.toString());
        assertThat(finding.grounds().figures())
                .containsExactly(
                        Grounds.Figure.of("people", 3),
                        Grounds.Figure.of("withinMinutes", 120),
                        Grounds.Figure.of("threshold", 3));
        assertThat(finding.grounds().en()).contains("Works", "3 people", "120 minutes");
        assertThat(finding.grounds().zh()).contains("Works", "3 人", "120 分钟");
    }

    @Test
    void twoPeopleAreNone() {
        assertThat(cluster.judge(new FeverCluster.Seen(ID, "Works", "330110001", 2)))
                .isEmpty();
    }

    @Test
    void aClusterAtAnEnterpriseThatIsNotKnownYetIsTheDistrictsMatter() {
        Finding finding =
                cluster.judge(new FeverCluster.Seen(ID, null, null, 5)).orElseThrow();
        assertThat(finding.town()).isNull();
        assertThat(finding.grounds().zh()).contains("尚未登记");
    }

    @Test
    void oneFeverCanBeNoCluster() {
        assertThatThrownBy(() -> new FeverCluster(1, Duration.ofHours(1))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aCharterThatClosesSoonIsShortOfSeatsWhenATenthOfThemIsWaitedFor() {
        assertThat(rules(charter(180, 180, 18, 180, 2))).containsExactly(AlertRule.CHARTER_SEATS_SHORT);
        assertThat(rules(charter(180, 180, 17, 180, 2))).isEmpty();
    }

    @Test
    void itIsShortOfClearancesWhenFewerThanFourInFiveOfThoseSeatedAreCleared() {
        assertThat(rules(charter(180, 100, 0, 79, 2))).containsExactly(AlertRule.CHARTER_CLEARANCES_SHORT);
        assertThat(rules(charter(180, 100, 0, 80, 2))).isEmpty();
        assertThat(rules(charter(180, 0, 0, 0, 2))).as("nobody is seated").isEmpty();
    }

    @Test
    void bothCanHold() {
        assertThat(rules(charter(100, 100, 50, 0, 1)))
                .containsExactly(AlertRule.CHARTER_SEATS_SHORT, AlertRule.CHARTER_CLEARANCES_SHORT);
    }

    @Test
    void whatClosesLaterOrIsClosedIsNotLookedAt() {
        assertThat(rules(charter(100, 100, 50, 0, 3))).isNotEmpty();
        assertThat(rules(charter(100, 100, 50, 0, 4))).isEmpty();
        assertThat(rules(charter(100, 100, 50, 0, 0))).isEmpty();
    }

    @Test
    void theTimeLeftIsToldInHalfHours() {
        Finding finding = charterShort
                .judge(charter(100, 100, 50, 100, 2), NOW.plusSeconds(60))
                .get(0);
        assertThat(finding.grounds().en()).endsWith("within 2 h");
        assertThat(charterShort
                        .judge(charter(100, 100, 50, 100, 2), NOW.plusSeconds(1800))
                        .get(0)
                        .grounds()
                        .zh())
                .contains("1.5 小时内");
    }

    @Test
    void figuresThatAreBehindForLongAreAlertedToWhileSomethingWaits() {
        IntakeLag rule = new IntakeLag(Duration.ofMinutes(5));
        assertThat(rule.judge(Duration.ofMinutes(5).minusMillis(1), 10)).isEmpty();
        assertThat(rule.judge(Duration.ofMinutes(9), 0)).isEmpty();
        Finding finding = rule.judge(Duration.ofSeconds(400), 10).orElseThrow();
        assertThat(finding.rule()).isEqualTo(AlertRule.INTAKE_LAG);
        assertThat(finding.town()).isNull();
        assertThat(finding.grounds().zh()).contains("6 分钟");
        assertThat(rule.judge(Duration.ofSeconds(410), 99))
                .as("the words change by the minute")
                .contains(finding);
    }

    @Test
    void aTownWhoseWorkersStayAwayIsAlertedToUnlessTheyDoSoOnThatDayOfEveryWeek() {
        OnDutyFalls rule = new OnDutyFalls(BigDecimal.TEN);
        RateFalls.Town town = new RateFalls.Town("330110001", "临平街道", "Linping");
        LocalDate sunday = LocalDate.of(2020, 2, 23);
        OnDutyFalls.Closed last = new OnDutyFalls.Closed(sunday, 60, 100);
        OnDutyFalls.Closed before = new OnDutyFalls.Closed(sunday.minusDays(1), 70, 100);
        Finding finding =
                rule.judge(town, new OnDutyFalls.Days(last, before, null, null)).orElseThrow();
        assertThat(finding.rule()).isEqualTo(AlertRule.ON_DUTY_FALLS);
        assertThat(finding.town()).isEqualTo("330110001");
        assertThat(finding.grounds().zh()).contains("60.00%", "70.00%", "2020-02-23");
        assertThat(rule.judge(
                        town,
                        new OnDutyFalls.Days(last, new OnDutyFalls.Closed(sunday.minusDays(1), 69, 100), null, null)))
                .as("nine points")
                .isEmpty();
        OnDutyFalls.Closed weekAgo = new OnDutyFalls.Closed(sunday.minusDays(7), 20, 100);
        assertThat(rule.judge(
                        town,
                        new OnDutyFalls.Days(
                                last, before, weekAgo, new OnDutyFalls.Closed(sunday.minusDays(8), 21, 100))))
                .as("it fell by a point the Sunday before")
                .isEmpty();
        assertThat(rule.judge(
                        town,
                        new OnDutyFalls.Days(
                                last, before, weekAgo, new OnDutyFalls.Closed(sunday.minusDays(8), 10, 100))))
                .as("it rose the Sunday before: nothing is put on for that")
                .isPresent();
        assertThat(rule.judge(town, new OnDutyFalls.Days(new OnDutyFalls.Closed(sunday, 0, 0), before, null, null)))
                .as("nobody is enrolled")
                .isEmpty();
    }

    @Test
    void aDepartmentWithManyOverdueRequestsIsAlertedTo() {
        RequestsAge rule = new RequestsAge(5);
        assertThat(rule.atDepartment(new RequestsAge.Waiting("HEALTH", "卫生健康局", "Health", 20, 4, 9)))
                .isEmpty();
        Finding finding = rule.atDepartment(new RequestsAge.Waiting("HEALTH", "卫生健康局", "Health", 20, 5, 2))
                .orElseThrow();
        assertThat(finding.rule()).isEqualTo(AlertRule.DEPARTMENT_REQUESTS_AGE);
        assertThat(finding.subject()).isEqualTo("HEALTH");
        assertThat(finding.town()).as("of the whole district").isNull();
        assertThat(finding.grounds().zh()).contains("卫生健康局", "超期 5 件");
    }

    @Test
    void aTownWhoseRateIsTwoPointsLowerThanWhenYesterdayWasClosedIsAlertedTo() {
        RateFalls rule = new RateFalls(new BigDecimal("2"));
        RateFalls.Town town = new RateFalls.Town("330110001", "临平街道", "Linping");
        RateFalls.Share yesterday = new RateFalls.Share(98, 100);
        assertThat(rule.judge(town, yesterday, new RateFalls.Share(97, 100))).isEmpty();
        assertThat(rule.judge(town, yesterday, new RateFalls.Share(99, 100))).isEmpty();
        Finding finding =
                rule.judge(town, yesterday, new RateFalls.Share(96, 100)).orElseThrow();
        assertThat(finding.town()).isEqualTo("330110001");
        assertThat(finding.grounds().zh()).contains("临平街道", "96.00%", "98.00%");
        // Enterprises that register without having resumed let it fall as well.
        assertThat(rule.judge(town, yesterday, new RateFalls.Share(98, 103))).isNotEmpty();
        assertThat(rule.judge(town, new RateFalls.Share(0, 0), new RateFalls.Share(0, 10)))
                .isEmpty();
    }

    @Test
    void aTownWithFiveOverdueRequestsIsAlertedTo() {
        RequestsAge rule = new RequestsAge(5);
        assertThat(rule.ofTown(new RequestsAge.Waiting("330110001", "临平街道", "Linping", 20, 4, 9)))
                .isEmpty();
        Finding finding = rule.ofTown(new RequestsAge.Waiting("330110001", "临平街道", "Linping", 20, 5, 2))
                .orElseThrow();
        assertThat(finding.town()).isEqualTo("330110001");
        assertThat(finding.grounds().en()).contains("5 of 20", "older than three days 2");
        assertThatThrownBy(() -> new RequestsAge(0)).isInstanceOf(IllegalArgumentException.class);
    }

    private List<AlertRule> rules(CharterShort.Open charter) {
        return charterShort.judge(charter, NOW).stream().map(Finding::rule).toList();
    }

    private static CharterShort.Open charter(int seats, long seated, long waiting, long cleared, int hours) {
        return new CharterShort.Open(ID, "D5580", NOW.plus(Duration.ofHours(hours)), seats, seated, waiting, cleared);
    }
}
