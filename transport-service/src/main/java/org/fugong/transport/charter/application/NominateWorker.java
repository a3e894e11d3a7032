package org.fugong.transport.charter.application;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.fugong.transport.charter.application.NominateList.How;
import org.fugong.transport.charter.application.NominateList.Order;
import org.fugong.transport.charter.application.NominateList.Wish;
import org.fugong.transport.charter.domain.Charter;
import org.fugong.transport.charter.domain.Nomination;
import org.fugong.transport.charter.domain.NominationRules.Refusal;

/** Puts one worker forward for a charter: a list of one. */
@ApplicationScoped
public class NominateWorker {

    private final NominateList list;

    NominateWorker(NominateList list) {
        this.list = list;
    }

    /** The outcome. */
    public sealed interface Result {}

    /** Nominated; {@code clearances} are those asked for, by kind with their state. */
    public record Placed(Nomination nomination, int place, Map<String, String> clearances) implements Result {}

    /** Refused; {@code holder} is the charter that the worker is bound to, where that is the reason. */
    public record Refused(Refusal refusal, Charter charter, Optional<UUID> holder, Instant at) implements Result {}

    public record NoSuchCharter() implements Result {}

    /** Nominates one worker of an enterprise, who boards at the first stop. */
    @Transactional
    public Result nominate(UUID charterId, UUID workerId, UUID enterpriseId, String by) {
        return nominate(charterId, workerId, Nomination.FIRST_STOP, enterpriseId, by);
    }

    /**
     * Nominates one worker of an enterprise.
     *
     * @param stop number of the stop where the worker boards
     */
    @Transactional
    public Result nominate(UUID charterId, UUID workerId, int stop, UUID enterpriseId, String by) {
        Order order = new Order(
                charterId, Optional.of(enterpriseId), List.of(Wish.alone(workerId, stop)), false, How.EACH, by);
        Optional<NominateList.Answer> answered = list.nominate(order);
        if (answered.isEmpty()) {
            return new NoSuchCharter();
        }
        NominateList.Answer answer = answered.get();
        NominateList.Outcome outcome = answer.outcomes().get(0);
        if (outcome instanceof NominateList.Placed placed) {
            return new Placed(placed.nomination(), placed.place(), placed.clearances());
        }
        NominateList.Refused refused = (NominateList.Refused) outcome;
        return new Refused(refused.refusal(), answer.charter(), refused.holder(), answer.at());
    }

    /**
     * Nominates workers for a bus between employers of the district, where there is no ticket to be had and no village to
     * leave.
     *
     * @return those against whom there was something
     */
    @Transactional
    public List<UUID> nominateForBus(UUID charterId, List<UUID> workerIds, UUID enterpriseId, String by) {
        List<Wish> wishes = workerIds.stream()
                .map(worker -> Wish.alone(worker, Nomination.FIRST_STOP))
                .toList();
        return list.nominate(new Order(charterId, Optional.of(enterpriseId), wishes, true, How.EACH, by))
                .map(answer -> answer.outcomes().stream()
                        .filter(NominateList.Refused.class::isInstance)
                        .map(outcome -> outcome.one().workerId())
                        .toList())
                .orElse(workerIds);
    }
}
