package org.fugong.registry.enterprise.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import org.fugong.chassis.security.Caller;
import org.fugong.chassis.security.Role;
import org.fugong.chassis.web.Cursor;
import org.fugong.chassis.web.Problem;
import org.fugong.registry.enterprise.application.EnterpriseFacts;
import org.fugong.registry.enterprise.application.Enterprises;
import org.fugong.registry.enterprise.application.RelocationStore.Query;
import org.fugong.registry.enterprise.domain.Relocation;
import org.fugong.registry.enterprise.domain.Relocation.State;

/** What the caller may see of moves between towns, and do with them: both towns see a move, the receiving one answers. */
@RequestScoped
class RelocationScope {

    private final Caller caller;
    private final Enterprises enterprises;

    @Inject
    RelocationScope(Caller caller, Enterprises enterprises) {
        this.caller = caller;
        this.enterprises = enterprises;
    }

    /** @throws Problem 404 for whoever has nothing to do with it */
    void requireSight(Relocation relocation) {
        boolean own = caller.has(Role.ENTERPRISE)
                && caller.enterpriseId()
                        .filter(relocation.enterpriseId()::equals)
                        .isPresent();
        if (!own && !caller.mayTown(relocation.from()) && !caller.mayTown(relocation.to())) {
            throw Problem.notFound();
        }
    }

    /** Whether the caller answers it: an official of the receiving town, or of the district. */
    boolean answers(String to) {
        return caller.has(Role.DISTRICT)
                || (caller.has(Role.TOWN) && caller.town().filter(to::equals).isPresent());
    }

    /** @throws Problem 403 for whoever may see it and does not answer it */
    void requireAnswerer(Relocation relocation) {
        if (!answers(relocation.to())) {
            throw Problem.of(403, "not-your-side", "Officials of the receiving town answer this, or of the district.");
        }
    }

    /** Whether the caller can take it back: the enterprise, the town it is in, or the district. */
    boolean withdraws(UUID enterpriseId, String from) {
        return caller.has(Role.DISTRICT)
                || (caller.has(Role.ENTERPRISE)
                        && caller.enterpriseId().filter(enterpriseId::equals).isPresent())
                || (caller.has(Role.TOWN) && caller.town().filter(from::equals).isPresent());
    }

    /** @throws Problem 403 for whoever may see it and can't take it back */
    void requireWithdrawer(Relocation relocation) {
        if (!withdraws(relocation.enterpriseId(), relocation.from())) {
            throw Problem.of(403, "not-your-side", "The enterprise takes it back, its town, or the district.");
        }
    }

    /** The query that answers a request: a town sees moves from it and to it, an enterprise its own. */
    Query query(@Nullable String state, @Nullable String cursor) {
        String town = null;
        UUID only = null;
        if (!caller.seesWholeDistrict()) {
            if (caller.has(Role.TOWN) && caller.town().isPresent()) {
                town = caller.town().get();
            } else {
                only = caller.enterpriseId().orElseThrow(Problem::notFound);
            }
        }
        List<String> after = Cursor.decode(cursor, 2);
        return new Query(
                states(state),
                town,
                only,
                after.isEmpty() ? null : time(after.get(0)),
                after.isEmpty() ? null : id(after.get(1)));
    }

    /** What the next page begins after. */
    static String cursor(RelocationView last) {
        return Cursor.encode(last.askedAt().toString(), last.relocationId().toString());
    }

    /** Moves with the names of their enterprises. */
    List<RelocationView> views(List<Relocation> relocations) {
        Map<UUID, EnterpriseFacts> facts = new HashMap<>(enterprises.factsOf(
                relocations.stream().map(Relocation::enterpriseId).distinct().toList()));
        return relocations.stream()
                .map(r -> RelocationView.of(
                        r,
                        facts.containsKey(r.enterpriseId())
                                ? facts.get(r.enterpriseId()).name()
                                : ""))
                .toList();
    }

    private static Set<State> states(@Nullable String name) {
        if (name == null || name.isBlank()) {
            return Set.of();
        }
        if (name.equalsIgnoreCase("OPEN")) {
            return EnumSet.of(State.ASKED, State.CONFIRMED);
        }
        try {
            return EnumSet.of(State.valueOf(name.toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException unknown) {
            throw Problem.invalid("state", "unknown-value", "There is no such state.");
        }
    }

    private static Instant time(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException broken) {
            throw Cursor.bad();
        }
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException broken) {
            throw Cursor.bad();
        }
    }
}
