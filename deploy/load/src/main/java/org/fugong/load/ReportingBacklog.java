package org.fugong.load;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

import com.fasterxml.jackson.databind.JsonNode;

import org.fugong.local.FugongStack;

/**
 * reporting-service works off a backlog: it is stopped (SIGSTOP) while the events are written, then let go. A second backlog is
 * worked off while it is killed three times, and every figure is compared with what was told. Then the figures are made anew
 * from the topics and compared, while a reader reads them all the time, and once more with a kill.
 */
final class ReportingBacklog {

    private static final List<String> TOPICS = List.of(
            "gate-scanned",
            "fever-detected",
            "declaration-started",
            "declaration-completed",
            "health-code-issued",
            "worker-registered");

    private static final long LOOK_MILLIS = 50;
    private static final long LONGEST_SECONDS = 1800;
    private static final int KILLS = 3;

    private final FugongStack stack;
    private final long events;
    private final Path collections;
    private final Consumer<String> progress;
    private final Backlog backlog = new Backlog();
    private final Official operator;

    ReportingBacklog(FugongStack stack, long events, Path collections, Consumer<String> progress) {
        this.stack = stack;
        this.operator = new Official(stack, "operator");
        this.events = events;
        this.collections = collections;
        this.progress = progress;
    }

    /**
     * What came out.
     *
     * @param coldRate events per second of a first quarter, which the JVM spends compiling
     * @param seconds from the first record taken to the last
     * @param plainRate records per second of the plain consumer
     * @param killed events of the part with kills
     * @param killedSeconds what that part took, with three starts
     * @param rebuilt records read for the rebuild
     * @param rebuildSeconds from asking to its outcome
     * @param reads milliseconds of each reading of the figures meanwhile, sorted
     */
    record Taken(
            double coldRate,
            long events,
            double seconds,
            double plainRate,
            Processors used,
            Memory memory,
            long killed,
            double killedSeconds,
            long rebuilt,
            double rebuildSeconds,
            double[] reads) {}

    Taken run() throws IOException {
        long first = events / 4;
        stopped(() -> backlog.tell(stack.bootstrapServers(), first));
        progress.accept(first + " events are written.");
        double coldRate = first / awaitTaken(backlog.told());
        check();
        progress.accept("Worked off at %,.0f a second, while the JVM compiled.".formatted(coldRate));
        stopped(() -> backlog.tell(stack.bootstrapServers(), events));
        progress.accept(events + " events are written.");
        Processors before = Processors.of(stack, "reporting");
        double seconds = awaitTaken(backlog.told());
        Processors used = Processors.of(stack, "reporting").minus(before);
        check();
        Memory memory = Memory.of(stack.process("reporting").orElseThrow(), collections);
        progress.accept("Worked off in %.1f s, %,.0f a second; processor s: service %.1f, PostgreSQL %.1f, Kafka %.1f."
                .formatted(seconds, events / seconds, used.service(), used.postgres(), used.kafka()));
        double plain = new PlainReading(stack.bootstrapServers(), stack.jdbcUrl("reporting")).rate(TOPICS, events);
        long killed = events / 4;
        double killedSeconds = killed(killed);
        check();
        progress.accept("Exact after " + KILLS + " kills; now anew from the topics.");
        List<Double> reads = new ArrayList<>();
        long begin = System.nanoTime();
        JsonNode rebuild = rebuild(reads);
        double rebuildSeconds = since(begin);
        progress.accept("The same, in %.1f s; now once more, killed in its middle.".formatted(rebuildSeconds));
        rebuildKilled(rebuild.path("records").asLong());
        return new Taken(
                coldRate,
                events,
                seconds,
                plain,
                used,
                memory,
                killed,
                killedSeconds,
                rebuild.path("records").asLong(),
                rebuildSeconds,
                reads.stream().mapToDouble(Double::doubleValue).sorted().toArray());
    }

    private double killed(long more) throws IOException {
        long begin = System.nanoTime();
        long from = backlog.told();
        stopped(() -> backlog.tell(stack.bootstrapServers(), more));
        long written = System.nanoTime();
        for (int kill = 1; kill <= KILLS; kill++) {
            long at = from + more * kill / (KILLS + 1);
            while (taken() < at) {
                pause(begin);
            }
            stack.kill("reporting");
            progress.accept("Killed beyond " + at + " events.");
            stack.awaitReady("reporting");
        }
        while (taken() < backlog.told()) {
            pause(begin);
        }
        return since(written);
    }

