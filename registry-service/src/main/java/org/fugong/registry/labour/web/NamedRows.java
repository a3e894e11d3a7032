package org.fugong.registry.labour.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import org.fugong.chassis.privacy.PersonalData;
import org.fugong.chassis.web.Problem;
import org.fugong.registry.labour.application.Agreements;
import org.fugong.registry.labour.application.HeardAnswers;
import org.fugong.registry.labour.domain.Agreement;
import org.fugong.registry.labour.domain.Agreement.Answer;
import org.fugong.registry.labour.domain.Agreement.Named;
import org.fugong.registry.labour.domain.HeardAnswer;
import org.fugong.registry.labour.domain.Way;
import org.fugong.registry.worker.application.WorkerSummary;
import org.fugong.registry.worker.application.Workers;

/** The workers of an agreement in lists. */
@ApplicationScoped
public class NamedRows {

    private static final int MOST_WORKERS = 500;

    private final Workers workers;
    private final HeardAnswers heard;
    private final Agreements agreements;

    @Inject
    NamedRows(Workers workers, HeardAnswers heard, Agreements agreements) {
        this.workers = workers;
        this.agreements = agreements;
        this.heard = heard;
    }

    /**
     * A worker who is named or could be.
     *
     * @param name prints masked
     * @param answer null for one who is not named
     * @param heard what others heard of this one and no later answer has overtaken
     * @param elsewhere whether another agreement for the same days names this one, who can't be chosen then
     */
    public record NamedRow(
            UUID id,
            PersonalData name,
            List<String> skills,
            @Nullable Answer answer,
            @Nullable Way via,
            boolean lent,
            @Nullable HeardAnswer heard,
            boolean elsewhere) {

        /** Whether the lender has named this one. */
        public boolean named() {
            return answer != null;
        }

        /** Whether the answer that counts was heard by others. */
        public boolean byOthers() {
            return via == Way.PAPER || via == Way.PHONE;
        }

        /** Whether a consent that others heard waits for a second person. */
        public boolean toConfirm() {
            return heard != null && heard.state() == HeardAnswer.State.TO_CONFIRM;
        }

        /** Shape of the answer. */
        public String badge() {
            return lent || answer == Answer.CONSENTED ? "ok" : answer == Answer.DECLINED ? "stop" : "wait";
        }
    }

    /** Those whom the lender named. */
    List<NamedRow> of(Agreement a) {
        Map<UUID, HeardAnswer> known = heard.of(a.id()).stream()
                .map(kept -> kept.answer())
                .collect(Collectors.toMap(HeardAnswer::workerId, Function.identity()));
        return a.workers().stream()
                .map(named -> row(
                        workers.summary(named.workerId()).orElseThrow(Problem::notFound),
                        named,
                        known.get(named.workerId()),
                        false))
                .toList();
    }

    /** All whom the lender could name. */
    List<NamedRow> choice(Agreement a) {
        Map<UUID, Named> chosen = a.workers().stream().collect(Collectors.toMap(Named::workerId, Function.identity()));
        List<WorkerSummary> all = workers.summaries(a.parties().lender(), null, null, MOST_WORKERS);
        Set<UUID> elsewhere =
                agreements.elsewhere(a, all.stream().map(WorkerSummary::id).toList());
        return all.stream()
                .map(worker -> row(worker, chosen.get(worker.id()), null, elsewhere.contains(worker.id())))
                .toList();
    }

    private static NamedRow row(
            WorkerSummary worker, @Nullable Named named, @Nullable HeardAnswer heard, boolean elsewhere) {
        return named == null
                ? new NamedRow(worker.id(), worker.name(), worker.skills(), null, null, false, heard, elsewhere)
                : new NamedRow(
                        named.workerId(),
                        worker.name(),
                        worker.skills(),
                        named.answer(),
                        named.via(),
                        named.lent(),
                        heard,
                        elsewhere);
    }
}
