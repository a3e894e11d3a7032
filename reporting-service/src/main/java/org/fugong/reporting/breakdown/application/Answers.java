package org.fugong.reporting.breakdown.application;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Answers to questions about something that does not change, each worked out once: many ask the same. Beyond some hundred
 * different questions the others are answered anew each time, so that nobody fills the memory by asking.
 *
 * @param <Q> question
 * @param <A> answer
 */
final class Answers<Q, A> {
    private static final int MOST = 200;

    private final Map<Q, A> known = new ConcurrentHashMap<>();

    /** The answer, by {@code working} if it is not known; perhaps more than once if two ask at the same moment. */
    A to(Q question, Function<Q, A> working) {
        A answer = known.get(question);
        if (answer == null) {
            answer = working.apply(question);
            if (known.size() < MOST) {
                known.put(question, answer);
            }
        }
        return answer;
    }
}