    private JsonNode rebuild(List<Double> reads) throws IOException {
        askForRebuild();
        Official reader = new Official(stack);
        long begin = System.nanoTime();
        while (true) {
            long asked = System.nanoTime();
            reader.get("/reporting/api/v1/figures");
            reads.add(since(asked) * 1000);
            JsonNode now = rebuildNow();
            if (!isRunning(now)) {
                return now;
            }
            pause(begin);
        }
    }

    /** Kills the service when a third of another rebuild is read; it has to go on there, and to come out the same. */
    private void rebuildKilled(long records) throws IOException {
        askForRebuild();
        long begin = System.nanoTime();
        JsonNode now = rebuildNow();
        while (isRunning(now) && now.path("records").asLong() < records / 3) {
            pause(begin);
            now = rebuildNow();
        }
        long read = now.path("records").asLong();
        stack.kill("reporting");
        stack.awaitReady("reporting");
        now = rebuildNow();
        if (read < records / 3 || now.path("records").asLong() < read) {
            throw new IllegalStateException(
                    "Of %d records %d were read when it was killed, then %s".formatted(records, read, now));
        }
        while (isRunning(now)) {
            pause(begin);
            now = rebuildNow();
        }
        if (now.path("records").asLong() != records) {
            throw new IllegalStateException("Not each record once: " + now);
        }
    }

    private void askForRebuild() throws IOException {
        operator.post(
                "/reporting/api/v1/rebuild",
                "application/json",
                HttpRequest.BodyPublishers.ofString("{\"prove\":true,\"switchAnyway\":false}"));
    }

    private JsonNode rebuildNow() throws IOException {
        return operator.get("/reporting/api/v1/rebuild");
    }

    private static boolean isRunning(JsonNode rebuild) {
        String state = rebuild.path("state").asText();
        if (!state.equals("RUNNING") && !state.equals("PROVED")) {
            throw new IllegalStateException("The figures made anew are not the same: " + rebuild);
        }
        return state.equals("RUNNING");
    }

    /** Waits until that many are taken in, and gives the seconds since the first new one was. */
    private double awaitTaken(long all) throws IOException {
        long begin = System.nanoTime();
        long before = taken();
        long first = begin;
        while (true) {
            long now = taken();
            if (now == before) {
                first = System.nanoTime();
            }
            if (now >= all) {
                return since(first);
            }
            pause(begin);
        }
    }

    private void check() throws IOException {
        JsonNode figures = new Official(stack).get("/reporting/api/v1/figures");
        // The figures are read at most four times a second.
        long begin = System.nanoTime();
        while (figures.at("/events").asLong() != backlog.told() && since(begin) < 20) {
            pause(begin);
            figures = new Official(stack).get("/reporting/api/v1/figures");
        }
        Map<String, Long> shown = new TreeMap<>();
        Map<String, Long> expected = new TreeMap<>(backlog.expected());
        for (String place : expected.keySet()) {
            shown.put(place, figures.at(place).asLong());
        }
        if (!shown.equals(expected)) {
            throw new IllegalStateException("Told " + expected + ", shown " + shown);
        }
    }

    private long taken() {
        try (Connection connection = DriverManager.getConnection(stack.jdbcUrl("reporting"));
                Statement statement = connection.createStatement();
                ResultSet rs = statement.executeQuery("select coalesce(sum(events), 0) from intake_position")) {
            rs.next();
            return rs.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException("It is not known how far it is", e);
        }
    }

    private void stopped(Runnable meanwhile) throws IOException {
        long pid = stack.process("reporting").orElseThrow().pid();
        signal("-STOP", pid);
        try {
            meanwhile.run();
        } finally {
            signal("-CONT", pid);
        }
    }

    private static void signal(String signal, long pid) throws IOException {
        try {
            int status = new ProcessBuilder("kill", signal, "" + pid).start().waitFor();
            if (status != 0) {
                throw new IllegalStateException("kill " + signal + " " + pid + " ends with " + status);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void pause(long begin) {
        if (since(begin) > LONGEST_SECONDS) {
            throw new IllegalStateException("Not done after " + LONGEST_SECONDS + " s");
        }
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(LOOK_MILLIS));
    }

    private static double since(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }
}
