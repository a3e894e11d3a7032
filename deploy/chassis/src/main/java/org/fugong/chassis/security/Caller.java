package org.fugong.chassis.security;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import io.quarkus.security.identity.SecurityIdentity;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

import org.fugong.chassis.web.Problem;

/**
 * Who sent the current request, and what they may see. A check that fails says 404 {@code not-found}: that something
 * exists is itself told only to those who may see it.
 */
@RequestScoped
public class Caller {
    /** Claims of a token that are asked about. */
    static final Set<String> CLAIMS = Set.of("sub", "name", "enterprise_id", "town");

    private final SecurityIdentity identity;

    @Inject
    public Caller(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** Stable id of the person or system at the log-in; {@code anonymous} when nobody is logged in. */
    public String subject() {
        if (identity.isAnonymous()) {
            return "anonymous";
        }
        String sub = claim("sub");
        return sub == null ? identity.getPrincipal().getName() : sub;
    }

    /** Name for display; the subject when the log-in gives none. */
    public String name() {
        String name = claim("name");
        return name == null || name.isBlank() ? subject() : name;
    }

    /** Whether nobody is logged in. */
    public boolean anonymous() {
        return identity.isAnonymous();
    }

    /** Whether the caller has this role, one of {@link Role}. */
    public boolean has(String role) {
        return identity.hasRole(role);
    }

    /** The caller's own enterprise; empty also when the claim is not a UUID. */
    public Optional<UUID> enterpriseId() {
        String claim = claim("enterprise_id");
        if (claim == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(UUID.fromString(claim));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    /**
     * The caller's own enterprise, where there has to be one.
     *
     * @throws Problem 403 {@code no-enterprise}
     */
    public UUID requireOwnEnterprise() {
        return enterpriseId()
                .orElseThrow(() -> Problem.of(403, "no-enterprise", "This log-in belongs to no enterprise."));
    }

    /** Nine-digit code of the caller's own town. */
    public Optional<String> town() {
        return Optional.ofNullable(claim("town")).filter(code -> !code.isBlank());
    }

    /** District officials and auditors see all towns and all enterprises. */
    public boolean seesWholeDistrict() {
        return has(Role.DISTRICT) || has(Role.AUDITOR);
    }

    /** Whether {@link #requireEnterprise} would let the caller pass. */
    public boolean mayEnterprise(UUID id, String townOfEnterprise) {
        return seesWholeDistrict()
                || ((has(Role.ENTERPRISE) || has(Role.GATE))
                        && enterpriseId().filter(id::equals).isPresent())
                || (has(Role.TOWN) && town().filter(townOfEnterprise::equals).isPresent());
    }

    /** Whether {@link #requireTown} would let the caller pass. */
    public boolean mayTown(String code) {
        return seesWholeDistrict()
                || (has(Role.TOWN) && town().filter(code::equals).isPresent());
    }

    /**
     * Enterprise contacts and gates pass for their own enterprise, town officials for those of their town, district
     * officials and auditors for all.
     *
     * @throws Problem 404 {@code not-found} for everyone else
     */
    public void requireEnterprise(UUID id, String townOfEnterprise) {
        if (!mayEnterprise(id, townOfEnterprise)) {
            throw Problem.notFound();
        }
    }

    /**
     * Town officials pass for their own town, district officials and auditors for all.
     *
     * @throws Problem 404 {@code not-found} for everyone else
     */
    public void requireTown(String town) {
        if (!mayTown(town)) {
            throw Problem.notFound();
        }
    }

    private @Nullable String claim(String name) {
        Object value = identity.getPrincipal() instanceof JsonWebToken token
                ? token.getClaim(name)
                : identity.getAttribute(name);
        return value == null ? null : value.toString();
    }
}
