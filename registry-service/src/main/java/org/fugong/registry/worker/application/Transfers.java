package org.fugong.registry.worker.application;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

import org.fugong.chassis.event.Outbox;
import org.fugong.chassis.web.Problem;
import org.fugong.registry.division.application.Divisions;
import org.fugong.registry.domain.identity.Fault;
import org.fugong.registry.domain.identity.Texts;
import org.fugong.registry.due.application.DueClocks;
import org.fugong.registry.enterprise.application.EnterpriseFacts;
import org.fugong.registry.enterprise.application.Enterprises;
import org.fugong.registry.identity.application.Refusal;
import org.fugong.registry.notice.application.Audience;
import org.fugong.registry.notice.application.NoticeText;
import org.fugong.registry.notice.application.Notices;
import org.fugong.registry.worker.application.WorkerStore.Kept;
import org.fugong.registry.worker.domain.Employment;
import org.fugong.registry.worker.domain.Standing;
import org.fugong.registry.worker.domain.Transfer;
import org.fugong.registry.worker.domain.Transfer.Move;
import org.fugong.registry.worker.domain.Transfer.Outcome;
import org.fugong.registry.worker.domain.Transfer.State;
import org.fugong.registry.worker.domain.Worker;
import org.fugong.registry.worker.domain.WorkerForm;

/**
 * Requests for workers who are registered elsewhere: the way on from {@code worker-already-registered}. The employer of the
 * time lets go, or an official of either town decides; neither enterprise learns from here who the other is. Runs in the
 * caller's transaction; who may do what is checked before.
 */
@ApplicationScoped
public class Transfers {

    private static final String PAGE = "/registry/transfers";
    private static final int LONGEST_TEXT = 300;
    private static final int MOST_ENDED = 10_000;

    private final TransferStore store;
    private final WorkerStore workerStore;
    private final Workers workers;
    private final WorkerHistory history;
    private final Enterprises enterprises;
    private final Divisions divisions;
    private final DueClocks clocks;
    private final Notices notices;
    private final Outbox outbox;
    private final WorkerMoves moves;
    private final ZoneId zone;
    private final Duration toRelease;
    private final Duration toDecide;

    @Inject
    Transfers(
            TransferStore store,
            WorkerStore workerStore,
            Workers workers,
            WorkerHistory history,
            Enterprises enterprises,
            Divisions divisions,
            DueClocks clocks,
            Notices notices,
            Outbox outbox,
            WorkerMoves moves,
            @ConfigProperty(name = "fugong.zone") ZoneId zone,
            @ConfigProperty(name = "fugong.transfer.release", defaultValue = "PT48H") Duration toRelease,
            @ConfigProperty(name = "fugong.transfer.decide", defaultValue = "PT48H") Duration toDecide) {
        this.store = store;
        this.workerStore = workerStore;
        this.workers = workers;
        this.history = history;
        this.enterprises = enterprises;
        this.divisions = divisions;
        this.clocks = clocks;
        this.notices = notices;
        this.outbox = outbox;
        this.moves = moves;
        this.zone = zone;
        this.toRelease = toRelease;
        this.toDecide = toDecide;
    }

    /**
     * Asks for a worker.
     *
     * @param entry the worker as the one who asks would register
     * @param ground why: a contract and its day
     * @throws Problem 409 {@code worker-not-registered} if nobody has to let go, {@code illegal-move} while the worker is
     *     lent, {@code transfer-asked-already}
     */
    public TransferRequest ask(WorkerEntry entry, @Nullable String ground) {
        Instant now = moves.now();
        List<Fault> faults = new java.util.ArrayList<>(
                entry.form().faults(code -> divisions.county(code).isPresent(), LocalDate.ofInstant(now, zone)));
        Texts.faultOfRequired("ground", ground, LONGEST_TEXT).ifPresent(faults::add);
        if (!faults.isEmpty()) {
            throw Refusal.ofFaults(faults);
        }
        Worker worker = workerStore
                .lock(workers.idOf(entry.form()))
                .map(Kept::worker)
                .filter(known -> known.standing().state() != Employment.State.LEFT)
                .orElseThrow(() -> Problem.of(
                        409, "worker-not-registered", "Nobody employs this person by the register: just register."));
        if (worker.enterpriseId().equals(entry.employer())) {
            throw Problem.of(409, "worker-already-yours", "This person is your worker by the register already.");
        }
        WorkerMoves.require(worker, Employment.Move.TRANSFER);
        TransferRequest request = new TransferRequest(
                UUID.randomUUID(),
                1,
                worker.id(),
                worker.enterpriseId(),
                entry.employer(),
                State.ASKED,
                false,
                entry.form(),
                Texts.stripped(ground),
                null,
                now,
                now.plus(toRelease),
                null,
                null);
        if (!store.insert(request)) {
            throw Problem.of(409, "transfer-asked-already", "A request for this person is open already.");
        }
        clocks.start(TransferClock.KIND, request.id(), now.plus(toRelease));
        notices.tell(
                Audience.enterprise(request.from()),
                new NoticeText(
                        "Another enterprise says that one of your workers is theirs now: let go, or object.",
                        "有企业申请转移您的一名员工，请确认同意或提出异议。"),
                PAGE);
        return request;
    }

    /** The employer of the time lets a locked request's worker go. */
    public TransferRequest release(TransferRequest request, Actor by) {
        State next = require(request, Move.RELEASE);
        carryOut(request, by);
        return settle(request, next, null, by.subject());
    }

    /** The employer of the time objects: officials decide. */
    public TransferRequest object(TransferRequest request, @Nullable String reason, Actor by) {
        require(request, Move.OBJECT);
        return toOfficials(request, required(reason), by.subject());
    }

