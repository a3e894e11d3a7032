package org.fugong.healthcode.colour.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** Rules for tests: red 14 days, yellow 7, with and without check-ins. */
final class Rules {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Instant EFFECTIVE = Instant.parse("2020-02-10T16:00:00Z");

    private Rules() {}

    static ColourPolicy withoutCheckIns() {
        return of("colour-2020-02.1", null, 14, 7, List.of("42"));
    }

    static ColourPolicy withCheckIns() {
        return of("colour-2020-02.2", EFFECTIVE, 14, 7, List.of("42"));
    }

    static ColourPolicy of(
            String version, @Nullable Instant checkInsSince, int redDays, int yellowDays, List<String> areas) {
        Map<Cause, CauseRule> rules = new EnumMap<>(Cause.class);
        for (Cause cause : Cause.ruled()) {
            boolean yellow = cause == Cause.DECLARED_SYMPTOMS || cause == Cause.STAYED_IN_LISTED_AREA;
            rules.put(
                    cause,
                    new CauseRule(
                            cause, yellow ? Colour.YELLOW : Colour.RED, yellow ? yellowDays : redDays, checkInsSince));
        }
        return new ColourPolicy(version, EFFECTIVE, rules, Duration.ofDays(1), Duration.ofDays(1), areas, ZONE);
    }
}
