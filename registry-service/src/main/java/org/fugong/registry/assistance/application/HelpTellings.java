package org.fugong.registry.assistance.application;

import java.util.Optional;

import org.fugong.registry.assistance.domain.Course.Move;
import org.fugong.registry.assistance.domain.Course.State;
import org.fugong.registry.assistance.domain.HelpRequest;
import org.fugong.registry.assistance.domain.Step;
import org.fugong.registry.notice.application.NoticeText;
import org.fugong.registry.officer.application.Department;

/** What is said to whom after a move. */
final class HelpTellings {

    private HelpTellings() {}

    static Optional<NoticeText> toEnterprise(HelpRequest r, Step step) {
        String about = title(r, "en");
        String aboutZh = title(r, "zh");
        String department = Department.valueOf(r.department()).name("en");
        String departmentZh = Department.valueOf(r.department()).name("zh");
        return switch (step.move()) {
            case SORT, HAND_OVER ->
                say(about + ": it is with " + department + " now.", aboutZh + "：已转" + departmentZh + "办理。");
            case ACCEPT -> say(about + ": " + department + " works on it.", aboutZh + "：" + departmentZh + "已受理。");
            case ASK ->
                say(about + ": " + department + " asks you something.", aboutZh + "：" + departmentZh + "有问题需您回复。");
            case RESOLVE, SERVE_JOINTLY ->
                say(
                        about + ": answered. Rate it, or reopen it if it is not good enough.",
                        aboutZh + "：已答复。请评价；不满意可重新提出。");
            case UNSERVE ->
                say(
                        about + ": its joint provider has closed; " + department + " has it again.",
                        aboutZh + "：联合方案的服务方已关闭，由" + departmentZh + "继续办理。");
            case ESCALATE ->
                say(about + ": not seen to in time; it went to the next level.", aboutZh + "：未按时办理，已上报上一级。");
            case LAPSE ->
                step.state() == State.CLOSED
                        ? Optional.empty()
                        : say(
                                about + ": you did not reply in time; the department goes on with what it knows.",
                                aboutZh + "：您未按时回复，部门将按现有情况办理。");
            default -> Optional.empty();
        };
    }

    static Optional<NoticeText> toDepartment(HelpRequest r, Step step) {
        String about = title(r, "en");
        String aboutZh = title(r, "zh");
        return switch (step.move()) {
            case FILE, SORT -> say(about + ": an enterprise asks for help.", aboutZh + "：企业提出诉求。");
            case HAND_OVER -> say(about + ": handed over to you.", aboutZh + "：已转至您部门办理。");
            case REPLY -> say(about + ": the enterprise has replied.", aboutZh + "：企业已回复。");
            case LAPSE ->
                step.state() == State.CLOSED
                        ? Optional.empty()
                        : say(about + ": the enterprise did not reply in time.", aboutZh + "：企业未按时回复。");
            case RATE ->
                say(about + ": rated with " + r.stars() + " of 5.", aboutZh + "：企业评价 " + r.stars() + " 分（满分 5 分）。");
            case REOPEN -> say(about + ": the enterprise has reopened it.", aboutZh + "：企业重新提出诉求。");
            case UNSERVE -> say(about + ": its joint provider has closed.", aboutZh + "：联合方案的服务方已关闭，请继续办理。");
            case WITHDRAW -> say(about + ": the enterprise took it back.", aboutZh + "：企业已撤回。");
            case ESCALATE ->
                say(
                        about + ": its time ran out (level " + step.level() + "); for the head of the department.",
                        aboutZh + "：已超过时限（第 " + step.level() + " 级），请部门负责人督办。");
            default -> Optional.empty();
        };
    }

    /** To those who coordinate: the desk from level 2 on and the district at level 3. */
    static Optional<NoticeText> toCoordinators(HelpRequest r, Step step) {
        return step.move() == Move.ESCALATE && step.level() >= 2
                ? say(
                        title(r, "en") + ": not seen to though its time ran out, level " + step.level() + ".",
                        title(r, "zh") + "：超过时限仍未办理，已升至第 " + step.level() + " 级。")
                : Optional.empty();
    }

    /** What a request is called. */
    static String title(HelpRequest r, String lang) {
        if (r.category() == null) {
            return lang.equals("zh") ? "待分类诉求" : "Unsorted request";
        }
        return r.category().name(lang);
    }

    private static Optional<NoticeText> say(String en, String zh) {
        return Optional.of(new NoticeText(en, zh));
    }
}
