package org.fugong.registry.assistance.application;

import java.util.UUID;

import org.fugong.registry.assistance.domain.Longer;
import org.fugong.registry.assistance.domain.Member;
import org.fugong.registry.assistance.domain.Scheme;
import org.fugong.registry.assistance.domain.SchemeCourse.Move;
import org.fugong.registry.assistance.domain.SchemeStep;
import org.fugong.registry.assistance.domain.Terms;
import org.fugong.registry.notice.application.NoticeText;

/** What is said to whom after a move of a joint scheme. */
final class SchemeTellings {

    private SchemeTellings() {}

    /** Where a member sees to it. Whoever provides it is none, and has its own page. */
    static String page(Scheme scheme, UUID enterpriseId) {
        return scheme.member(enterpriseId).isPresent() ? page(scheme) : "/registry/enterprises/" + enterpriseId;
    }

    /** Where officials see to it. */
    static String page(Scheme scheme) {
        return "/registry/help/schemes/" + scheme.id();
    }

    static String title(Scheme scheme, String lang) {
        return lang.equals("zh")
                ? "联合方案“" + scheme.category().name("zh") + "”"
                : "Joint scheme, " + scheme.category().name("en");
    }

    static NoticeText proposed(Scheme s) {
        return new NoticeText(
                title(s, "en") + ": " + s.grounds().en() + " Make an offer of it, or dismiss it.",
                title(s, "zh") + "：" + s.grounds().zh() + "请提出方案或撤销。");
    }

    static NoticeText escalated(Scheme s) {
        return new NoticeText(
                title(s, "en") + ": nobody has made an offer of it in time (level " + s.level() + ").",
                title(s, "zh") + "：未按时提出方案（第 " + s.level() + " 级）。");
    }

    static NoticeText offered(Scheme s, Member member, Terms terms) {
        int quantity = member.quantity();
        return new NoticeText(
                title(s, "en") + ": " + terms.provider() + " could serve you and your neighbours. Your " + quantity
                        + " "
                        + s.category().unit("en") + " would cost you at most " + Yuan.of(terms.most(quantity))
                        + " yuan instead of " + Yuan.of(terms.alone(quantity)) + ". Say yes or no in time.",
                title(s, "zh") + "：" + terms.provider() + "可为您和邻近企业统一服务。您所需 " + quantity + " "
                        + s.category().unit("zh") + "，最多 " + Yuan.of(terms.most(quantity)) + " 元，单独采购为 "
                        + Yuan.of(terms.alone(quantity)) + " 元。请按时答复是否参加。");
    }

    static NoticeText providing(Scheme s) {
        return new NoticeText(
                title(s, "en") + ": your offer has been put to " + s.members().size() + " enterprises.",
                title(s, "zh") + "：您的报价已发送给 " + s.members().size() + " 家企业。");
    }

    static NoticeText allAnswered(Scheme s, int yes, boolean enough) {
        return new NoticeText(
                title(s, "en") + ": all have answered, " + yes + " of "
                        + s.members().size() + " with yes" + (enough ? "; you can start it." : ", which is too few."),
                title(s, "zh") + "：全部企业已答复，" + s.members().size() + " 家中 " + yes + " 家同意"
                        + (enough ? "，可以启动。" : "，数量不足。"));
    }

    static NoticeText started(Scheme s, Terms terms, long shareFen) {
        return new NoticeText(
                title(s, "en") + ": it starts on " + terms.startsOn() + ", by " + terms.provider() + ". Your share is "
                        + Yuan.of(shareFen) + " yuan (" + s.category().unit("en") + ").",
                title(s, "zh") + "：" + terms.startsOn() + " 起由" + terms.provider() + "服务，您分摊 " + Yuan.of(shareFen)
                        + " 元（" + s.category().unit("zh") + "）。");
    }

    /** What the request of a member that is served is answered with. */
    static String answer(Scheme s, Terms terms, long shareFen) {
        String lang = "zh";
        return title(s, lang) + "：" + terms.provider() + "，" + terms.what() + "；" + terms.startsOn() + " 至 "
                + terms.endsOn() + "，分摊 " + Yuan.of(shareFen) + " 元（"
                + s.category().unit(lang) + "）。";
    }

    static NoticeText startedWithoutYou(Scheme s) {
        return new NoticeText(
                title(s, "en") + ": it has started without you. Your request goes on as it was.",
                title(s, "zh") + "：方案已启动，您未参加；您的诉求继续办理。");
    }

