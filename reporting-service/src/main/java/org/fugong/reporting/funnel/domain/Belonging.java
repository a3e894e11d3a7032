package org.fugong.reporting.funnel.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Predicate;

import org.fugong.reporting.funnel.domain.HealthCode.Colour;

/** To which populations a person belongs. Counters, lists of people and linkage all go by these rules and no others. */
public final class Belonging {
    public static final Predicate<Person> REGISTERED = person -> person.started() != null;
    public static final Predicate<Person> COMPLETE = person -> person.completed() != null;
    public static final Predicate<Person> CODED = person -> person.coded() != null;
    public static final Predicate<Person> ENROLLED = person -> person.employerId() != null;
    public static final Predicate<Person> TRAVELLED = person -> person.boarded() != null;
    public static final Predicate<Person> ARRIVED = person -> person.arrived() != null;

    private Belonging() {}

    /** Whose code in force has this colour. */
    public static Predicate<Person> of(Colour colour) {
        return person -> {
            HealthCode code = person.code();
            return code != null && code.colour() == colour;
        };
    }

    /** Whose last gate passage was an entry on this local day. */
    public static Predicate<Person> onDuty(LocalDate day, ZoneId zone) {
        Instant from = day.atStartOfDay(zone).toInstant();
        Instant to = day.plusDays(1).atStartOfDay(zone).toInstant();
        return person -> {
            Passage last = person.lastPassage();
            return last != null
                    && last.entry()
                    && !last.at().isBefore(from)
                    && last.at().isBefore(to);
        };
    }
}
