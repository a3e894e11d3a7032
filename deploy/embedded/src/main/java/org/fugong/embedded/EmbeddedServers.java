package org.fugong.embedded;

import java.util.concurrent.CompletableFuture;

/** The embedded pair on temporary directories. */
record EmbeddedServers(EmbeddedPostgres postgres, EmbeddedKafka kafka) implements Servers {

    static Servers start() {
        CompletableFuture<EmbeddedPostgres> postgres = CompletableFuture.supplyAsync(EmbeddedPostgres::temporary);
        EmbeddedKafka kafka = EmbeddedKafka.temporary();
        return new EmbeddedServers(postgres.join(), kafka);
    }

    @Override
    public String bootstrapServers() {
        return kafka.bootstrapServers();
    }

    @Override
    public String jdbcUrl(String database) {
        return postgres.jdbcUrl(database);
    }

    @Override
    public String username() {
        return postgres.username();
    }

    @Override
    public String password() {
        return postgres.password();
    }

    @Override
    public void createDatabase(String name) {
        postgres.createDatabase(name);
    }

    @Override
    public void close() {
        kafka.close();
        postgres.close();
    }
}
