package org.fugong.registry.assistance.application;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import org.fugong.chassis.event.OutgoingEvent;
import org.fugong.registry.assistance.domain.Category;
import org.fugong.registry.assistance.domain.Member;
import org.fugong.registry.assistance.domain.Member.Answer;
import org.fugong.registry.assistance.domain.Nearness;
import org.fugong.registry.assistance.domain.Scheme;
import org.fugong.registry.assistance.domain.SchemeCourse.Move;
import org.fugong.registry.assistance.domain.SchemeCourse.State;
import org.fugong.registry.assistance.domain.SchemeStep;
import org.fugong.registry.assistance.domain.Terms;

/**
 * A fact about a joint scheme on one of the topics {@code assistance-scheme-…}, see {@code contracts/}. All of them tell the
 * scheme as it is after the move; what is absent is null. Money is in fen, for what the category's unit says.
 *
 * @param member enterprise that the move is about
 * @param members who take part, or could
 * @param consented of them, who said yes
 * @param units that those who take part need together
 * @param totalFen what they pay together
 * @param savedFen what that is less than each alone
 * @param longerUntil last day of a longer term, when it is asked for or answered
 * @param shares of each who is served, when it starts
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SchemeFact(
        UUID schemeId,
        long version,
        State state,
        Category category,
        Nearness nearness,
        String town,
        @Nullable UUID park,
        String department,
        int level,
        @Nullable UUID member,
        int members,
        int consented,
        long units,
        @Nullable Integer offer,
        @Nullable UUID provider,
        @Nullable Long aloneFen,
        @Nullable Long togetherFen,
        @Nullable Long sharedFen,
        @Nullable Long totalFen,
        @Nullable Long savedFen,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable LocalDate leavesOn,
        @Nullable LocalDate longerUntil,
        Scheme.@Nullable Ending ending,
        @Nullable List<Share> shares,
        Instant proposedAt,
        @Nullable Instant dueAt,
        Instant at) {

    /** What one member needs and pays. */
    public record Share(UUID requestId, UUID enterpriseId, int quantity, long shareFen) {}

    /** The fact that a move is. */
    static OutgoingEvent of(Scheme s, SchemeStep step, ZoneId zone) {
        Terms terms = s.terms();
        LocalDate today = LocalDate.ofInstant(step.at(), zone);
        List<Member> in = s.in(today);
        Map<UUID, Long> shares = s.shares(today);
        Optional<Scheme.Bill> bill = s.bill(today);
        SchemeFact fact = new SchemeFact(
                s.id(),
                s.version(),
                s.state(),
                s.category(),
                s.nearness(),
                s.town(),
                s.parkId(),
                s.department(),
                s.level(),
                step.enterpriseId(),
                in.size(),
                (int) in.stream()
                        .filter(member -> member.answer() == Answer.CONSENTED)
                        .count(),
                Scheme.units(in),
                terms == null ? null : terms.offer(),
                terms == null ? null : terms.providerId(),
                terms == null ? null : terms.aloneFen(),
                terms == null ? null : terms.togetherFen(),
                terms == null ? null : terms.sharedFen(),
                bill.map(Scheme.Bill::totalFen).orElse(null),
                bill.map(Scheme.Bill::savedFen).orElse(null),
                terms == null ? null : terms.startsOn(),
                terms == null ? null : terms.endsOn(),
                step.move() == Move.LEAVE && step.enterpriseId() != null
                        ? s.member(step.enterpriseId()).map(Member::leavesOn).orElse(null)
                        : null,
                aboutLonger(step.move()) && s.longer() != null ? s.longer().endsOn() : null,
                s.ending(),
                step.move() == Move.START
                        ? in.stream()
                                .map(member -> new Share(
                                        member.requestId(),
                                        member.enterpriseId(),
                                        member.quantity(),
                                        shares.getOrDefault(member.requestId(), 0L)))
                                .toList()
                        : null,
                s.proposedAt(),
                s.dueAt(),
                step.at());
        return new OutgoingEvent(topic(step.move()), s.id().toString(), fact, step.at());
    }

    private static boolean aboutLonger(Move move) {
        return move == Move.PROLONG || move == Move.CONSENT || move == Move.DECLINE;
    }

    private static String topic(Move move) {
        return switch (move) {
            case PROPOSE -> "assistance-scheme-proposed";
            case JOIN -> "assistance-scheme-joined";
            case OFFER -> "assistance-scheme-offered";
            case CONSENT -> "assistance-scheme-consented";
            case DECLINE -> "assistance-scheme-declined";
            case START -> "assistance-scheme-started";
            case LAPSE -> "assistance-scheme-lapsed";
            case DISMISS -> "assistance-scheme-dismissed";
            case LEAVE, DROP -> "assistance-scheme-left";
            case END -> "assistance-scheme-ended";
            case ESCALATE -> "assistance-scheme-escalated";
            case SEEK -> "assistance-scheme-provider-lost";
            case PROLONG -> "assistance-scheme-prolongation-offered";
            case LENGTHEN -> "assistance-scheme-prolonged";
            case KEEP_TERM -> "assistance-scheme-prolongation-lapsed";
        };
    }
}
