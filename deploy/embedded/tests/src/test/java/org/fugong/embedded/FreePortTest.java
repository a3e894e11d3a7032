package org.fugong.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class FreePortTest {

    @Test
    void aPortIsNoneThatTheSystemGivesToConnections() {
        // Given
        PortRange given = PortRange.read(Path.of("/proc/sys/net/ipv4/ip_local_port_range"));

        // Then
        assertThat(IntStream.range(0, 200).map(i -> FreePort.any()))
                .allMatch(port -> port < given.first() || port > given.last());
    }

    @Test
    void noPortIsChosenTwice() {
        // When
        Set<Integer> ports =
                IntStream.range(0, 500).map(i -> FreePort.any()).boxed().collect(Collectors.toSet());

        // Then
        assertThat(ports).hasSize(500);
    }

    @Test
    void aPortOnWhichSomeoneListensIsNotFree() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            assertThat(FreePort.isFree(socket.getLocalPort())).isFalse();
        }
    }

    @Test
    void portsLieBelowTheSystemsRangeOrElseAboveIt() {
        assertThat(PortRange.outside(new PortRange(32_768, 60_999))).isEqualTo(new PortRange(20_000, 32_767));
        assertThat(PortRange.outside(new PortRange(49_152, 65_535))).isEqualTo(new PortRange(20_000, 49_151));
        assertThat(PortRange.outside(new PortRange(1_024, 60_999))).isEqualTo(new PortRange(61_000, 65_535));
        assertThat(PortRange.outside(new PortRange(1_024, 65_535))).isEqualTo(new PortRange(20_000, 49_151));
    }

    @Test
    void theSystemsRangeIsReadFromItsFile(@TempDir Path temp) throws IOException {
        Path file = Files.writeString(temp.resolve("range"), "10000\t19999\n");

        assertThat(PortRange.read(file)).isEqualTo(new PortRange(10_000, 19_999));
        assertThat(PortRange.read(temp.resolve("none"))).isEqualTo(new PortRange(49_152, 65_535));
    }
}
