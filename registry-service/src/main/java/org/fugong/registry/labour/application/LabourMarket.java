package org.fugong.registry.labour.application;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.fugong.chassis.event.Outbox;
import org.fugong.chassis.web.Problem;
import org.fugong.registry.domain.identity.Fault;
import org.fugong.registry.due.application.DueClocks;
import org.fugong.registry.enterprise.application.EnterpriseFacts;
import org.fugong.registry.identity.application.Refusal;
import org.fugong.registry.labour.domain.Capacity;
import org.fugong.registry.labour.domain.EntryCourse;
import org.fugong.registry.labour.domain.EntryCourse.Move;
import org.fugong.registry.labour.domain.EntryCourse.State;
import org.fugong.registry.labour.domain.EntryForm;
import org.fugong.registry.labour.domain.Lot;
import org.fugong.registry.labour.domain.MarketEntry;
import org.fugong.registry.labour.domain.Side;
import org.fugong.registry.park.application.Parks;

/** Needs and surpluses. Runs in the caller's transaction; whose enterprise it is has been checked before. */
@ApplicationScoped
public class LabourMarket {

    private final EntryStore store;
    private final AgreementStore agreements;
    private final ProposalStore proposals;
    private final Occupations occupations;
    private final Parks parks;
    private final DueClocks clocks;
    private final Outbox outbox;
    private final Clock clock;
    private final ZoneId zone;

