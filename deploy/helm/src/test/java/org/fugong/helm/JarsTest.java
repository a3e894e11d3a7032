package org.fugong.helm;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import com.fasterxml.jackson.databind.JsonNode;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.fugong.embedded.FreePort;
import org.fugong.embedded.Servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Each service's jar starts with just the environment that the chart gives its container, and its probes answer. */
class JarsTest {
    private static final Path ROOT = Path.of(System.getProperty("fugong.root"));
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir
    static Path directory;

    private static final MockOAuth2Server LOG_IN = new MockOAuth2Server();
    private static Servers servers;

    @BeforeAll
    static void start() throws Exception {
        servers = Servers.shared();
        LOG_IN.start();
        // As an operator would: the keysets are made once, then put into a secret.
        assertThat(run(List.of(
                        java(),
                        "-cp",
                        ROOT.resolve("registry-service/target/quarkus-app/lib/main") + "/*",
                        "org.fugong.chassis.privacy.KeysetTool",
                        "create",
                        directory.resolve("keys").toString(),
                        "transport",
                        "reporting")))
                .isZero();
    }

    @AfterAll
    static void stop() {
        LOG_IN.shutdown();
    }

    @ParameterizedTest
    @ValueSource(strings = {"registry", "transport", "healthcode", "reporting"})
    void it_starts_and_answers_its_probes(String service) throws Exception {
        String database = "chart_" + service;
        servers.createDatabase(database);
        URI jdbc = URI.create(servers.jdbcUrl(database).substring("jdbc:".length()));
        int port = FreePort.any();
        Map<String, String> values = Chart.leastValues();
        values.put("database.host", jdbc.getHost());
        values.put("database.port", Integer.toString(jdbc.getPort()));
        values.put("database.parameters", "");
        values.put("kafka.bootstrapServers", servers.bootstrapServers());
        values.put("kafka.partitions", "1");
        values.put("kafka.replication", "1");
        values.put("oidc.issuer", LOG_IN.issuerUrl("fugong").toString());
        values.put("keys.mountPath", directory.resolve("keys").toString());
        values.put("services." + service + ".port", Integer.toString(port));
        values.put("services." + service + ".databaseName", database);
        Chart chart = Chart.render(values);
        Map<String, String> environment = chart.environmentOf(
                service,
                Map.of(
                        "fugong-database/" + service + "-username",
                        servers.username(),
                        "fugong-database/" + service + "-password",
                        servers.password(),
                        "fugong-oidc/client-secret",
                        "a-client-secret-of-the-test",
                        "fugong-oidc/session-secret",
                        "thirty-two-characters-of-secrecy"));

        Path log = directory.resolve(service + ".log");
        ProcessBuilder builder = new ProcessBuilder(
                        java(),
                        // It lives for a few seconds only; what it does is the same. The collector is the chart's to
                        // choose.
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        ROOT.resolve(service + "-service/target/quarkus-app/quarkus-run.jar")
                                .toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        Process process = builder.start();
        try {
            JsonNode container = chart.containerOf(service);
            for (String probe : List.of("startupProbe", "livenessProbe", "readinessProbe")) {
                URI address = URI.create("http://127.0.0.1:" + port
                        + container.at("/" + probe + "/httpGet/path").asText());
                await().atMost(Duration.ofMinutes(3)).untilAsserted(() -> {
                    assertThat(process.isAlive()).as("%s", tail(log)).isTrue();
                    assertThat(status(address)).as("%s %s", address, tail(log)).isEqualTo(200);
                });
            }
        } finally {
            process.destroy();
            assertThat(process.waitFor(30, TimeUnit.SECONDS))
                    .as("it stops when it is told to")
                    .isTrue();
        }
    }

    private static int status(URI address) throws InterruptedException {
        try {
            return HTTP.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException e) {
            return 0;
        }
    }

    private static String tail(Path log) throws IOException {
        List<String> lines = Files.readAllLines(log);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 15), lines.size()));
    }

    private static int run(List<String> command) throws Exception {
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
