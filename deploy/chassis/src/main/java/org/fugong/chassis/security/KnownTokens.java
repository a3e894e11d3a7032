package org.fugong.chassis.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * Remembers for half a minute whose a bearer token is, once it has been verified. A gate or an agency's system sends the same
 * token with each request, and verifying it was two fifths of what a gate scan cost. Known is the very token, letter by letter,
 * and never beyond its expiry; a key that the provider withdraws is followed half a minute later.
 */
@ApplicationScoped
class KnownTokens implements IdentityProvider<TokenAuthenticationRequest>, SecurityIdentityAugmentor {

    static final Duration REMEMBERED = Duration.ofSeconds(30);
    private static final int MOST = 10_000;
    private static final String ROUTING_CONTEXT = RoutingContext.class.getName();

    private record Known(SecurityIdentity identity, Instant until) {}

    private final Map<String, Known> known = new ConcurrentHashMap<>();
    private final Clock clock;

    @Inject
    KnownTokens() {
        this(Clock.systemUTC());
    }

    KnownTokens(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Class<TokenAuthenticationRequest> getRequestType() {
        return TokenAuthenticationRequest.class;
    }

    /** Before the one that verifies, and after all that add to an identity. */
    @Override
    public int priority() {
        return IdentityProvider.SYSTEM_FIRST + 100;
    }

    /** Whose the token is; nothing if it is not known, so that it is verified. */
    @Override
    public Uni<SecurityIdentity> authenticate(
            TokenAuthenticationRequest request, AuthenticationRequestContext context) {
        Known found = request.getToken() instanceof AccessTokenCredential token ? known.get(token.getToken()) : null;
        if (found == null || !clock.instant().isBefore(found.until())) {
            return Uni.createFrom().nullItem();
        }
        QuarkusSecurityIdentity.Builder identity = QuarkusSecurityIdentity.builder(found.identity());
        RoutingContext routing = HttpSecurityUtils.getRoutingContextAttribute(request);
        if (routing != null) {
            identity.addAttribute(ROUTING_CONTEXT, routing);
        }
        return Uni.createFrom().item(identity.build());
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        AccessTokenCredential token = identity.getCredential(AccessTokenCredential.class);
        if (token != null && identity.getPrincipal() instanceof JsonWebToken jwt) {
            remember(token.getToken(), jwt, identity);
        }
        return Uni.createFrom().item(identity);
    }

    private void remember(@Nullable String token, JsonWebToken jwt, SecurityIdentity identity) {
        // Of a page's session the principal is another token, which was verified, but this one was not.
        if (token == null || !token.equals(jwt.getRawToken())) {
            return;
        }
        Instant now = clock.instant();
        Known before = known.get(token);
        if (before != null && now.isBefore(before.until())) {
            return;
        }
        if (known.size() >= MOST) {
            known.values().removeIf(one -> !now.isBefore(one.until()));
        }
        if (known.size() < MOST) {
            Instant expiry = Instant.ofEpochSecond(jwt.getExpirationTime());
            Instant until = now.plus(REMEMBERED);
            known.put(token, new Known(withoutRequest(identity), until.isBefore(expiry) ? until : expiry));
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
