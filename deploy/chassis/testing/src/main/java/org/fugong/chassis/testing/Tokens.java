package org.fugong.chassis.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;

/** Bearer tokens as the log-in server issues them: {@code given().auth().oauth2(Tokens.of("li", Role.ENTERPRISE))}. */
public final class Tokens {
    /** Test resources and tests may be loaded by different class loaders; this tells the latter where to ask. */
    private static final String ADDRESS = "org.fugong.chassis.testing.tokens";

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** Issued by address and claims: they are good for an hour, and signing one costs more than what a test does with it. */
    private static final Map<List<Object>, String> ISSUED = new ConcurrentHashMap<>();

    private Tokens() {}

    /** Issues tokens to the tests of this JVM until closed. */
    static AutoCloseable serve(BiFunction<String, Map<String, Object>, String> issuer) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> {
                Map<String, Object> claims =
                        JSON.readValue(exchange.getRequestBody(), new TypeReference<Map<String, Object>>() {});
                String subject = (String) claims.remove("sub");
                byte[] token = issuer.apply(subject, claims).getBytes(StandardCharsets.US_ASCII);
                exchange.sendResponseHeaders(200, token.length);
                exchange.getResponseBody().write(token);
                exchange.close();
            });
            server.start();
            System.setProperty(
                    ADDRESS, "http://localhost:" + server.getAddress().getPort());
            return () -> server.stop(0);
        } catch (IOException e) {
            throw new UncheckedIOException("No tokens for the tests", e);
        }
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
        String address = System.getProperty(ADDRESS);
        if (address == null) {
            throw new IllegalStateException("Tokens need @QuarkusTestResource(TestServers.class)");
        }
        Map<String, Object> all = new HashMap<>(Map.of("name", subject));
        claims.forEach((name, value) -> all.put(name, value instanceof List<?> ? value : value.toString()));
        all.put("sub", subject);
        return ISSUED.computeIfAbsent(List.of(address, all), key -> issued(address, all));
    }

    private static String issued(String address, Map<String, Object> all) {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                    .POST(HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(all)))
                    .build();
            return HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
