package org.fugong.registry.assistance.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import org.fugong.chassis.security.Caller;
import org.fugong.chassis.security.Role;
import org.fugong.chassis.web.Cursor;
import org.fugong.chassis.web.ETags;
import org.fugong.chassis.web.Problem;
import org.fugong.registry.assistance.application.HelpStore;
import org.fugong.registry.assistance.application.SchemeStore;
import org.fugong.registry.assistance.application.Schemes;
import org.fugong.registry.assistance.domain.Category;
import org.fugong.registry.assistance.domain.Doer;
import org.fugong.registry.assistance.domain.HelpRequest;
import org.fugong.registry.assistance.domain.Scheme;
import org.fugong.registry.assistance.domain.SchemeCourse.State;
import org.fugong.registry.liaison.application.EnterpriseReach;
import org.fugong.registry.officer.application.Department;
import org.fugong.registry.officer.application.Officer;
import org.fugong.registry.officer.application.Officers;

/**
 * What of the joint schemes the caller may see, and who the caller is to them. Officials see those of their place, a
 * liaison officer those with an enterprise of the officer's, an enterprise those that it has been asked about.
 */
@RequestScoped
class SchemeScope {

    private final Caller caller;
    private final Officers officers;
    private final EnterpriseReach reach;
    private final Schemes schemes;

    @Inject
    SchemeScope(Caller caller, Officers officers, EnterpriseReach reach, Schemes schemes) {
        this.caller = caller;
        this.officers = officers;
        this.reach = reach;
        this.schemes = schemes;
    }

    /** Whether the caller is an official of any kind, who sees all members. */
    boolean official() {
        return caller.seesWholeDistrict() || caller.has(Role.TOWN) || caller.has(Role.LIAISON);
    }

    /** The caller as one who makes moves. */
    Doer doer() {
        if (!official()) {
            return Doer.enterprise(caller.subject());
        }
        String department = officers.find(caller.subject())
                .filter(Officer::active)
                .map(Officer::department)
                .map(Enum::name)
                .orElse(caller.has(Role.DISTRICT) ? null : "");
        return Doer.official(department, caller.subject());
    }

    /** The enterprise that the caller speaks for. */
    UUID own() {
        return caller.enterpriseId().orElseThrow(Problem::notFound);
    }

    /** Lets those pass who may bring a request into a scheme. */
    void require(HelpRequest request) {
        reach.require(request.enterpriseId(), request.town());
    }

    /** A scheme that the caller may see. */
    Scheme find(UUID id) {
        return visible(schemes.find(id).orElseThrow(Problem::notFound));
    }

    /** A scheme that the caller may see, locked. */
    Scheme locked(UUID id) {
        return visible(schemes.lock(id).orElseThrow(Problem::notFound));
    }

    /** A scheme that the caller may see, locked, in the version that was read. */
    Scheme locked(UUID id, @Nullable String ifMatch) {
        Scheme scheme = locked(id);
        ETags.requireMatch(ifMatch, scheme.version());
        return scheme;
    }

    private Scheme visible(Scheme scheme) {
        boolean may = caller.mayTown(scheme.town())
                || scheme.members().stream().anyMatch(member -> mayAsMember(scheme, member.enterpriseId()));
        if (!may) {
            throw Problem.notFound();
        }
        return scheme;
    }

    private boolean mayAsMember(Scheme scheme, UUID member) {
        return caller.has(Role.LIAISON)
                ? reach.may(member, scheme.town())
                : caller.has(Role.ENTERPRISE)
                        && asked(scheme)
                        && caller.enterpriseId().filter(member::equals).isPresent();
    }

    /** Lets an enterprise come only into what is offered. */
    void requireOffered(UUID schemeId) {
        if (!official() && schemes.find(schemeId).filter(SchemeScope::asked).isEmpty()) {
            throw Problem.notFound();
        }
    }

    /** Whether members have been asked: what officials only weigh is not yet theirs to see. */
    static boolean asked(Scheme scheme) {
        return scheme.terms() != null;
    }

    /**
     * The query that answers a request.
     *
     * @throws Problem 404 for another town than one's own, 400 for a broken cursor
     */
    SchemeStore.Query query(
            Collection<State> states,
            @Nullable Category category,
            @Nullable Department department,
            @Nullable String town,
            @Nullable UUID parkId,
            @Nullable String cursor) {
        String asked = town == null || town.isBlank() ? null : town;
        List<UUID> only = null;
        boolean offeredOnly = false;
        if (!caller.seesWholeDistrict()) {
            if (caller.has(Role.TOWN) && caller.town().isPresent()) {
                if (asked != null) {
                    caller.requireTown(asked);
                }
                asked = caller.town().get();
            } else if (caller.has(Role.LIAISON)) {
                only = reach.own();
            } else {
                only = List.of(own());
                offeredOnly = true;
            }
        }
        List<String> after = Cursor.decode(cursor, 2);
        try {
            return new SchemeStore.Query(
                    Set.copyOf(states),
                    category,
                    department == null ? null : department.name(),
                    asked,
                    parkId,
                    only,
                    offeredOnly,
                    after.isEmpty() ? null : Instant.parse(after.get(0)),
                    after.isEmpty() ? null : UUID.fromString(after.get(1)));
        } catch (DateTimeException | IllegalArgumentException broken) {
            throw Cursor.bad();
        }
    }

    /** What the next page begins after. */
    static String cursor(Scheme last) {
        Instant dueAt = last.dueAt();
        return Cursor.encode(
                (dueAt == null ? HelpStore.NEVER : dueAt).toString(), last.id().toString());
    }
}
