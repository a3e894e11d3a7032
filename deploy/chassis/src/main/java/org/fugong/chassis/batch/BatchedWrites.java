package org.fugong.chassis.batch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Supplier;

import jakarta.ws.rs.core.Response;

import org.jspecify.annotations.Nullable;

import org.fugong.chassis.web.Problem;
import org.fugong.chassis.web.RememberedAnswers;
import org.fugong.chassis.web.RememberedAnswers.Answer;
import org.fugong.chassis.web.WriteId;

/**
 * Writes that are safe to send again, many in one transaction: for those that come by the thousand what
 * {@link org.fugong.chassis.web.IdempotentWrite} is for others, with the same keys and the same answers. Answers given before are
 * looked up for the whole batch and new ones kept by one statement; of requests with one name the second is told what the first was.
 *
 * <p>The endpoint is non-blocking and gives what the work needs of request and caller, since the work runs in a thread of the
 * batcher.
 *
 * @param <C> what is to be done
 */
public final class BatchedWrites<C> implements AutoCloseable {

    /**
     * How one write of a batch went.
     *
     * @param response remembered and sent; null if refused
     * @param refusal sent and not remembered, so that the key stays free; null if not refused
     */
    public record Outcome(@Nullable Response response, @Nullable Problem refusal) {

        /** It is done. */
        public static Outcome done(Response response) {
            return new Outcome(response, null);
        }

        /** It is not done, and nothing of it was stored: the rest of the batch is committed. */
        public static Outcome refused(Problem problem) {
            return new Outcome(null, problem);
        }
    }

    private record Write<C>(WriteId id, C command) {}

    private final RememberedAnswers answers;
    private final Function<List<C>, List<Outcome>> work;
    private final MicroBatcher<Write<C>, Supplier<Response>> batcher;

    /**
     * @param name for metrics and thread names
     * @param work does what it is given in the transaction that is open, and says in the same order how each went; what it throws
     *     takes the batch back, and each is tried by itself
     */
    public BatchedWrites(String name, RememberedAnswers answers, Function<List<C>, List<Outcome>> work) {
        this.answers = answers;
        this.work = work;
        this.batcher = new MicroBatcher<>(name, this::serve);
    }

    /** Puts a write into the next batch; completes after the commit, or fails with a {@link Problem}. */
    public CompletionStage<Response> submit(WriteId id, C command) {
        return batcher.submit(new Write<>(id, command)).thenApply(Supplier::get);
    }

    private List<Supplier<Response>> serve(List<Write<C>> writes) {
        Map<WriteId.Name, Answer> known = new HashMap<>(
                answers.find(writes.stream().map(w -> w.id().name()).toList()));
        Map<Write<C>, Supplier<Response>> told = new IdentityHashMap<>();
        List<Write<C>> left = writes;
        while (!left.isEmpty()) {
            // Of those with one name the first is done now; what became of it is known to the others the next time
            // round.
            Map<WriteId.Name, Write<C>> now = new LinkedHashMap<>();
            List<Write<C>> later = new ArrayList<>();
            for (Write<C> write : left) {
                Answer answer = known.get(write.id().name());
                if (answer != null) {
                    told.put(write, () -> answer.again(write.id().fingerprint()));
                } else if (now.putIfAbsent(write.id().name(), write) != null) {
                    later.add(write);
                }
            }
            known.putAll(serve(List.copyOf(now.values()), told));
            left = later;
        }
        return writes.stream().map(w -> Objects.requireNonNull(told.get(w))).toList();
    }

    /** Does what was not done before; what is to be remembered of it. */
    private Map<WriteId.Name, Answer> serve(List<Write<C>> writes, Map<Write<C>, Supplier<Response>> told) {
        if (writes.isEmpty()) {
            return Map.of();
        }
        List<Outcome> outcomes = work.apply(writes.stream().map(Write::command).toList());
        Map<WriteId.Name, Answer> fresh = new LinkedHashMap<>();
        for (int i = 0; i < writes.size(); i++) {
            Write<C> write = writes.get(i);
            Problem refusal = outcomes.get(i).refusal();
            if (refusal == null) {
                Answer answer = answers.answer(
                        write.id().fingerprint(),
                        Objects.requireNonNull(outcomes.get(i).response()));
                fresh.put(write.id().name(), answer);
                told.put(write, answer::response);
            } else {
                told.put(write, () -> {
                    throw refusal;
                });
            }
        }
        answers.keep(fresh);
        return fresh;
    }

    /** Serves what was submitted before, and refuses what comes after. */
    @Override
    public void close() {
        batcher.close();
    }
}
