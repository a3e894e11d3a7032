package org.fugong.transport.charter.domain;

/** Why a charter can't make a move, in English and Chinese. */
public enum WhyNot {
    NOT_ANNOUNCED("The charter is a draft: announce it first.", "车次还是草稿，请先发布。"),
    ANNOUNCED_ALREADY("The charter is announced already.", "车次已经发布。"),
    NOT_A_DRAFT("Only a draft is edited; what is announced is changed with a reason.", "只有草稿可以编辑；已发布的车次须说明原因后变更。"),
    NOT_FROZEN_TO_BOARD("The roster is not frozen yet, so nobody can board.", "名单尚未冻结，还不能登记上车。"),
    NOT_FROZEN_TO_ARRIVE("The roster is not frozen yet, so nobody can have arrived.", "名单尚未冻结，还不能登记到达。"),
    NOT_FROZEN_TO_HAND_OVER("The roster is not frozen yet, so nobody can be handed over.", "名单尚未冻结，还不能办理交接。"),
    FROZEN("The roster is frozen already.", "名单已经冻结。"),
    FROZEN_NO_CHANGE("The roster is frozen: deadline, seats and carriages stay as they are.", "名单已冻结，截止时间、座位和车厢不能再改。"),
    NOBODY_BOARDED("Nobody has boarded yet, so nobody can have arrived.", "还没有人上车，不能登记到达。"),
    NOBODY_BOARDED_TO_HAND_OVER("Nobody has boarded yet, so nobody can be handed over.", "还没有人上车，不能办理交接。"),
    NOBODY_ARRIVED("Nobody has arrived yet, so nobody can be handed over.", "还没有人到达，不能办理交接。"),
    ON_THE_WAY("The charter is on its way, so it can't be cancelled any more.", "车次已在途，不能取消。"),
    ARRIVED_NO_BOARDING("The charter has arrived, so nobody boards any more.", "车次已到达，不能再登记上车。"),
    ARRIVED_NO_CHANGE("The charter has arrived: neither its times nor its end can be changed.", "车次已到达，时间不能再改，也不能取消。"),
    NOT_HANDED_OVER("The charter is not handed over, so there is nothing to take back.", "车次尚未交接完毕，无需重新打开。"),
    OVER("The charter is handed over: nothing more happens to it.", "车次已交接完毕，不能再办理任何事项。"),
    CALLED_OFF("The charter is cancelled: nothing more happens to it.", "车次已取消，不能再办理任何事项。");

    private final String english;
    private final String chinese;

    WhyNot(String english, String chinese) {
        this.english = english;
        this.chinese = chinese;
    }

    public String english() {
        return english;
    }

    public String chinese() {
        return chinese;
    }
}
