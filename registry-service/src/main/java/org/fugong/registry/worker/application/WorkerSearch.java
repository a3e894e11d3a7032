package org.fugong.registry.worker.application;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import org.fugong.chassis.privacy.AuditTrail;
import org.fugong.chassis.web.Problem;
import org.fugong.registry.domain.identity.DocumentType;
import org.fugong.registry.worker.application.WorkerStore.Hit;
import org.fugong.registry.worker.application.WorkerStore.Kept;
import org.fugong.registry.worker.application.WorkerStore.Wanted;
import org.fugong.registry.worker.domain.FindText;
import org.fugong.registry.worker.domain.FindText.Meaning;

/**
 * Finds workers by a part of the name, a phone, its last four digits or a document. The index gives candidates, each of
 * which is opened to confirm it. Every search is in the audit trail: who searched, by what kind of text, how many were
 * found; never the text.
 */
@ApplicationScoped
public class WorkerSearch {

    /** How many are shown at most. */
    public static final int MOST = 50;

    /** How many candidates are opened at most before the search says that it needs more to go by. */
    static final int MOST_CANDIDATES = 2_000;

    private static final int FIRST_CANDIDATES = 150;
    private static final int LONGEST_TEXT = 60;

    /**
     * What was found.
     *
     * @param more whether there are or may be others: a longer text or a narrower scope finds them
     */
    public record Found(List<Kept> workers, boolean more) {}

    private final WorkerStore store;
    private final FindTokens tokens;
    private final AuditTrail audit;

    @Inject
    WorkerSearch(WorkerStore store, FindTokens tokens, AuditTrail audit) {
        this.store = store;
        this.tokens = tokens;
        this.audit = audit;
    }

    /**
     * Searches.
     *
     * @param text two characters of a name find less and faster than one
     * @param town only workers of enterprises of this town; null for all
     * @param enterprise only workers of this enterprise; null for all
     * @throws Problem 422 for a text by which nothing can be found
     */
    public Found find(@Nullable String text, @Nullable String town, @Nullable UUID enterprise) {
        String asked = text == null ? "" : text.strip();
        List<Meaning> meanings = asked.length() > LONGEST_TEXT ? List.of() : FindText.meanings(asked);
        if (meanings.isEmpty()) {
            throw Problem.invalid(
                    "text",
                    "search-text",
                    "One or more Chinese characters of a name, two letters of another name, a phone, its last four"
                            + " digits, or a whole document number.");
        }
        Found found = found(asked, meanings, town, enterprise);
        audit.record(
                "workers-searched",
                enterprise != null ? enterprise.toString() : town != null ? town : "district",
                meanings.get(0).name().toLowerCase(java.util.Locale.ROOT) + ", found "
                        + found.workers().size());
        return found;
    }

    Found found(String text, List<Meaning> meanings, @Nullable String town, @Nullable UUID enterprise) {
        List<Wanted> wanted = tokens.candidates(text, meanings, enterprise == null ? town : null);
        // Most texts are settled by a first handful; only a text whose candidates are mostly others' asks again.
        for (int limit : new int[] {FIRST_CANDIDATES, MOST_CANDIDATES}) {
            List<Hit> candidates = store.candidates(wanted, enterprise, limit + 1);
            Set<UUID> seen = new HashSet<>();
            List<Kept> confirmed = new ArrayList<>();
            for (Hit hit : candidates) {
                UUID goesOnAs = hit.goesOnAs();
                UUID id = goesOnAs == null ? hit.kept().worker().id() : goesOnAs;
                // An alias is found by its own name and number, and shown as the record that goes on.
                if (confirms(hit.kept(), text, meanings) && seen.add(id)) {
                    (goesOnAs == null ? Optional.of(hit.kept()) : store.find(goesOnAs)).ifPresent(confirmed::add);
                }
            }
            boolean cut = candidates.size() > limit;
            if (confirmed.size() > MOST || !cut || limit == MOST_CANDIDATES) {
                boolean more = cut || confirmed.size() > MOST;
                return new Found(confirmed.subList(0, Math.min(MOST, confirmed.size())), more);
            }
        }
        throw new IllegalStateException("The last look returns");
    }

    private static boolean confirms(Kept kept, String text, List<Meaning> meanings) {
        for (Meaning meaning : meanings) {
            boolean yes =
                    switch (meaning) {
                        case NAME ->
                            kept.person().name().matches(name -> FindText.name(name)
                                    .contains(FindText.name(text)));
                        case PHONE ->
                            kept.person().phone().matches(phone -> FindText.phone(phone)
                                    .equals(FindText.phone(text)));
                        case LAST_FOUR ->
                            kept.person().phone().matches(phone -> FindText.phone(phone)
                                    .endsWith(FindText.phone(text)));
                        case DOCUMENT ->
                            kept.person().idNumber().matches(number -> DocumentType.normalise(text)
                                    .equals(number));
                    };
            if (yes) {
                return true;
            }
        }
        return false;
    }
}
