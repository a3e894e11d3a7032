package org.fugong.transport.clearance.application;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.fugong.chassis.privacy.Disclosure;
import org.fugong.chassis.privacy.PersonalData;
import org.fugong.chassis.privacy.Vault;
import org.fugong.transport.charter.application.DatabaseClock;
import org.fugong.transport.charter.application.Scope;
import org.fugong.transport.clearance.application.Calls.Call;
import org.fugong.transport.clearance.application.Calls.OfficePhone;
import org.fugong.transport.clearance.domain.CallOrder;
import org.fugong.transport.clearance.domain.CallOutcome;
import org.fugong.transport.clearance.domain.Callee;
import org.fugong.transport.clearance.domain.ClearanceOwner;
import org.fugong.transport.traveller.application.Travellers;
import org.fugong.transport.worker.application.KnownWorkers;

/** Whom to call about open clearances, by which number, and what came of it. */
@ApplicationScoped
public class CallOwners {

    private final Calls calls;
    private final ClearanceBoard board;
    private final KnownWorkers workers;
    private final Travellers travellers;
    private final Vault vault;
    private final Disclosure disclosure;
    private final DatabaseClock clock;

    CallOwners(
            Calls calls,
            ClearanceBoard board,
            KnownWorkers workers,
            Travellers travellers,
            Vault vault,
            Disclosure disclosure,
            DatabaseClock clock) {
        this.calls = calls;
        this.board = board;
        this.workers = workers;
        this.travellers = travellers;
        this.vault = vault;
        this.disclosure = disclosure;
        this.clock = clock;
    }

    /**
     * One to call.
     *
     * @param name of the office or enterprise, empty if it is not known
     * @param phone of an office; an enterprise's contact is revealed on demand
     * @param contact whether an enterprise's contact is known
     */
    public record Next(Callee callee, CallOrder.Turn turn, String name, Optional<String> phone, boolean contact) {}

    /**
     * A list of whom to call.
     *
     * @param others how many more there are
     */
    public record CallList(List<Next> callees, int others) {}

    /** Those who own something open, the next to call first, at most so many. */
    public CallList next(UUID charterId, Scope scope, int limit) {
        return next(charterId, board.counts(charterId, scope).byOwner(), clock.now(), limit);
    }

    /**
     * The next to call of those whose counts the caller has read.
     *
     * @param now by the database's clock
     */
    public CallList next(UUID charterId, List<ClearanceBoard.OwnerCount> open, Instant now, int limit) {
        Map<String, Callee.LastCall> last = open.isEmpty() ? Map.of() : calls.lastCalls(charterId);
        List<Callee> all = CallOrder.of(
                open.stream()
                        .map(o -> new Callee(
                                o.owner(),
                                o.code(),
                                o.open(),
                                o.seated(),
                                o.dueAt(),
                                Optional.ofNullable(last.get(Calls.key(o.owner(), o.code())))))
                        .toList(),
                now);
        List<Callee> ordered = all.subList(0, Math.min(limit, all.size()));
        Set<String> counties = new HashSet<>();
        Set<UUID> enterprises = new HashSet<>();
        for (Callee callee : ordered) {
            if (callee.owner() == ClearanceOwner.EMPLOYER) {
                enterprises.add(UUID.fromString(callee.code()));
            } else {
                counties.add(callee.code());
            }
        }
        Map<String, OfficePhone> phones = counties.isEmpty() ? Map.of() : calls.phones(counties);
        Map<UUID, String> names = new HashMap<>(workers.enterpriseNames(enterprises));
        Set<UUID> contacts = enterprises.isEmpty()
                ? Set.of()
                : travellers.contacts(enterprises).keySet();
        return new CallList(
                ordered.stream()
                        .map(callee -> next(callee, now, phones, names, contacts))
                        .toList(),
                all.size() - ordered.size());
    }

    private static Next next(
            Callee callee, Instant now, Map<String, OfficePhone> phones, Map<UUID, String> names, Set<UUID> contacts) {
        CallOrder.Turn turn = CallOrder.turn(callee, now);
        if (callee.owner() == ClearanceOwner.EMPLOYER) {
            UUID enterprise = UUID.fromString(callee.code());
            return new Next(
                    callee, turn, names.getOrDefault(enterprise, ""), Optional.empty(), contacts.contains(enterprise));
        }
        Optional<OfficePhone> phone = Optional.ofNullable(phones.get(Calls.key(callee.owner(), callee.code())));
        return new Next(callee, turn, phone.map(OfficePhone::office).orElse(""), phone.map(OfficePhone::phone), false);
    }

    /** Writes down a call; the note is sealed, since it may be about people. */
    @Transactional
    public Call called(
            UUID charterId,
            ClearanceOwner owner,
            String code,
            CallOutcome outcome,
            @Nullable PersonalData note,
            @Nullable Instant againAt,
            String by) {
        UUID id = UUID.randomUUID();
        Call call = new Call(
                id, charterId, owner, code, outcome, note != null, Optional.ofNullable(againAt), clock.now(), by);
        calls.add(call, note == null ? null : vault.seal(note, place(id)));
        return call;
    }

    /** The calls to one about a charter, the last first. */
    public List<Call> history(UUID charterId, ClearanceOwner owner, String code, int limit) {
        return calls.calls(charterId, owner, code, limit);
    }

    /** A call, to check whose it is. */
    public Optional<Call> find(UUID callId) {
        return calls.find(callId).map(Calls.Noted::call);
    }

    /** The note of a call in clear, audited; empty when there is none. */
    @Transactional
    public String note(UUID callId, String purpose) {
        byte[] sealed = calls.find(callId).map(Calls.Noted::sealedNote).orElse(null);
        return sealed == null ? "" : disclosure.reveal(vault.open(sealed, place(callId)), purpose, callId.toString());
    }

    /** An enterprise's contact in clear, audited. */
    @Transactional
    public Optional<Travellers.ClearContact> contact(UUID enterpriseId, String purpose) {
        return travellers.revealContact(enterpriseId, purpose);
    }

    private static String place(UUID callId) {
        return "clearance_call/note/" + callId;
    }
}
