package org.fugong.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

import org.apache.kafka.clients.admin.Admin;

import org.fugong.local.FugongStack;

/**
 * The morning at the gates: scans by REST into healthcode-service, each durable, with log-in, signature, rules, insert, outbox
 * and its event on the topic, against single commits on the same PostgreSQL.
 */
final class GateScans {

    private static final int CONNECTIONS = 96;
    private static final int PACED_CONNECTIONS = 64;
    private static final int YARDSTICK_SECONDS = 10;
    private static final int PACED_SECONDS = 20;
    private static final double SMALL = 0.01;
    /** The JVM compiles for as long as this takes, and a figure before would be of the compiler. */
    private static final int WARM_UP = 100_000;

    private static final int MEASURED_SMALL = 50_000;

    /**
     * How one run went.
     *
     * @param answered seconds until the last was answered
     * @param published seconds until the last event was on the topic
     */
    record Run(int scans, double answered, double published, Processors used) {
        double rate() {
            return scans / answered;
        }

        double cost() {
            return used.total() / scans;
        }
    }

    /**
     * Everything.
     *
     * @param small at a hundredth of the people and scans
     * @param all everybody scanned in, once
     * @param yardstick single commits a second, before and after
     * @param commitCost processor seconds that PostgreSQL takes for one of these
     * @param paced latencies in ms at half the yardstick, sorted
     */
    record Result(
            int people,
            long before,
            Run small,
            Run all,
            double[] yardstick,
            double commitCost,
            double pace,
            double[] paced) {
        double yardstickMean() {
            return Arrays.stream(yardstick).average().orElse(Double.NaN);
        }

        double percentile(double share) {
            return paced[Math.min(paced.length - 1, (int) (paced.length * share))];
        }
    }

    private final FugongStack stack;
    private final Consumer<String> progress;
    private final double scale;

    GateScans(FugongStack stack, double scale, Consumer<String> progress) {
        this.stack = stack;
        this.scale = scale;
        this.progress = progress;
    }

    Result run() throws IOException {
        int people = (int) (890_000 * scale);
        long scans = (long) (20_000_000 * scale);
        int few = (int) Math.max(1000, people * SMALL);
        String jdbcUrl = stack.jdbcUrl("healthcode");
        Path keysets = stack.data().resolve("keysets");
        GateDistrict tables = new GateDistrict(jdbcUrl);
        tables.growTo(few, (long) (scans * SMALL));
        int port = port();
        progress.accept(few + " people, " + (long) (scans * SMALL) + " scans before; warming up.");
        int first = WARM_UP + MEASURED_SMALL;
        GateCodes codes = GateCodes.sign(jdbcUrl, keysets, few, 0, first);
        asFastAsPossible(port, codes, 0, WARM_UP);
        Run small = asFastAsPossible(port, codes, WARM_UP, MEASURED_SMALL);
        tables.growTo(people, scans);
        progress.accept(people + " people, " + scans + " scans before; single commits, then everybody.");
        codes = GateCodes.sign(jdbcUrl, keysets, people, first, people);
        SingleCommits single = new SingleCommits(jdbcUrl, 16);
        Processors usedBefore = Processors.of(stack, "healthcode");
        double before = single.run(YARDSTICK_SECONDS);
        double commitCost =
                Processors.of(stack, "healthcode").minus(usedBefore).postgres() / (before * YARDSTICK_SECONDS);
        Run all = asFastAsPossible(port, codes, 0, people);
        double after = single.run(YARDSTICK_SECONDS);
        double pace = (before + after) / 4;
        progress.accept("At half the pace of single commits.");
        int paced = (int) (pace * PACED_SECONDS);
        codes = GateCodes.sign(jdbcUrl, keysets, people, first + people, paced);
        return new Result(
                people,
                scans,
                small,
                all,
                new double[] {before, after},
                commitCost,
                pace,
                paced(port, codes, paced, pace));
    }

    private Run asFastAsPossible(int port, GateCodes codes, int from, int count) throws IOException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", stack.bootstrapServers()))) {
            long eventsBefore = TopicEnds.records(admin, "gate-scanned");
            Processors usedBefore = Processors.of(stack, "healthcode");
            long begin = System.nanoTime();
            AtomicInteger next = new AtomicInteger(from);
            atOnce(
                    CONNECTIONS,
                    client -> {
                        for (int i = next.getAndIncrement(); i < from + count; i = next.getAndIncrement()) {
                            require(client.post(scan(codes.of(i))));
                        }
                    },
                    port);
            double answered = since(begin);
            while (TopicEnds.records(admin, "gate-scanned") - eventsBefore < count) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
            }
            double published = since(begin);
            Run run = new Run(
                    count,
                    answered,
                    published,
                    Processors.of(stack, "healthcode").minus(usedBefore));
            progress.accept(String.format(
                    "%,d scans in %.1f s, published after %.1f s: %,.0f a second.",
                    count, answered, published, run.rate()));
            return run;
        }
    }

    /** Each is due at its time, whatever became of those before: latency counts from then. */
    private double[] paced(int port, GateCodes codes, int count, double pace) {
        double[] latencies = new double[count];
        AtomicInteger next = new AtomicInteger();
        long begin = System.nanoTime() + 100_000_000L;
        atOnce(
                PACED_CONNECTIONS,
                client -> {
                    for (int i = next.getAndIncrement(); i < count; i = next.getAndIncrement()) {
                        long due = begin + (long) (i / pace * 1e9);
                        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                            LockSupport.parkNanos(left);
                        }
                        require(client.post(scan(codes.of(i))));
                        latencies[i] = (System.nanoTime() - due) / 1e6;
                    }
                },
                port);
        Arrays.sort(latencies);
        return latencies;
    }

    private interface Guard {
        void work(GateClient client) throws IOException;
    }

    private void atOnce(int connections, Guard guard, int port) {
        AtomicReference<Exception> failed = new AtomicReference<>();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < connections; i++) {
            String enterprise = GateDistrict.enterprise(i);
            String token = stack.token("gate-" + i, List.of("gate"), Map.of("enterprise_id", enterprise));
            Thread thread = new Thread(
                    () -> {
                        try (GateClient client = new GateClient(port, token)) {
                            guard.work(client);
                        } catch (IOException | RuntimeException e) {
                            failed.set(e);
                        }
                    },
                    "gate-" + i);
            threads.add(thread);
            thread.start();
        }
        try {
            for (Thread thread : threads) {
                thread.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (failed.get() != null) {
            throw new IllegalStateException("A gate failed", failed.get());
        }
    }

    private static String scan(String code) {
        return "{\"scanId\":\"" + UUID.randomUUID() + "\",\"gateId\":\"main\",\"code\":\"" + code
                + "\",\"temperature\":36.5,\"direction\":\"ENTRY\"}";
    }

    private static void require(String answer) {
        if (!answer.contains("\"outcome\":\"PASSED\"")) {
            throw new IllegalStateException("Not passed: " + answer);
        }
    }

    /** The service's own port: the front door of this machine is not part of what is measured. */
    private int port() throws IOException {
        long pid = stack.process("healthcode").orElseThrow().pid();
        String environment = Files.readString(Path.of("/proc/" + pid + "/environ"), StandardCharsets.ISO_8859_1);
        return Arrays.stream(environment.split("\0"))
                .filter(each -> each.startsWith("QUARKUS_HTTP_PORT="))
                .map(each -> Integer.parseInt(each.substring(each.indexOf('=') + 1)))
                .findFirst()
                .orElseThrow();
    }

    private static double since(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }
}