    static NoticeText startedToOthers(Scheme s, Terms terms, int served, long units) {
        return new NoticeText(
                title(s, "en") + ": it starts on " + terms.startsOn() + " for " + served + " enterprises, " + units
                        + " " + s.category().unit("en") + ".",
                title(s, "zh") + "：" + terms.startsOn() + " 起为 " + served + " 家企业服务，共 " + units + " "
                        + s.category().unit("zh") + "。");
    }

    static NoticeText off(Scheme s, SchemeStep step) {
        String why = step.note().isEmpty() ? "" : " " + step.note();
        boolean byOfficial = step.by().party() != org.fugong.registry.assistance.domain.Doer.Party.CLOCK;
        return new NoticeText(
                title(s, "en") + (byOfficial ? ": it was taken off." + why : ": too few were for it.")
                        + " Your request goes on as it was.",
                title(s, "zh") + (byOfficial ? "：已撤销。" + why : "：参加企业不足，未启动。") + "您的诉求继续办理。");
    }

    static NoticeText left(Scheme s, Member member) {
        return new NoticeText(
                title(s, "en") + ": a member with " + member.quantity() + " "
                        + s.category().unit("en") + " leaves on " + member.leavesOn() + ".",
                title(s, "zh") + "：一家企业（" + member.quantity() + " "
                        + s.category().unit("zh") + "）将于 " + member.leavesOn() + " 退出。");
    }

    static NoticeText providerGone(Scheme s) {
        return new NoticeText(
                title(s, "en") + ": the provider has closed; another one is sought. Your answers count no more.",
                title(s, "zh") + "：服务方已关闭，正在另寻服务方，原答复作废。");
    }

    /** To those who are served to the end of the term: what is asked, or what came of it. */
    static NoticeText longer(Scheme s, Terms terms, Move move) {
        Longer asked = s.longer();
        if (move == Move.LENGTHEN) {
            return new NoticeText(
                    title(s, "en") + ": it goes on until " + terms.endsOn() + ", at the same prices.",
                    title(s, "zh") + "：延期至 " + terms.endsOn() + "，价格不变。");
        }
        return asked == null
                ? new NoticeText(
                        title(s, "en") + ": too few were for a longer term; it ends on " + terms.endsOn() + ".",
                        title(s, "zh") + "：同意延期的企业不足，仍于 " + terms.endsOn() + " 结束。")
                : new NoticeText(
                        title(s, "en") + ": could go on until " + asked.endsOn()
                                + " at the same prices. Say yes or no in time; who says nothing is served until "
                                + terms.endsOn() + ".",
                        title(s, "zh") + "：拟延期至 " + asked.endsOn() + "，价格不变。请按时答复；未答复的服务至 " + terms.endsOn() + "。");
    }

    static NoticeText lengthenedWithoutYou(Scheme s) {
        return new NoticeText(
                title(s, "en") + ": it goes on without you. You are served to the day that you agreed to.",
                title(s, "zh") + "：方案延期，您未参加，服务至原定日期。");
    }

    static NoticeText ended(Scheme s, SchemeStep step) {
        Scheme.Ending why = s.ending() == null ? Scheme.Ending.TERM_OVER : s.ending();
        String note = step.note().isEmpty() ? "" : " " + step.note();
        return switch (why) {
            case TERM_OVER ->
                new NoticeText(
                        title(s, "en") + ": its time is over. Ask again if you still need it.",
                        title(s, "zh") + "：已到期。如仍有需要请重新提出。");
            case TOO_FEW ->
                new NoticeText(
                        title(s, "en") + ": too few were left, it has ended. Ask again if you still need it.",
                        title(s, "zh") + "：参加企业不足，已终止。如仍有需要请重新提出。");
            case PROVIDER_GONE ->
                new NoticeText(
                        title(s, "en")
                                + ": its provider has closed. The requests are open again, and another provider is"
                                + " sought.",
                        title(s, "zh") + "：服务方已关闭。相关诉求重新办理，正在另寻服务方。");
            case STOPPED ->
                new NoticeText(
                        title(s, "en") + ": it has been ended." + note + " Ask again if you still need it.",
                        title(s, "zh") + "：已终止。" + note + "如仍有需要请重新提出。");
        };
    }
}
