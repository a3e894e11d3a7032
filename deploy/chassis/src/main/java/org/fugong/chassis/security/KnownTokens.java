package org.fugong.chassis.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.quarkus.vertx.http.runtime.security.SecurityHandlerPriorities;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * Remembers for half a minute whose a bearer token is, once it has been verified. A gate or an agency's system sends the same
 * token with each request, and reading and verifying it took more of a gate scan than all the rest. Known is the very token, letter
 * by letter, and never beyond its expiry; a key that the provider withdraws is followed half a minute later.
 */
@ApplicationScoped
class KnownTokens implements SecurityIdentityAugmentor {

    static final Duration REMEMBERED = Duration.ofSeconds(30);
    /** Twice as many are kept: those that came since, and as many before them. */
    static final int GENERATION = 5_000;

    private static final String BEARER = "Bearer ";
    private static final String ROUTING_CONTEXT = RoutingContext.class.getName();

    private record Known(SecurityIdentity identity, Instant until) {}

    private final Clock clock;

    // By the header's value, scheme and all, which is what comes with a request. Whoever is on neither is verified
    // again.
    private volatile Map<String, Known> newer = new ConcurrentHashMap<>();
    private volatile Map<String, Known> older = Map.of();

    @Inject
    KnownTokens() {
        this(Clock.systemUTC());
    }

    KnownTokens(Clock clock) {
        this.clock = clock;
    }

    /**
     * Names the caller of a request before anybody has to find out. Of those with one priority the server's own comes first: it
     * says that the token is to be verified when it is asked for, and this takes it back for one that was.
     */
    void register(@Observes Filters filters) {
        filters.register(this::recognise, SecurityHandlerPriorities.AUTHENTICATION);
    }

    private void recognise(RoutingContext request) {
        SecurityIdentity identity = identity(request.request().headers().get(HttpHeaders.AUTHORIZATION));
        if (identity != null) {
            QuarkusHttpUser.setIdentity(identity, request);
            // Whoever is known cannot fail to be: what would have answered that costs each request a search for its
            // path.
            request.remove(QuarkusHttpUser.AUTH_FAILURE_HANDLER);
        }
        request.next();
    }

    /** Whose the token in this header is; null if it is not known, so that it is verified. */
    @Nullable SecurityIdentity identity(@Nullable String authorization) {
        if (authorization == null) {
            return null;
        }
        Known found = newer.get(authorization);
        if (found == null) {
            found = older.get(authorization);
        }
        return found == null || !clock.instant().isBefore(found.until()) ? null : found.identity();
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        AccessTokenCredential token = identity.getCredential(AccessTokenCredential.class);
        if (token != null && identity.getPrincipal() instanceof JsonWebToken jwt) {
            remember(token.getToken(), jwt, identity);
        }
        return Uni.createFrom().item(identity);
    }

    /** After all that add to an identity. */
    @Override
    public int priority() {
        return -1_000;
    }

    private void remember(@Nullable String token, JsonWebToken jwt, SecurityIdentity identity) {
        // Of a page's session the principal is another token, which was verified, but this one was not.
        if (token == null || !token.equals(jwt.getRawToken())) {
            return;
        }
        if (newer.size() >= GENERATION) {
            forgetOlder();
        }
        Instant expiry = Instant.ofEpochSecond(jwt.getExpirationTime());
        Instant until = clock.instant().plus(REMEMBERED);
        newer.put(BEARER + token, new Known(withoutRequest(identity), until.isBefore(expiry) ? until : expiry));
    }

    private synchronized void forgetOlder() {
        if (newer.size() >= GENERATION) {
            older = newer;
            newer = new ConcurrentHashMap<>();
        }
    }

    private static SecurityIdentity withoutRequest(SecurityIdentity identity) {
        QuarkusSecurityIdentity.Builder copy = QuarkusSecurityIdentity.builder()
                .setPrincipal(identity.getPrincipal())
                .addRoles(identity.getRoles())
                .addCredentials(identity.getCredentials());
        identity.getAttributes().forEach((name, value) -> {
            if (!name.equals(ROUTING_CONTEXT)) {
                copy.addAttribute(name, value);
            }
        });
        return copy.build();
    }
}
