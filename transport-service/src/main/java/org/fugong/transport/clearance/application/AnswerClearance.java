package org.fugong.transport.clearance.application;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.fugong.transport.charter.application.CharterDesk;
import org.fugong.transport.charter.application.HeldCharter;
import org.fugong.transport.clearance.application.Clearances.Judged;
import org.fugong.transport.clearance.domain.AnswerEffect;
import org.fugong.transport.clearance.domain.AnswerOutcome;
import org.fugong.transport.clearance.domain.AnswerRule;
import org.fugong.transport.clearance.domain.Clearance;
import org.fugong.transport.clearance.domain.ClearanceKind;
import org.fugong.transport.clearance.domain.ClearanceState;

/** Takes answers from agencies' events, officials, links of origin bureaus, and health codes. */
@ApplicationScoped
public class AnswerClearance {

    private final Clearances clearances;
    private final CharterDesk charters;
    private final ClearanceEvents events;

    AnswerClearance(Clearances clearances, CharterDesk charters, ClearanceEvents events) {
        this.clearances = clearances;
        this.charters = charters;
        this.events = events;
    }

    /** The outcome. */
    public sealed interface Result {}

    /** Recorded, with what it did. */
    public record Taken(AnswerEffect effect) implements Result {}

    public record Unknown() implements Result {}

    /** The clearance is another agency's. */
    public record WrongKind(ClearanceKind kind) implements Result {}

    /** The agency says another charter than the one that the clearance is for. */
    public record WrongCharter() implements Result {}

    /** Records one answer, as {@link #answerAll}. */
    @Transactional
    public Result answer(Answer answer) {
        return answerAll(List.of(answer)).get(0);
    }

    /**
     * Records answers in their order and lets those decide that {@link AnswerRule} says: a refusal ends the nomination and the
     * first waiting worker moves up. Charters are locked in the order of their ids, one set of statements for each.
     *
     * @return one result for each answer, in the same order
     */
    @Transactional
    public List<Result> answerAll(List<Answer> answers) {
        Map<UUID, Clearance> known = byId(answers);
        @Nullable Result[] results = new Result[answers.size()];
        TreeMap<UUID, List<Integer>> ofCharter = new TreeMap<>();
        for (int i = 0; i < results.length; i++) {
            Answer answer = answers.get(i);
            Clearance clearance = known.get(answer.clearanceId());
            results[i] = objection(answer, clearance);
            if (clearance != null && results[i] == null) {
                ofCharter
                        .computeIfAbsent(clearance.charterId(), id -> new ArrayList<>())
                        .add(i);
            }
        }
        ofCharter.forEach((charterId, places) -> {
            List<Judged> judged =
                    judge(charterId, places.stream().map(answers::get).toList());
            for (int i = 0; i < judged.size(); i++) {
                results[places.get(i)] = new Taken(judged.get(i).effect());
            }
        });
        List<Result> all = new ArrayList<>();
        for (Result result : results) {
            all.add(result == null ? new Unknown() : result);
        }
        return all;
    }

    private static @Nullable Result objection(Answer answer, @Nullable Clearance clearance) {
        if (clearance == null) {
            return new Unknown();
        }
        if (answer.onlyFor().filter(kind -> kind != clearance.kind()).isPresent()) {
            return new WrongKind(clearance.kind());
        }
        return answer.charter().filter(id -> !id.equals(clearance.charterId())).isPresent() ? new WrongCharter() : null;
    }

    private List<Judged> judge(UUID charterId, List<Answer> answers) {
        HeldCharter charter = charters.hold(charterId).orElseThrow();
        // Again, as other answers may have decided some before the lock was had.
        Map<UUID, Clearance> standing = byId(answers);
        List<Judged> judged = new ArrayList<>();
        Map<UUID, Answer> decided = new LinkedHashMap<>();
        List<ClearanceEvents.Decided> news = new ArrayList<>();
        Set<UUID> ended = new LinkedHashSet<>();
        for (Answer answer : answers) {
            Clearance before = Optional.ofNullable(standing.get(answer.clearanceId()))
                    .map(c -> lapsedWith(ended, c))
                    .orElseThrow();
            AnswerEffect effect = AnswerRule.effect(
                    before.state(), before.contradicted(), charter.isOpen(), answer.outcome(), answer.voice());
            Clearance after = before.after(effect);
            if (effect.decides()) {
                after = after.in(answer.outcome().state());
                decided.put(before.id(), answer);
                news.add(new ClearanceEvents.Decided(after, answer, charter.heldAt()));
                if (answer.outcome() == AnswerOutcome.REFUSED) {
                    ended.add(before.nominationId());
                }
            }
            standing.put(before.id(), after);
            judged.add(new Judged(answer, effect, after.contradicted()));
        }
        clearances.recordAll(judged, charter.heldAt());
        if (!decided.isEmpty()) {
            clearances.decideAll(decided.values(), charter.heldAt());
            events.decided(news);
        }
        if (!ended.isEmpty()) {
            clearances.lapseOfNominations(ended);
            ended.forEach(nomination -> charters.endNomination(charter, nomination));
        }
        return judged;
    }

    /** What is open of a nomination that an earlier answer of the same lot has ended. */
    private static Clearance lapsedWith(Set<UUID> ended, Clearance clearance) {
        return clearance.state() == ClearanceState.OPEN && ended.contains(clearance.nominationId())
                ? clearance.in(ClearanceState.LAPSED)
                : clearance;
    }

    private Map<UUID, Clearance> byId(List<Answer> answers) {
        Map<UUID, Clearance> found = new HashMap<>();
        clearances
                .findAll(answers.stream().map(Answer::clearanceId).distinct().toList())
                .forEach(c -> found.put(c.id(), c));
        return found;
    }
}
