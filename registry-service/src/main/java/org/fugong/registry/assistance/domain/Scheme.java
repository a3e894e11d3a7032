package org.fugong.registry.assistance.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.fugong.registry.assistance.domain.Member.Answer;
import org.fugong.registry.assistance.domain.SchemeCourse.State;

/**
 * A joint scheme: like requests, one provider, a shared cost, and each member's consent.
 *
 * @param version rises with every move, from 1
 * @param town nine-digit code
 * @param parkId null if it is of no park
 * @param department that sees to it, by name
 * @param grounds why it was proposed
 * @param level how high the proposal was escalated, 0 to 3
 * @param since when it came to this state
 * @param dueAt when the clock of the state runs out; null at an end
 * @param policy version of the policy of the last move
 * @param terms what is offered; null before the first offer
 * @param longer a longer term that those who are served are asked for; null if none is
 * @param ending why it is over; null before
 * @param members in the order in which they came in
 */
public record Scheme(
        UUID id,
        long version,
        State state,
        Category category,
        Nearness nearness,
        String town,
        @Nullable UUID parkId,
        String department,
        Reason grounds,
        Instant proposedAt,
        int level,
        Instant since,
        @Nullable Instant dueAt,
        String policy,
        @Nullable Terms terms,
        @Nullable Longer longer,
        @Nullable Ending ending,
        List<Member> members) {

    /** Why a scheme that ran is over. */
    public enum Ending {
        /** Its last day is over. */
        TERM_OVER,
        /** Members left, and what the rest would have to pay is more than they consented to. */
        TOO_FEW,
        /** An official ended it. */
        STOPPED,
        /** The provider has closed. */
        PROVIDER_GONE
    }

    /** Keeps the list as it is. */
    public Scheme {
        members = List.copyOf(members);
    }

    /** The member that an enterprise is, by its last request if an earlier one is gone. */
    public Optional<Member> member(UUID enterpriseId) {
        return members.stream()
                .filter(member -> member.enterpriseId().equals(enterpriseId))
                .reduce((earlier, later) -> later);
    }

    /** Those who gave an answer. */
    public List<Member> who(Answer answer) {
        return members.stream().filter(member -> member.answer() == answer).toList();
    }

    /** Those who take part on a day: who is served if it runs, who has not said no before. */
    public List<Member> in(LocalDate day) {
        return members.stream()
                .filter(member -> state.joinable()
                        ? member.answer() == Answer.INVITED || member.answer() == Answer.CONSENTED
                        : member.servedOn(day))
                .toList();
    }

    /** What these need together, in the category's unit. */
    public static long units(List<Member> members) {
        return members.stream().mapToLong(Member::quantity).sum();
    }

    /** Whether these are as many and need as much as the terms ask for at least. */
    public boolean enough(List<Member> who) {
        return terms != null && who.size() >= terms.leastMembers() && units(who) >= terms.leastUnits();
    }

    /**
     * What each of those who take part on a day pays, in fen, by request: the sum is exactly what the provider gets. Empty
     * without terms.
     */
    public Map<UUID, Long> shares(LocalDate day) {
        Map<UUID, Long> shares = new LinkedHashMap<>();
        List<Member> in = in(day);
        // Of a proposal the terms are those of a provider that is gone.
        if (terms != null && state != State.PROPOSED && !in.isEmpty()) {
            List<Long> parts = Apportionment.of(
                    terms.sharedFen(), in.stream().map(Member::quantity).toList());
            for (int i = 0; i < in.size(); i++) {
                Member member = in.get(i);
                shares.put(member.requestId(), terms.togetherFen() * member.quantity() + parts.get(i));
            }
        }
        return shares;
    }

    /**
     * What those who take part pay together.
     *
     * @param savedFen what that is less than each alone
     */
    public record Bill(long totalFen, long savedFen) {}

    /** The bill of a day; nothing without terms, without anybody, or when it is over. */
    public Optional<Bill> bill(LocalDate day) {
        List<Member> in = in(day);
        if (terms == null || state == State.PROPOSED || in.isEmpty() || !state.clocked()) {
            return Optional.empty();
        }
        long total = shares(day).values().stream().mapToLong(Long::longValue).sum();
        long alone = 0;
        for (Member member : in) {
            alone += terms.alone(member.quantity());
        }
        return Optional.of(new Bill(total, alone - total));
    }

    /** The first day on which, of a scheme that runs, too few are left; nothing if there is none. */
    Optional<LocalDate> firstTooFew() {
        return members.stream()
                .map(Member::leavesOn)
                .filter(java.util.Objects::nonNull)
                .sorted()
                .filter(day -> !enough(
                        members.stream().filter(member -> member.servedOn(day)).toList()))
                .findFirst();
    }

    /** Those who are served to the end of the term, whom a longer one is about; who said no to it is among them. */
    public List<Member> servedToTheEnd() {
        return terms == null
                ? List.of()
                : members.stream()
                        .filter(member -> member.servedOn(terms.endsOn()))
                        .toList();
    }

    /** Of these, who have said yes to the longer term. */
    public List<Member> forLonger() {
        return longer == null
                ? List.of()
                : servedToTheEnd().stream()
                        .filter(member -> member.offer() == longer.offer() && member.leavesOn() == null)
                        .toList();
    }

    /** Of these, who have not answered about the longer term. */
    public List<Member> askedForLonger() {
        return longer == null
                ? List.of()
                : servedToTheEnd().stream()
                        .filter(member -> member.offer() != longer.offer() && member.leavesOn() == null)
                        .toList();
    }

    /** With the longer term. Who has not said yes to it is served to the end of the one that was agreed. */
    Scheme lengthened() {
        if (longer == null || terms == null) {
            return this;
        }
        LocalDate after = terms.endsOn().plusDays(1);
        List<Member> staying = forLonger();
        return under(
                terms.until(longer),
                member -> staying.contains(member) || !member.servedOn(after) ? member.leavesOn() : after);
    }

    /** Without the longer term. Its number is used up, so that nobody's yes to it counts for the next. */
    Scheme termKept() {
        if (longer == null || terms == null) {
            return this;
        }
        LocalDate after = terms.endsOn().plusDays(1);
        return under(
                terms.until(new Longer(longer.offer(), terms.endsOn(), longer.answerBy())),
                member -> after.equals(member.leavesOn()) ? null : member.leavesOn());
    }

    private Scheme under(Terms agreed, Function<Member, @Nullable LocalDate> leaves) {
        return withTerms(agreed)
                .withLonger(null)
                .withMembers(members.stream()
                        .map(member -> member.answer() == Answer.CONSENTED
                                ? member.under(agreed.offer(), leaves.apply(member))
                                : member)
                        .toList());
    }

    /** The same with other members. */
    public Scheme withMembers(List<Member> others) {
        return copy(version, state, level, since, dueAt, policy, terms, longer, ending, others);
    }

    Scheme withTerms(Terms others) {
        return copy(version, state, level, since, dueAt, policy, others, longer, ending, members);
    }

    Scheme withLonger(@Nullable Longer other) {
        return copy(version, state, level, since, dueAt, policy, terms, other, ending, members);
    }

    Scheme withLevel(int other) {
        return copy(version, state, other, since, dueAt, policy, terms, longer, ending, members);
    }

    Scheme withEnding(Ending why) {
        return copy(version, state, level, since, dueAt, policy, terms, null, why, members);
    }

    /** The next version of it. */
    Scheme moved(State next, Instant sinceThen, @Nullable Instant dueThen, String underPolicy) {
        return copy(version + 1, next, level, sinceThen, dueThen, underPolicy, terms, longer, ending, members);
    }

    private Scheme copy(
            long ofVersion,
            State inState,
            int onLevel,
            Instant sinceThen,
            @Nullable Instant dueThen,
            String underPolicy,
            @Nullable Terms onTerms,
            @Nullable Longer asked,
            @Nullable Ending why,
            List<Member> who) {
        return new Scheme(
                id,
                ofVersion,
                inState,
                category,
                nearness,
                town,
                parkId,
                department,
                grounds,
                proposedAt,
                onLevel,
                sinceThen,
                dueThen,
                underPolicy,
                onTerms,
                asked,
                why,
                who);
    }
}
