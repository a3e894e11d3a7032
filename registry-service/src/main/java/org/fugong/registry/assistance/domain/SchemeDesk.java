package org.fugong.registry.assistance.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import org.fugong.registry.assistance.domain.Member.Answer;
import org.fugong.registry.assistance.domain.Scheme.Ending;
import org.fugong.registry.assistance.domain.SchemeCourse.Move;
import org.fugong.registry.assistance.domain.SchemeCourse.Outcome;
import org.fugong.registry.assistance.domain.SchemeCourse.State;

/**
 * Moves joint schemes: the table of {@link SchemeCourse}, who may, what a move asks for besides, and the clock afterwards.
 * Texts and terms have been checked before.
 */
public final class SchemeDesk {

    private final SchemePolicy policy;
    private final String coordinators;
    private final ZoneId zone;
    private final SchemeTimes times;

    /**
     * A desk under a policy.
     *
     * @param coordinators department that may see to every scheme
     * @param zone of the days of the terms
     */
    public SchemeDesk(SchemePolicy policy, String coordinators, ZoneId zone) {
        this.policy = policy;
        this.coordinators = coordinators;
        this.zone = zone;
        this.times = new SchemeTimes(policy, zone);
    }

    /** Proposes what was found to the officials of a department. */
    public SchemeVerdict.Moved propose(UUID id, Found found, Reason grounds, String department, Doer by, Instant now) {
        Scheme scheme = new Scheme(
                id,
                1,
                State.PROPOSED,
                found.category(),
                found.nearness(),
                found.town(),
                found.parkId(),
                department,
                grounds,
                now,
                0,
                now,
                now.plus(policy.offerWithin()),
                policy.version(),
                null,
                null,
                null,
                found.likes().stream().map(like -> Member.invited(like, now)).toList());
        return new SchemeVerdict.Moved(scheme, step(scheme, Move.PROPOSE, null, by, now, ""));
    }

    /** A neighbour with a like request comes in. */
    public SchemeVerdict join(Scheme s, Like like, Doer by, Instant now) {
        if (s.state().joinable() && has(s, like.enterpriseId())) {
            return new SchemeVerdict.Illegal(s.state(), SchemeObjections.MEMBER_ALREADY);
        }
        if (SchemeObjections.over(s, now)) {
            return new SchemeVerdict.Illegal(s.state(), SchemeObjections.TIME_OVER);
        }
        return moved(s, Move.JOIN, like.enterpriseId(), by, now, "", draft -> {
            List<Member> members = new ArrayList<>(draft.members());
            members.add(Member.invited(like, now));
            return draft.withMembers(members);
        });
    }

    /** A member's request was taken back or seen to otherwise. A proposal of one is none any more. */
    public SchemeVerdict drop(Scheme s, Member member, Instant now) {
        List<Member> rest = s.members().stream()
                .map(one -> one.equals(member) ? one.gone() : one)
                .toList();
        long left = rest.stream().filter(one -> one.answer() != Answer.GONE).count();
        Move move = s.state() == State.PROPOSED && left < SchemePolicy.FEWEST ? Move.LAPSE : Move.DROP;
        return moved(s, move, member.enterpriseId(), Doer.CLOCK, now, "", draft -> draft.withMembers(rest));
    }

    /** An official says who provides what at what price. Whoever answered other terms is asked anew. */
    public SchemeVerdict offer(Scheme s, Terms terms, Doer by, Instant now) {
        return moved(s, Move.OFFER, null, by, now, "", draft -> {
            List<Member> askedAnew =
                    draft.members().stream().map(Member::askedAnew).toList();
            return draft.withTerms(terms).withMembers(askedAnew);
        });
    }

    /** The number that the next offer has. */
    public static int nextOffer(Scheme s) {
        return s.terms() == null ? 1 : s.terms().offer() + 1;
    }

    /**
     * A member says yes or no.
     *
     * @param offer number of the offer that was read
     */
    public SchemeVerdict answer(
            Scheme s, UUID enterpriseId, int offer, boolean yes, String note, Doer by, Instant now) {
        Move move = yes ? Move.CONSENT : Move.DECLINE;
        Terms terms = s.terms();
        if (s.state() == State.RUNNING) {
            return answerLonger(s, enterpriseId, offer, yes, note, by, now);
        }
        if (s.state() != State.OFFERED || terms == null) {
            return moved(s, move, enterpriseId, by, now, note, draft -> draft);
        }
        Optional<Reason> reason = SchemeObjections.againstAnswer(s, enterpriseId, yes, now);
        if (reason.isEmpty() && offer != terms.offer()) {
            reason = Optional.of(SchemeObjections.OTHER_TERMS);
        }
        if (reason.isPresent()) {
            return new SchemeVerdict.Illegal(s.state(), reason.get());
        }
        Answer said = yes ? Answer.CONSENTED : Answer.DECLINED;
        return moved(
                s,
                move,
                enterpriseId,
                by,
                now,
                note,
                draft -> each(draft, enterpriseId, member -> member.answered(said, terms, by.subject(), now)));
    }

