package org.fugong.transport.charter.domain;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Whether a worker may be nominated: named rules, asked in this order; the first that objects gives the reason. */
public final class NominationRules {

    private static final List<Rule> RULES = List.of(
            NominationRules::beforeTheDeadline,
            NominationRules::aKnownWorkerOfThisEnterprise,
            NominationRules::namedOnce,
            NominationRules::onOneCharterAtATime,
            NominationRules::onTheAllowList,
            NominationRules::atAStop,
            NominationRules::withinTheCap);

    private NominationRules() {}

    /**
     * What a nomination is judged by.
     *
     * @param now the database's clock, read while the charter's row was locked
     * @param rider who it is; nothing where the worker is not known here as one of the nominating enterprise
     * @param namedBefore whether the same list names the worker further up
     * @param holder the charter that the worker is bound to, if any
     * @param allowed whose workers may be nominated; none means everybody's
     * @param boardsAtAStop whether the charter halts where the worker is to board
     * @param ofEnterprise how many of the enterprise are seated or waiting on this charter
     */
    public record Case(
            Charter charter,
            Instant now,
            Optional<Rider> rider,
            boolean namedBefore,
            Optional<UUID> holder,
            List<Circle> allowed,
            boolean boardsAtAStop,
            int ofEnterprise) {}

    /** Why a nomination is refused. */
    public enum Refusal {
        CHARTER_CLOSED,
        WORKER_UNKNOWN,
        NAMED_TWICE,
        WORKER_ON_A_CHARTER,
        NOT_ALLOWED,
        NO_SUCH_STOP,
        CAP_REACHED,
        /** The group has more people than the charter, or a quota of it, will ever have seats. */
        GROUP_TOO_LARGE,
        /** Nothing against this worker, but against another of the group. */
        ANOTHER_OF_THE_GROUP,
        /** Nothing against this worker, but the list was to be taken as a whole or not at all. */
        ANOTHER_OF_THE_LIST;

        /** As on the wire, in kebab case. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private interface Rule {
        Optional<Refusal> objection(Case c);
    }

    /** The first objection, or nothing when the worker may be nominated. */
    public static Optional<Refusal> objection(Case c) {
        return RULES.stream().flatMap(rule -> rule.objection(c).stream()).findFirst();
    }

    private static Optional<Refusal> beforeTheDeadline(Case c) {
        return unless(c.charter().isOpenAt(c.now()), Refusal.CHARTER_CLOSED);
    }

    private static Optional<Refusal> aKnownWorkerOfThisEnterprise(Case c) {
        return unless(c.rider().isPresent(), Refusal.WORKER_UNKNOWN);
    }

    private static Optional<Refusal> namedOnce(Case c) {
        return unless(!c.namedBefore(), Refusal.NAMED_TWICE);
    }

    private static Optional<Refusal> onOneCharterAtATime(Case c) {
        return unless(c.holder().isEmpty(), Refusal.WORKER_ON_A_CHARTER);
    }

    private static Optional<Refusal> onTheAllowList(Case c) {
        boolean listed = c.allowed().isEmpty()
                || c.allowed().stream()
                        .anyMatch(circle -> c.rider().orElseThrow().isIn(circle));
        return unless(listed, Refusal.NOT_ALLOWED);
    }

    private static Optional<Refusal> atAStop(Case c) {
        return unless(c.boardsAtAStop(), Refusal.NO_SUCH_STOP);
    }

    private static Optional<Refusal> withinTheCap(Case c) {
        boolean roomLeft = c.charter().perEnterpriseCap().isEmpty()
                || c.ofEnterprise() < c.charter().perEnterpriseCap().getAsInt();
        return unless(roomLeft, Refusal.CAP_REACHED);
    }

    private static Optional<Refusal> unless(boolean holds, Refusal refusal) {
        return holds ? Optional.empty() : Optional.of(refusal);
    }
}
