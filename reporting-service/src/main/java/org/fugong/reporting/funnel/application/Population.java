package org.fugong.reporting.funnel.application;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Predicate;

import org.fugong.reporting.funnel.domain.Belonging;
import org.fugong.reporting.funnel.domain.HealthCode.Colour;
import org.fugong.reporting.funnel.domain.Person;

/**
 * People who are counted together. The rule is the domain's, of which the counters are sums; the condition says the same to
 * the database, so that a list of a few of 890,000 need not read them all. A test holds one against the other.
 */
public enum Population {
    REGISTERED("p.started_at IS NOT NULL"),
    COMPLETE("p.completed_at IS NOT NULL"),
    CODED("p.coded_at IS NOT NULL"),
    ENROLLED("p.enterprise_id IS NOT NULL"),
    TRAVELLED("p.boarded_at IS NOT NULL"),
    ARRIVED("p.arrived_at IS NOT NULL"),
    /** Where the last passage of the day was an entry. */
    ON_DUTY("p.passage_entry AND p.passage_at >= '%s'::timestamptz AND p.passage_at < '%s'::timestamptz"),
    GREEN("p.colour = 'GREEN'"),
    YELLOW("p.colour = 'YELLOW'"),
    RED("p.colour = 'RED'");

    private final String condition;

    Population(String condition) {
        this.condition = condition;
    }

    /** Whether a person belongs on this local day. */
    Predicate<Person> rule(LocalDate day, ZoneId zone) {
        return switch (this) {
            case REGISTERED -> Belonging.REGISTERED;
            case COMPLETE -> Belonging.COMPLETE;
            case CODED -> Belonging.CODED;
            case ENROLLED -> Belonging.ENROLLED;
            case TRAVELLED -> Belonging.TRAVELLED;
            case ARRIVED -> Belonging.ARRIVED;
            case ON_DUTY -> Belonging.onDuty(day, zone);
            case GREEN -> Belonging.of(Colour.GREEN);
            case YELLOW -> Belonging.of(Colour.YELLOW);
            case RED -> Belonging.of(Colour.RED);
        };
    }

    /** The same for the database, on columns of {@code person p}. */
    public String condition(LocalDate day, ZoneId zone) {
        return condition.formatted(
                day.atStartOfDay(zone).toInstant(),
                day.plusDays(1).atStartOfDay(zone).toInstant());
    }

    /** The column of the enterprise at which the people of this population count. */
    public String at() {
        return this == ON_DUTY ? "p.passage_enterprise_id" : "p.enterprise_id";
    }
}
