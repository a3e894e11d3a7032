package org.fugong.registry.assistance.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What is offered to the members of a joint scheme. Money is in fen, for what the category's unit says: a day for meals.
 *
 * @param offer number of the offer, from 1; new terms take all answers away
 * @param providerId enterprise of the register that provides; null for another
 * @param provider its name
 * @param what is provided, in words
 * @param aloneFen price of one unit for an enterprise that orders alone
 * @param togetherFen price of one unit for those who order together
 * @param sharedFen what there is to pay besides, such as the delivery, split by quantity
 * @param leastMembers who have to say yes for it to start
 * @param leastUnits that they have to need together
 * @param startsOn first day of it
 * @param endsOn last day of it
 * @param answerBy until when members can say yes or no
 */
public record Terms(
        int offer,
        @Nullable UUID providerId,
        String provider,
        String what,
        long aloneFen,
        long togetherFen,
        long sharedFen,
        int leastMembers,
        int leastUnits,
        LocalDate startsOn,
        LocalDate endsOn,
        Instant answerBy) {

    /** Most of any amount: a hundred million yuan. */
    public static final long MOST_FEN = 10_000_000_000L;

    /** The same for a longer term that was agreed. */
    Terms until(Longer agreed) {
        return new Terms(
                agreed.offer(),
                providerId,
                provider,
                what,
                aloneFen,
                togetherFen,
                sharedFen,
                leastMembers,
                leastUnits,
                startsOn,
                agreed.endsOn(),
                answerBy);
    }

    /** Whether it is cheaper for each, even if only the least come: nobody is to pay for the others' staying away. */
    public boolean cheaper() {
        return sharedFen < (aloneFen - togetherFen) * leastUnits;
    }

    /** What so many units cost an enterprise alone. */
    public long alone(int quantity) {
        return Math.multiplyExact(aloneFen, (long) quantity);
    }

    /** The most that so many units can come to, whoever else joins. A consent is to no more than that. */
    public long most(int quantity) {
        long all = Math.max(leastUnits, quantity);
        long shared = Math.multiplyExact(sharedFen, (long) quantity);
        return Math.multiplyExact(togetherFen, (long) quantity) + (shared + all - 1) / all;
    }
}
