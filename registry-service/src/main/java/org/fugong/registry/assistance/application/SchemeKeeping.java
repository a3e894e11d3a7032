package org.fugong.registry.assistance.application;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.fugong.chassis.event.Outbox;
import org.fugong.chassis.web.Problem;
import org.fugong.registry.assistance.domain.Member;
import org.fugong.registry.assistance.domain.Member.Answer;
import org.fugong.registry.assistance.domain.Scheme;
import org.fugong.registry.assistance.domain.Scheme.Ending;
import org.fugong.registry.assistance.domain.SchemeCourse.Move;
import org.fugong.registry.assistance.domain.SchemeCourse.State;
import org.fugong.registry.assistance.domain.SchemeStep;
import org.fugong.registry.assistance.domain.SchemeVerdict;
import org.fugong.registry.assistance.domain.Terms;
import org.fugong.registry.due.application.DueClocks;
import org.fugong.registry.notice.application.Audience;
import org.fugong.registry.notice.application.NoticeText;
import org.fugong.registry.notice.application.Notices;
import org.fugong.registry.officer.application.Department;

/** What follows from a move of a joint scheme, in its transaction: it is kept and published, clocks are set, people are told. */
@ApplicationScoped
class SchemeKeeping {

    private final SchemeStore store;
    private final Assistance assistance;
    private final Outbox outbox;
    private final DueClocks clocks;
    private final Notices notices;
    private final ZoneId zone;

    @Inject
    SchemeKeeping(
            SchemeStore store,
            Assistance assistance,
            Outbox outbox,
            DueClocks clocks,
            Notices notices,
            @ConfigProperty(name = "fugong.zone") ZoneId zone) {
        this.store = store;
        this.assistance = assistance;
        this.outbox = outbox;
        this.clocks = clocks;
        this.notices = notices;
        this.zone = zone;
    }

    /** Looks at a request again at a time. */
    void lookAgain(UUID requestId, Instant at) {
        clocks.start(LikenessClock.KIND, requestId, at);
    }

    /**
     * Keeps what is done, or says why it is not.
     *
     * @throws Problem 409 {@code illegal-move}, 403 {@code not-your-department}
     */
    Scheme done(SchemeVerdict verdict) {
        if (verdict instanceof SchemeVerdict.Moved moved) {
            keep(moved.scheme(), moved.step());
            return moved.scheme();
        }
        if (verdict instanceof SchemeVerdict.Illegal illegal) {
            throw Problem.of(409, "illegal-move", illegal.reason().en())
                    .with("state", illegal.state().name())
                    .with("reason", illegal.reason().en())
                    .with("reasonZh", illegal.reason().zh())
                    .with("detailZh", illegal.reason().zh());
        }
        SchemeVerdict.NotYours not = (SchemeVerdict.NotYours) verdict;
        throw Problem.of(403, "not-your-department", not.reason().en())
                .with("department", not.department())
                .with("reasonZh", not.reason().zh())
                .with("detailZh", not.reason().zh());
    }

