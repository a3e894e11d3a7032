package org.fugong.registry.due.application;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.jboss.logging.Logger;

import org.fugong.registry.due.application.ClockStore.Running;

/**
 * Clocks on states. A clock is a row, written in the transaction that changes the state, so it is there if and only if
 * the state is; it runs out by the database's clock, and what follows happens once, whichever replica sees it first.
 */
@ApplicationScoped
public class DueClocks {

    private static final Logger LOG = Logger.getLogger(DueClocks.class);
    private static final int MOST_AT_ONCE = 100;

    private final ClockStore store;
    private final Map<String, WhenDue> answers = new HashMap<>();

    @Inject
    DueClocks(ClockStore store, @Any Instance<WhenDue> all) {
        this.store = store;
        for (WhenDue answer : all) {
            if (answers.put(answer.kind(), answer) != null) {
                throw new IllegalStateException("Two answers to clocks of kind " + answer.kind());
            }
        }
    }

    /** Sets the clock of that kind on a subject; one that runs already is set to the new time. */
    public void start(String kind, UUID subject, Instant dueAt) {
        if (!answers.containsKey(kind)) {
            throw new IllegalArgumentException("Nobody answers clocks of kind " + kind);
        }
        store.put(kind, subject, dueAt.truncatedTo(ChronoUnit.MICROS));
    }

    /** Stops the clock of that kind on a subject, if one runs. */
    public void stop(String kind, UUID subject) {
        store.remove(kind, subject);
    }

    /** Whether the clock is still set to that time. Only the answer after locking the subject is worth anything. */
    public boolean isSet(String kind, UUID subject, Instant dueAt) {
        return store.isSet(new Running(kind, subject, dueAt));
    }

    /**
     * Acts on every clock that has run out. A thread calls it every second; outside of a transaction.
     *
     * @return how many were acted on
     */
    public int runDue() {
        int done = 0;
        List<Running> due;
        do {
            due = QuarkusTransaction.requiringNew().call(() -> store.due(answers.keySet(), MOST_AT_ONCE));
            int before = done;
            for (Running clock : due) {
                done += run(clock) ? 1 : 0;
            }
            if (done == before) {
                return done;
            }
        } while (due.size() == MOST_AT_ONCE);
        return done;
    }

    private boolean run(Running clock) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> {
                // Claimed by an advisory lock, not by the row: commands lock the subject first and its clock after, and
                // so does the answer.
                WhenDue answer = answers.get(clock.kind());
                if (answer == null || !store.claim(clock) || !store.isSet(clock)) {
                    return false;
                }
                answer.due(clock.subject(), clock.dueAt());
                store.remove(clock);
                return true;
            });
        } catch (RuntimeException failure) {
            // No message: drivers quote values.
            LOG.errorf("A clock of kind %s failed and is put off: %s", clock.kind(), rootOf(failure));
            QuarkusTransaction.requiringNew().run(() -> store.putOff(clock));
            return false;
        }
    }

    private static String rootOf(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        StackTraceElement[] stack = root.getStackTrace();
        return root.getClass().getName() + (stack.length == 0 ? "" : " at " + stack[0]);
    }
}
