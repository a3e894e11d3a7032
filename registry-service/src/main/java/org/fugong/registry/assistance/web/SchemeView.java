package org.fugong.registry.assistance.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.fugong.registry.assistance.domain.Category;
import org.fugong.registry.assistance.domain.Doer;
import org.fugong.registry.assistance.domain.Longer;
import org.fugong.registry.assistance.domain.Member;
import org.fugong.registry.assistance.domain.Member.Answer;
import org.fugong.registry.assistance.domain.Nearness;
import org.fugong.registry.assistance.domain.Scheme;
import org.fugong.registry.assistance.domain.SchemeCourse.Move;
import org.fugong.registry.assistance.domain.SchemeCourse.State;
import org.fugong.registry.assistance.domain.SchemeStep;
import org.fugong.registry.assistance.domain.Terms;
import org.fugong.registry.enterprise.application.EnterpriseFacts;
import org.fugong.registry.officer.application.Department;

/**
 * A joint scheme as answered. Money is in fen, for what the category's unit says: a day for meals.
 *
 * @param nearness what makes the members near to each other
 * @param grounds why it was proposed
 * @param level how high the proposal was escalated, 0 to 3
 * @param dueAt when the clock of the state runs out; null at an end
 * @param terms what is offered; null before
 * @param longer a longer term that those who are served are asked for
 * @param ending why it is over
 * @param taking how many take part, or could
 * @param consented how many said yes
 * @param units that those who take part need together
 * @param totalFen what they pay together, exactly what the provider gets
 * @param savedFen what that is less than each alone
 * @param members all of them for officials; for a member itself, and of the others who said yes
 */
public record SchemeView(
        UUID schemeId,
        long version,
        State state,
        Category category,
        Nearness nearness,
        String town,
        @Nullable UUID parkId,
        Department department,
        String grounds,
        String groundsZh,
        Instant proposedAt,
        int level,
        Instant since,
        @Nullable Instant dueAt,
        String policy,
        @Nullable Terms terms,
        @Nullable Longer longer,
        Scheme.@Nullable Ending ending,
        int taking,
        int consented,
        long units,
        @Nullable Long totalFen,
        @Nullable Long savedFen,
        List<MemberView> members) {

    /**
     * A member as answered. What a neighbour needs and pays is the neighbour's own affair.
     *
     * @param requestId null of others than one's own
     * @param aloneFen what it would pay alone
     * @param shareFen what it pays if those take part who do so far, or could
     * @param mostFen what it pays at most; a yes binds to no more than that
     * @param leavesOn first day on which it is not served any more
     * @param staysLonger whether it has said yes to the longer term that is asked for
     */
    public record MemberView(
            @Nullable UUID requestId,
            @Nullable UUID enterpriseId,
            String name,
            @Nullable Integer quantity,
            Answer answer,
            @Nullable Instant answeredAt,
            @Nullable Long aloneFen,
            @Nullable Long shareFen,
            @Nullable Long mostFen,
            @Nullable LocalDate leavesOn,
            boolean staysLonger) {}

    /**
     * Makes the view for somebody.
     *
     * @param day whose shares are told
     * @param names of the members
     * @param reader enterprise that reads; null for officials
     */
    static SchemeView of(Scheme s, LocalDate day, Map<UUID, EnterpriseFacts> names, @Nullable UUID reader) {
        List<Member> in = s.in(day);
        Map<UUID, Long> shares = s.shares(day);
        Terms terms = s.terms();
        Optional<Scheme.Bill> bill = s.bill(day);
        return new SchemeView(
                s.id(),
                s.version(),
                s.state(),
                s.category(),
                s.nearness(),
                s.town(),
                s.parkId(),
                Department.valueOf(s.department()),
                s.grounds().en(),
                s.grounds().zh(),
                s.proposedAt(),
                s.level(),
                s.since(),
                s.dueAt(),
                s.policy(),
                terms,
                s.longer(),
                s.ending(),
                in.size(),
                (int) in.stream().filter(m -> m.answer() == Answer.CONSENTED).count(),
                Scheme.units(in),
                bill.map(Scheme.Bill::totalFen).orElse(null),
                bill.map(Scheme.Bill::savedFen).orElse(null),
                s.members().stream()
                        .filter(m ->
                                reader == null || reader.equals(m.enterpriseId()) || m.answer() == Answer.CONSENTED)
                        .map(m -> reader == null || reader.equals(m.enterpriseId())
                                ? whole(m, s, shares.get(m.requestId()), name(names, m))
                                : neighbour(m, name(names, m)))
                        .toList());
    }

    private static String name(Map<UUID, EnterpriseFacts> names, Member member) {
        EnterpriseFacts facts = names.get(member.enterpriseId());
        return facts == null ? "" : facts.name();
    }

    private static MemberView whole(Member m, Scheme s, @Nullable Long share, String name) {
        Terms terms = s.terms();
        boolean agreed = m.answer() == Answer.CONSENTED;
        return new MemberView(
                m.requestId(),
                m.enterpriseId(),
                name,
                m.quantity(),
                m.answer(),
                m.answeredAt(),
                terms == null ? null : terms.alone(m.quantity()),
                share,
                terms == null ? null : Long.valueOf(agreed ? m.mostFen() : terms.most(m.quantity())),
                m.leavesOn(),
                s.forLonger().contains(m));
    }

    private static MemberView neighbour(Member m, String name) {
        return new MemberView(null, null, name, null, m.answer(), null, null, null, null, null, false);
    }

    /**
     * One move of a scheme as answered.
     *
     * @param by what whoever made it is; never who
     * @param enterpriseId of the member that it is about
     */
    public record StepView(
            long version,
            Instant at,
            Move move,
            Doer.Party by,
            @Nullable UUID enterpriseId,
            State state,
            int level,
            @Nullable Instant dueAt,
            String note,
            String policy) {

        /** All for officials; for a member what is about all or itself. */
        static List<StepView> all(List<SchemeStep> steps, @Nullable UUID reader) {
            return steps.stream()
                    .filter(step -> reader == null || step.enterpriseId() == null || reader.equals(step.enterpriseId()))
                    .map(StepView::of)
                    .toList();
        }

        private static StepView of(SchemeStep s) {
            return new StepView(
                    s.version(),
                    s.at(),
                    s.move(),
                    s.by().party(),
                    s.enterpriseId(),
                    s.state(),
                    s.level(),
                    s.dueAt(),
                    s.note(),
                    s.policy());
        }
    }
}