    /** An official decides. */
    public TransferRequest decide(TransferRequest request, boolean ordered, @Nullable String reason, Actor by) {
        State next = require(request, ordered ? Move.ORDER : Move.REFUSE);
        String said = required(reason);
        if (ordered) {
            carryOut(request, by);
        }
        return settle(request, next, said, by.subject());
    }

    /** The one who asked takes it back. */
    public TransferRequest withdraw(TransferRequest request, Actor by) {
        return settle(request, require(request, Move.WITHDRAW), null, by.subject());
    }

    /** An enterprise that asked is closed: it takes back what it asked for. */
    void endAskedBy(UUID enterpriseId, Actor by) {
        store.list(enterpriseId, null, MOST_ENDED).stream()
                .filter(request -> request.to().equals(enterpriseId) && !Transfer.settled(request.state()))
                .flatMap(request -> store.lock(request.id()).stream())
                .filter(request -> !Transfer.settled(request.state()))
                .forEach(request -> withdraw(request, by));
    }

    /** A locked request's clock ran out: first it goes to the officials, then the district is told. */
    void ranOut(TransferRequest request) {
        if (request.state() == State.ASKED) {
            toOfficials(request, null, "clock");
        } else if (!Transfer.settled(request.state())) {
            store.update(request.moved(request.state(), true, null, null, moves.now(), "clock"));
            notices.tell(
                    Audience.district(), new NoticeText("A request for a worker is overdue.", "有员工转移申请已超过办理时限。"), PAGE);
        }
    }

    /** The request of that id, locked until the transaction ends. */
    public Optional<TransferRequest> lock(UUID id) {
        return store.lock(id);
    }

    /** The request of that id. */
    public Optional<TransferRequest> find(UUID id) {
        return store.find(id);
    }

    /** Up to so many, open ones first; of an enterprise or town only, if that is not null. */
    public List<TransferRequest> list(@Nullable UUID enterprise, @Nullable String town, int limit) {
        return store.list(enterprise, town, limit);
    }

    private TransferRequest toOfficials(TransferRequest request, @Nullable String reason, String by) {
        Instant now = moves.now();
        Instant due = now.plus(toDecide);
        TransferRequest moved = request.moved(State.WITH_OFFICIALS, false, reason, due, now, by);
        store.update(moved);
        clocks.start(TransferClock.KIND, request.id(), due);
        Set<Audience> towns = new java.util.HashSet<>();
        towns.add(Audience.town(facts(request.from()).town()));
        towns.add(Audience.town(facts(request.to()).town()));
        notices.tell(
                towns,
                new NoticeText("Two enterprises do not agree whose a worker is: decide.", "两家企业对一名员工的归属未达成一致，请裁定。"),
                PAGE);
        return moved;
    }

    private TransferRequest settle(TransferRequest request, State state, @Nullable String reason, String by) {
        TransferRequest settled = request.moved(state, request.overdue(), reason, null, moves.now(), by);
        store.update(settled);
        clocks.stop(TransferClock.KIND, request.id());
        boolean moved = state == State.RELEASED || state == State.ORDERED;
        notices.tell(
                List.of(Audience.enterprise(request.to()), Audience.enterprise(request.from())),
                moved
                        ? new NoticeText("A worker was transferred.", "一名员工已完成转移。")
                        : new NoticeText("A request to transfer a worker was closed.", "一项员工转移申请已关闭。"),
                PAGE);
        return settled;
    }

    private void carryOut(TransferRequest request, Actor by) {
        Kept old = workerStore.lock(request.workerId()).orElseThrow(Problem::notFound);
        boolean left = old.worker().standing().state() == Employment.State.LEFT;
        Employment.Move move = left ? Employment.Move.HIRE : Employment.Move.TRANSFER;
        WorkerMoves.require(old.worker(), move);
        if (!old.worker().enterpriseId().equals(request.from())) {
            throw WorkerMoves.illegal(old.worker(), "The worker has changed employers meanwhile.", "此人已变更单位。");
        }
        EnterpriseFacts to = facts(request.to());
        WorkerForm form = request.form();
        Worker moved = old.worker().moved(to.id(), Standing.EMPLOYED, moves.now());
        // What is alias stays so: the record keeps its document, and takes the rest from the new employer.
        WorkerForm kept = new WorkerForm(
                old.worker().idType().name(),
                old.person().idNumber().derive(java.util.function.Function.identity()),
                form.name(),
                form.phone(),
                form.origin(),
                form.originAddress(),
                form.skills());
        Kept next = workers.kept(moved.as(java.util.Objects.requireNonNull(form.origin()), form.skills()), kept);
        workerStore.update(List.of(workers.written(next, to.town())));
        history.add(List.of(WorkerChange.of(next.worker(), move.name(), Workers.fieldsThatDiffer(old, next), by)));
        outbox.appendAll(List.of(
                WorkerTransferred.of(next.worker(), request.from(), to.town()),
                WorkerRegistered.of(next.worker(), to.town())));
    }

    private EnterpriseFacts facts(UUID id) {
        return enterprises.facts(id).orElseThrow(Problem::notFound);
    }

    private static State require(TransferRequest request, Move move) {
        Outcome outcome = Transfer.move(request.state(), move);
        if (outcome instanceof Outcome.Next next) {
            return next.state();
        }
        throw Problem.of(
                        409,
                        "illegal-move",
                        ((Outcome.Refused) outcome).reason().en())
                .with("state", request.state().name())
                .with("detailZh", ((Outcome.Refused) outcome).reason().zh());
    }

    private static String required(@Nullable String reason) {
        Texts.faultOfRequired("reason", reason, LONGEST_TEXT).ifPresent(fault -> {
            throw Problem.invalid(fault.field(), fault.code(), fault.message());
        });
        return Texts.stripped(reason);
    }
}
