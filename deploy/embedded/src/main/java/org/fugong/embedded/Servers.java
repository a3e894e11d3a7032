package org.fugong.embedded;

/**
 * One PostgreSQL server and one Kafka broker for a test run. Where they come from is the {@link ServersProvider}'s business:
 * embedded ones by default, containers under the Maven profile {@code containers}.
 */
public interface Servers extends AutoCloseable {

    /** What a Kafka client is given to find the broker. */
    String bootstrapServers();

    /** JDBC address of a database, without user and password. */
    String jdbcUrl(String database);

    /** User who may do everything. */
    String username();

    /** That user's password. */
    String password();

    /** Makes an empty database unless one of this name is there; lower-case letters, digits and underscores. */
    void createDatabase(String name);

    @Override
    void close();

    /** The pair that all tests of this JVM share: started on first use, both at the same time, ended with the JVM. */
    static Servers shared() {
        return SharedServers.get();
    }
}
