package org.fugong.chassis.event;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import org.jspecify.annotations.Nullable;

import org.fugong.chassis.testing.TestServers;
import org.fugong.embedded.EmbeddedPostgres;
import org.fugong.embedded.TemporaryDirectory;

/** As {@link TestServers}, with a PostgreSQL of its own that a test may kill: a field of type Runnable does it. */
public final class KillableDatabase implements QuarkusTestResourceLifecycleManager {
    private final TestServers others = new TestServers();
    private final AtomicReference<@Nullable EmbeddedPostgres> running = new AtomicReference<>();
    private final Path directory = TemporaryDirectory.create("fugong-killable-");

    @Override
    public Map<String, String> start() {
        Map<String, String> config = new HashMap<>(others.start());
        EmbeddedPostgres database = EmbeddedPostgres.start(directory.resolve("postgres"), 0);
        running.set(database);
        database.createDatabase("killable");
        config.put("quarkus.datasource.jdbc.url", database.jdbcUrl("killable"));
        config.put("quarkus.datasource.username", database.username());
        config.put("quarkus.datasource.password", database.password());
        return config;
    }

    @Override
    public void inject(TestInjector injector) {
        Runnable killAndRestart = this::killAndRestart;
        injector.injectIntoFields(killAndRestart, new TestInjector.MatchesType(Runnable.class));
    }

    /** Returns once it is dead; it comes back by itself. */
    private void killAndRestart() {
        EmbeddedPostgres victim = Objects.requireNonNull(running.get());
        int port = victim.port();
        victim.kill();
        new Thread(
                        () -> running.set(EmbeddedPostgres.start(directory.resolve("postgres"), port)),
                        "restart of PostgreSQL")
                .start();
    }

    @Override
    public void stop() {
        EmbeddedPostgres database = running.getAndSet(null);
        if (database != null) {
            database.close();
            TemporaryDirectory.delete(directory);
        }
        others.stop();
    }
}
