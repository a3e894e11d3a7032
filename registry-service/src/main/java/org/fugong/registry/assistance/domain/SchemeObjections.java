package org.fugong.registry.assistance.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import org.fugong.registry.assistance.domain.Member.Answer;
import org.fugong.registry.assistance.domain.SchemeCourse.State;

/** What stands against a move of a joint scheme that the table of {@link SchemeCourse} would let through. */
final class SchemeObjections {

    static final Reason OTHER_TERMS = new Reason("The terms are others by now; read them again.", "方案内容已变更，请重新查看。");
    static final Reason TIME_OVER = new Reason("The time to answer is over.", "答复期限已过。");
    static final Reason NOT_IN = new Reason("Your request is not part of it any more.", "您的诉求已不在该方案内。");
    static final Reason SAID_YES = new Reason("You have consented already.", "您已同意参加。");
    static final Reason SAID_NO = new Reason("You have said no already.", "您已答复不参加。");
    static final Reason BINDING = new Reason(
            "Your consent binds until there are new terms; once it runs you can leave with notice.",
            "同意参加后即具约束力；方案启动后可提前告知退出。");
    static final Reason TOO_FEW = new Reason("Too few have said yes so far.", "同意参加的企业不足。");
    static final Reason STILL_ASKED =
            new Reason("Some have not answered, and their time is not over.", "尚有企业在答复期限内未答复。");
    static final Reason MEMBER_ALREADY = new Reason("The enterprise is a member already.", "该企业已在方案内。");
    static final Reason NOT_SERVED = new Reason("You are not served by it.", "您未参加该方案。");
    static final Reason RUNS = new Reason("It runs already; a member leaves with notice.", "方案已启动，如需退出请提前告知。");
    static final Reason ASKED_LONGER =
            new Reason("Those who are served are being asked for a longer term already.", "正在征询成员是否延期。");
    static final Reason LEAVING = new Reason("You have said that you leave already.", "您已告知退出。");

    /** Whether the time to answer is over. */
    static boolean over(Scheme s, Instant now) {
        return s.state() == State.OFFERED
                && s.terms() != null
                && !now.isBefore(s.terms().answerBy());
    }

    /** Why a member can't say yes or no to what is offered; nothing if it can. */
    static Optional<Reason> againstAnswer(Scheme s, UUID enterpriseId, boolean yes, Instant now) {
        Answer said = s.member(enterpriseId).map(Member::answer).orElse(Answer.GONE);
        if (over(s, now)) {
            return Optional.of(TIME_OVER);
        }
        return switch (said) {
            case GONE -> Optional.of(NOT_IN);
            case CONSENTED -> Optional.of(yes ? SAID_YES : BINDING);
            case DECLINED -> yes ? Optional.empty() : Optional.of(SAID_NO);
            case INVITED -> Optional.empty();
        };
    }

    /** Why a member can't say yes or no to a longer term; nothing if it can. */
    static Optional<Reason> againstLonger(Scheme s, UUID enterpriseId, boolean yes, Instant now) {
        Longer longer = s.longer();
        Terms terms = s.terms();
        if (longer == null || terms == null) {
            return Optional.of(RUNS);
        }
        Optional<Member> served = s.servedToTheEnd().stream()
                .filter(member -> member.enterpriseId().equals(enterpriseId))
                .findFirst();
        if (served.isEmpty()) {
            return Optional.of(NOT_SERVED);
        }
        if (!now.isBefore(longer.answerBy())) {
            return Optional.of(TIME_OVER);
        }
        LocalDate leaves = served.get().leavesOn();
        if (leaves != null) {
            boolean saidNo = leaves.equals(terms.endsOn().plusDays(1));
            return !saidNo ? Optional.of(LEAVING) : yes ? Optional.empty() : Optional.of(SAID_NO);
        }
        return served.get().offer() == longer.offer() ? Optional.of(yes ? SAID_YES : BINDING) : Optional.empty();
    }

    /** Why it can't start yet; nothing if it can. */
    static Optional<Reason> againstStart(Scheme s) {
        if (!s.enough(s.who(Answer.CONSENTED))) {
            return Optional.of(TOO_FEW);
        }
        return s.who(Answer.INVITED).isEmpty() ? Optional.empty() : Optional.of(STILL_ASKED);
    }

    /** Why a member can't leave; nothing if it can. */
    static Optional<Reason> againstLeaving(Scheme s, UUID enterpriseId) {
        Optional<Member> member = s.member(enterpriseId).filter(one -> one.answer() == Answer.CONSENTED);
        if (member.isEmpty()) {
            return Optional.of(NOT_SERVED);
        }
        return member.get().leavesOn() == null ? Optional.empty() : Optional.of(LEAVING);
    }

    private SchemeObjections() {}
}