    private void keep(Scheme s, SchemeStep step) {
        store.put(s);
        store.insertStep(s.id(), step);
        Instant dueAt = s.dueAt();
        if (dueAt != null) {
            clocks.start(SchemeClock.KIND, s.id(), dueAt);
        } else {
            clocks.stop(SchemeClock.KIND, s.id());
        }
        outbox.append(SchemeFact.of(s, step, zone));
        Terms terms = s.terms();
        switch (step.move()) {
            case PROPOSE -> officials(s, SchemeTellings.proposed(s));
            case ESCALATE -> {
                officials(s, SchemeTellings.escalated(s));
                if (s.level() >= 2) {
                    tell(s, Audience.department(Department.RESUMPTION_DESK), SchemeTellings.escalated(s));
                }
                if (s.level() > 2) {
                    tell(s, Audience.district(), SchemeTellings.escalated(s));
                }
            }
            case JOIN -> {
                if (s.state() == State.OFFERED && terms != null && step.enterpriseId() != null) {
                    s.member(step.enterpriseId()).ifPresent(member -> offered(s, member, terms));
                }
            }
            case OFFER -> {
                if (terms != null) {
                    s.who(Answer.INVITED).forEach(member -> offered(s, member, terms));
                    provider(terms, SchemeTellings.providing(s));
                }
            }
            case CONSENT, DECLINE -> {
                if (s.state() == State.OFFERED && s.who(Answer.INVITED).isEmpty()) {
                    List<Member> yes = s.who(Answer.CONSENTED);
                    officials(s, SchemeTellings.allAnswered(s, yes.size(), s.enough(yes)));
                }
            }
            case START -> started(s, step);
            case LAPSE, DISMISS -> {
                // Who was never asked anything has nothing to be told of.
                if (terms != null) {
                    members(s, s.members(), SchemeTellings.off(s, step));
                    provider(terms, SchemeTellings.off(s, step));
                }
                if (step.move() == Move.LAPSE) {
                    officials(s, SchemeTellings.off(s, step));
                }
            }
            case LEAVE -> {
                if (terms != null && step.enterpriseId() != null) {
                    s.member(step.enterpriseId()).ifPresent(member -> {
                        officials(s, SchemeTellings.left(s, member));
                        provider(terms, SchemeTellings.left(s, member));
                    });
                }
            }
            case END -> {
                LocalDate day = LocalDate.ofInstant(step.at(), zone).minusDays(1);
                members(
                        s,
                        s.members().stream()
                                .filter(member -> member.servedOn(day))
                                .toList(),
                        SchemeTellings.ended(s, step));
                officials(s, SchemeTellings.ended(s, step));
                if (s.ending() == Ending.PROVIDER_GONE) {
                    tell(s, Audience.district(), SchemeTellings.ended(s, step));
                } else if (terms != null) {
                    provider(terms, SchemeTellings.ended(s, step));
                }
            }
            case SEEK -> {
                NoticeText gone = SchemeTellings.providerGone(s);
                members(s, s.who(Answer.INVITED), gone);
                officials(s, gone);
                tell(s, Audience.district(), gone);
            }
            case PROLONG, LENGTHEN, KEEP_TERM -> longer(s, step);
            case DROP -> {}
        }
    }

    /** Those who are served are asked for a longer term, or told what came of it. */
    private void longer(Scheme s, SchemeStep step) {
        Terms terms = s.terms();
        if (terms == null) {
            return;
        }
        NoticeText text = SchemeTellings.longer(s, terms, step.move());
        members(s, s.servedToTheEnd(), text);
        if (step.move() == Move.LENGTHEN) {
            LocalDate today = LocalDate.ofInstant(step.at(), zone);
            members(
                    s,
                    s.in(today).stream()
                            .filter(member -> member.leavesOn() != null)
                            .toList(),
                    SchemeTellings.lengthenedWithoutYou(s));
        }
        if (step.move() != Move.PROLONG) {
            officials(s, text);
        }
        provider(terms, text);
    }

    /** Each member's request is served by it; those who did not come are told that theirs goes on. */
    private void started(Scheme s, SchemeStep step) {
        Terms terms = s.terms();
        if (terms == null) {
            return;
        }
        LocalDate today = LocalDate.ofInstant(step.at(), zone);
        Map<UUID, Long> shares = s.shares(today);
        List<Member> served = s.in(today);
        for (Member member : served) {
            long share = shares.getOrDefault(member.requestId(), 0L);
            assistance.serveJointly(member.requestId(), s.id(), SchemeTellings.answer(s, terms, share));
            tell(s, member, SchemeTellings.started(s, terms, share));
        }
        List<Member> others = new ArrayList<>(s.who(Answer.INVITED));
        others.addAll(s.who(Answer.DECLINED));
        members(s, others, SchemeTellings.startedWithoutYou(s));
        NoticeText words = SchemeTellings.startedToOthers(s, terms, served.size(), Scheme.units(served));
        officials(s, words);
        provider(terms, words);
    }

    private void offered(Scheme s, Member member, Terms terms) {
        tell(s, member, SchemeTellings.offered(s, member, terms));
    }

    private void members(Scheme s, List<Member> who, NoticeText text) {
        who.stream().filter(member -> member.answer() != Answer.GONE).forEach(member -> tell(s, member, text));
    }

    private void officials(Scheme s, NoticeText text) {
        notices.tell(
                List.of(Audience.department(Department.valueOf(s.department())), Audience.town(s.town())),
                text,
                SchemeTellings.page(s));
    }

    private void provider(Terms terms, NoticeText text) {
        if (terms.providerId() != null) {
            notices.tell(Audience.enterprise(terms.providerId()), text, "/registry/enterprises/" + terms.providerId());
        }
    }

    private void tell(Scheme s, Member member, NoticeText text) {
        notices.tell(Audience.enterprise(member.enterpriseId()), text, SchemeTellings.page(s, member.enterpriseId()));
    }

    private void tell(Scheme s, Audience audience, NoticeText text) {
        notices.tell(audience, text, SchemeTellings.page(s));
    }
}
