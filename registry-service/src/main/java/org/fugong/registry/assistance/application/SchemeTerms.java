package org.fugong.registry.assistance.application;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

import org.fugong.chassis.web.Problem;
import org.fugong.registry.assistance.domain.Longer;
import org.fugong.registry.assistance.domain.Scheme;
import org.fugong.registry.assistance.domain.SchemeDesk;
import org.fugong.registry.assistance.domain.SchemePolicy;
import org.fugong.registry.assistance.domain.Terms;
import org.fugong.registry.enterprise.application.EnterpriseFacts;
import org.fugong.registry.enterprise.application.Enterprises;

/** Checks what is offered to the members of a joint scheme. */
@ApplicationScoped
class SchemeTerms {

    private static final Duration USUAL_TO_ANSWER = Duration.ofHours(24);
    private static final int USUAL_DAYS = 30;
    private static final int MOST_UNITS = 10_000_000;

    private final Enterprises enterprises;
    private final SchemePolicy policy;
    private final ZoneId zone;

    @Inject
    SchemeTerms(Enterprises enterprises, SchemeSettings settings, @ConfigProperty(name = "fugong.zone") ZoneId zone) {
        this.enterprises = enterprises;
        this.policy = settings.policy();
        this.zone = zone;
    }

    /**
     * The terms that an offer comes to.
     *
     * @throws Problem 422 for what is missing, out of range, or no cheaper than alone
     */
    Terms of(Scheme scheme, SchemeOffer offer, Instant now) {
        UUID providerId = offer.providerId();
        String provider = providerId == null
                ? Wording.needed("provider", offer.provider(), "Say who provides it.")
                : enterprises
                        .facts(providerId)
                        .map(EnterpriseFacts::name)
                        .orElseThrow(() -> Problem.invalid(
                                "providerId", "enterprise-unknown", "There is no such enterprise in the register."));
        String what = Wording.needed("what", offer.what(), "Say what is provided.");
        long alone = money("aloneFen", offer.aloneFen());
        long together = money("togetherFen", offer.togetherFen());
        long shared = money("sharedFen", offer.sharedFen() == null ? Long.valueOf(0) : offer.sharedFen());
        int leastMembers = number(
                "leastMembers",
                offer.leastMembers() == null ? Integer.valueOf(policy.leastMembers()) : offer.leastMembers(),
                SchemePolicy.FEWEST,
                1000);
        int leastUnits = number("leastUnits", offer.leastUnits(), 1, MOST_UNITS);
        Instant answerBy = (offer.answerBy() == null ? now.plus(USUAL_TO_ANSWER) : offer.answerBy())
                .truncatedTo(ChronoUnit.MICROS);
        if (answerBy.isBefore(now.plus(policy.leastToAnswer())) || answerBy.isAfter(now.plus(policy.mostToAnswer()))) {
            throw Problem.invalid(
                    "answerBy",
                    "time-to-answer",
                    "Members have at least " + policy.leastToAnswer().toHours() + " h and at most "
                            + policy.mostToAnswer().toDays() + " days to answer.");
        }
        LocalDate lastAnswer = LocalDate.ofInstant(answerBy, zone);
        LocalDate startsOn = offer.startsOn() == null ? lastAnswer.plusDays(1) : offer.startsOn();
        if (startsOn.isBefore(lastAnswer)) {
            throw Problem.invalid("startsOn", "before-answers", "It starts when the time to answer is over.");
        }
        LocalDate endsOn = offer.endsOn() == null ? startsOn.plusDays(USUAL_DAYS - 1) : offer.endsOn();
        if (endsOn.isBefore(startsOn) || endsOn.isAfter(startsOn.plusDays(policy.longestDays()))) {
            throw Problem.invalid(
                    "endsOn", "term", "Not before its first day, and at most " + policy.longestDays() + " days on.");
        }
        Terms terms = new Terms(
                SchemeDesk.nextOffer(scheme),
                providerId,
                provider,
                what,
                alone,
                together,
                shared,
                leastMembers,
                leastUnits,
                startsOn,
                endsOn,
                answerBy);
        if (!terms.cheaper()) {
            throw Problem.invalid(
                    "togetherFen",
                    "not-cheaper",
                    "With the least units it is no cheaper for each than alone: then it is no joint scheme.");
        }
        return terms;
    }

    /**
     * The longer term that a prolongation comes to.
     *
     * @throws Problem 422 for one that is not longer, too long, or too near for answers
     */
    Longer longer(Scheme scheme, Prolongation asked, Instant now) {
        Terms agreed = scheme.terms();
        if (agreed == null) {
            throw Problem.notFound();
        }
        LocalDate endsOn = asked.endsOn() == null ? agreed.endsOn().plusDays(USUAL_DAYS) : asked.endsOn();
        if (!endsOn.isAfter(agreed.endsOn()) || endsOn.isAfter(agreed.endsOn().plusDays(policy.longestDays()))) {
            throw Problem.invalid(
                    "endsOn",
                    "term",
                    "After " + agreed.endsOn() + ", and at most " + policy.longestDays() + " days after it.");
        }
        Instant end = agreed.endsOn().plusDays(1).atStartOfDay(zone).toInstant();
        Instant usual = now.plus(USUAL_TO_ANSWER);
        Instant answerBy = (asked.answerBy() != null ? asked.answerBy() : usual.isBefore(end) ? usual : end)
                .truncatedTo(ChronoUnit.MICROS);
        if (answerBy.isBefore(now.plus(policy.leastToAnswer()))
                || answerBy.isAfter(now.plus(policy.mostToAnswer()))
                || answerBy.isAfter(end)) {
            throw Problem.invalid(
                    "answerBy",
                    "time-to-answer",
                    "Members have at least " + policy.leastToAnswer().toHours() + " h and at most "
                            + policy.mostToAnswer().toDays() + " days to answer, and all of it before the term ends.");
        }
        return new Longer(SchemeDesk.nextOffer(scheme), endsOn, answerBy);
    }

    private static long money(String field, @Nullable Long fen) {
        long amount = given(field, fen);
        if (amount < 0 || amount > Terms.MOST_FEN) {
            throw Problem.invalid(field, "out-of-range", "From 0 to 100 million yuan, in fen.");
        }
        return amount;
    }

    private static int number(String field, @Nullable Integer number, int least, int most) {
        int value = given(field, number);
        if (value < least || value > most) {
            throw Problem.invalid(field, "out-of-range", "From " + least + " to " + most + ".");
        }
        return value;
    }

    private static <T> T given(String field, @Nullable T value) {
        if (value == null) {
            throw Problem.invalid(field, "missing", "This field must be filled in.");
        }
        return value;
    }
}