    @Inject
    LabourMarket(
            EntryStore store,
            AgreementStore agreements,
            ProposalStore proposals,
            Occupations occupations,
            Parks parks,
            DueClocks clocks,
            Outbox outbox,
            Clock clock,
            @ConfigProperty(name = "fugong.zone") ZoneId zone) {
        this.store = store;
        this.agreements = agreements;
        this.proposals = proposals;
        this.occupations = occupations;
        this.parks = parks;
        this.clocks = clocks;
        this.outbox = outbox;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * Posts a need or a surplus of an enterprise, in the enterprise's town.
     *
     * @throws Problem 422 with every fault
     */
    public MarketEntry post(EnterpriseFacts enterprise, Side side, EntryForm form, String by) {
        enterprise.requireOpen();
        require(form, enterprise.town());
        Instant now = now();
        MarketEntry entry = new MarketEntry(
                UUID.randomUUID(), enterprise.id(), side, 1, State.POSTED, form.work(), enterprise.town(), now, now);
        store.insert(entry, by);
        startClock(entry);
        tell(entry);
        return entry;
    }

    /**
     * Corrects a locked entry.
     *
     * @throws Problem 409 {@code illegal-move}, or {@code in-use} where agreements under way rely on what it says
     */
    public MarketEntry change(MarketEntry entry, EntryForm form) {
        State next = moved(entry, Move.CHANGE);
        require(form, entry.town());
        requireUnused(entry);
        MarketEntry now = entry.corrected(form.work(), next, now());
        store.update(now);
        startClock(now);
        tell(now);
        return now;
    }

    /**
     * Takes a locked entry back.
     *
     * @throws Problem 409 {@code illegal-move}, or {@code in-use} where agreements are under way
     */
    public MarketEntry withdraw(MarketEntry entry) {
        State next = moved(entry, Move.WITHDRAW);
        requireUnused(entry);
        MarketEntry now = entry.in(next, now());
        store.update(now);
        clocks.stop(EntryExpiry.KIND, entry.id());
        tell(now);
        return now;
    }

    /** Whether the last day of an entry is over. */
    boolean isOver(MarketEntry entry) {
        return entry.work().period().to().isBefore(LocalDate.ofInstant(clock.instant(), zone));
    }

    /** The last day of a locked entry is over. */
    void expire(MarketEntry entry) {
        if (EntryCourse.move(entry.state(), Move.EXPIRE) instanceof EntryCourse.Outcome.Next next) {
            MarketEntry now = entry.in(next.state(), now());
            store.update(now);
            tell(now);
        }
    }

    /**
     * An enterprise is closed, and its agreements have ended: it needs nobody and lends nobody.
     *
     * @return the entries that ended
     */
    List<UUID> end(UUID enterpriseId) {
        List<UUID> all = new ArrayList<>();
        for (MarketEntry entry : store.lockLiveOf(enterpriseId)) {
            if (EntryCourse.move(entry.state(), Move.WITHDRAW) instanceof EntryCourse.Outcome.Next next) {
                MarketEntry ended = entry.in(next.state(), now());
                store.update(ended);
                clocks.stop(EntryExpiry.KIND, entry.id());
                tell(ended);
                all.add(entry.id());
            }
        }
        return all;
    }

    /**
     * Entries that ended by mistake are open again, but for those whose last day is over.
     *
     * @return how many are open again
     */
    int bringBack(Collection<UUID> ids) {
        int back = 0;
        for (UUID id : ids.stream().sorted().toList()) {
            MarketEntry entry = store.lock(id).orElse(null);
            if (entry != null
                    && !isOver(entry)
                    && EntryCourse.move(entry.state(), Move.RETURN) instanceof EntryCourse.Outcome.Next next) {
                MarketEntry open = entry.in(next.state(), now());
                store.update(open);
                startClock(open);
                tell(open);
                refill(open);
                back++;
            }
        }
        return back;
    }

    /** An enterprise has moved: its people, and the work it has, are in the new town, and so are its agreements under way. */
    void follow(UUID enterpriseId, String town) {
        agreements.changeTown(enterpriseId, town);
        for (MarketEntry entry : store.lockLiveOf(enterpriseId)) {
            MarketEntry there = entry.relocated(town, now());
            store.update(there);
            tell(there);
        }
    }

    /** Brings the state of a locked entry in line with what agreements hold of it now. */
    void refill(MarketEntry entry) {
        List<Lot> held = agreements.held(List.of(entry.id())).stream()
                .filter(lot -> lot.people() > 0)
                .toList();
        long wanted = (long) entry.work().people() * entry.work().period().days();
        long promised = held.stream()
                .mapToLong(lot -> (long) lot.people() * lot.period().days())
                .sum();
        Move move = promised == 0 ? Move.REOPEN : promised < wanted ? Move.FILL_PART : Move.FILL_ALL;
        if (EntryCourse.move(entry.state(), move) instanceof EntryCourse.Outcome.Next next
                && next.state() != entry.state()) {
            MarketEntry now = entry.in(next.state(), now());
            store.update(now);
            outbox.append(LabourEntryPosted.of(now));
        }
        proposals.touch();
    }

    /** How many people of an entry nobody has been promised, on the day when fewest are free. */
    public int free(MarketEntry entry) {
        return Capacity.free(
                entry.work().people(),
                agreements.held(List.of(entry.id())),
                entry.work().period());
    }

    /** The entry of that id. */
    public Optional<MarketEntry> find(UUID id) {
        return store.find(id);
    }

    /** The same, locked until the transaction ends. */
    public Optional<MarketEntry> lock(UUID id) {
        return store.lock(id);
    }

    /** Those of these that there are. */
    public Map<UUID, MarketEntry> findAll(Collection<UUID> ids) {
        return store.findAll(ids);
    }

    /** Up to so many, the latest first. */
    public List<MarketEntry> list(EntryStore.Query query, int limit) {
        return store.list(query, limit);
    }

    private void require(EntryForm form, String town) {
        List<Fault> faults = new ArrayList<>(
                form.faults(code -> occupations.find(code).isPresent(), LocalDate.ofInstant(clock.instant(), zone)));
        UUID parkId = form.parkId();
        if (parkId != null
                && parks.find(parkId)
                        .filter(park -> park.active() && park.town().equals(town))
                        .isEmpty()) {
            faults.add(new Fault("parkId", "park-unknown", "This is no park of the enterprise's town."));
        }
        if (!faults.isEmpty()) {
            throw Refusal.ofFaults(faults);
        }
    }

    private void requireUnused(MarketEntry entry) {
        if (agreements.openOfEntry(entry.id()) > 0) {
            throw Problem.of(
                    409,
                    "labour-in-use",
                    "Agreements under way rely on it: cancel or end them first, or post another.");
        }
    }

    private void startClock(MarketEntry entry) {
        clocks.start(
                EntryExpiry.KIND,
                entry.id(),
                entry.work().period().to().plusDays(1).atStartOfDay(zone).toInstant());
    }

    private void tell(MarketEntry entry) {
        outbox.append(LabourEntryPosted.of(entry));
        proposals.touch();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static State moved(MarketEntry entry, Move move) {
        EntryCourse.Outcome outcome = EntryCourse.move(entry.state(), move);
        if (outcome instanceof EntryCourse.Outcome.Next next) {
            return next.state();
        }
        String reason = outcome instanceof EntryCourse.Outcome.Refused refused ? refused.reason() : "";
        throw Problem.of(409, "illegal-move", reason)
                .with("state", entry.state().name());
    }
}
