package org.fugong.registry.liaison.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import org.fugong.registry.enterprise.application.EnterpriseFacts;
import org.fugong.registry.enterprise.application.Enterprises;
import org.fugong.registry.liaison.application.LiaisonStore.Assignment;
import org.fugong.registry.liaison.application.Liaisons;
import org.fugong.registry.matter.application.Matter;
import org.fugong.registry.matter.application.Matters;
import org.fugong.registry.officer.application.Officer;
import org.fugong.registry.officer.application.Officers;

/** A liaison officer's enterprises with what is open for each. */
@ApplicationScoped
class LiaisonList {

    private static final Comparator<Row> BY_URGENCY = Comparator.comparing(
                    Row::dueAt, Comparator.nullsLast(Comparator.<Instant>naturalOrder()))
            .thenComparing(Row::open, Comparator.reverseOrder())
            .thenComparing(Row::name);

    /**
     * An enterprise in the list.
     *
     * @param standsInFor name of the officer whom the reader stands in for; null for one's own
     * @param open how many matters are open
     * @param first the one that runs out first
     * @param dueAt when it runs out
     */
    public record Row(
            UUID enterpriseId,
            String name,
            String town,
            @Nullable String standsInFor,
            int open,
            @Nullable Matter first,
            @Nullable Instant dueAt) {}

    private final Liaisons liaisons;
    private final Enterprises enterprises;
    private final Matters matters;
    private final Officers officers;

    @Inject
    LiaisonList(Liaisons liaisons, Enterprises enterprises, Matters matters, Officers officers) {
        this.liaisons = liaisons;
        this.enterprises = enterprises;
        this.matters = matters;
        this.officers = officers;
    }

    List<Row> of(String subject) {
        Map<UUID, Assignment> seen = new LinkedHashMap<>();
        liaisons.seenBy(subject).forEach(one -> seen.put(one.enterpriseId(), one));
        Map<String, Officer> away = officers.findAll(
                seen.values().stream().map(Assignment::subject).distinct().toList());
        Map<UUID, List<Matter>> open = new HashMap<>();
        if (!seen.isEmpty()) {
            matters.open(seen.keySet())
                    .forEach(matter -> open.computeIfAbsent(matter.enterpriseId(), id -> new ArrayList<>())
                            .add(matter));
        }
        List<Row> rows = new ArrayList<>();
        for (EnterpriseFacts enterprise : enterprises.factsOf(seen.keySet()).values()) {
            List<Matter> its = open.getOrDefault(enterprise.id(), List.of());
            Matter first = its.isEmpty() ? null : its.get(0);
            Assignment assignment = seen.get(enterprise.id());
            boolean own = assignment == null || assignment.subject().equals(subject);
            Officer other = own || assignment == null ? null : away.get(assignment.subject());
            rows.add(new Row(
                    enterprise.id(),
                    enterprise.name(),
                    enterprise.town(),
                    other == null ? null : other.name(),
                    its.size(),
                    first,
                    first == null ? null : first.dueAt()));
        }
        rows.sort(BY_URGENCY);
        return rows;
    }
}