    private SchemeVerdict answerLonger(
            Scheme s, UUID enterpriseId, int offer, boolean yes, String note, Doer by, Instant now) {
        Longer longer = s.longer();
        Terms terms = s.terms();
        Optional<Reason> reason = SchemeObjections.againstLonger(s, enterpriseId, yes, now);
        if (reason.isEmpty() && longer != null && offer != longer.offer()) {
            reason = Optional.of(SchemeObjections.OTHER_TERMS);
        }
        if (reason.isPresent() || longer == null || terms == null) {
            return new SchemeVerdict.Illegal(s.state(), reason.orElse(SchemeObjections.RUNS));
        }
        return moved(
                s,
                yes ? Move.CONSENT : Move.DECLINE,
                enterpriseId,
                by,
                now,
                note,
                draft -> each(
                        draft,
                        enterpriseId,
                        // Who says no is served to the end of the term that it agreed to.
                        member -> yes
                                ? member.staying(longer, by.subject(), now)
                                : member.leaving(terms.endsOn().plusDays(1))));
    }

    /**
     * An official asks those who are served for a longer term at the same prices. Their consent was to the days told, so each
     * is asked; who says nothing leaves on the day that was told.
     */
    public SchemeVerdict prolong(Scheme s, Longer longer, Doer by, Instant now) {
        return against(s, Move.PROLONG, by)
                .orElseGet(() -> moved(s, Move.PROLONG, null, by, now, "", draft -> draft.withLonger(longer)));
    }

    /** All have answered about the longer term, or their time is over: it is agreed if enough are for it. */
    public SchemeVerdict settleLonger(Scheme s, Instant now) {
        return s.longer() != null && s.enough(s.forLonger())
                ? moved(s, Move.LENGTHEN, null, Doer.CLOCK, now, "", Scheme::lengthened)
                : moved(s, Move.KEEP_TERM, null, Doer.CLOCK, now, "", Scheme::termKept);
    }

    /**
     * The provider has closed. Who was only asked is asked about another provider later; what runs is over, since nobody
     * serves it.
     */
    public SchemeVerdict withoutProvider(Scheme s, String why, Doer by, Instant now) {
        return s.state() == State.OFFERED
                ? moved(s, Move.SEEK, null, by, now, why, draft -> draft.withLevel(0)
                        .withMembers(
                                draft.members().stream().map(Member::askedAnew).toList()))
                : moved(s, Move.END, null, by, now, why, draft -> draft.withEnding(Ending.PROVIDER_GONE));
    }

    /** An official starts it before the time to answer is over, since all have answered. */
    public SchemeVerdict start(Scheme s, Doer by, Instant now) {
        if (s.state() == State.OFFERED) {
            Optional<Reason> against = SchemeObjections.againstStart(s);
            if (against.isPresent()) {
                return new SchemeVerdict.Illegal(s.state(), against.get());
            }
        }
        return moved(s, Move.START, null, by, now, "", draft -> draft);
    }

    /** An official takes it off. */
    public SchemeVerdict dismiss(Scheme s, String why, Doer by, Instant now) {
        return moved(s, Move.DISMISS, null, by, now, why, draft -> draft);
    }

    /** A member says that it leaves. If too few are left then, the scheme ends on that day. */
    public SchemeVerdict leave(Scheme s, UUID enterpriseId, LocalDate day, String why, Doer by, Instant now) {
        if (s.state() == State.RUNNING) {
            Optional<Reason> against = SchemeObjections.againstLeaving(s, enterpriseId);
            if (against.isPresent()) {
                return new SchemeVerdict.Illegal(s.state(), against.get());
            }
        }
        return moved(
                s,
                Move.LEAVE,
                enterpriseId,
                by,
                now,
                why,
                draft -> each(draft, enterpriseId, member -> member.leaving(day)));
    }

    /** The first day that a member can leave on. */
    public LocalDate firstLeave(Instant now) {
        return LocalDate.ofInstant(now, zone).plusDays(policy.noticeDays());
    }

    /** An official ends it, saying why. */
    public SchemeVerdict end(Scheme s, String why, Doer by, Instant now) {
        return moved(s, Move.END, null, by, now, why, draft -> draft.withEnding(Ending.STOPPED));
    }

    /** The clock ran out: a proposal goes one level up, an offer starts or lapses, what runs is over. */
    public SchemeVerdict runOut(Scheme s, Instant now) {
        return switch (s.state()) {
            case PROPOSED ->
                moved(
                        s,
                        Move.ESCALATE,
                        null,
                        Doer.CLOCK,
                        now,
                        "",
                        draft -> draft.withLevel(Math.min(s.level() + 1, RoutingPolicy.HIGHEST_LEVEL)));
            case OFFERED ->
                moved(
                        s,
                        s.enough(s.who(Answer.CONSENTED)) ? Move.START : Move.LAPSE,
                        null,
                        Doer.CLOCK,
                        now,
                        "",
                        draft -> draft);
            default -> {
                Longer longer = s.longer();
                if (longer != null && !now.isBefore(longer.answerBy()) && now.isBefore(times.over(s))) {
                    yield settleLonger(s, now);
                }
                boolean early = s.terms() != null
                        && !LocalDate.ofInstant(now, zone).isAfter(s.terms().endsOn());
                yield moved(
                        s,
                        Move.END,
                        null,
                        Doer.CLOCK,
                        now,
                        "",
                        draft -> draft.withEnding(early ? Ending.TOO_FEW : Ending.TERM_OVER));
            }
        };
    }

