package org.fugong.load;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import org.apache.kafka.clients.admin.Admin;

import org.fugong.load.Senders.Flow;
import org.fugong.local.FugongStack;

/**
 * Rounds of scans by REST into a running healthcode-service: each with a bearer token, a genuine code of its own, which was signed
 * before the clock ran, rules, insert, outbox and its event on the topic.
 */
final class ScanRounds implements AutoCloseable {

    /** Gates that scan at once, each on a connection of its own, one scan at a time. */
    private static final int GATES = 512;

    /** Enterprises whose gates take turns on these connections, each with a token of its own. */
    private static final int ENTERPRISES = 4_096;

    private static final String TOPIC = "gate-scanned";
    private static final int WARM_UP_SECONDS = 5;
    private static final int WARM_UP_ROUNDS_MOST = 24;

    /** Before so many scans the JVM has not even begun to compile most of it for good. */
    private static final int WARM_UP_SCANS = 60_000;

    /** The JVM compiles for as long as the service's cost of a scan still falls by more than this from round to round. */
    private static final double STEADY = 0.05;

    private static final double LEAST_RATE = 1_000;
    private static final int TO_SPARE = 1_000;
    private static final int LONGEST_SECONDS = 3_600;

    /**
     * How a round went.
     *
     * @param answered seconds until the last was answered
     * @param published seconds until the last event was on the topic
     * @param used processor seconds of the servers
     * @param sender processor seconds of the one thread that sent
     */
    record Round(int scans, double answered, double published, Processors used, double sender) {
        /** Scans a second, each with its event on the topic. */
        double rate() {
            return scans / published;
        }

        /** Processor seconds of the servers for one scan. */
        double cost() {
            return used.total() / scans;
        }
    }

    private final FugongStack stack;
    private final Consumer<String> progress;
    private final int people;
    private final Senders senders;
    private final byte[][] heads;
    private final SplittableRandom random = new SplittableRandom();
    private int signed;
    private double lastRate = LEAST_RATE;

    /** @param people who are in the tables, numbered from 1 */
    ScanRounds(FugongStack stack, int people, Consumer<String> progress) throws IOException {
        this.stack = stack;
        this.people = people;
        this.progress = progress;
        int port = port(stack);
        this.senders = new Senders(port, GATES);
        progress.accept(String.format("Signing log-ins of the gates of %,d enterprises.", ENTERPRISES));
        this.heads = IntStream.range(0, ENTERPRISES)
                .parallel()
                .mapToObj(enterprise -> head(port, enterprise))
                .toArray(byte[][]::new);
    }

