package org.fugong.load;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.fugong.load.Senders.Flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SendersTest {

    private final ExecutorService threads = Executors.newFixedThreadPool(4);
    private HttpServer server;

    /** Says what was asked, in numbers: 422 for 13; even ones in chunks, odd ones with their length. */
    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            byte[] body = exchange.getRequestBody().readAllBytes();
            int number = Integer.parseInt(new String(body, StandardCharsets.US_ASCII));
            exchange.sendResponseHeaders(number == 13 ? 422 : 200, number % 2 == 0 ? 0 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        threads.shutdown();
    }

    @Test
    void everything_that_is_asked_is_answered_once_on_the_connection_that_asked() throws IOException {
        Numbers numbers = new Numbers(14, 500);
        try (Senders senders = new Senders(server.getAddress().getPort(), 8)) {
            Flow flow = senders.flatOut(numbers, 60);

            assertThat(flow.requests()).isEqualTo(486);
            assertThat(numbers.answered).hasSize(486);
        }
    }

    @Test
    void paced_requests_are_counted_from_when_they_were_due() throws IOException {
        try (Senders senders = new Senders(server.getAddress().getPort(), 8)) {
            Flow flow = senders.paced(new Numbers(14, 1_000), 100, 1_000);

            assertThat(flow.seconds()).isGreaterThan(0.099);
            assertThat(flow.latencies()).hasSize(100).isSorted();
            assertThat(flow.latencies()[0]).isPositive();
        }
    }

    @Test
    void a_wrong_answer_ends_the_run() throws IOException {
        try (Senders senders = new Senders(server.getAddress().getPort(), 2)) {
            assertThatThrownBy(() -> senders.flatOut(new Numbers(10, 20), 60)).hasMessage("422 to 13");
        }
    }

    private static final class Numbers implements Senders.Talk {
        private final Set<Integer> answered = new HashSet<>();
        private final int[] asked = new int[8];
        private final int end;
        private int next;

        Numbers(int first, int end) {
            this.next = first;
            this.end = end;
        }

        @Override
        public boolean ask(int connection, ByteBuffer request) {
            if (next == end) {
                return false;
            }
            asked[connection] = next;
            String body = Integer.toString(next++);
            request.put(("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: " + body.length() + "\r\n\r\n" + body)
                    .getBytes(StandardCharsets.US_ASCII));
            return true;
        }

        @Override
        public void answered(int connection, int status, String body) {
            if (status != 200) {
                throw new IllegalStateException(status + " to " + body);
            }
            assertThat(body).isEqualTo(Integer.toString(asked[connection]));
            assertThat(answered.add(Integer.parseInt(body))).isTrue();
        }
    }
}