    /** What stands against an official's move now; nothing if nothing does. What is offered is looked at when it is. */
    public Optional<SchemeVerdict> against(Scheme s, Move move, Doer by) {
        if (SchemeCourse.move(s.state(), move) instanceof Outcome.Refused refused) {
            return Optional.of(new SchemeVerdict.Illegal(s.state(), refused.reason()));
        }
        Optional<Reason> against =
                switch (move) {
                    case START -> SchemeObjections.againstStart(s);
                    case PROLONG -> s.longer() == null ? Optional.empty() : Optional.of(SchemeObjections.ASKED_LONGER);
                    default -> Optional.empty();
                };
        return against.isPresent()
                ? against.map(reason -> new SchemeVerdict.Illegal(s.state(), reason))
                : notYours(s, move, by).map(SchemeVerdict.class::cast);
    }

    /** Why an official can't make a move now, in words; nothing if they can. */
    public Optional<Reason> refusal(Scheme s, Move move, Doer by) {
        return against(s, move, by).flatMap(verdict -> {
            if (verdict instanceof SchemeVerdict.Illegal illegal) {
                return Optional.of(illegal.reason());
            }
            return verdict instanceof SchemeVerdict.NotYours not ? Optional.of(not.reason()) : Optional.empty();
        });
    }

    /** Why a member can't say yes, say no or leave now; nothing if it can. */
    public Optional<Reason> refusal(Scheme s, Move move, UUID enterpriseId, Instant now) {
        if (SchemeCourse.move(s.state(), move) instanceof Outcome.Refused refused) {
            return Optional.of(refused.reason());
        }
        boolean yes = move == Move.CONSENT;
        return switch (move) {
            case LEAVE -> SchemeObjections.againstLeaving(s, enterpriseId);
            default ->
                s.state() == State.RUNNING
                        ? SchemeObjections.againstLonger(s, enterpriseId, yes, now)
                        : SchemeObjections.againstAnswer(s, enterpriseId, yes, now);
        };
    }

    /** Whether an enterprise is in it with a request that is not gone. */
    public static boolean has(Scheme s, UUID enterpriseId) {
        return s.member(enterpriseId)
                .filter(member -> member.answer() != Answer.GONE)
                .isPresent();
    }

    private Optional<SchemeVerdict.NotYours> notYours(Scheme s, Move move, Doer by) {
        boolean ofOfficials =
                switch (move) {
                    case OFFER, START, DISMISS, END, PROLONG -> by.party() != Doer.Party.CLOCK;
                    default -> false;
                };
        // An official of the place has no department here: whoever knows the neighbours may bring them together.
        boolean may = by.party() == Doer.Party.OFFICIAL
                && (by.department() == null
                        || by.department().isEmpty()
                        || by.department().equals(coordinators)
                        || by.department().equals(s.department()));
        return !ofOfficials || may
                ? Optional.empty()
                : Optional.of(new SchemeVerdict.NotYours(
                        s.department(), new Reason("Another department sees to this scheme.", "该方案由其他部门办理。")));
    }

    private SchemeVerdict moved(
            Scheme s,
            Move move,
            @Nullable UUID enterpriseId,
            Doer by,
            Instant clock,
            String note,
            UnaryOperator<Scheme> change) {
        // Replicas' clocks differ a little; the course of a scheme does not run backwards.
        Instant now = clock.isBefore(s.since()) ? s.since() : clock;
        if (SchemeCourse.move(s.state(), move) instanceof Outcome.Refused refused) {
            return new SchemeVerdict.Illegal(s.state(), refused.reason());
        }
        Optional<SchemeVerdict.NotYours> notYours = notYours(s, move, by);
        if (notYours.isPresent()) {
            return notYours.get();
        }
        State next = ((Outcome.Next) SchemeCourse.move(s.state(), move)).state();
        Scheme changed = change.apply(s);
        Instant since = next == s.state() ? s.since() : now;
        Scheme moved = changed.moved(next, since, times.dueAt(changed, next, s, move, now), policy.version());
        return new SchemeVerdict.Moved(moved, step(moved, move, enterpriseId, by, now, note));
    }

    private static Scheme each(Scheme s, UUID enterpriseId, UnaryOperator<Member> change) {
        return s.withMembers(s.members().stream()
                .map(member -> member.enterpriseId().equals(enterpriseId) && member.answer() != Answer.GONE
                        ? change.apply(member)
                        : member)
                .toList());
    }

    private static SchemeStep step(Scheme s, Move move, @Nullable UUID enterpriseId, Doer by, Instant at, String note) {
        return new SchemeStep(
                s.version(), move, by, enterpriseId, s.state(), s.level(), at, s.dueAt(), note, s.policy());
    }
}
