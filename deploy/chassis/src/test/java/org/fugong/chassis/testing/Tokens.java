package org.fugong.chassis.testing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** Bearer tokens as the log-in server issues them: {@code given().auth().oauth2(Tokens.of("li", Role.ENTERPRISE))}. */
public final class Tokens {
    /** Held by the JVM, not by this class: test resources and tests may be loaded by different class loaders. */
    private static final String ISSUER = "org.fugong.chassis.testing.tokens";

    private Tokens() {}

    static void issuedBy(BiFunction<String, Map<String, Object>, String> issuer) {
        System.getProperties().put(ISSUER, issuer);
    }

    /** A token of someone with these roles and no scope. */
    public static String of(String subject, String... roles) {
        return of(subject, Map.of("roles", List.of(roles)));
    }

    /**
     * A token with these claims: {@code roles} (list), {@code enterprise_id}, {@code town}, {@code name}; the name defaults
     * to the subject.
     */
    public static String of(String subject, Map<String, Object> claims) {
        @SuppressWarnings("unchecked") // put there by issuedBy
        BiFunction<String, Map<String, Object>, String> issuer =
                (BiFunction<String, Map<String, Object>, String>) System.getProperties().get(ISSUER);
        if (issuer == null) {
            throw new IllegalStateException("Tokens need @QuarkusTestResource(TestServers.class)");
        }
        Map<String, Object> all = new HashMap<>(Map.of("name", subject));
        claims.forEach((name, value) -> all.put(name, value instanceof List<?> ? value : value.toString()));
        return issuer.apply(subject, all);
    }
}
