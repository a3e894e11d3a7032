package org.fugong.registry.labour.application;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.fugong.registry.labour.domain.Agreement;
import org.fugong.registry.labour.domain.MergedNaming;
import org.fugong.registry.labour.domain.Period;
import org.fugong.registry.worker.application.WhenWorkersMerge;
import org.fugong.registry.worker.application.WorkerPostings;
import org.fugong.registry.worker.application.Workers;

/**
 * Whoever was registered twice is named once in an agreement, so that nobody is lent twice; and when the two turn out to be
 * two people, each has again what was said of the own record. Agreements that are over stay as they were written.
 */
@ApplicationScoped
class AgreementsFollowMerges implements WhenWorkersMerge {

    private final Agreements agreements;
    private final AgreementLimits limits;
    private final MergedNamings namings;
    private final Workers workers;
    private final WorkerPostings postings;
    private final AgreementNotices notices;
    private final Clock clock;
    private final ZoneId zone;

    @Inject
    AgreementsFollowMerges(
            Agreements agreements,
            AgreementLimits limits,
            MergedNamings namings,
            Workers workers,
            WorkerPostings postings,
            AgreementNotices notices,
            Clock clock,
            @ConfigProperty(name = "fugong.zone") ZoneId zone) {
        this.agreements = agreements;
        this.limits = limits;
        this.namings = namings;
        this.workers = workers;
        this.postings = postings;
        this.notices = notices;
        this.clock = clock;
        this.zone = zone;
    }

    @Override
    public void lock(Merge merge) {
        Stream.of(
                        agreements.ofWorker(merge.alias()).stream().map(Agreement::id),
                        agreements.ofWorker(merge.survivor()).stream().map(Agreement::id),
                        namings.of(merge.pairId()).stream().map(MergedNaming::agreementId))
                .flatMap(ids -> ids)
                .distinct()
                .sorted()
                .forEach(agreements::lock);
    }

    @Override
    public void merged(Merge merge) {
        List<MergedNaming> changed = new ArrayList<>();
        for (Agreement agreement : agreements.ofWorker(merge.alias())) {
            MergedNaming.of(agreement, merge.alias(), merge.survivor()).ifPresent(naming -> {
                boolean takesPart = naming.both() || canBeNamed(agreement, merge.survivor());
                agreements.rewrite(naming.joined(agreement, takesPart));
                changed.add(naming);
                if (naming.both() || !takesPart) {
                    notices.namedOnce(agreement, takesPart);
                }
            });
        }
        namings.note(merge.pairId(), changed);
    }

    @Override
    public void parted(Merge merge) {
        for (MergedNaming naming : namings.of(merge.pairId())) {
            agreements.lock(naming.agreementId()).ifPresent(before -> {
                Agreement after = naming.parted(before, canBeNamed(before, naming.alias()));
                if (after.equals(before)) {
                    return;
                }
                agreements.rewrite(after);
                boolean passedOn = naming.passedOn(before, after);
                if (passedOn) {
                    passOn(naming, after);
                }
                notices.partedAgain(after, passedOn);
            });
        }
        namings.forget(merge.pairId());
    }

    private void passOn(MergedNaming naming, Agreement agreement) {
        Period days = agreement.period();
        postings.returned(naming.survivor(), agreement.id(), LocalDate.ofInstant(clock.instant(), zone));
        postings.lend(naming.alias(), agreement.parties().borrower(), days.from(), days.to(), agreement.id());
    }

    private boolean canBeNamed(Agreement agreement, UUID worker) {
        return workers.employerOf(worker)
                        .filter(agreement.parties().lender()::equals)
                        .isPresent()
                && postings.lendable(worker)
                && limits.elsewhere(agreement, List.of(worker)).isEmpty();
    }
}
