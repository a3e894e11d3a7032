package org.fugong.registry.dailyreport.application;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

import org.fugong.chassis.event.Outbox;
import org.fugong.chassis.web.ETags;
import org.fugong.chassis.web.Problem;
import org.fugong.registry.dailyreport.application.ReportStore.Owing;
import org.fugong.registry.dailyreport.application.ReportStore.TownDay;
import org.fugong.registry.dailyreport.domain.DailyReport;
import org.fugong.registry.dailyreport.domain.Filing;
import org.fugong.registry.dailyreport.domain.Filing.Age;
import org.fugong.registry.dailyreport.domain.Filing.By;
import org.fugong.registry.dailyreport.domain.ReportForm;
import org.fugong.registry.domain.identity.Fault;
import org.fugong.registry.domain.identity.Texts;
import org.fugong.registry.enterprise.application.EnterpriseFacts;
import org.fugong.registry.identity.application.Refusal;
import org.fugong.registry.resumption.application.Resumptions;
import org.fugong.registry.resumption.application.Standing;

/** Daily reports of enterprises. Runs in the caller's transaction; whose enterprise it is has been checked before. */
@ApplicationScoped
public class DailyReports {

    private static final int LONGEST_REASON = 500;

    private final ReportStore store;
    private final Resumptions resumptions;
    private final Outbox outbox;
    private final Clock clock;
    private final ZoneId zone;
    private final LocalTime remindAt;
    private final int tolerancePercent;

    @Inject
    DailyReports(
            ReportStore store,
            Resumptions resumptions,
            Outbox outbox,
            Clock clock,
            @ConfigProperty(name = "fugong.zone") ZoneId zone,
            @ConfigProperty(name = "fugong.daily.remind-at") LocalTime remindAt,
            @ConfigProperty(name = "fugong.daily.tolerance-percent") int tolerancePercent) {
        this.store = store;
        this.resumptions = resumptions;
        this.outbox = outbox;
        this.clock = clock;
        this.zone = zone;
        this.remindAt = remindAt;
        this.tolerancePercent = tolerancePercent;
    }

    /**
     * Who files, and how.
     *
     * @param subject of the log-in
     * @param official whether it is an official, who says why
     * @param reason why; null if not said
     * @param confirmed whether an unlikely figure is said to be right
     * @param ifMatch version that is corrected; null if a report is filed for the first time
     */
    public record Filer(
            String subject, boolean official, @Nullable String reason, boolean confirmed, @Nullable String ifMatch) {}

