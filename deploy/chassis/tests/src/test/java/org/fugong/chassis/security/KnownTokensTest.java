package org.fugong.chassis.security;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class KnownTokensTest {

    private static final String TOKEN = "eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJsaSJ9.c2lnbmF0dXJl";
    private static final Instant START = Instant.parse("2020-02-18T01:00:00Z");

    private static final AuthenticationRequestContext CONTEXT =
            function -> Uni.createFrom().item(function);

    private Instant now = START;

    private static final int GENERATION = 20;

    private final KnownTokens tokens = new KnownTokens(
            new Clock() {
                @Override
                public ZoneId getZone() {
                    return ZoneOffset.UTC;
                }

                @Override
                public Clock withZone(ZoneId zone) {
                    return this;
                }

                @Override
                public Instant instant() {
                    return now;
                }
            },
            GENERATION);

    @Test
    void a_token_that_was_verified_is_known_for_five_minutes_at_most_and_no_other_is() {
        assertThat(of(TOKEN)).isNull();
        verified(TOKEN, TOKEN, 3600);
        assertThat(of(TOKEN)).isNotNull().satisfies(known -> {
            assertThat(known.getRoles()).containsExactly("gate");
            assertThat(known.hasRole("gate")).isTrue();
            assertThat(known.hasRole("auditor")).isFalse();
            assertThat(known.isAnonymous()).isFalse();
            assertThat(known.getPrincipal()).isInstanceOf(JsonWebToken.class);
            assertThat(known.getPrincipal().getName()).isEqualTo("li");
            assertThat(((JsonWebToken) known.getPrincipal()).<Object>getClaim("town"))
                    .isEqualTo("330110001");
        });
        assertThat(of(TOKEN.substring(0, TOKEN.length() - 1) + "A")).isNull();
        now = START.plusSeconds(239);
        assertThat(of(TOKEN)).isNotNull();
        now = START.plusSeconds(300);
        assertThat(of(TOKEN)).isNull();
    }

    @Test
    void tokens_that_were_verified_together_are_not_all_verified_together_again() {
        List<String> many =
                IntStream.range(0, 2 * GENERATION).mapToObj(i -> TOKEN + i).toList();
        many.forEach(token -> verified(token, token, 3600));
        now = START.plusSeconds(270);
        long known = many.stream().filter(token -> of(token) != null).count();
        assertThat(known).as("half of the spread is over").isBetween(GENERATION / 2L, GENERATION * 3L / 2);
    }

    @Test
    void a_token_that_has_expired_is_not_known() {
        verified(TOKEN, TOKEN, 10);
        now = START.plusSeconds(9);
        assertThat(of(TOKEN)).isNotNull();
        now = START.plusSeconds(10);
        assertThat(of(TOKEN)).isNull();
    }

    @Test
    void a_token_that_only_lay_beside_the_verified_one_is_not_known() {
        verified(TOKEN, "another", 3600);
        assertThat(of(TOKEN)).isNull();
    }

    @Test
    void of_many_the_latest_are_known_and_the_first_are_verified_again() {
        for (int i = 0; i <= 2 * GENERATION; i++) {
            verified(TOKEN + i, TOKEN + i, 3600);
        }
        assertThat(of(TOKEN + 0)).isNull();
        assertThat(of(TOKEN + GENERATION)).isNotNull();
        assertThat(of(TOKEN + 2 * GENERATION)).isNotNull();
    }

    private @Nullable SecurityIdentity of(String token) {
        return tokens.identity("Bearer " + token);
    }

    private void verified(String token, String raw, int seconds) {
        SecurityIdentity identity = QuarkusSecurityIdentity.builder()
                .setPrincipal(new Principal(raw, START.plusSeconds(seconds)))
                .addRole("gate")
                .addCredential(new AccessTokenCredential(token))
                .build();
        assertThat(tokens.augment(identity, CONTEXT).await().indefinitely()).isSameAs(identity);
    }

    private record Principal(String raw, Instant expiry) implements JsonWebToken {
        @Override
        public String getName() {
            return "li";
        }

        @Override
        public Set<String> getClaimNames() {
            return Set.of("raw_token", "exp");
        }

        @Override
        @SuppressWarnings("unchecked")
        public <T> T getClaim(String name) {
            return (T)
                    switch (name) {
                        case "exp" -> expiry.getEpochSecond();
                        case "town" -> "330110001";
                        default -> raw;
                    };
        }
    }
}
