package org.fugong.chassis.batch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
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

    private static final int WAITERS = 6;
    private static final int WAITING = 4096;

    private record Write<C>(WriteId id, C command) {}

    private final RememberedAnswers answers;
    private final Function<List<C>, List<Outcome>> work;
    private final MicroBatcher<Write<C>, Supplier<Response>> batcher;
    private final ThreadPoolExecutor waiters;

    /**
     * @param name for metrics and thread names
     * @param work does what it is given in the transaction that is open, and says in the same order how each went; what it throws
     *     takes the batch back, and each is tried by itself
     */
    public BatchedWrites(String name, RememberedAnswers answers, Function<List<C>, List<Outcome>> work) {
        this.answers = answers;
        this.work = work;
        this.batcher = new MicroBatcher<>(name, writes -> serve(writes, this.work));
        this.waiters = waiters(name);
    }

    /** Puts a write into the next batch; completes after the commit, or fails with a {@link Problem}. */
    public CompletionStage<Response> submit(WriteId id, C command) {
        return batcher.submit(new Write<>(id, command)).thenApply(Supplier::get);
    }

    /**
     * Does a write by itself, in a transaction of its own, which may wait for what somebody else holds; some such writes wait at a
     * time. Only at its end the key is taken: a batch that comes upon the same key must not wait for a transaction that waits
     * for what the batch holds.
     *
     * @param doing does the command in the transaction that is open
     * @return completes after the commit, or fails with a {@link Problem}
     */
    public CompletionStage<Response> alone(WriteId id, C command, Function<C, Outcome> doing) {
        try {
            return CompletableFuture.supplyAsync(
                    () -> waiting(new Write<>(id, command), one -> List.of(doing.apply(one.get(0)))), waiters);
        } catch (RejectedExecutionException full) {
            return CompletableFuture.failedStage(MicroBatcher.busy());
        }
    }

    private Response waiting(Write<C> write, Function<List<C>, List<Outcome>> doing) {
        Supplier<Response> told;
        try {
            told = Transactions.JTA.call(() -> serve(List.of(write), doing)).get(0);
        } catch (RuntimeException failed) {
            // Perhaps because the key was taken meanwhile.
            Answer answer = find(List.of(write)).get(write.id().name());
            if (answer == null) {
                throw failed;
            }
            return answer.again(write.id().fingerprint());
        }
        return told.get();
    }

    /** Few threads, each of which holds a connection while it waits; all others are for those who need not wait. */
    private static ThreadPoolExecutor waiters(String name) {
        ClassLoader ours = Thread.currentThread().getContextClassLoader();
        ThreadPoolExecutor threads = new ThreadPoolExecutor(
                WAITERS, WAITERS, 10, TimeUnit.SECONDS, new ArrayBlockingQueue<>(WAITING), task -> {
                    Thread thread = new Thread(task, "alone-" + name);
                    thread.setDaemon(true);
                    thread.setContextClassLoader(ours);
                    return thread;
                });
        threads.allowCoreThreadTimeOut(true);
        return threads;
    }

    private List<Supplier<Response>> serve(List<Write<C>> writes, Function<List<C>, List<Outcome>> doing) {
        Map<WriteId.Name, Answer> known = new HashMap<>(find(writes));
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
            known.putAll(serve(List.copyOf(now.values()), doing, told));
            left = later;
        }
        return writes.stream().map(w -> Objects.requireNonNull(told.get(w))).toList();
    }

    private Map<WriteId.Name, Answer> find(List<Write<C>> writes) {
        return answers.find(writes.stream().map(w -> w.id().name()).toList());
    }

    /** Does what was not done before; what is to be remembered of it. */
    private Map<WriteId.Name, Answer> serve(
            List<Write<C>> writes, Function<List<C>, List<Outcome>> doing, Map<Write<C>, Supplier<Response>> told) {
        if (writes.isEmpty()) {
            return Map.of();
        }
        List<Outcome> outcomes = doing.apply(writes.stream().map(Write::command).toList());
        Map<WriteId.Name, Answer> fresh = new LinkedHashMap<>();
        List<Write<C>> refused = new ArrayList<>();
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
                refused.add(write);
                told.put(write, () -> {
                    throw refusal;
                });
            }
        }
        answers.keep(fresh);
        return refused.isEmpty() ? fresh : withThoseDoneMeanwhile(fresh, refused, told);
    }

    /** Some are refused because the same request was done by another transaction, after it was looked for here. */
    private Map<WriteId.Name, Answer> withThoseDoneMeanwhile(
            Map<WriteId.Name, Answer> fresh, List<Write<C>> refused, Map<Write<C>, Supplier<Response>> told) {
        Map<WriteId.Name, Answer> done = find(refused);
        for (Write<C> write : refused) {
            Answer answer = done.get(write.id().name());
            if (answer != null) {
                told.put(write, () -> answer.again(write.id().fingerprint()));
            }
        }
        Map<WriteId.Name, Answer> all = new HashMap<>(fresh);
        all.putAll(done);
        return all;
    }

    /** Serves what was submitted before, and refuses what comes after. */
    @Override
    public void close() {
        batcher.close();
        waiters.shutdown();
    }
}
