package org.fugong.embedded;

/** Starts the servers for tests; found by {@link java.util.ServiceLoader}, and the embedded ones serve where none is found. */
public interface ServersProvider {

    /** Starts a PostgreSQL server and a Kafka broker, both empty, and returns once both answer. */
    Servers start();
}
