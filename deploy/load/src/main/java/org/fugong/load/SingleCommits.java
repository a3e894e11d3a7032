package org.fugong.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The yardstick: single scans, each with its event in the outbox, one durable transaction each, on the same PostgreSQL. By
 * pgbench where there is one on this machine, else by JDBC in the same way. The tables are like the service's, with all their
 * indexes.
 */
final class SingleCommits {

    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");
    private static final String SCAN =
            "insert into bench_scan (enterprise_id, scan_id, gate_id, person_id, direction, colour, outcome, reason, "
                    + "temperature, fever, scanned_at, received_at, local_day, request_hash) values "
                    + "(gen_random_uuid(), gen_random_uuid(), 'main', gen_random_uuid(), 'ENTRY', 'GREEN', 'PASSED', 'ADMITTED', "
                    + "36.5, false, now(), now(), current_date, sha256(''))";
    private static final String EVENT =
            "insert into bench_outbox (event_id, topic, key, source, occurred_at, data) values (gen_random_uuid(), "
                    + "'gate-scanned', gen_random_uuid()::text, '/fugong/healthcode', now(), convert_to(repeat('x', 290), 'UTF8'))";

    private final String jdbcUrl;
    private final int clients;

    SingleCommits(String jdbcUrl, int clients) {
        this.jdbcUrl = jdbcUrl;
        this.clients = clients;
    }

    /** What it was measured by. */
    static String by() {
        return program().isPresent() ? "pgbench" : "JDBC";
    }

    /** Scans a second. */
    double run(int seconds) throws IOException {
        try (Connection connection = DriverManager.getConnection(jdbcUrl);
                Statement statement = connection.createStatement()) {
            statement.execute("drop table if exists bench_scan, bench_outbox");
            statement.execute("create table bench_scan (like gate_scan including all)");
            statement.execute("create table bench_outbox (like outbox including all)");
            Optional<Path> pgbench = program();
            double rate = pgbench.isPresent() ? byProgram(pgbench.orElseThrow(), seconds) : byJdbc(seconds);
            statement.execute("drop table bench_scan, bench_outbox");
            return rate;
        } catch (SQLException e) {
            throw new IllegalStateException("No yardstick", e);
        }
    }

    private static Optional<Path> program() {
        return Stream.concat(
                        Stream.of(System.getenv("PATH").split(":")),
                        Stream.of("18", "17", "16", "15").map(v -> "/usr/lib/postgresql/" + v + "/bin"))
                .map(directory -> Path.of(directory, "pgbench"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private double byProgram(Path pgbench, int seconds) throws IOException {
        Path script = Files.createTempFile("single", ".sql");
        Matcher url = Pattern.compile("jdbc:postgresql://([^:/]+):(\\d+)/(\\w+)(?:\\?(.*))?")
                .matcher(jdbcUrl);
        if (!url.matches()) {
            throw new IllegalStateException("Not an address of PostgreSQL");
        }
        try {
            Files.writeString(script, "begin;\n" + SCAN + ";\n" + EVENT + ";\ncommit;\n");
            Map<String, String> options = new java.util.HashMap<>();
            for (String option :
                    url.group(4) == null ? new String[0] : url.group(4).split("&")) {
                options.put(option.split("=")[0], option.split("=")[1]);
            }
            ProcessBuilder builder = new ProcessBuilder(
                            pgbench.toString(),
                            "-n",
                            "-M",
                            "prepared",
                            "-c",
                            "" + clients,
                            "-j",
                            "2",
                            "-T",
                            "" + seconds,
                            "-f",
                            script.toString(),
                            "-h",
                            url.group(1),
                            "-p",
                            url.group(2),
                            "-U",
                            options.getOrDefault("user", "fugong"),
                            url.group(3))
                    .redirectErrorStream(true);
            builder.environment().put("PGPASSWORD", options.getOrDefault("password", ""));
            Process process = builder.start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            Matcher rate = RATE.matcher(said);
            if (!rate.find()) {
                throw new IllegalStateException("pgbench: " + said);
            }
            return Double.parseDouble(rate.group(1));
        } finally {
            Files.deleteIfExists(script);
        }
    }

    private double byJdbc(int seconds) {
        AtomicLong done = new AtomicLong();
        long until = System.nanoTime() + seconds * 1_000_000_000L;
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < clients; i++) {
            Thread thread = new Thread(() -> commit(until, done), "single-" + UUID.randomUUID());
            threads.add(thread);
            thread.start();
        }
        try {
            for (Thread thread : threads) {
                thread.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return done.get() / (double) seconds;
    }

    private void commit(long until, AtomicLong done) {
        try (Connection connection = DriverManager.getConnection(jdbcUrl)) {
            connection.setAutoCommit(false);
            try (PreparedStatement scan = connection.prepareStatement(SCAN);
                    PreparedStatement event = connection.prepareStatement(EVENT)) {
                while (System.nanoTime() < until) {
                    scan.executeUpdate();
                    event.executeUpdate();
                    connection.commit();
                    done.incrementAndGet();
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
