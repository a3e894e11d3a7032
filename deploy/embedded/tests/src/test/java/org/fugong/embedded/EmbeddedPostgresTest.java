package org.fugong.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class EmbeddedPostgresTest {

    @TempDir
    Path temp;

    @Test
    void dataOutlivesAKillOfTheServerAndAnOrderlyStop() throws SQLException {
        // Given
        Path directory = temp.resolve("postgres");
        EmbeddedPostgres first = EmbeddedPostgres.start(directory, 0);
        first.createDatabase("registry");
        execute(first, "create table enterprise (name text)", "insert into enterprise values ('before the kill')");

        // When
        first.kill();
        EmbeddedPostgres second = EmbeddedPostgres.start(directory, 0);
        execute(second, "insert into enterprise values ('after the kill')");
        second.close();

        // Then
        try (EmbeddedPostgres third = EmbeddedPostgres.start(directory, 0)) {
            assertThat(names(third)).containsExactly("before the kill", "after the kill");
            assertThat(show(third, "fsync")).isEqualTo("on");
            assertThat(show(third, "server_version")).startsWith("18.");
        }
    }

    @Test
    void dataOutlivesAKillOfTheJvmAndTheNextStartEndsWhatIsLeftOfIt() throws IOException, SQLException {
        // Given a server in a JVM of its own, which a kill -9 gives no chance to stop anything
        Path directory = temp.resolve("postgres");
        ServerProcess jvm = ServerProcess.start(EmbeddedPostgres.class, directory);
        String password = Files.readString(directory.resolve("password"));
        try (Connection connection = Databases.connect(jvm.address(), "fugong", password)) {
            Databases.create(connection, "registry");
        }
        try (Connection connection =
                        Databases.connect(jvm.address().replace("/postgres", "/registry"), "fugong", password);
                Statement statement = connection.createStatement()) {
            statement.execute("create table enterprise (name text)");
            statement.execute("insert into enterprise values ('before the kill')");
        }
        long orphan = Long.parseLong(
                Files.readAllLines(directory.resolve("data/postmaster.pid")).get(0));

        // When
        jvm.kill();
        try (EmbeddedPostgres next = EmbeddedPostgres.start(directory, 0)) {

            // Then
            assertThat(names(next)).containsExactly("before the kill");
            assertThat(next.pid()).isNotEqualTo(orphan);
            assertThat(ProcessHandle.of(orphan).map(ProcessHandle::isAlive).orElse(false))
                    .isFalse();
        }
    }

    @Test
    void aSecondServerOnTheSameDirectoryIsRefusedInOneSentence() {
        // Given
        Path directory = temp.resolve("postgres");
        try (EmbeddedPostgres running = EmbeddedPostgres.start(directory, 0)) {

            // Then
            assertThatThrownBy(() -> EmbeddedPostgres.start(directory, 0))
                    .isInstanceOf(EmbeddedServerException.class)
                    .hasMessageContaining("already running on");
            assertThat(running.onExit()).isNotDone();
        }
    }

    @Test
    void theLogHoldsNoValueOfAStatementThatFailed() throws IOException, SQLException {
        // Given
        Path directory = temp.resolve("postgres");
        try (EmbeddedPostgres server = EmbeddedPostgres.start(directory, 0)) {
            server.createDatabase("registry");
            execute(
                    server,
                    "create table enterprise (name text unique)",
                    "insert into enterprise values ('Zhang San')");

            // When
            assertThatThrownBy(() -> execute(server, "insert into enterprise values ('Zhang San')"))
                    .hasMessageContaining("Zhang San");
            assertThatThrownBy(() -> execute(server, "select 'Zhang San'::integer"))
                    .hasMessageContaining("Zhang San");
        }

        // Then
        assertThat(Files.readString(directory.resolve("postgres.log")))
                .contains("ready to accept connections")
                .doesNotContain("Zhang San");
    }

    private static void execute(EmbeddedPostgres server, String... statements) throws SQLException {
        try (Connection connection =
                        Databases.connect(server.jdbcUrl("registry"), server.username(), server.password());
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static List<String> names(EmbeddedPostgres server) throws SQLException {
        return query(server, "select string_agg(name, ',' order by ctid) from enterprise")
                .lines()
                .flatMap(line -> List.of(line.split(",")).stream())
                .toList();
    }

    private static String show(EmbeddedPostgres server, String setting) throws SQLException {
        return query(server, "show " + setting);
    }

    private static String query(EmbeddedPostgres server, String sql) throws SQLException {
        try (Connection connection =
                        Databases.connect(server.jdbcUrl("registry"), server.username(), server.password());
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getString(1);
        }
    }
}
