package org.fugong.registry.assistance.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What an official offers to the members of a joint scheme, as it is sent. Money is in fen, for what the category's unit
 * says: a day for meals.
 *
 * @param providerId enterprise of the register that provides
 * @param provider name of another provider; the register's name if that is where it is
 * @param what is provided, in words
 * @param aloneFen price of one unit for who orders alone
 * @param togetherFen price of one unit for those who order together
 * @param sharedFen what there is to pay besides, split by quantity; none if null
 * @param leastMembers who have to say yes; the policy's least if null
 * @param leastUnits that they have to need together
 * @param startsOn first day; the day after the time to answer is over if null
 * @param endsOn last day; thirty days of it if null
 * @param answerBy until when members can say yes or no; 24 hours if null
 */
public record SchemeOffer(
        @Nullable UUID providerId,
        @Nullable String provider,
        @Nullable String what,
        @Nullable Long aloneFen,
        @Nullable Long togetherFen,
        @Nullable Long sharedFen,
        @Nullable Integer leastMembers,
        @Nullable Integer leastUnits,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable Instant answerBy) {}
