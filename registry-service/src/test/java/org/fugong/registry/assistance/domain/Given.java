package org.fugong.registry.assistance.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;

/** What the tests of requests begin with. */
public final class Given {

    public static final Instant MORNING = Instant.parse("2020-02-17T03:00:00Z");
    public static final RoutingPolicy POLICY = policy();
    static final Doer ENTERPRISE = Doer.enterprise("contact");
    static final Doer COMMERCE = Doer.official("COMMERCE", "li");
    static final Doer TRANSPORT = Doer.official("TRANSPORT", "wang");
    static final Doer COORDINATOR = Doer.official(null, "zhao");

    private Given() {}

    private static RoutingPolicy policy() {
        Map<Category, String> departments = new EnumMap<>(Category.class);
        Map<Category, Duration> within = new EnumMap<>(Category.class);
        for (Category category : Category.values()) {
            departments.put(category, category == Category.MEALS ? "COMMERCE" : "TRANSPORT");
            within.put(category, Duration.ofHours(24));
        }
        return new RoutingPolicy(
                "test",
                "RESUMPTION_DESK",
                departments,
                within,
                50,
                20,
                Duration.ofHours(8),
                Duration.ofHours(2),
                Duration.ofHours(48),
                Duration.ofDays(7),
                Duration.ofHours(4),
                2);
    }

    static HelpRequest meals(Desk desk) {
        return desk.file(
                        new UUID(0, 1),
                        new UUID(0, 2),
                        "330110014",
                        new Desk.Ask(Category.MEALS, Urgency.NORMAL, "noodles only", 120, null),
                        ENTERPRISE,
                        MORNING)
                .request();
    }

    static HelpRequest moved(Verdict verdict) {
        if (verdict instanceof Verdict.Moved moved) {
            return moved.request();
        }
        throw new AssertionError(verdict);
    }
}
