package org.fugong.registry.assistance.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import org.fugong.chassis.page.Formats;
import org.fugong.chassis.page.Shell;
import org.fugong.registry.assistance.application.SchemeStore;
import org.fugong.registry.assistance.application.Schemes;
import org.fugong.registry.assistance.domain.Category;
import org.fugong.registry.assistance.domain.HelpRequest;
import org.fugong.registry.assistance.domain.Scheme;
import org.fugong.registry.assistance.domain.SchemeCourse.State;
import org.fugong.registry.assistance.domain.Terms;
import org.fugong.registry.assistance.web.SchemeRow.MemberRow;
import org.fugong.registry.assistance.web.SchemeView.MemberView;
import org.fugong.registry.park.application.Park;
import org.fugong.registry.park.application.Parks;

/** What pages of joint schemes show, to the caller and in the reader's language. */
@RequestScoped
public class SchemeRows {

    private static final int WHOLE_BAR = 70;
    private static final int MOST_OFFERS = 5;

    private final Shell shell;
    private final Schemes schemes;
    private final SchemeAnswers answers;
    private final HelpRows rows;
    private final Parks parks;

    @Inject
    SchemeRows(Shell shell, Schemes schemes, SchemeAnswers answers, HelpRows rows, Parks parks) {
        this.shell = shell;
        this.schemes = schemes;
        this.answers = answers;
        this.rows = rows;
        this.parks = parks;
    }

    SchemeRow row(Scheme scheme) {
        SchemeView v = answers.view(scheme);
        UUID reader = answers.reader();
        long longest = v.members().stream()
                .map(MemberView::aloneFen)
                .filter(java.util.Objects::nonNull)
                .mapToLong(Long::longValue)
                .max()
                .orElse(1);
        List<MemberRow> members = v.members().stream()
                .map(m -> member(m, v.category(), Math.max(1, longest)))
                .toList();
        return new SchemeRow(
                v,
                v.category().name(shell.lang()),
                place(v.parkId(), v.town()),
                SchemeRow.badge(v.state()),
                rows.department(v.department().name()),
                shell.lang().equals("zh") ? v.groundsZh() : v.grounds(),
                Formats.count(v.units()) + " " + v.category().unit(shell.lang()),
                yuan(v.totalFen()),
                yuan(v.savedFen()),
                members,
                reader == null
                        ? null
                        : members.stream()
                                .filter(one -> reader.equals(one.m().enterpriseId()))
                                .reduce((one, next) -> next)
                                .orElse(null));
    }

    /**
     * An offer to neighbours that a request could come into.
     *
     * @param alone what the request would cost alone, in yuan
     * @param most what it would come to at most
     */
    public record OpenOffer(UUID schemeId, Terms terms, String place, String alone, String most) {}

    /** What is offered in the town of a request for the same, and has not got it yet. */
    List<OpenOffer> openTo(HelpRequest r) {
        Integer quantity = r.quantity();
        if (quantity == null || r.category() == null || !r.state().unanswered()) {
            return List.of();
        }
        SchemeStore.Query query = new SchemeStore.Query(
                Set.of(State.OFFERED), r.category(), null, r.town(), null, null, true, null, null);
        List<OpenOffer> open = new ArrayList<>();
        for (Scheme scheme : schemes.list(query, MOST_OFFERS)) {
            Terms terms = scheme.terms();
            if (terms != null && scheme.member(r.enterpriseId()).isEmpty()) {
                open.add(new OpenOffer(
                        scheme.id(),
                        terms,
                        place(scheme.parkId(), scheme.town()),
                        yuan(terms.alone(quantity)),
                        yuan(terms.most(quantity))));
            }
        }
        return open;
    }

    private MemberRow member(MemberView m, Category category, long longest) {
        return new MemberRow(
                m,
                m.quantity() == null ? "" : Formats.count(m.quantity()) + " " + category.unit(shell.lang()),
                switch (m.answer()) {
                    case INVITED -> "wait";
                    case CONSENTED -> "ok";
                    case DECLINED -> "stop";
                    case GONE -> "off";
                },
                yuan(m.aloneFen()),
                yuan(m.shareFen()),
                yuan(m.mostFen()),
                percent(m.aloneFen(), longest),
                percent(m.shareFen(), longest),
                percent(m.mostFen(), longest));
    }

    /** A park with its town, or the town alone, by name. */
    String place(@Nullable UUID parkId, String code) {
        String town = rows.town(code);
        return parkId == null ? town : parks.find(parkId).map(Park::name).orElse("") + " · " + town;
    }

    private static int percent(@Nullable Long fen, long longest) {
        return fen == null ? 0 : (int) (fen * WHOLE_BAR / longest);
    }

    /** An amount in yuan with two decimals; empty for none. */
    static String yuan(@Nullable Long fen) {
        return fen == null ? "" : String.format(Locale.ROOT, "%,.2f", BigDecimal.valueOf(fen, 2));
    }
}
