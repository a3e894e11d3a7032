package org.fugong.registry.enterprise.application;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

import org.fugong.chassis.web.Problem;
import org.fugong.registry.division.application.Divisions;
import org.fugong.registry.domain.identity.Fault;
import org.fugong.registry.domain.identity.Texts;
import org.fugong.registry.due.application.DueClocks;
import org.fugong.registry.enterprise.application.EnterpriseStore.Kept;
import org.fugong.registry.enterprise.domain.Enterprise;
import org.fugong.registry.enterprise.domain.Relocation;
import org.fugong.registry.enterprise.domain.Relocation.Outcome;
import org.fugong.registry.enterprise.domain.Relocation.State;
import org.fugong.registry.enterprise.domain.Relocation.Step;
import org.fugong.registry.identity.application.Refusal;
import org.fugong.registry.notice.application.Audience;
import org.fugong.registry.notice.application.NoticeText;
import org.fugong.registry.notice.application.Notices;

/**
 * Enterprises that move to another town of the district: asked by their contact or the old town, confirmed by the receiving
 * town, or ordered by the district at once. Runs in the caller's transaction, with the enterprise locked before its move;
 * who may do what is checked before.
 */
@ApplicationScoped
public class Relocations {

    /** Where moves are shown. */
    static final String PAGE = "/registry/relocations";

    private static final int LONGEST_TEXT = 300;
    private static final int MOST_DAYS_AHEAD = 180;

    private final RelocationStore store;
    private final EnterpriseStore enterprises;
    private final TownChanges changes;
    private final Divisions divisions;
    private final DueClocks clocks;
    private final Notices notices;
    private final Clock clock;
    private final ZoneId zone;
    private final Duration toAnswer;

    @Inject
    Relocations(
            RelocationStore store,
            EnterpriseStore enterprises,
            TownChanges changes,
            Divisions divisions,
            DueClocks clocks,
            Notices notices,
            Clock clock,
            @ConfigProperty(name = "fugong.zone") ZoneId zone,
            @ConfigProperty(name = "fugong.relocation.answer", defaultValue = "PT72H") Duration toAnswer) {
        this.store = store;
        this.enterprises = enterprises;
        this.changes = changes;
        this.divisions = divisions;
        this.clocks = clocks;
        this.notices = notices;
        this.clock = clock;
        this.zone = zone;
        this.toAnswer = toAnswer;
    }

    /** A move with its enterprise, both locked. */
    public record Locked(Kept enterprise, Relocation relocation) {}

    /**
     * Asks for the move of a locked enterprise.
     *
     * @param ordered whether an official of the district decides it at once
     * @throws Problem 422 with every fault, 409 {@code relocation-asked-already}
     */
    public Relocation ask(
            Kept enterprise,
            @Nullable String to,
            @Nullable LocalDate on,
            @Nullable String reason,
            boolean ordered,
            String by) {
        EnterpriseFacts.of(enterprise.enterprise()).requireOpen();
        Instant now = now();
        String from = enterprise.enterprise().town();
        List<Fault> faults = faults(from, to, on, reason, LocalDate.ofInstant(now, zone));
        if (!faults.isEmpty() || to == null || on == null) {
            throw Refusal.ofFaults(faults);
        }
        Relocation relocation = new Relocation(
                UUID.randomUUID(),
                1,
                enterprise.enterprise().id(),
                from,
                to.strip(),
                on,
                ordered ? State.CONFIRMED : State.ASKED,
                false,
                Texts.stripped(reason),
                null,
                now,
                by,
                ordered ? startOf(on) : now.plus(toAnswer),
                null,
                null);
        if (!store.insert(relocation)) {
            throw Problem.of(
                    409, "relocation-asked-already", "A move of this enterprise is open already; take it back first.");
        }
        if (ordered) {
            return confirmed(enterprise, relocation, by);
        }
        clocks.start(RelocationClock.KIND, relocation.id(), now.plus(toAnswer));
        notices.tell(
                Audience.town(relocation.to()),
                new NoticeText(
                        "An enterprise asks to move to your town: confirm it or say why not.",
                        "有企业申请迁入您所在镇街，请确认或说明理由。"),
                PAGE);
        return relocation;
    }

    /** The receiving town confirms a locked move. */
    public Relocation confirm(Locked locked, @Nullable String answer, String by) {
        Relocation relocation = locked.relocation();
        require(relocation, Step.CONFIRM);
        Texts.faultOfOptional("answer", answer, LONGEST_TEXT).ifPresent(fault -> {
            throw Refusal.ofFaults(List.of(fault));
        });
        Relocation next =
                relocation.stepped(State.CONFIRMED, false, blankAsNull(answer), startOf(relocation.on()), now(), by);
        store.update(next);
        return confirmed(locked.enterprise(), next, by);
    }

    /** The receiving town refuses a locked move, saying why. */
    public Relocation refuse(Relocation relocation, @Nullable String answer, String by) {
        require(relocation, Step.REFUSE);
        Texts.faultOfRequired("answer", answer, LONGEST_TEXT).ifPresent(fault -> {
            throw Refusal.ofFaults(List.of(fault));
        });
        return settle(relocation, State.REFUSED, Texts.stripped(answer), by);
    }

