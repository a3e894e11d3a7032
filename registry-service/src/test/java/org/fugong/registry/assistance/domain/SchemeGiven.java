package org.fugong.registry.assistance.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** What the tests of joint schemes begin with: three factories of a park, and the park's canteen. */
public final class SchemeGiven {

    public static final SchemePolicy POLICY = new SchemePolicy(
            "test",
            3,
            Duration.ofDays(7),
            Duration.ofHours(24),
            Duration.ofHours(8),
            Duration.ofDays(3),
            Duration.ofHours(1),
            Duration.ofDays(7),
            180,
            3);
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    public static final Instant DEADLINE = Instant.parse("2020-02-18T06:00:00Z");
    public static final SchemeDesk DESK = new SchemeDesk(POLICY, "RESUMPTION_DESK", ZONE);
    static final UUID A = new UUID(2, 1);
    static final UUID B = new UUID(2, 2);
    static final UUID C = new UUID(2, 3);

    private SchemeGiven() {}

    /** The canteen: 20 yuan a meal alone, 15 together, 240 a day for the delivery. */
    public static Terms canteen(int offer, UUID provider, int leastMembers, int leastUnits) {
        return new Terms(
                offer,
                provider,
                "合成园区食堂",
                "一日三餐盒饭",
                2000,
                1500,
                24000,
                leastMembers,
                leastUnits,
                LocalDate.of(2020, 2, 19),
                LocalDate.of(2020, 3, 19),
                DEADLINE);
    }

    /** Of each enterprise its request, in the park. */
    static Like like(UUID enterprise, int quantity) {
        return new Like(
                new UUID(1, enterprise.getLeastSignificantBits()),
                enterprise,
                Category.MEALS,
                quantity,
                "330110014",
                new UUID(7, 1),
                Given.MORNING);
    }

    static Scheme proposed() {
        Found found = new Found(
                Category.MEALS,
                Nearness.PARK,
                "330110014",
                new UUID(7, 1),
                List.of(like(A, 120), like(B, 80), like(C, 40)));
        return DESK.propose(
                        new UUID(9, 9),
                        found,
                        found.grounds("合成园区", "合成园区", POLICY),
                        "COMMERCE",
                        Doer.CLOCK,
                        Given.MORNING)
                .scheme();
    }

    static Scheme offered() {
        return moved(DESK.offer(proposed(), canteen(1, new UUID(3, 3), 2, 100), Given.COMMERCE, Given.MORNING));
    }

    static Scheme said(Scheme scheme, UUID enterprise, boolean yes) {
        return moved(DESK.answer(scheme, enterprise, 1, yes, "", Given.ENTERPRISE, Given.MORNING));
    }

    public static Scheme moved(SchemeVerdict verdict) {
        if (verdict instanceof SchemeVerdict.Moved moved) {
            return moved.scheme();
        }
        throw new AssertionError(verdict);
    }

    static Terms terms(Scheme scheme) {
        return Objects.requireNonNull(scheme.terms());
    }

    static Instant due(Scheme scheme) {
        return Objects.requireNonNull(scheme.dueAt());
    }
}
