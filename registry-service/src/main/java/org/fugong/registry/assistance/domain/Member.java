package org.fugong.registry.assistance.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * An enterprise in a joint scheme, by one request of it.
 *
 * @param quantity in the category's unit
 * @param joinedAt when it was found or joined
 * @param answeredAt when it said yes or no to the terms in force; null before
 * @param answeredBy subject of the contact who did; shown to nobody but the audit of the course
 * @param offer number of the offer that was answered; 0 before
 * @param mostFen what a yes binds to at most; 0 without one
 * @param leavesOn first day on which it is not served any more; null while it stays
 */
public record Member(
        UUID requestId,
        UUID enterpriseId,
        int quantity,
        Answer answer,
        Instant joinedAt,
        @Nullable Instant answeredAt,
        @Nullable String answeredBy,
        int offer,
        long mostFen,
        @Nullable LocalDate leavesOn) {

    /** What a member has said. */
    public enum Answer {
        /** Nothing yet. */
        INVITED,
        /** Yes, which binds. */
        CONSENTED,
        /** No. */
        DECLINED,
        /** Its request was taken back or seen to otherwise before the scheme started. */
        GONE
    }

    static Member invited(Like like, Instant now) {
        return new Member(
                like.requestId(), like.enterpriseId(), like.quantity(), Answer.INVITED, now, null, null, 0, 0, null);
    }

    /** With nothing said, since there are new terms. */
    Member askedAnew() {
        return answer == Answer.GONE
                ? this
                : new Member(requestId, enterpriseId, quantity, Answer.INVITED, joinedAt, null, null, 0, 0, null);
    }

    Member answered(Answer said, Terms terms, String by, Instant now) {
        long most = said == Answer.CONSENTED ? terms.most(quantity) : 0;
        return new Member(requestId, enterpriseId, quantity, said, joinedAt, now, by, terms.offer(), most, leavesOn);
    }

    /** It has said yes to a longer term. */
    Member staying(Longer longer, String by, Instant now) {
        return new Member(requestId, enterpriseId, quantity, answer, joinedAt, now, by, longer.offer(), mostFen, null);
    }

    /** Under the number that the terms have now, leaving on a day or not. */
    Member under(int number, @Nullable LocalDate leaves) {
        return new Member(
                requestId, enterpriseId, quantity, answer, joinedAt, answeredAt, answeredBy, number, mostFen, leaves);
    }

    Member gone() {
        return new Member(
                requestId, enterpriseId, quantity, Answer.GONE, joinedAt, answeredAt, answeredBy, offer, mostFen, null);
    }

    Member leaving(LocalDate day) {
        return new Member(
                requestId, enterpriseId, quantity, answer, joinedAt, answeredAt, answeredBy, offer, mostFen, day);
    }

    /** Whether it is served on a day of a scheme that runs. */
    public boolean servedOn(LocalDate day) {
        return answer == Answer.CONSENTED && (leavesOn == null || day.isBefore(leavesOn));
    }
}
