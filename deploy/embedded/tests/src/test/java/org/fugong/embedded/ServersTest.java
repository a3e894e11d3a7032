package org.fugong.embedded;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ServersTest {

    @Test
    void allTestsOfOneJvmShareOnePair() throws Exception {
        // When
        long before = System.nanoTime();
        Servers servers = Servers.shared();
        double seconds = (System.nanoTime() - before) / 1e9;
        servers.createDatabase("shared_test");
        servers.createDatabase("shared_test");

        // Then
        System.out.printf("Both servers answered after %.1f s%n", seconds);
        assertThat(Servers.shared().bootstrapServers()).isEqualTo(servers.bootstrapServers());
        assertThat(valid(servers)).isTrue();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers.bootstrapServers()))) {
            assertThat(admin.describeCluster().nodes().get()).hasSize(1);
        }
    }

    private static boolean valid(Servers servers) throws SQLException {
        try (Connection connection =
                Databases.connect(servers.jdbcUrl("shared_test"), servers.username(), servers.password())) {
            return connection.isValid(5);
        }
    }
}
