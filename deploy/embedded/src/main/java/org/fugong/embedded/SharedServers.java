package org.fugong.embedded;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import java.util.ServiceLoader;

/**
 * Holds the shared pair. Its addresses are also kept in system properties, because a test framework may load this class more
 * than once, in class loaders of its own, and one pair per JVM is enough.
 */
final class SharedServers {

    private static final String PREFIX = "org.fugong.embedded.shared.";

    /**
     * One object for all class loaders, as an interned text is. Not the system properties themselves: the threads that start
     * a server read them, and would wait for the one that waits for the server.
     */
    private static final Object ONE_AT_A_TIME = (PREFIX + "lock").intern();

    private SharedServers() {}

    static Servers get() {
        Properties known = System.getProperties();
        synchronized (ONE_AT_A_TIME) {
            if (!known.containsKey(PREFIX + "bootstrap")) {
                Servers started = ServiceLoader.load(ServersProvider.class, SharedServers.class.getClassLoader())
                        .findFirst()
                        .orElse(EmbeddedServers::start)
                        .start();
                known.setProperty(PREFIX + "bootstrap", started.bootstrapServers());
                known.setProperty(PREFIX + "jdbc", started.jdbcUrl("@database@"));
                known.setProperty(PREFIX + "username", started.username());
                known.setProperty(PREFIX + "password", started.password());
                Runtime.getRuntime().addShutdownHook(new Thread(started::close, "stop of the shared servers"));
            }
            return new Known(
                    known.getProperty(PREFIX + "bootstrap"),
                    known.getProperty(PREFIX + "jdbc"),
                    known.getProperty(PREFIX + "username"),
                    known.getProperty(PREFIX + "password"));
        }
    }

    private record Known(String bootstrapServers, String jdbc, String username, String password) implements Servers {

        @Override
        public String jdbcUrl(String database) {
            return jdbc.replace("@database@", database);
        }

        @Override
        public void createDatabase(String name) {
            try (Connection connection = Databases.connect(jdbcUrl("postgres"), username, password)) {
                Databases.create(connection, name);
            } catch (SQLException e) {
                throw new EmbeddedServerException("The database " + name + " could not be made: " + e.getMessage(), e);
            }
        }

        /** Nothing: the pair is ended with the JVM. */
        @Override
        public void close() {}

        @Override
        public String toString() {
            return "Servers[" + bootstrapServers + ", " + jdbc + "]";
        }
    }
}
