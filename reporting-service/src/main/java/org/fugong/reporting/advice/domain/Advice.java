package org.fugong.reporting.advice.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One piece of advice: what is, or what to do, with the figures it rests on. Its words are made elsewhere, in each language.
 *
 * @param subject what it is about: the id of a charter or of a lender's entry, a county, a kind of clearance; empty if it is
 *     about the enterprise as such
 * @param name of the charter or of the lender
 * @param people how many it is about
 * @param of out of how many, or how many seats or people there are to be had
 * @param present how many are at work; only of {@link Kind#SHORT}
 * @param until the deadline or the end of a colour
 * @param lastDay of a lender's offer
 * @param occupation of the lender's people
 * @param skills of the lender's people
 * @param topics that it rests on
 */
public record Advice(
        Kind kind,
        String subject,
        @Nullable String name,
        long people,
        @Nullable Long of,
        @Nullable Long present,
        @Nullable Instant until,
        @Nullable LocalDate lastDay,
        @Nullable String occupation,
        List<String> skills,
        List<String> topics) {

    /** In the order in which they are told. */
    public enum Kind {
        /** So many short, of those it declared or enrolled. */
        SHORT,
        /** Nobody is missing. */
        COMPLETE,
        /** So many of its headcount are not registered as its workers. */
        UNREGISTERED,
        /** So many of the missing are from there. */
        FROM,
        /** So many of the missing could come today. */
        COULD_COME,
        /** Nominate them for this charter. */
        NOMINATE,
        /** Ask for a charter from there. */
        PROPOSE,
        /** Borrow from that enterprise. */
        BORROW,
        /** So many have no complete declaration. */
        NOT_DECLARED,
        /** So many have declared and have no code yet. */
        NO_CODE,
        YELLOW,
        RED,
        /** So many were refused a clearance of that kind. */
        REFUSED,
        /** So many are on a charter already. */
        ON_THE_WAY;

        /** Whether it asks for something that facts can show to have been done. */
        public boolean canBeFollowed() {
            return this == NOMINATE || this == PROPOSE || this == BORROW;
        }
    }

    static Advice of(Kind kind, String subject, long people, @Nullable Long of, List<String> topics) {
        return new Advice(kind, subject, null, people, of, null, null, null, null, List.of(), topics);
    }
}
