package org.fugong.local;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.fugong.embedded.EmbeddedPostgres;

/** PostgreSQL, with a database for each service. */
final class PostgresChild extends Child {

    private final Path directory;
    private final int port;
    private final List<String> databases;
    private volatile String password = "";

    PostgresChild(Path directory, int port, List<String> databases, Progress progress, Runnable changed) {
        super("PostgreSQL", progress, changed);
        this.directory = directory;
        this.port = port;
        this.databases = databases;
    }

    @Override
    Running launch() {
        EmbeddedPostgres server = EmbeddedPostgres.start(directory, port);
        server.leaveStopToCaller();
        databases.forEach(server::createDatabase);
        password = server.password();
        CompletableFuture<Integer> ended = server.onExit().thenApply(dead -> {
            dead.close();
            return dead.exitStatus();
        });
        return new Running() {
            @Override
            public long pid() {
                return server.pid();
            }

            @Override
            public CompletableFuture<Integer> ended() {
                return ended;
            }

            @Override
            public boolean answers() {
                return true;
            }

            @Override
            public void stop() {
                server.close();
            }

            @Override
            public void kill() {
                server.kill();
            }
        };
    }

    /** Password of the one user; known once the server is ready. */
    String password() {
        return password;
    }

    String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    @Override
    String log() {
        return directory.resolve("postgres.log").toString();
    }
}