    /** Who asked for a locked move takes it back. */
    public Relocation withdraw(Relocation relocation, String by) {
        require(relocation, Step.WITHDRAW);
        return settle(relocation, State.WITHDRAWN, null, by);
    }

    /** A move of a locked enterprise is not possible any more. */
    void end(Relocation relocation, String because, String by) {
        settle(relocation, State.WITHDRAWN, because, by);
    }

    /** The clock of a locked move ran out. */
    void ranOut(Locked locked) {
        Relocation relocation = locked.relocation();
        if (relocation.state() == State.ASKED) {
            store.update(relocation.stepped(State.ASKED, true, null, relocation.dueAt(), now(), "clock"));
            notices.tell(
                    Audience.district(),
                    new NoticeText(
                            "A town has not answered an enterprise that wants to move there.", "有企业迁移申请迁入镇街逾期未答复。"),
                    PAGE);
        } else if (relocation.state() == State.CONFIRMED) {
            carryOut(locked.enterprise(), relocation, "clock");
        }
    }

    /** The move of that id. */
    public Optional<Relocation> find(UUID id) {
        return store.find(id);
    }

    /** The same with its enterprise, both locked until the transaction ends, the enterprise first as everywhere. */
    public Optional<Locked> lock(UUID id) {
        return store.find(id)
                .flatMap(found -> enterprises.lock(found.enterpriseId()))
                .flatMap(enterprise -> store.lock(id).map(relocation -> new Locked(enterprise, relocation)));
    }

    /** Up to so many, the latest first. */
    public List<Relocation> list(RelocationStore.Query query, int limit) {
        return store.list(query, limit);
    }

    private Relocation confirmed(Kept enterprise, Relocation relocation, String by) {
        if (!relocation.on().isAfter(LocalDate.ofInstant(now(), zone))) {
            return carryOut(enterprise, relocation, by);
        }
        clocks.start(RelocationClock.KIND, relocation.id(), startOf(relocation.on()));
        notices.tell(
                List.of(Audience.enterprise(relocation.enterpriseId()), Audience.town(relocation.from())),
                new NoticeText(
                        "A move to another town is confirmed and is carried out on its day.", "跨镇街迁移已确认，将于迁移日期生效。"),
                PAGE);
        return relocation;
    }

    private Relocation carryOut(Kept enterprise, Relocation relocation, String by) {
        require(relocation, Step.CARRY_OUT);
        Relocation done = relocation.stepped(State.DONE, relocation.overdue(), null, null, now(), by);
        store.update(done);
        clocks.stop(RelocationClock.KIND, done.id());
        Enterprise was = enterprise.enterprise();
        if (!was.town().equals(done.to())) {
            changes.move(enterprise, done, by);
        }
        notices.tell(
                List.of(Audience.enterprise(done.enterpriseId()), Audience.town(done.from()), Audience.town(done.to())),
                new NoticeText("An enterprise has moved to another town.", "企业已迁入新的镇街。"),
                "/registry/enterprises/" + done.enterpriseId());
        return done;
    }

    private Relocation settle(Relocation relocation, State state, @Nullable String answer, String by) {
        Relocation settled = relocation.stepped(state, relocation.overdue(), answer, null, now(), by);
        store.update(settled);
        clocks.stop(RelocationClock.KIND, settled.id());
        boolean refused = state == State.REFUSED;
        notices.tell(
                List.of(
                        refused ? Audience.enterprise(settled.enterpriseId()) : Audience.town(settled.to()),
                        Audience.town(settled.from())),
                refused
                        ? new NoticeText("The receiving town did not confirm a move; see why.", "迁入镇街未同意迁移，请查看理由。")
                        : new NoticeText("A move to another town was taken back.", "跨镇街迁移申请已撤回。"),
                PAGE);
        return settled;
    }

    private List<Fault> faults(
            String from, @Nullable String to, @Nullable LocalDate on, @Nullable String reason, LocalDate today) {
        List<Fault> faults = new ArrayList<>();
        Optional<Fault> missing = Texts.faultOfRequired("town", to, 9);
        if (missing.isPresent()) {
            faults.add(missing.get());
        } else if (from.equals(Texts.stripped(to))) {
            faults.add(new Fault("town", "same-town", "The enterprise is in this town already."));
        } else {
            divisions.faultOfTown("town", Texts.stripped(to)).ifPresent(faults::add);
        }
        if (on == null) {
            faults.add(new Fault("on", "missing", "Say on which day it moves."));
        } else if (on.isBefore(today.minusYears(1)) || on.isAfter(today.plusDays(MOST_DAYS_AHEAD))) {
            faults.add(new Fault("on", "out-of-range", "A day from a year ago to half a year ahead."));
        }
        Texts.faultOfRequired("reason", reason, LONGEST_TEXT).ifPresent(faults::add);
        return faults;
    }

    private static void require(Relocation relocation, Step step) {
        if (Relocation.step(relocation.state(), step) instanceof Outcome.Refused refused) {
            throw Problem.of(409, "illegal-move", refused.en())
                    .with("state", relocation.state().name())
                    .with("detailZh", refused.zh());
        }
    }

    private Instant startOf(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static @Nullable String blankAsNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
