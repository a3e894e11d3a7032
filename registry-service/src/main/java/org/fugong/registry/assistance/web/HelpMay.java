package org.fugong.registry.assistance.web;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.fugong.registry.assistance.domain.Course.Move;
import org.fugong.registry.assistance.domain.Reason;

/**
 * What the reader of a request's page can do now, and why not the rest.
 *
 * @param may moves that would not be refused, by their codes
 * @param refused moves that would be, by the reason in the reader's language
 */
public record HelpMay(Set<String> may, Map<String, List<String>> refused) {

    private static final Set<Move> OF_DEPARTMENT =
            EnumSet.of(Move.SORT, Move.ACCEPT, Move.ASK, Move.RESOLVE, Move.HAND_OVER);
    private static final Set<Move> OF_ENTERPRISE = EnumSet.of(Move.REPLY, Move.RATE, Move.REOPEN, Move.WITHDRAW);

    /** Nothing at all. */
    static final HelpMay NOTHING = new HelpMay(Set.of(), Map.of());

    static HelpMay ofDepartment(Function<Move, Optional<Reason>> refusal, String lang) {
        return of(OF_DEPARTMENT, refusal, lang);
    }

    static HelpMay ofEnterprise(Function<Move, Optional<Reason>> refusal, String lang) {
        return of(OF_ENTERPRISE, refusal, lang);
    }

    /** What of these moves would not be refused. */
    static <M extends Enum<M>> HelpMay of(Set<M> moves, Function<M, Optional<Reason>> refusal, String lang) {
        Set<String> may = new LinkedHashSet<>();
        Map<String, List<String>> refused = new LinkedHashMap<>();
        for (M move : moves) {
            refusal.apply(move)
                    .ifPresentOrElse(
                            reason -> refused.computeIfAbsent(reason.in(lang), in -> new ArrayList<>())
                                    .add(move.name()),
                            () -> may.add(move.name()));
        }
        return new HelpMay(may, refused);
    }

    /** Whether a move would not be refused. */
    public boolean can(String move) {
        return may.contains(move);
    }
}
