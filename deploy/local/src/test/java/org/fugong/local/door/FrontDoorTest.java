package org.fugong.local.door;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.fugong.embedded.FreePort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class FrontDoorTest {

    private final HttpClient client = HttpClient.newHttpClient();
    private final BlockingQueue<String> events = new LinkedBlockingQueue<>();
    private final int port = FreePort.any();
    private HttpServer service;
    private FrontDoor door;

    FrontDoorTest() throws IOException {
        service = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 8);
        service.setExecutor(Executors.newCachedThreadPool());
        door = FrontDoor.open(
                port,
                Map.of("registry", service.getAddress().getPort(), "transport", FreePort.any()),
                "/auth/fugong",
                request -> request.response().end("log-in"));
    }

    @BeforeEach
    void serve() {
        service.createContext("/registry/echo", FrontDoorTest::echo);
        service.createContext("/registry/imports", FrontDoorTest::echo);
        service.createContext("/registry/stream", this::stream);
        service.start();
    }

    @AfterEach
    void shut() {
        door.close();
        service.stop(0);
    }

    @Test
    void aRequestIsForwardedWithItsWholePathAndWhereItCameFrom() throws Exception {
        // When
        HttpResponse<String> answer = send(HttpRequest.newBuilder(at("/registry/echo?q=1%202"))
                .header("X-Forwarded-For", "a liar")
                .POST(HttpRequest.BodyPublishers.ofString("body")));

        // Then
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.body())
                .startsWith("POST /registry/echo?q=1%202 4 bytes")
                .contains("x-forwarded-for=[127.0.0.1]")
                .contains("x-forwarded-host=[localhost:" + port + "]")
                .contains("x-forwarded-proto=[http]")
                .contains("host=[localhost:" + port + "]");
    }

    @Test
    void eventsOfAStreamArriveOneByOne() throws Exception {
        // When
        HttpResponse<InputStream> answer = client.send(
                HttpRequest.newBuilder(at("/registry/stream")).build(), HttpResponse.BodyHandlers.ofInputStream());

        // Then each is read before the next one is sent
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            events.add("first");
            assertThat(lines.readLine()).isEqualTo("data: first");
            events.add("second");
            assertThat(lines.readLine()).isEqualTo("data: second");
            events.add("end");
            assertThat(lines.readLine()).isNull();
        }
    }

    @Test
    void aServiceThatIsAwayIsAProblemThatSaysSo() throws Exception {
        // When
        HttpResponse<String> answer = send(HttpRequest.newBuilder(at("/transport/api/v1/charters"))
                .POST(HttpRequest.BodyPublishers.ofString("{}")));

        // Then
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("content-type")).contains("application/problem+json");
        assertThat(answer.headers().firstValue("retry-after")).contains("2");
        assertThat(answer.body()).contains("urn:fugong:problem:service-away").contains("The transport service");
    }

    @Test
    void aBodyThatIsTooLargeIsRefusedWhetherAnnouncedOrNot() throws Exception {
        // Given
        byte[] large = new byte[(int) Forward.LARGEST_BODY_BYTES + 1];

        // When
        HttpResponse<String> announced =
                send(HttpRequest.newBuilder(at("/registry/echo")).POST(HttpRequest.BodyPublishers.ofByteArray(large)));
        HttpResponse<String> imported = send(
                HttpRequest.newBuilder(at("/registry/imports")).POST(HttpRequest.BodyPublishers.ofByteArray(large)));

        // Then
        assertThat(announced.statusCode()).isEqualTo(413);
        assertThat(announced.body()).contains("urn:fugong:problem:too-large");
        assertThat(imported.statusCode()).isEqualTo(201);
        assertThat(imported.body()).contains(large.length + " bytes");
    }

    @Test
    void theDoorItselfLeadsToTheDashboardAndToTheLogInAndNowhereElse() throws Exception {
        assertThat(send(HttpRequest.newBuilder(at("/"))).headers().firstValue("location"))
                .contains("/reporting/");
        assertThat(send(HttpRequest.newBuilder(at("/auth/fugong/authorize"))).body())
                .isEqualTo("log-in");
        assertThat(send(HttpRequest.newBuilder(at("/nothing"))).statusCode()).isEqualTo(404);
        assertThat(send(HttpRequest.newBuilder(at("/registryx/echo"))).statusCode())
                .isEqualTo(404);
    }

    @Test
    void aPortThatIsTakenIsAnError() {
        assertThatThrownBy(() -> FrontDoor.open(port, Map.of(), "/auth", request -> {}))
                .hasStackTraceContaining("BindException");
    }

    private URI at(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(
                request.timeout(java.time.Duration.ofSeconds(10)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static void echo(HttpExchange exchange) throws IOException {
        int length = exchange.getRequestBody().readAllBytes().length;
        StringBuilder text = new StringBuilder()
                .append(exchange.getRequestMethod())
                .append(' ')
                .append(exchange.getRequestURI())
                .append(' ')
                .append(length)
                .append(" bytes");
        exchange.getRequestHeaders().forEach((name, values) -> text.append('\n')
                .append(name.toLowerCase(java.util.Locale.ROOT))
                .append('=')
                .append(values));
        byte[] answer = text.toString().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(201, answer.length);
        try (OutputStream body = exchange.getResponseBody()) {
            body.write(answer);
        }
    }

    private void stream(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().add("content-type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream body = exchange.getResponseBody()) {
            body.flush();
            for (String event = next(); !event.equals("end"); event = next()) {
                body.write(("data: " + event + "\n").getBytes(StandardCharsets.UTF_8));
                body.flush();
            }
        }
    }

    private String next() throws IOException {
        try {
            String event = events.poll(10, TimeUnit.SECONDS);
            return event == null ? "end" : event;
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }
}
