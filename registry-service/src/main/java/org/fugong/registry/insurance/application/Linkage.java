package org.fugong.registry.insurance.application;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import org.fugong.chassis.privacy.Disclosure;
import org.fugong.chassis.privacy.PersonalData;
import org.fugong.chassis.privacy.Vault;
import org.fugong.chassis.web.Problem;
import org.fugong.registry.insurance.application.LinkageStore.RollRow;
import org.fugong.registry.insurance.domain.Kind;
import org.fugong.registry.insurance.domain.MatchRule;

/** Tells how far the insured are linked with the registered, and shows who is not. */
@ApplicationScoped
public class Linkage {

    private static final int PARTS = 3;

    private final LinkageStore store;
    private final Vault vault;
    private final Disclosure disclosure;
    private final Clock clock;

    @Inject
    Linkage(LinkageStore store, Vault vault, Disclosure disclosure, Clock clock) {
        this.store = store;
        this.vault = vault;
        this.disclosure = disclosure;
        this.clock = clock;
    }

    /**
     * Figures; {@code insured = linked + unmatched}, always.
     *
     * @param insured lines of the rolls
     * @param byKind how many of each kind, linked ones too; kinds that do not occur are left out
     * @param rule version of the match rule
     * @param asOf when it was counted
     */
    public record Figures(
            long insured, long linked, long unmatched, Map<Kind, Long> byKind, String rule, Instant asOf) {}

    /** The months that there are rolls of, the latest first: two years at most. */
    public List<YearMonth> months() {
        return store.months(24);
    }

    /** Figures of a month, in the district or in one town. Lines of employers who are not registered have no town. */
    public Figures month(YearMonth month, @Nullable String town) {
        return figures(store.month(month, town));
    }

    /** How many enterprises have a roll. */
    public long enterprises(YearMonth month, @Nullable String town) {
        return store.enterprises(month, town);
    }

    /** Rolls of a month, those with most unmatched lines first. */
    public List<RollRow> rolls(
            YearMonth month, @Nullable String town, @Nullable Long afterUnmatched, @Nullable UUID afterId, int most) {
        return store.rolls(month, town, afterUnmatched, afterId, most);
    }

    /** One of them. */
    public Optional<RollRow> roll(YearMonth month, UUID enterpriseId) {
        return store.roll(month, enterpriseId);
    }

    /** Adds the lines of each kind up. */
    public Figures figures(Map<Kind, Long> byKind) {
        Map<Kind, Long> counts = new EnumMap<>(Kind.class);
        counts.putAll(byKind);
        long linked = 0;
        long unmatched = 0;
        for (Map.Entry<Kind, Long> count : counts.entrySet()) {
            linked += count.getKey().linked() ? count.getValue() : 0;
            unmatched += count.getKey().linked() ? 0 : count.getValue();
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        return new Figures(linked + unmatched, linked, unmatched, counts, MatchRule.VERSION, now);
    }

    /**
     * A line that is not linked, for those who look into it.
     *
     * @param number masked by itself; null once it is forgotten
     * @param name the same; null also if the agency did not say
     */
    public record UnmatchedLine(
            UUID personId,
            int copy,
            Kind kind,
            @Nullable String documentType,
            @Nullable PersonalData number,
            @Nullable PersonalData name,
            @Nullable LocalDate insuredSince,
            Instant linkedAt) {}

    /** Lines of a roll that are not linked. */
    public List<UnmatchedLine> unmatched(
            YearMonth month,
            UUID enterpriseId,
            @Nullable Kind kind,
            @Nullable UUID afterPerson,
            int afterCopy,
            int most) {
        return store.unmatched(month, enterpriseId, kind, afterPerson, afterCopy, most).stream()
                .map(this::opened)
                .toList();
    }

    /** What stands on the roll, in clear. */
    public record RevealedLine(String documentType, String number, String name) {}

    /**
     * Shows an unmatched line in clear. Who looked and what for goes to the audit trail in the same transaction.
     *
     * @throws Problem 404 if there is no such line or its document is forgotten, 422 without a purpose
     */
    public RevealedLine reveal(YearMonth month, UUID enterpriseId, UUID personId, String purpose) {
        LinkageStore.Unmatched line =
                store.unmatched(month, enterpriseId, personId).orElseThrow(Problem::notFound);
        byte[] sealed = line.document();
        if (sealed == null) {
            throw Problem.notFound();
        }
        String[] parts = parts(disclosure.reveal(vault.open(sealed, line.place()), purpose, personId.toString()));
        return new RevealedLine(parts[0], parts[1], parts[2]);
    }

    private UnmatchedLine opened(LinkageStore.Unmatched line) {
        byte[] sealed = line.document();
        String[] parts =
                sealed == null ? null : vault.open(sealed, line.place()).derive(Linkage::parts);
        return new UnmatchedLine(
                line.personId(),
                line.copy(),
                line.kind(),
                parts == null ? null : parts[0],
                parts == null ? null : PersonalData.of(parts[1]),
                parts == null || parts[2].isEmpty() ? null : PersonalData.of(parts[2]),
                line.insuredSince(),
                line.linkedAt());
    }

    private static String[] parts(String clear) {
        String[] given = clear.split("\n", PARTS);
        String[] parts = {"", "", ""};
        System.arraycopy(given, 0, parts, 0, given.length);
        return parts;
    }
}
