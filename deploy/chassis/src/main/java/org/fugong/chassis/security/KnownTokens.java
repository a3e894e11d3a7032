package org.fugong.chassis.security;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.quarkus.vertx.http.runtime.security.SecurityHandlerPriorities;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * Remembers for some minutes whose a bearer token is, once it has been verified. A gate or an agency's system sends the same
 * token with each request, and reading and verifying it took more of a gate scan than all the rest. Known is the very token, by its
 * SHA-256, and never beyond its expiry.
 *
 * <p>Tokens that were verified together must not all be verified together again: when 4,096 gates began within a second, they
 * kept the processors for more than a second whenever their time was up. So that time differs from token to token.
 *
 * <p>A district has 48,000 gates, so the latest 32,000 to 64,000 tokens are known, at some 400 bytes each.
 */
@ApplicationScoped
class KnownTokens implements SecurityIdentityAugmentor {

    /** At the most, and four fifths of that at the least. */
    static final Duration REMEMBERED = Duration.ofMinutes(5);

    private static final long SPREAD_MILLIS = REMEMBERED.toMillis() / 5;
    /** Twice as many are kept: those that came since, and as many before them. */
    static final int GENERATION = 32_000;

    private static final String BEARER = "Bearer ";
    private static final int MOST_SETS_OF_ROLES = 256;

    /** SHA-256 of the header's value, scheme and all, which is what comes with a request. */
    private record Key(long a, long b, long c, long d) {
        static Key of(String authorization) {
            try {
                ByteBuffer hash = ByteBuffer.wrap(
                        MessageDigest.getInstance("SHA-256").digest(authorization.getBytes(StandardCharsets.UTF_8)));
                return new Key(hash.getLong(), hash.getLong(), hash.getLong(), hash.getLong());
            } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException("Every JDK has SHA-256", impossible);
            }
        }
    }

    private record Known(KnownBearer bearer, long untilMillis) {}

    private final Clock clock;
    private final int generation;

    // Whoever is on neither is verified again.
    private volatile Map<Key, Known> newer = new ConcurrentHashMap<>();
    private volatile Map<Key, Known> older = Map.of();
    // There are few sets of roles, so that each is kept once.
    private final Map<Set<String>, Set<String>> roles = new ConcurrentHashMap<>();

    @Inject
    KnownTokens() {
        this(Clock.systemUTC(), GENERATION);
    }

    KnownTokens(Clock clock, int generation) {
        this.clock = clock;
        this.generation = generation;
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
        Key key = Key.of(authorization);
        Known found = newer.get(key);
        if (found == null) {
            found = older.get(key);
        }
        return found == null || clock.millis() >= found.untilMillis() ? null : found.bearer();
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
        if (newer.size() >= generation) {
            forgetOlder();
        }
        long expiry = jwt.getExpirationTime() * 1000;
        Key key = Key.of(BEARER + token);
        long remembered = REMEMBERED.toMillis() - Math.floorMod(key.a(), SPREAD_MILLIS);
        long until = Math.min(clock.millis() + remembered, expiry);
        newer.put(key, new Known(KnownBearer.of(jwt, shared(identity.getRoles())), until));
    }

    private Set<String> shared(Set<String> ofOne) {
        Set<String> known = roles.get(ofOne);
        if (known != null || roles.size() >= MOST_SETS_OF_ROLES) {
            return known == null ? Set.copyOf(ofOne) : known;
        }
        Set<String> copy = Set.copyOf(ofOne);
        roles.put(copy, copy);
        return copy;
    }

    private synchronized void forgetOlder() {
        if (newer.size() >= generation) {
            older = newer;
            newer = new ConcurrentHashMap<>();
        }
    }
}
