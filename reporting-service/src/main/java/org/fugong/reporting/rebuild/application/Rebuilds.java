package org.fugong.reporting.rebuild.application;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.fugong.reporting.rebuild.application.Rebuild.State;

/** What operators ask of rebuilds, in the caller's transaction. {@link RebuildWork} does it. */
@ApplicationScoped
public class Rebuilds {
    private final RebuildStore store;
    private final Clock clock;

    Rebuilds(RebuildStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * Asks for one.
     *
     * @param prove compare only
     * @param switchAnyway let the new tables serve even if they differ
     * @return empty if one is running
     */
    public Optional<Rebuild> ask(boolean prove, boolean switchAnyway, String by) {
        Rebuild rebuild = new Rebuild(
                UUID.randomUUID(),
                State.RUNNING,
                prove,
                switchAnyway,
                by,
                clock.instant(),
                null,
                0,
                0,
                null,
                List.of());
        return store.add(rebuild) ? Optional.of(rebuild) : Optional.empty();
    }

    /** The newest one. */
    public Optional<Rebuild> latest() {
        return store.latest();
    }

    /** Gives up the running one; what it has read so far is removed. Empty if none is running. */
    public Optional<Rebuild> abort() {
        Optional<Rebuild> running = store.running();
        if (running.isEmpty() || !store.finish(running.get().id(), State.ABORTED, null, List.of())) {
            return Optional.empty();
        }
        return store.latest();
    }
}
