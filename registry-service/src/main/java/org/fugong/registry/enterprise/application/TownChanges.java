package org.fugong.registry.enterprise.application;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.fugong.chassis.event.Outbox;
import org.fugong.chassis.privacy.AuditTrail;
import org.fugong.registry.due.application.DueClocks;
import org.fugong.registry.enterprise.application.EnterpriseStore.Kept;
import org.fugong.registry.enterprise.application.WhenEnterpriseMoves.Moved;
import org.fugong.registry.enterprise.domain.Enterprise;
import org.fugong.registry.enterprise.domain.Relocation;
import org.fugong.registry.enterprise.domain.Relocation.State;

/** What follows when an enterprise's town becomes another one, in the transaction in which it does. */
@ApplicationScoped
class TownChanges {

    /** Who moves enterprises by a file: the import tells who sent it. */
    static final String BY_FILE = "import";

    private final EnterpriseStore store;
    private final RelocationStore relocations;
    private final Fingerprints fingerprints;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final DueClocks clocks;
    private final Instance<WhenEnterpriseMoves> features;
    private final ZoneId zone;

    @Inject
    TownChanges(
            EnterpriseStore store,
            RelocationStore relocations,
            Fingerprints fingerprints,
            Outbox outbox,
            AuditTrail audit,
            DueClocks clocks,
            @Any Instance<WhenEnterpriseMoves> features,
            @ConfigProperty(name = "fugong.zone") ZoneId zone) {
        this.store = store;
        this.relocations = relocations;
        this.fingerprints = fingerprints;
        this.outbox = outbox;
        this.audit = audit;
        this.clocks = clocks;
        this.features = features;
        this.zone = zone;
    }

    /** Moves a locked enterprise to the town of a move that is done. */
    void move(Kept old, Relocation done, String by) {
        Instant at = java.util.Objects.requireNonNull(done.settledAt());
        Enterprise moved = old.enterprise().movedTo(done.to(), at);
        store.update(List.of(fingerprints.kept(moved, old.contact())));
        outbox.append(EnterpriseRegistered.of(moved));
        follow(moved, done, by);
    }

    /** A file said of a locked enterprise, which has been written and published, that it is in another town now. */
    void movedByFile(Enterprise was, Enterprise now) {
        relocations.openOf(List.of(now.id())).forEach(open -> {
            relocations.update(open.stepped(State.WITHDRAWN, open.overdue(), null, null, now.changedAt(), BY_FILE));
            clocks.stop(RelocationClock.KIND, open.id());
        });
        Relocation done = new Relocation(
                UUID.randomUUID(),
                1,
                now.id(),
                was.town(),
                now.town(),
                LocalDate.ofInstant(now.changedAt(), zone),
                State.DONE,
                false,
                "By a file of the district",
                null,
                now.changedAt(),
                BY_FILE,
                null,
                now.changedAt(),
                BY_FILE);
        relocations.insert(done);
        follow(now, done, BY_FILE);
    }

    private void follow(Enterprise now, Relocation done, String by) {
        outbox.append(EnterpriseMoved.of(now, done));
        audit.record("enterprise-moved", now.id().toString(), done.from() + " > " + done.to());
        Moved moved = new Moved(EnterpriseFacts.of(now), done.from(), by);
        features.forEach(feature -> feature.moved(moved));
    }
}
