package org.fugong.registry.resumption.domain;

import java.util.Optional;

import org.fugong.registry.resumption.domain.Course.Move;
import org.fugong.registry.resumption.domain.Doer.Party;

/** Who may make a move. */
public final class DecisionAuthority {

    private DecisionAuthority() {}

    /**
     * Why somebody may not make a move.
     *
     * @param move what they want to do
     * @param tier that has the application
     * @param town of the enterprise
     * @param by who wants it; of an enterprise's contact it has been checked before whose they are
     * @return nothing if they may
     */
    public static Optional<Reason> refusal(Move move, Tier tier, String town, Doer by) {
        return switch (move) {
            case APPLY, HAND_IN, WITHDRAW, REPORT_CONDITION ->
                by.party() == Party.ENTERPRISE || inCharge(town, by)
                        ? Optional.empty()
                        : no("The enterprise does this, or an official in charge for it.", "此操作由企业办理，或由主管工作人员代办。");
            case RETURN, ASK_INSPECTION ->
                by.party() == Party.RULES ? Optional.empty() : refusalOfDecision(tier, town, by);
            case APPROVE, REJECT, REINSTATE, SETTLE_CONDITION -> refusalOfDecision(tier, town, by);
            // Stopping work must not wait for the right tier to be found.
            case SUSPEND ->
                inCharge(town, by)
                        ? Optional.empty()
                        : no("Officials of the town or the district suspend an enterprise.", "暂停复工由所在镇街或区级工作人员决定。");
            case PASS_INSPECTION, FAIL_INSPECTION ->
                by.party() == Party.INSPECTION
                        ? Optional.empty()
                        : no("Those who inspected say what they found.", "核查结论由核查人员填写。");
            case ESCALATE ->
                by.party() == Party.CLOCK
                        ? Optional.empty()
                        : no("Only a clock that ran out escalates.", "只有超过时限才会逐级上报。");
            case RELOCATE, CLOSE, REVIVE ->
                by.party() == Party.RULES
                        ? Optional.empty()
                        : no("An application follows what becomes of its enterprise.", "申请随企业变动自动处理。");
        };
    }

    /** Why somebody is not one of the officials of the tier that has an application; nothing if they are. */
    public static Optional<Reason> refusalOfDecision(Tier tier, String town, Doer by) {
        return switch (tier) {
            case TOWN ->
                by.party() == Party.TOWN && town.equals(by.ofTown())
                        ? Optional.empty()
                        : no("This application lies with the town: its officials decide.", "此申请由镇街审批。");
            case DISTRICT ->
                by.party() == Party.DISTRICT
                        ? Optional.empty()
                        : no("This application lies with the district: its officials decide.", "此申请由区级审批。");
            case CITY ->
                by.party() == Party.DISTRICT
                        ? Optional.empty()
                        : no(
                                "This application lies with the city: the district's officials enter its answer.",
                                "此申请由市级审批，由区级工作人员录入结论。");
        };
    }

    private static boolean inCharge(String town, Doer by) {
        return by.party() == Party.DISTRICT || (by.party() == Party.TOWN && town.equals(by.ofTown()));
    }

    private static Optional<Reason> no(String en, String zh) {
        return Optional.of(new Reason(en, zh));
    }
}
