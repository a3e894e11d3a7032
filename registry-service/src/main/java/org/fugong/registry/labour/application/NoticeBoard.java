package org.fugong.registry.labour.application;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import org.fugong.chassis.privacy.PersonalData;
import org.fugong.chassis.web.Problem;
import org.fugong.registry.domain.identity.Fault;
import org.fugong.registry.domain.identity.Texts;
import org.fugong.registry.due.application.DueClocks;
import org.fugong.registry.identity.application.Refusal;
import org.fugong.registry.labour.domain.EntryCourse;
import org.fugong.registry.labour.domain.MarketEntry;
import org.fugong.registry.labour.domain.Side;
import org.fugong.registry.notice.application.Audience;
import org.fugong.registry.notice.application.NoticeText;
import org.fugong.registry.notice.application.Notices;

/** Messages that people without a log-in leave for a need. Bounded, sealed, and forgotten after a while. */
@ApplicationScoped
public class NoticeBoard {

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_WORDS = 500;

    private final FeedbackStore store;
    private final LabourMarket market;
    private final Occupations occupations;
    private final Notices notices;
    private final DueClocks clocks;
    private final LabourSettings settings;
    private final Clock clock;

    @Inject
    NoticeBoard(
            FeedbackStore store,
            LabourMarket market,
            Occupations occupations,
            Notices notices,
            DueClocks clocks,
            LabourSettings settings,
            Clock clock) {
        this.store = store;
        this.market = market;
        this.occupations = occupations;
        this.notices = notices;
        this.clocks = clocks;
        this.settings = settings;
        this.clock = clock;
    }

    /** A message, as sent. */
    public record Message(
            @Nullable String occupation,
            @Nullable PersonalData name,
            @Nullable PersonalData phone,
            @Nullable PersonalData words) {}

    /** The need of that id, if it is open. */
    public Optional<MarketEntry> find(UUID needId) {
        return market.find(needId).filter(entry -> entry.side() == Side.NEED && EntryCourse.open(entry.state()));
    }

    /**
     * Takes a message for an open need.
     *
     * @return until when it is kept
     * @throws Problem 404 if there is no such open need, 422 with every fault, 429 {@code too-many-messages}
     */
    public Instant leave(UUID needId, Message message) {
        // Locked, so that the bounds hold for messages that come at once.
        MarketEntry need = market.lock(needId)
                .filter(entry -> entry.side() == Side.NEED && EntryCourse.open(entry.state()))
                .orElseThrow(Problem::notFound);
        List<Fault> faults = faults(message);
        if (!faults.isEmpty()) {
            throw Refusal.ofFaults(faults);
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        PersonalData phone = plain(message.phone());
        if (store.countOf(needId, now.minus(Duration.ofHours(1))) >= settings.feedbackPerNeed()
                || store.countFrom(phone, now.minus(Duration.ofDays(1))) >= settings.feedbackPerPhone()) {
            throw Problem.of(429, "too-many-messages", "Many messages have come just now. Please try again later.");
        }
        Feedback feedback = new Feedback(
                UUID.randomUUID(),
                needId,
                need.enterpriseId(),
                message.occupation() == null ? "" : message.occupation(),
                plain(message.name()),
                phone,
                plain(message.words()),
                now);
        boolean first = store.count(needId) == 0;
        store.insert(feedback);
        Instant until = now.plus(settings.keepFeedback());
        clocks.start(FeedbackPurge.KIND, feedback.id(), until);
        if (first) {
            notices.tell(
                    Audience.enterprise(need.enterpriseId()),
                    new NoticeText("Somebody answered your need at the notice board.", "有人在公告栏响应了贵单位的用工需求。"),
                    "/registry/labour/entries/" + needId);
        }
        return until;
    }

    /** The message of that id. */
    public Optional<Feedback> message(UUID id) {
        return store.find(id);
    }

    /** Up to so many for a need, the latest first. */
    public List<Feedback> messages(UUID needId, @Nullable Instant before, @Nullable UUID beforeId, int limit) {
        return store.of(needId, before, beforeId, limit);
    }

    private List<Fault> faults(Message message) {
        List<Fault> faults = new ArrayList<>();
        clear(message.name(), name -> Texts.faultOfRequired("name", name, LONGEST_NAME))
                .ifPresent(faults::add);
        clear(message.phone(), phone -> Texts.faultOfPhone("phone", phone)).ifPresent(faults::add);
        clear(message.words(), words -> Texts.faultOfOptional("message", words, LONGEST_WORDS))
                .ifPresent(faults::add);
        String occupation = message.occupation();
        if (occupation != null
                && !occupation.isBlank()
                && occupations.find(occupation).isEmpty()) {
            faults.add(new Fault("occupation", "occupation-unknown", "A middle group of GB/T 6565, such as 6-05."));
        }
        return faults;
    }

    private interface Check {
        Optional<Fault> of(@Nullable String clear);
    }

    private static Optional<Fault> clear(@Nullable PersonalData data, Check check) {
        return data == null ? check.of(null) : data.derive(check::of);
    }

    private static PersonalData plain(@Nullable PersonalData data) {
        return data == null ? PersonalData.of("") : data.derive(clear -> PersonalData.of(clear.strip()));
    }
}