    private byte[] head(int port, int enterprise) {
        String token = stack.token(
                "gate-" + enterprise, List.of("gate"), Map.of("enterprise_id", GateDistrict.enterprise(enterprise)));
        return ("POST /healthcode/api/v1/gates/scans HTTP/1.1\r\nHost: localhost:" + port
                        + "\r\nContent-Type: application/json\r\nAccept: application/json\r\nAuthorization: Bearer "
                        + token
                        + "\r\nContent-Length: ")
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** Scans until the service's cost of a scan falls no more. */
    void warmUp() throws IOException {
        double before = Double.MAX_VALUE;
        int steady = 0;
        int scans = 0;
        for (int i = 1; i <= WARM_UP_ROUNDS_MOST; i++) {
            Round round = flatOut(WARM_UP_SECONDS);
            double cost = round.used().service() / round.scans();
            steady = cost > before * (1 - STEADY) ? steady + 1 : 0;
            before = cost;
            scans += round.scans();
            if (steady >= 2 && scans >= WARM_UP_SCANS) {
                return;
            }
        }
        progress.accept("The service's cost of a scan still fell when the warm-up ended.");
    }

    /** As many scans as are taken in so many seconds. */
    Round flatOut(double seconds) throws IOException {
        return round(codes((int) (lastRate * 1.4 * seconds) + TO_SPARE), seconds);
    }

    /** So many scans, an hour at the most; fails unless all are answered. */
    Round all(int scans) throws IOException {
        Round round = round(codes(scans), LONGEST_SECONDS);
        if (round.scans() < scans) {
            throw new IllegalStateException("Only " + round.scans() + " of " + scans + " scans were answered");
        }
        return round;
    }

    /** Latencies in ms, sorted, of scans that come evenly. */
    double[] paced(double aSecond, int seconds) throws IOException {
        int scans = (int) (aSecond * seconds);
        GateCodes codes = codes(scans);
        return senders.paced(new Scans(codes), scans, aSecond).latencies();
    }

    private GateCodes codes(int count) throws IOException {
        GateCodes codes =
                GateCodes.sign(stack.jdbcUrl("healthcode"), stack.data().resolve("keysets"), people, signed, count);
        signed += count;
        return codes;
    }

    private Round round(GateCodes codes, double seconds) throws IOException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", stack.bootstrapServers()))) {
            long eventsBefore = TopicEnds.records(admin, TOPIC);
            Processors usedBefore = Processors.of(stack, "healthcode");
            double senderBefore = Processors.thread();
            long begin = System.nanoTime();
            Flow flow = senders.flatOut(new Scans(codes), seconds);
            double sender = Processors.thread() - senderBefore;
            long published = TopicEnds.records(admin, TOPIC) - eventsBefore;
            while (published < flow.requests()) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
                published = TopicEnds.records(admin, TOPIC) - eventsBefore;
            }
            double all = (System.nanoTime() - begin) / 1e9;
            if (published > flow.requests()) {
                throw new IllegalStateException(published + " events of " + flow.requests() + " scans");
            }
            Round round = new Round(
                    flow.requests(),
                    flow.seconds(),
                    all,
                    Processors.of(stack, "healthcode").minus(usedBefore),
                    sender);
            lastRate = round.scans() / round.answered();
            progress.accept(String.format(
                    "%,d scans in %.1f s, published after %.1f s: %,.0f a second; %.0f µs of processors each: service %.0f.",
                    round.scans(),
                    round.answered(),
                    round.published(),
                    round.rate(),
                    round.cost() * 1e6,
                    round.used().service() * 1e6 / round.scans()));
            return round;
        }
    }

    /** Scans of these codes in turn. */
    private final class Scans implements Senders.Talk {
        private final GateCodes codes;
        private int next;

        Scans(GateCodes codes) {
            this.codes = codes;
        }

        @Override
        public boolean ask(int gate, ByteBuffer request) {
            if (next == codes.count()) {
                return false;
            }
            byte[] body = ("{\"scanId\":\"" + new UUID(random.nextLong(), random.nextLong())
                            + "\",\"gateId\":\"main\",\"code\":\"" + codes.of(next++)
                            + "\",\"temperature\":36.5,\"direction\":\"ENTRY\"}")
                    .getBytes(StandardCharsets.US_ASCII);
            request.put(heads[next % ENTERPRISES])
                    .put((body.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII))
                    .put(body);
            return true;
        }

        @Override
        public void answered(int gate, int status, String body) {
            if (status != 200 || !body.contains("\"outcome\":\"PASSED\"")) {
                throw new IllegalStateException("Not passed: " + status + " " + body);
            }
        }
    }

    /** The service's own port: the front door of this machine is not part of what is measured. */
    static int port(FugongStack stack) throws IOException {
        long pid = stack.process("healthcode").orElseThrow().pid();
        String environment = Files.readString(Path.of("/proc/" + pid + "/environ"), StandardCharsets.ISO_8859_1);
        return Arrays.stream(environment.split("\0"))
                .filter(each -> each.startsWith("QUARKUS_HTTP_PORT="))
                .map(each -> Integer.parseInt(each.substring(each.indexOf('=') + 1)))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() throws IOException {
        senders.close();
    }
}
