package org.fugong.registry.resumption.application;

import java.util.Optional;

import org.fugong.registry.notice.application.NoticeText;
import org.fugong.registry.resumption.domain.Holder;
import org.fugong.registry.resumption.domain.Step;

/** What is said to whom after a step. */
final class Tellings {

    private Tellings() {}

    static Optional<NoticeText> toEnterprise(Step step) {
        return switch (step.move()) {
            case RETURN ->
                say("Your application was returned: complete it and hand it in again.", "您的复工申请已退回，请补正后重新提交。");
            case FAIL_INSPECTION ->
                say(
                        "The inspection was not passed: mend what was found and hand your application in again.",
                        "现场核查未通过，请整改后重新提交复工申请。");
            case ASK_INSPECTION ->
                say("Inspectors will visit you before your application is decided.", "审批前将安排现场核查，请做好准备。");
            case PASS_INSPECTION ->
                say("The inspection is passed; your application waits for its decision.", "现场核查已通过，等待审批。");
            case APPROVE ->
                step.holder() == Holder.NOBODY
                        ? say("Your application was approved: you may resume work.", "您的复工申请已获同意，可以复工。")
                        : say(
                                "Your application was approved under conditions: you may resume work and have to meet them.",
                                "您的复工申请已获附条件同意，可以复工，请按期落实条件。");
            case REJECT -> say("Your application was rejected; see the reasons.", "您的复工申请未获同意，请查看理由。");
            case SUSPEND -> say("You have to stop work for the time being; see the reasons.", "您的企业已被暂停复工，请查看理由。");
            case REINSTATE -> say("You may resume work again.", "您的企业可以恢复复工。");
            case SETTLE_CONDITION -> say("Officials looked at a condition of yours.", "工作人员已核对您的复工条件。");
            case ESCALATE ->
                switch (step.state()) {
                    case RETURNED ->
                        say("The time to complete your application is over; officials will call.", "补正期限已过，工作人员将与您联系。");
                    case APPROVED ->
                        say("The term of a condition is over; officials look at it.", "复工条件期限已到，工作人员将核对落实情况。");
                    default ->
                        step.overdue()
                                ? say("Your application is overdue; the district has been told.", "您的申请已超过时限，已报告区级。")
                                : say(
                                        "Your application was not seen to in time and went to the next tier.",
                                        "您的申请未在时限内办理，已上报上一级。");
                };
            default -> Optional.empty();
        };
    }

    /** To the officials who have it now. */
    static Optional<NoticeText> toOfficials(Step step) {
        return switch (step.move()) {
            case HAND_IN ->
                step.holder().official()
                        ? say("A returned application was handed in again.", "退回的复工申请已重新提交。")
                        : Optional.empty();
            case RELOCATE ->
                step.holder() == Holder.TOWN
                        ? say("An application came to you with its enterprise, which moved.", "企业迁入，其复工申请已转由您处理。")
                        : Optional.empty();
            case REPORT_CONDITION -> say("An enterprise says that it has met a condition.", "企业报告已落实复工条件，请核对。");
            case ESCALATE ->
                step.overdue()
                        ? say("An application is overdue at the last tier.", "有复工申请在最后一级已超过时限。")
                        : say("An application came to you because its time ran out.", "有复工申请因超过时限转由您处理。");
            default -> Optional.empty();
        };
    }

    private static Optional<NoticeText> say(String en, String zh) {
        return Optional.of(new NoticeText(en, zh));
    }
}
