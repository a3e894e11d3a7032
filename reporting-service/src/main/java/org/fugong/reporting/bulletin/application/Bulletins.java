package org.fugong.reporting.bulletin.application;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.quarkus.scheduler.Scheduled;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

import org.fugong.chassis.event.Outbox;
import org.fugong.chassis.privacy.AuditTrail;
import org.fugong.chassis.web.Problem;
import org.fugong.reporting.bulletin.application.Bulletin.Occasion;
import org.fugong.reporting.bulletin.domain.Correction;
import org.fugong.reporting.bulletin.domain.DailyTime;
import org.fugong.reporting.dashboard.application.Figures;
import org.fugong.reporting.dashboard.application.FiguresView;

/** Issues the daily bulletin, and keeps every issue as it was. */
@ApplicationScoped
public class Bulletins {
    private static final String NEVER = "off";

    private final BulletinStore store;
    private final Drafting drafting;
    private final Press press;
    private final Figures figures;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final Clock clock;
    private final ZoneId zone;
    private final Optional<DailyTime> daily;

    Bulletins(
            BulletinStore store,
            Drafting drafting,
            Press press,
            Figures figures,
            Outbox outbox,
            AuditTrail audit,
            Clock clock,
            @ConfigProperty(name = "fugong.zone") ZoneId zone,
            @ConfigProperty(name = "fugong.reporting.bulletin.at", defaultValue = "18:00") String at) {
        this.store = store;
        this.drafting = drafting;
        this.press = press;
        this.figures = figures;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
        this.zone = zone;
        this.daily = at.equals(NEVER) ? Optional.empty() : Optional.of(new DailyTime(LocalTime.parse(at)));
    }

    /** Looks whether the day's bulletin is due. One replica makes it. */
    @Scheduled(every = "30s", delayed = "20s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void issueIfDue() {
        ZonedDateTime now = clock.instant().atZone(zone);
        if (!due(now)) {
            return;
        }
        store.lock();
        if (due(now)) {
            issue(Occasion.SCHEDULE, null);
        }
    }

    private boolean due(ZonedDateTime now) {
        return daily.filter(time -> time.due(now, store.lastScheduled())).isPresent();
    }

    /**
     * Issues a bulletin on the current day by hand, within the caller's transaction.
     *
     * @param correction that it takes the place of an earlier one of the same day, null if it does not
     * @throws Problem 404 if there is no such earlier one; 409 {@code bulletin-corrected} if another one took its place
     *     already; 409 {@code bulletin-day-over} if it is about another day, whose figures are not those of now
     */
    public Bulletin issue(@Nullable Correction correction) {
        store.lock();
        if (correction != null) {
            Bulletin earlier = store.find(correction.corrects()).orElseThrow(Problem::notFound);
            if (earlier.correctedBy() != null) {
                throw Problem.of(
                        409, "bulletin-corrected", "Another bulletin took the place of this one. Correct that one.");
            }
            if (!earlier.day().equals(LocalDate.now(clock.withZone(zone)))) {
                throw Problem.of(
                        409,
                        "bulletin-day-over",
                        "This bulletin is about a day that is over. The next day's bulletin tells the figures as they are.");
            }
        }
        Bulletin issued = issue(Occasion.BY_HAND, correction);
        audit.record(
                "bulletin-issued",
                "bulletin/" + issued.no(),
                correction == null ? "by hand" : "corrects " + correction.corrects());
        return issued;
    }

    private Bulletin issue(Occasion occasion, @Nullable Correction correction) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        FiguresView full = figures.district().full();
        BulletinContent content = drafting.draft(full);
        Bulletin bare = new Bulletin(
                store.lastNo() + 1,
                content.day(),
                correction == null ? null : correction.corrects(),
                correction == null ? null : correction.reason(),
                null,
                occasion,
                now,
                content.asOf(),
                List.of());
        List<BulletinFile> files = press.print(bare, content);
        store.add(bare, content, files);
        Bulletin issued = store.find(bare.no()).orElseThrow();
        outbox.append(BulletinFacts.issued(issued, content.ruleVersions()));
        return issued;
    }

    /** The highest number first; {@code before} a number, or null for the newest. */
    @Transactional
    public List<Bulletin> list(@Nullable LocalDate day, @Nullable Integer before, int limit) {
        return store.list(day, before, limit);
    }

    /** A bulletin with what it says. */
    public record WithContent(Bulletin bulletin, BulletinContent content) {}

    @Transactional
    public Optional<WithContent> find(int no) {
        return store.find(no).flatMap(bulletin -> store.content(no).map(content -> new WithContent(bulletin, content)));
    }

    /**
     * A file as it was issued.
     *
     * @throws IllegalStateException if its bytes are not those of its checksum any more
     */
    @Transactional
    public Optional<BulletinFile> file(int no, String format, String lang) {
        Optional<BulletinFile> file = store.file(no, format, lang);
        if (file.filter(kept -> !kept.intact()).isPresent()) {
            throw new IllegalStateException("the file of a bulletin is not as it was issued");
        }
        return file;
    }
}
