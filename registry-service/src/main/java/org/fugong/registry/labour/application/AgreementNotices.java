package org.fugong.registry.labour.application;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.fugong.registry.labour.domain.Agreement;
import org.fugong.registry.labour.domain.Agreement.Answer;
import org.fugong.registry.labour.domain.AgreementCourse.State;
import org.fugong.registry.labour.domain.HeardAnswer.Office;
import org.fugong.registry.labour.domain.Party;
import org.fugong.registry.notice.application.Audience;
import org.fugong.registry.notice.application.NoticeText;
import org.fugong.registry.notice.application.Notices;
import org.fugong.registry.officer.application.Department;

/** Who is told what of agreements. */
@ApplicationScoped
class AgreementNotices {

    private final Notices notices;

    @Inject
    AgreementNotices(Notices notices) {
        this.notices = notices;
    }

    void proposed(Agreement a) {
        tell(both(a), a, "An agreement to lend workers was drafted: read and sign it.", "有一份共享用工协议待查看和签署。");
    }

    void changed(Agreement a) {
        tell(both(a), a, "The terms of an agreement were changed: both have to sign anew.", "共享用工协议条款已修改，双方须重新签署。");
    }

    void signed(Agreement a, Party by) {
        if (a.state() == State.AWAITING_CONSENT) {
            tell(both(a), a, "Both have signed: now each worker is asked for consent.", "双方已签署，正在征求员工本人同意。");
        } else {
            Party other = by == Party.LENDER ? Party.BORROWER : Party.LENDER;
            tell(
                    List.of(Audience.enterprise(a.parties().of(other))),
                    a,
                    "The other enterprise has signed: it is your turn.",
                    "对方已签署，待贵单位签署。");
        }
    }

    /** Only when all have answered: a line for each worker would bury the rest. */
    void answered(Agreement a) {
        if (a.workers().stream().noneMatch(named -> named.answer() == Answer.ASKED)) {
            tell(
                    both(a),
                    a,
                    "All workers have answered: " + a.consenting() + " consent.",
                    "员工均已答复，" + a.consenting() + " 人同意。");
        }
    }

    /** A consent that was heard waits for a second person: whoever is likely to be it is told. */
    void toConfirm(Agreement a, Office recordedBy) {
        tell(
                recordedBy == Office.LENDER
                        ? List.of(Audience.town(a.parties().lenderTown()))
                        : List.of(
                                Audience.town(a.parties().lenderTown()),
                                Audience.enterprise(a.parties().lender())),
                a,
                "A worker's consent given on paper or by phone waits for a second person to confirm it.",
                "有员工以书面或电话方式表示同意，待第二人核实确认。");
    }

    void concluded(Agreement a) {
        int people = a.lent().size();
        tell(
                List.of(
                        Audience.enterprise(a.parties().lender()),
                        Audience.enterprise(a.parties().borrower()),
                        Audience.department(Department.HUMAN_RESOURCES)),
                a,
                people + " workers are lent until " + a.period().to() + "; a bus was asked for.",
                people + " 名员工已外借至 " + a.period().to() + "，已申请包车。");
    }

    void busAnnounced(Agreement a, String departure) {
        tell(both(a), a, "The bus is arranged; it leaves on " + departure + ".", "包车已安排，发车时间 " + departure + "。");
    }

    void ended(Agreement a) {
        tell(both(a), a, "The workers are back: say how it went.", "员工已返回，请评价本次合作。");
    }

    void cancelled(Agreement a) {
        tell(both(a), a, "An agreement to lend workers was cancelled.", "共享用工协议已取消。");
    }

    /** The merge of enterprises that it ended with was undone. */
    void stays(Agreement a) {
        tell(
                both(a),
                a,
                "The merge of enterprises that ended this agreement is undone. The agreement stays ended: draft it anew.",
                "导致协议结束的企业合并已撤销。协议不再恢复，请重新拟定。");
    }

    /** Two records of a worker who is named became one. */
    void namedOnce(Agreement a, boolean takesPart) {
        tell(
                List.of(Audience.enterprise(a.parties().lender())),
                a,
                takesPart
                        ? "A worker you named was registered twice and is named once now."
                        : "A worker you named was registered twice and can't be lent by this agreement, as the person works"
                                + " elsewhere or is named in another. Name somebody else.",
                takesPart ? "您提名的一名员工曾重复登记，现只列一次。" : "您提名的一名员工曾重复登记，因其在别处任职或已列入其他协议，不能按本协议借出，请另行提名。");
    }

    /** Two records that had become one are two again. */
    void partedAgain(Agreement a, boolean passedOn) {
        tell(
                a.state() == State.ACTIVE
                        ? both(a)
                        : List.of(Audience.enterprise(a.parties().lender())),
                a,
                passedOn
                        ? "A merge of two workers' records was undone: the one who consented is lent, the other one is back."
                        : "A merge of two workers' records was undone: look at who is named, each with the own answer.",
                passedOn ? "一组员工合并已撤销：本人同意者为外借人员，另一人已返回。" : "一组员工合并已撤销：请核对所列人员，各以本人答复为准。");
    }

    void dueBackSoon(Agreement a) {
        tell(
                both(a),
                a,
                "The workers lent are due back on " + a.period().to() + ".",
                "外借员工将于 " + a.period().to() + " 到期返回。");
    }

    void overdue(Agreement a) {
        tell(
                List.of(
                        Audience.enterprise(a.parties().lender()),
                        Audience.enterprise(a.parties().borrower()),
                        Audience.town(a.parties().lenderTown()),
                        Audience.department(Department.HUMAN_RESOURCES)),
                a,
                "Workers lent were due back on " + a.period().to() + " and nobody has said that they are.",
                "外借员工应于 " + a.period().to() + " 返回，至今无返回确认。");
    }

    void escalated(Agreement a) {
        tell(
                List.of(Audience.district()),
                a,
                "Workers lent are overdue since " + a.period().to() + "; neither enterprise has answered.",
                "外借员工自 " + a.period().to() + " 起逾期未返，双方企业均无答复。");
    }

    private static List<Audience> both(Agreement a) {
        return List.of(
                Audience.enterprise(a.parties().lender()),
                Audience.enterprise(a.parties().borrower()));
    }

    private void tell(List<Audience> audiences, Agreement a, String en, String zh) {
        notices.tell(audiences, new NoticeText(en, zh), "/registry/labour/agreements/" + a.id());
    }
}
