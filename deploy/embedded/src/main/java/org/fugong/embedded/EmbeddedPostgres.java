package org.fugong.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

/**
 * A real PostgreSQL server on a directory of its own, as a child of this JVM, on the loopback address, with {@code fsync} on.
 *
 * <p>The directory outlives restarts and a kill -9 of this JVM, of the server, or of both; what a killed predecessor left
 * running on it is ended before the new server starts. Works as root (the server then belongs to {@code nobody}) and as an
 * ordinary user. The server's log never holds a statement, a parameter or a value from a table: these can be personal data.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    private static final String USER = "fugong";
    private static final long START_TIMEOUT_MILLIS = 60_000;
    private static final Map<String, String> SETTINGS = Map.ofEntries(
            Map.entry("listen_addresses", "127.0.0.1"),
            Map.entry("unix_socket_directories", ""),
            Map.entry("fsync", "on"),
            Map.entry("synchronous_commit", "on"),
            Map.entry("full_page_writes", "on"),
            Map.entry("shared_buffers", "128MB"),
            Map.entry("max_connections", "120"),
            // Each checkpoint makes the log carry every page whole once more: few of them while a district is loaded.
            Map.entry("max_wal_size", "2GB"),
            Map.entry("checkpoint_timeout", "15min"),
            Map.entry("jit", "off"),
            Map.entry("timezone", "UTC"),
            Map.entry("log_timezone", "UTC"),
            // Errors go to the client alone, as their text can quote a value; the log keeps starts, stops and
            // disasters.
            Map.entry("log_min_messages", "log"),
            Map.entry("log_min_error_statement", "panic"),
            Map.entry("log_error_verbosity", "terse"),
            Map.entry("log_statement", "none"),
            Map.entry("log_lock_waits", "off"),
            Map.entry("log_min_duration_statement", "-1"),
            Map.entry("log_parameter_max_length", "0"),
            Map.entry("log_parameter_max_length_on_error", "0"));

    private final Path directory;
    private final boolean temporary;
    private final int port;
    private final String password;
    private final Directories.Hold hold;
    private final Process process;
    private final Thread hook;

    private EmbeddedPostgres(
            Path directory, boolean temporary, int port, String password, Directories.Hold hold, Process process) {
        this.directory = directory;
        this.temporary = temporary;
        this.port = port;
        this.password = password;
        this.hold = hold;
        this.process = process;
        this.hook = new Thread(this::stopProcess, "stop of PostgreSQL");
    }

    /**
     * Starts a server on the directory, which is made on first use, and returns once it answers.
     *
     * @param port 0 for any free one
     * @throws EmbeddedServerException when it can't be started, with the reason in one sentence
     */
    public static EmbeddedPostgres start(Path directory, int port) {
        return start(directory, port, false);
    }

    /** Starts a server on a new directory that is removed on {@link #close()}. */
    public static EmbeddedPostgres temporary() {
        try {
            return start(Directories.createTemporary("fugong-postgres-"), 0, true);
        } catch (IOException e) {
            throw new EmbeddedServerException("No temporary directory could be made.", e);
        }
    }

    private static EmbeddedPostgres start(Path wanted, int wantedPort, boolean temporary) {
        Directories.Hold hold = null;
        try {
            Path directory = Directories.create(wanted);
            hold = Directories.hold(directory, "PostgreSQL");
            Account account = Account.current();
            Path home = PostgresBinaries.unpacked();
            Path data = directory.resolve("data");
            if (Files.exists(data)) {
                Leftovers.end(data);
            } else {
                initialise(account, home, directory, data, temporary);
            }
            int port = FreePort.orAny(wantedPort);
            String password = Files.readString(directory.resolve("password"));
            Process process = launch(account, home, directory, data, port);
            for (int again = 0; again < 20 && stillInUse(process, directory); again++) {
                process = launch(account, home, directory, data, port);
            }
            EmbeddedPostgres server = new EmbeddedPostgres(directory, temporary, port, password, hold, process);
            Runtime.getRuntime().addShutdownHook(server.hook);
            try {
                server.awaitReady();
            } catch (RuntimeException e) {
                server.close();
                throw e;
            }
            return server;
        } catch (IOException e) {
            if (hold != null) {
                hold.close();
            }
            throw new EmbeddedServerException("PostgreSQL could not be started on " + wanted + ": " + e, e);
        } catch (RuntimeException e) {
            if (hold != null) {
                hold.close();
            }
            throw e;
        }
    }

    /** Makes the data directory under another name and moves it into place, so that a half-made one is never found. */
    private static void initialise(Account account, Path home, Path directory, Path data, boolean temporary)
            throws IOException {
        Path fresh = directory.resolve("data.new");
        Directories.deleteAll(fresh);
        Files.createDirectory(
                fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        account.own(fresh);
        byte[] secret = new byte[24];
        new SecureRandom().nextBytes(secret);
        Path password = directory.resolve("password");
        Path handed = directory.resolve("password.new");
        for (Path file : List.of(password, handed)) {
            Files.deleteIfExists(file);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, HexFormat.of().formatHex(secret));
        }
        account.own(handed);
        Path log = directory.resolve("initdb.log");
        List<String> command = new ArrayList<>(List.of(
                home.resolve("bin/initdb").toString(),
                "--pgdata=" + fresh,
                "--username=" + USER,
                "--pwfile=" + handed,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C"));
        if (temporary) {
            command.add("--no-sync");
        }
        try {
            int status = account.start(fresh, command, log).waitFor();
            if (status != 0) {
                throw new EmbeddedServerException("PostgreSQL could not make its directory: " + lastLine(log));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EmbeddedServerException("Interrupted while PostgreSQL made its directory.", e);
        }
        Files.delete(handed);
        Files.move(fresh, data, StandardCopyOption.ATOMIC_MOVE);
    }

    private static Process launch(Account account, Path home, Path directory, Path data, int port) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(home.resolve("bin/postgres").toString(), "-D", data.toString(), "-p", "" + port));
        SETTINGS.forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        return account.start(data, command, directory.resolve("postgres.log"));
    }

    /** A killed postmaster's backends finish what they are at before they go; until then a new one ends at once. */
    private static boolean stillInUse(Process process, Path directory) {
        try {
            return process.waitFor(250, TimeUnit.MILLISECONDS)
                    && lastLine(directory.resolve("postgres.log")).contains("still in use");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void awaitReady() {
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(START_TIMEOUT_MILLIS);
        SQLException last = null;
        try {
            while (System.nanoTime() < deadline) {
                if (process.waitFor(30, TimeUnit.MILLISECONDS)) {
                    throw new EmbeddedServerException(
                            "PostgreSQL ended while starting: " + lastLine(directory.resolve("postgres.log")));
                }
                try (Connection connection = connect("postgres");
                        Statement statement = connection.createStatement()) {
                    statement.execute("select 1");
                    return;
                } catch (SQLException e) {
                    last = e;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EmbeddedServerException("Interrupted while PostgreSQL was starting.", e);
        }
        throw new EmbeddedServerException("PostgreSQL did not answer within a minute.", last);
    }

    /** JDBC address of a database of this server, without user and password. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** The one user, who may do everything. */
    public String username() {
        return USER;
    }

    /** The user's password, made by chance for this directory and kept in it. */
    public String password() {
        return password;
    }

    /** The TCP port it listens on. */
    public int port() {
        return port;
    }

    /** Process id of the postmaster. */
    public long pid() {
        return process.pid();
    }

    /** Leaves the stop at the JVM's end to the caller, who has other things to stop before it. */
    public void leaveStopToCaller() {
        Runtime.getRuntime().removeShutdownHook(hook);
    }

    /** How the postmaster ended, as a shell would say it: 137 after kill -9. Only once it has ended. */
    public int exitStatus() {
        return process.exitValue();
    }

    /** Done when the postmaster ends, whoever ended it. */
    public CompletableFuture<EmbeddedPostgres> onExit() {
        return process.onExit().thenApply(ended -> this);
    }

    /**
     * Makes an empty database unless one of this name is there.
     *
     * @param name lower-case letters, digits and underscores
     */
    public void createDatabase(String name) {
        try (Connection connection = connect("postgres")) {
            Databases.create(connection, name);
        } catch (SQLException e) {
            throw new EmbeddedServerException("The database " + name + " could not be made: " + e.getMessage(), e);
        }
    }

    private Connection connect(String database) throws SQLException {
        return Databases.connect(jdbcUrl(database), USER, password);
    }

    /** Kills the postmaster the hard way, as kill -9 would, and lets the directory go. For tests of what then follows. */
    public void kill() {
        process.destroyForcibly();
        process.onExit().join();
        release();
    }

    /** Stops the server in an orderly way; removes the directory where it was temporary. Closing twice is no error. */
    @Override
    public void close() {
        stopProcess();
        release();
        if (temporary) {
            try {
                Directories.deleteAll(directory);
            } catch (IOException e) {
                throw new EmbeddedServerException("The temporary directory " + directory + " could not be removed.", e);
            }
        }
    }

    private void stopProcess() {
        if (!process.isAlive()) {
            return;
        }
        try {
            Signals.send(process.pid(), temporary ? "QUIT" : "INT");
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }

    private void release() {
        hold.close();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The JVM is on its way out: the hook runs or has run.
            return;
        }
    }

    private static String lastLine(Path log) {
        @Nullable String last = null;
        try {
            for (String line : Files.readAllLines(log, StandardCharsets.UTF_8)) {
                last = line.isBlank() ? last : line;
            }
        } catch (IOException e) {
            return "see " + log;
        }
        return (last == null ? "" : last.strip() + " ") + "(see " + log + ")";
    }

    /**
     * Runs a server until this process is ended.
     *
     * @param args {@code --data DIR --port N}, the port being optional
     */
    public static void main(String[] args) throws InterruptedException {
        MainArguments arguments = MainArguments.parse(args);
        EmbeddedPostgres server = start(arguments.data(), arguments.port());
        arguments.announce("PostgreSQL", server.jdbcUrl("postgres"));
        server.process.waitFor();
    }
}
