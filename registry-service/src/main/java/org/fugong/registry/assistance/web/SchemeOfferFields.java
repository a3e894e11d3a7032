package org.fugong.registry.assistance.web;

import java.math.BigDecimal;

import org.fugong.registry.assistance.domain.Scheme;
import org.fugong.registry.assistance.domain.Terms;

/**
 * What the form of an offer begins with: the terms in force, or a draft. Prices are in yuan as one types them.
 *
 * @param leastUnits of a draft: four fifths of what all need, so that a neighbour can stay away
 */
public record SchemeOfferFields(
        String provider,
        String what,
        String alone,
        String together,
        String shared,
        int leastMembers,
        long leastUnits,
        long units,
        int members) {

    private static final int USUAL_MEMBERS = 3;

    static SchemeOfferFields of(Scheme scheme, long units, int members) {
        Terms terms = scheme.terms();
        return terms == null
                ? new SchemeOfferFields(
                        "",
                        "",
                        "",
                        "",
                        "",
                        Math.max(2, Math.min(USUAL_MEMBERS, members)),
                        Math.max(1, units * 4 / 5),
                        units,
                        members)
                : new SchemeOfferFields(
                        terms.provider(),
                        terms.what(),
                        typed(terms.aloneFen()),
                        typed(terms.togetherFen()),
                        typed(terms.sharedFen()),
                        terms.leastMembers(),
                        terms.leastUnits(),
                        units,
                        members);
    }

    private static String typed(long fen) {
        return BigDecimal.valueOf(fen, 2).toPlainString();
    }
}
