package org.fugong.registry.labour.domain;

import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A need and a surplus that could be brought together, with all that is weighed of them.
 *
 * @param lender whose surplus it is
 * @param borrower whose need it is
 * @param period the days that both have: nobody is proposed for longer
 * @param needDays days of the need
 * @param kilometres between the two towns
 * @param skilled how many of the surplus have a skill that the need wants
 * @param well earlier dealings of the two that went well
 * @param badly and those that went badly
 * @param most the most people that could be lent
 */
public record Pairing(
        UUID needId,
        UUID surplusId,
        UUID borrower,
        UUID lender,
        Fit fit,
        Period period,
        int needDays,
        int kilometres,
        int skilled,
        int well,
        int badly,
        int most) {

    private static final int MOST_DEALINGS = 3;

    /** How near what they do is to what is to be done. */
    public enum Fit {
        /** The same middle group of occupations. */
        SAME,
        /** The same major group. */
        NEAR,
        /** Other work, which they are ready to learn and the borrower teaches. */
        TRAINED
    }

    /** Why a surplus can't serve a need at all. */
    public enum Obstacle {
        OWN,
        OTHER_WORK,
        OTHER_SHIFT,
        OTHER_DAYS,
        TOO_FAR
    }

    /** What comes of looking at a need and a surplus. */
    public sealed interface Look {
        /** They could be brought together. */
        record Fits(Pairing pairing) implements Look {}

        /** They can't, and why. */
        record Fails(Obstacle obstacle) implements Look {}
    }

    /** How earlier dealings of two enterprises went. */
    public record Dealings(int well, int badly) {
        /** None yet. */
        public static final Dealings NONE = new Dealings(0, 0);
    }

    /** Looks at a need and a surplus. */
    public static Look look(MarketEntry need, MarketEntry surplus, int kilometres, Dealings dealings, Weights weights) {
        MarketEntry.Work wanted = need.work();
        MarketEntry.Work had = surplus.work();
        if (need.enterpriseId().equals(surplus.enterpriseId())) {
            return new Look.Fails(Obstacle.OWN);
        }
        Fit fit;
        if (wanted.occupation().equals(had.occupation())) {
            fit = Fit.SAME;
        } else if (wanted.occupation().charAt(0) == had.occupation().charAt(0)) {
            fit = Fit.NEAR;
        } else if (wanted.training() && had.training()) {
            fit = Fit.TRAINED;
        } else {
            return new Look.Fails(Obstacle.OTHER_WORK);
        }
        if (!had.shift().serves(wanted.shift())) {
            return new Look.Fails(Obstacle.OTHER_SHIFT);
        }
        Period both = wanted.period().overlap(had.period()).orElse(null);
        if (both == null
                || both.days() < Math.min(weights.leastDays(), wanted.period().days())) {
            return new Look.Fails(Obstacle.OTHER_DAYS);
        }
        if (kilometres > weights.mostKilometres()) {
            return new Look.Fails(Obstacle.TOO_FAR);
        }
        return new Look.Fits(new Pairing(
                need.id(),
                surplus.id(),
                need.enterpriseId(),
                surplus.enterpriseId(),
                fit,
                both,
                wanted.period().days(),
                kilometres,
                shared(wanted, had) ? had.skilled() : 0,
                Math.min(MOST_DEALINGS, dealings.well()),
                Math.min(MOST_DEALINGS, dealings.badly()),
                Math.min(wanted.people(), had.people())));
    }

    /** Points for so many people, before what depends on other pairings. */
    public long points(int people, Weights weights) {
        return periodPoints(people, weights)
                + workPoints(people, weights)
                + skillPoints(people, weights)
                + dealingPoints(people, weights)
                - distancePoints(people, weights);
    }

    /** For the part of the need's days that they stay. */
    public long periodPoints(int people, Weights weights) {
        return (long) people * weights.wholePeriod() * period.days() / needDays;
    }

    /** For how near their work is. */
    public long workPoints(int people, Weights weights) {
        return (long) people
                * switch (fit) {
                    case SAME -> weights.sameWork();
                    case NEAR -> weights.nearWork();
                    case TRAINED -> 0;
                };
    }

    /** For those who have a skill. */
    public long skillPoints(int people, Weights weights) {
        return (long) Math.min(people, skilled) * weights.skill();
    }

    /** For earlier dealings; below 0 if they went badly. */
    public long dealingPoints(int people, Weights weights) {
        return (long) people * (well * weights.wentWell() - badly * weights.wentBadly());
    }

    /** Taken off for the way. */
    public long distancePoints(int people, Weights weights) {
        return (long) people * kilometres * weights.kilometre();
    }

    private static boolean shared(MarketEntry.Work wanted, MarketEntry.Work had) {
        Set<String> skills = had.skills().stream().map(Pairing::plain).collect(Collectors.toSet());
        return wanted.skills().stream().map(Pairing::plain).anyMatch(skills::contains);
    }

    private static String plain(String skill) {
        return skill.strip().toLowerCase(Locale.ROOT);
    }
}
