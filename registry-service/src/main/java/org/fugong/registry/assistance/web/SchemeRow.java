package org.fugong.registry.assistance.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.fugong.registry.assistance.domain.SchemeCourse.State;
import org.fugong.registry.assistance.web.SchemeView.MemberView;

/**
 * A joint scheme on a page, in the reader's language. Money is written in yuan.
 *
 * @param title what it is about
 * @param place park, or town, by name
 * @param badge shape of the state
 * @param units what those who take part need together
 * @param total what that costs together; empty without a price
 * @param saved what that is less than each alone; empty without a price
 * @param members all of them for officials
 * @param own the reader's own enterprise in it
 */
public record SchemeRow(
        SchemeView v,
        String title,
        String place,
        String badge,
        String department,
        String grounds,
        String units,
        String total,
        String saved,
        List<MemberRow> members,
        @Nullable MemberRow own) {

    /**
     * A member, with what it pays.
     *
     * @param amount what it needs, with the unit; empty of others than one's own
     * @param badge shape of the answer
     * @param alonePercent length of the bar of what it pays alone, of the longest in percent
     */
    public record MemberRow(
            MemberView m,
            String amount,
            String badge,
            String alone,
            String share,
            String most,
            int alonePercent,
            int sharePercent,
            int mostPercent) {}

    /** Whether it was offered by somebody who has closed since. */
    public boolean providerGone() {
        return v.state() == State.PROPOSED && v.terms() != null;
    }

    /** How many have said yes to the longer term that is asked for. */
    public long staying() {
        return members.stream().filter(row -> row.m().staysLonger()).count();
    }

    /** Its page. */
    public String path() {
        return "/registry/help/schemes/" + v.schemeId();
    }

    /** Those who said yes, without the reader's own enterprise. */
    public List<String> others() {
        return members.stream()
                .filter(row -> row.m().answer().name().equals("CONSENTED"))
                .filter(row -> own == null || !row.equals(own))
                .map(row -> row.m().name())
                .toList();
    }

    /** The shape that goes with a state. */
    static String badge(State state) {
        return switch (state) {
            case PROPOSED -> "wait";
            case OFFERED -> "info";
            case RUNNING -> "ok";
            case LAPSED -> "warn";
            case ENDED, DISMISSED -> "off";
        };
    }
}
