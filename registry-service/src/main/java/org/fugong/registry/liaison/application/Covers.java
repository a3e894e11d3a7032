package org.fugong.registry.liaison.application;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

import org.fugong.chassis.web.Problem;
import org.fugong.registry.identity.application.Refusal;
import org.fugong.registry.liaison.domain.Cover;
import org.fugong.registry.notice.application.Audience;
import org.fugong.registry.notice.application.NoticeText;
import org.fugong.registry.notice.application.Notices;

/** Who stands in for liaison officers who are away. Runs in the caller's transaction. */
@ApplicationScoped
public class Covers {

    private final LiaisonStore store;
    private final Notices notices;
    private final Clock clock;
    private final ZoneId zone;

    @Inject
    Covers(LiaisonStore store, Notices notices, Clock clock, @ConfigProperty(name = "fugong.zone") ZoneId zone) {
        this.store = store;
        this.notices = notices;
        this.clock = clock;
        this.zone = zone;
    }

    /** The cover of an officer who is away today. */
    public Optional<Cover> of(String subject) {
        LocalDate today = today();
        return store.covers(List.of(subject), today).stream()
                .filter(cover -> cover.subject().equals(subject) && cover.on(today))
                .findFirst();
    }

    /** The officers whose enterprises this one sees today: oneself, also while away, and those stood in for. */
    public List<String> seenBy(String subject) {
        LocalDate today = today();
        List<String> seen = new ArrayList<>(List.of(subject));
        store.covers(List.of(subject), today).stream()
                .filter(cover -> cover.deputy().equals(subject) && cover.on(today))
                .forEach(cover -> seen.add(cover.subject()));
        return seen;
    }

    /** Covers of these officers, and for which they are deputies, that are not over, the next first. */
    public List<Cover> ahead(Collection<String> subjects) {
        return store.covers(subjects, today());
    }

    /** One cover. */
    public Optional<Cover> find(UUID id) {
        return store.cover(id);
    }

    /**
     * Says who stands in.
     *
     * @throws Problem 422 for wrong days or a deputy who is no liaison officer; 409 {@code cover-overlaps} if the officer
     *     has a cover on one of the days, {@code deputy-away} if the deputy is away on one of them, {@code
     *     stands-in-then} if the officer stands in for somebody else then
     */
    public Cover order(
            String subject, @Nullable String deputy, @Nullable LocalDate from, @Nullable LocalDate to, String by) {
        Cover.faultOfDays(from, to, today()).ifPresent(fault -> {
            throw Refusal.ofFaults(List.of(fault));
        });
        if (deputy == null || deputy.isBlank() || deputy.equals(subject)) {
            throw Problem.invalid("deputy", "not-a-liaison-officer", "Name another active liaison officer.");
        }
        // In the order of their names, so that two who stand in for each other do not wait for each other.
        List<String> both = Stream.of(subject, deputy).sorted().toList();
        for (String one : both) {
            if (!store.lockActive(one)) {
                throw Problem.invalid(
                        one.equals(deputy) ? "deputy" : "subject",
                        "not-a-liaison-officer",
                        "This is no active liaison officer.");
            }
        }
        Cover wanted =
                new Cover(UUID.randomUUID(), subject, deputy, Objects.requireNonNull(from), Objects.requireNonNull(to));
        for (Cover other : store.covers(both, wanted.from())) {
            if (other.from().isAfter(wanted.to())) {
                continue;
            }
            if (other.subject().equals(subject)) {
                throw Problem.of(409, "cover-overlaps", "Somebody stands in on one of these days already.");
            }
            if (other.subject().equals(deputy)) {
                throw Problem.of(409, "deputy-away", "The deputy is away on one of these days.");
            }
            if (other.deputy().equals(subject)) {
                throw Problem.of(
                        409, "stands-in-then", "The officer stands in for somebody else on one of these days.");
            }
        }
        store.addCover(wanted, by, clock.instant().truncatedTo(ChronoUnit.MICROS));
        notices.tell(
                Audience.officer(deputy),
                new NoticeText(
                        "You stand in for another liaison officer from " + wanted.from() + " to " + wanted.to() + ".",
                        "您自 " + wanted.from() + " 至 " + wanted.to() + " 代理另一位联络员。"),
                "/registry/liaison");
        return wanted;
    }

    /** Ends a cover with yesterday, or takes it away if it has not begun before today. */
    public void end(Cover cover) {
        LocalDate yesterday = today().minusDays(1);
        store.endCover(cover.id(), yesterday.isBefore(cover.from()) ? null : yesterday);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
