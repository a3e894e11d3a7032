package org.fugong.registry.insurance.web;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.fugong.registry.insurance.application.Linkage.Figures;
import org.fugong.registry.insurance.application.LinkageStore.RollRow;

/**
 * The linkage of one enterprise's roll, as it is answered.
 *
 * @param name null if the enterprise is not registered
 * @param pages how many pages the agency said there are
 * @param pagesTaken how many of them have come
 * @param insured lines of the roll: linked and unmatched together
 * @param byKind how many lines of each kind
 * @param rule version of the match rule
 */
public record RollView(
        @Schema(examples = "2020-01") String month,
        UUID enterpriseId,
        String uscc,
        @Nullable String name,
        @Nullable String town,
        int pages,
        int pagesTaken,
        long insured,
        long linked,
        long unmatched,
        Map<String, Long> byKind,
        @Schema(examples = "insured-2020-02.1") String rule,
        Instant asOf) {

    static RollView of(String month, RollRow roll, Figures figures) {
        return new RollView(
                month,
                roll.enterpriseId(),
                roll.uscc(),
                roll.name(),
                roll.town(),
                roll.pages(),
                roll.pagesTaken(),
                figures.insured(),
                figures.linked(),
                figures.unmatched(),
                byCode(figures),
                figures.rule(),
                figures.asOf());
    }

    static Map<String, Long> byCode(Figures figures) {
        Map<String, Long> counts = new TreeMap<>();
        figures.byKind().forEach((kind, count) -> counts.put(kind.code(), count));
        return counts;
    }
}
