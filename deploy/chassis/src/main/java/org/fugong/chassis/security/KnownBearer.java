package org.fugong.chassis.security;

import java.security.Permission;
import java.security.Principal;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import io.quarkus.security.credential.Credential;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * Whoever bears a token that was verified: what {@link Caller} asks about, in a few hundred bytes, where the token with all that was
 * read from it takes several thousand.
 */
record KnownBearer(String name, Map<String, String> claims, Set<String> roles)
        implements SecurityIdentity, JsonWebToken {

    /** @param jwt a token that was verified */
    static KnownBearer of(JsonWebToken jwt, Set<String> roles) {
        Map<String, String> claims = new HashMap<>();
        for (String claim : Caller.CLAIMS) {
            Object value = jwt.getClaim(claim);
            if (value != null) {
                claims.put(claim, value.toString());
            }
        }
        return new KnownBearer(jwt.getName(), Map.copyOf(claims), roles);
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public Set<String> getClaimNames() {
        return claims.keySet();
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    public <T> @Nullable T getClaim(String claim) {
        return (T) claims.get(claim);
    }

    @Override
    public Principal getPrincipal() {
        return this;
    }

    @Override
    public boolean isAnonymous() {
        return false;
    }

    @Override
    public Set<String> getRoles() {
        return roles;
    }

    @Override
    public boolean hasRole(String role) {
        return roles.contains(role);
    }

    @Override
    public Set<Permission> getPermissions() {
        return Set.of();
    }

    @Override
    public <T extends Credential> @Nullable T getCredential(Class<T> type) {
        return null;
    }

    @Override
    public Set<Credential> getCredentials() {
        return Set.of();
    }

    @Override
    public <T> @Nullable T getAttribute(String attribute) {
        return null;
    }

    @Override
    public Map<String, Object> getAttributes() {
        return Map.of();
    }

    @Override
    public Uni<Boolean> checkPermission(Permission permission) {
        return Uni.createFrom().item(false);
    }

    /** Says nothing about who it is. */
    @Override
    public String toString() {
        return "KnownBearer[***]";
    }
}
