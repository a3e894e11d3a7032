package org.fugong.healthcode.colour.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

import org.jspecify.annotations.Nullable;

/**
 * How far a person is with the days that a cause asks for. Where the rules ask for check-ins, each day after the cause
 * began counts when the check-in of that day was normal; a day without one, or with a bad one, puts the end off by a day,
 * and the cause ends at the midnight after the last day. Days before anyone could have known that a check-in was due count
 * by themselves.
 *
 * @param done whether the cause no longer counts
 * @param until when it ends, if every day from now on is normal
 * @param days that the rules ask for
 * @param kept of these, days that have passed well
 * @param missed days that put the end off
 * @param firstCheckIn the first day on which a check-in counts; null where none is asked for
 */
public record Recovery(boolean done, Instant until, int days, int kept, int missed, @Nullable LocalDate firstCheckIn) {

    static Recovery of(Fact fact, CauseRule rule, CheckIns checkIns, Instant now, ZoneId zone) {
        Instant since = rule.checkInsSince();
        if (since == null) {
            Instant until = fact.from().plus(Duration.ofDays(rule.days()));
            long passed = Duration.between(fact.from(), now).toDays();
            int kept = (int) Math.max(0, Math.min(rule.days(), passed));
            return new Recovery(!now.isBefore(until), until, rule.days(), kept, 0, null);
        }
        LocalDate began = LocalDate.ofInstant(fact.from(), zone);
        LocalDate told =
                later(began, later(LocalDate.ofInstant(fact.knownAt(), zone), LocalDate.ofInstant(since, zone)));
        LocalDate today = LocalDate.ofInstant(now, zone);
        int kept = 0;
        int missed = 0;
        LocalDate last = began;
        for (LocalDate day = began.plusDays(1); !day.isAfter(today) && kept < rule.days(); day = day.plusDays(1)) {
            Boolean normal = day.isAfter(told) ? checkIns.on(day) : Boolean.TRUE;
            if (normal == null && day.equals(today)) {
                break;
            }
            if (Boolean.TRUE.equals(normal)) {
                kept++;
            } else {
                missed++;
            }
            last = day;
        }
        Instant until =
                last.plusDays(rule.days() - kept + 1L).atStartOfDay(zone).toInstant();
        return new Recovery(!now.isBefore(until), until, rule.days(), kept, missed, told.plusDays(1));
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }
}