    /**
     * Files or corrects the report of a day. One that says what is known changes nothing.
     *
     * @param enterprise locked, so that two reports at once are a report and a refusal
     * @throws Problem 409 {@code illegal-move} if there is nothing to report or it is too late, 412 and 428 for a
     *     correction of what has changed, 422 for faulty figures, those that are asked back included
     */
    public DailyReport file(EnterpriseFacts enterprise, LocalDate day, ReportForm form, Filer filer) {
        Optional<DailyReport> known = store.find(enterprise.id(), day);
        String reason = filer.reason() == null || filer.reason().isBlank()
                ? null
                : filer.reason().strip();
        checkTime(day, filer, reason);
        known.ifPresentOrElse(
                report -> ETags.requireMatch(filer.ifMatch(), report.version()), () -> checkOwes(enterprise.id(), day));
        checkForm(enterprise, form, filer, reason);
        DailyReport next = new DailyReport(
                enterprise.id(),
                day,
                known.map(report -> report.version() + 1).orElse(1L),
                Objects.requireNonNull(form.onDuty()),
                Objects.requireNonNull(form.outputPercent()),
                List.copyOf(form.kinds()),
                form.note() == null || form.note().isBlank()
                        ? null
                        : form.note().strip(),
                enterprise.headcount(),
                filer.official(),
                filer.official() ? reason : null,
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        if (known.isPresent() && saysTheSame(known.get(), next)) {
            return known.get();
        }
        store.put(next, filer.subject());
        outbox.append(EnterpriseReported.of(next, enterprise.town()));
        return next;
    }

    private void checkTime(LocalDate day, Filer filer, @Nullable String reason) {
        Age age = Age.of(day, today());
        By by = !filer.official() ? By.ENTERPRISE : reason == null ? By.OFFICIAL : By.OFFICIAL_WITH_REASON;
        Optional<String> refusal = Filing.refusal(by, age);
        if (refusal.isPresent()) {
            throw by == By.OFFICIAL && age != Age.YET_TO_COME
                    ? Problem.invalid("reason", "missing", refusal.get())
                    : Problem.of(409, "illegal-move", refusal.get()).with("age", age.name());
        }
    }

    private void checkOwes(UUID enterpriseId, LocalDate day) {
        Standing standing = resumptions.standing(enterpriseId).orElse(null);
        if (standing == null || !standing.resumed()) {
            throw Problem.of(
                            409,
                            "illegal-move",
                            "The enterprise does not work yet: it reports from the day on which it is approved.")
                    .with("state", standing == null ? "NOT_APPLIED" : standing.state());
        }
        Instant since = standing.decidedAt();
        if (since != null && day.isBefore(LocalDate.ofInstant(since, zone))) {
            throw Problem.of(409, "illegal-move", "The enterprise had not been approved on that day.")
                    .with("state", standing.state());
        }
    }

    private void checkForm(EnterpriseFacts enterprise, ReportForm form, Filer filer, @Nullable String reason) {
        List<Fault> faults = new ArrayList<>(form.faults());
        Texts.faultOfOptional("reason", reason, LONGEST_REASON).ifPresent(faults::add);
        if (faults.isEmpty() && !filer.confirmed()) {
            form.question(enterprise.headcount(), tolerancePercent).ifPresent(faults::add);
        }
        if (!faults.isEmpty()) {
            throw Refusal.ofFaults(faults);
        }
    }

    private static boolean saysTheSame(DailyReport a, DailyReport b) {
        return a.onDuty() == b.onDuty()
                && a.outputPercent() == b.outputPercent()
                && a.missing().equals(b.missing())
                && Objects.equals(a.note(), b.note());
    }

    /** The report of a day that counts. */
    public Optional<DailyReport> find(UUID enterpriseId, LocalDate day) {
        return store.find(enterpriseId, day);
    }

    /** What the form of a day is filled in with: the report of that day, else the latest before it. */
    public Optional<DailyReport> draft(UUID enterpriseId, LocalDate day) {
        return store.find(enterpriseId, day).or(() -> store.latestBefore(enterpriseId, day));
    }

    /** Whether the enterprise works, and so reports. */
    public boolean reports(UUID enterpriseId) {
        return resumptions.standing(enterpriseId).filter(Standing::resumed).isPresent();
    }

    /** Reports that count, the latest first. */
    public List<DailyReport> list(UUID enterpriseId, @Nullable LocalDate before, int most) {
        return store.list(enterpriseId, before, most);
    }

    /** The last days of an enterprise as a chart; nothing before there are two. */
    public Optional<ReportChart> chart(UUID enterpriseId, int days) {
        List<DailyReport> latest = list(enterpriseId, null, days);
        return latest.size() < 2 ? Optional.empty() : Optional.of(ReportChart.of(latest));
    }

    /** All versions of a day, the first first. */
    public List<DailyReport> versions(UUID enterpriseId, LocalDate day) {
        return store.versions(enterpriseId, day);
    }

    /** Those who owe the report of a day and have not filed it, by name. */
    public List<Owing> owing(
            LocalDate day, @Nullable String town, @Nullable String afterName, @Nullable UUID afterId, int most) {
        return store.owing(day, dueAt(day), town, afterName, afterId, most);
    }

    /** The day of each town, or of one. */
    public List<TownDay> towns(LocalDate day, @Nullable String town) {
        return store.towns(day, dueAt(day), town);
    }

    /** The district's local day. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    /** When the report of a day is due; who was approved by then owes it. */
    public Instant dueAt(LocalDate day) {
        return day.atTime(remindAt).atZone(zone).toInstant();
    }
}
