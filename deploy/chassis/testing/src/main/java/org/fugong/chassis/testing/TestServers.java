package org.fugong.chassis.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.token.KeyProvider;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;

import org.fugong.embedded.Servers;

/**
 * Real PostgreSQL, Kafka and an OIDC server for a {@code @QuarkusTest}:
 *
 * <pre>{@code
 * @QuarkusTest
 * @QuarkusTestResource(TestServers.class)
 * class EnterpriseResourceTest {
 * }</pre>
 *
 * The servers are shared by all tests of a JVM; each start of the application gets an empty database of its own. Topics
 * are shared, so tests use keys of their own and do not count what others sent.
 */
public final class TestServers implements QuarkusTestResourceLifecycleManager {
    /** Issuer of the tokens, the last part of the OIDC server's address. */
    static final String ISSUER = "fugong";

    private final AtomicReference<MockOAuth2Server> oidc = new AtomicReference<>();
    private final AtomicReference<AutoCloseable> tokens = new AtomicReference<>();

    @Override
    public Map<String, String> start() {
        Servers servers = Servers.shared();
        String database = "test_" + UUID.randomUUID().toString().replace("-", "");
        servers.createDatabase(database);
        // Interactive: a log-in is a form to send, so that a test can be anyone. Signed by a curve: there are hundreds
        // of people in
        // the tests, and with RSA signing alone took a twentieth of the tests' time.
        MockOAuth2Server logIn = new MockOAuth2Server(new OAuth2Config(
                true, null, null, false, new OAuth2TokenProvider(new KeyProvider(List.of(), "ES256"))));
        logIn.start();
        oidc.set(logIn);
        tokens.set(Tokens.serve((subject, claims) ->
                logIn.issueToken(ISSUER, subject, "fugong", claims).serialize()));

        Map<String, String> config = new HashMap<>();
        config.put("quarkus.datasource.jdbc.url", servers.jdbcUrl(database));
        config.put("quarkus.datasource.username", servers.username());
        config.put("quarkus.datasource.password", servers.password());
        config.put("kafka.bootstrap.servers", servers.bootstrapServers());
        config.put("quarkus.oidc.auth-server-url", logIn.issuerUrl(ISSUER).toString());
        config.put("quarkus.oidc.credentials.secret", "a-secret-that-only-tests-know-32-chars");
        config.put("quarkus.oidc.token-state-manager.encryption-secret", "another-one-that-only-tests-know-32");
        config.put("fugong.keys.dir", keys().toString());
        config.put("fugong.keys.create", "true");
        config.put("quarkus.http.test-port", "0");
        // Order per key needs more than one, and each costs the broker time at every first start.
        config.put("fugong.kafka.partitions", "2");
        // The broker lives in this JVM and would write a page for every partition.
        config.put("quarkus.log.category.\"state.change.logger\".level", "WARN");
        return config;
    }

    @Override
    public void stop() {
        MockOAuth2Server logIn = oidc.getAndSet(null);
        if (logIn != null) {
            logIn.shutdown();
        }
        AutoCloseable server = tokens.getAndSet(null);
        if (server != null) {
            try {
                server.close();
            } catch (Exception e) {
                throw new IllegalStateException("The tests' tokens go on being issued", e);
            }
        }
    }

    private static Path keys() {
        try {
            return Files.createTempDirectory("fugong-keys");
        } catch (IOException e) {
            throw new UncheckedIOException("No directory for the tests' keys", e);
        }
    }
}
