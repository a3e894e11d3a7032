package org.fugong.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PreflightTest {

    @TempDir
    Path temp;

    @Test
    void aJavaThatIsTooOldIsToldWithBothVersions() {
        assertThatThrownBy(() -> Preflight.java(11))
                .hasMessage("Fugong needs Java 17 or newer, and this is Java 11: point JAVA_HOME at a newer one.");
        assertThatCode(() -> Preflight.java(17)).doesNotThrowAnyException();
    }

    @Test
    void aPortThatIsTakenIsToldWithTheOptionThatHelps() throws IOException {
        // Given
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            int port = taken.getLocalPort();

            // Then
            assertThatThrownBy(() -> Preflight.port("the front door", port, "--port"))
                    .hasMessage("Port " + port + " for the front door is taken by another program: stop that, or choose"
                            + " another port with --port N.");
        }
    }

    @Test
    void aFullDiskIsToldInMegabytes() {
        assertThatThrownBy(() -> Preflight.room(temp, 7L << 20))
                .hasMessageContaining("is full: 7 MB are left and Fugong needs 1024 MB");
    }

    @Test
    void aDataDirectoryThatIsAFileIsTold() throws IOException {
        // Given
        Path file = Files.writeString(temp.resolve("file"), "in the way");

        // Then
        assertThatThrownBy(() -> Preflight.data(file))
                .hasMessage("The data directory " + file + " can't be written to: choose another one with --data DIR.");
    }

    @Test
    void aSecondRunnerOnTheSameDirectoryIsRefused() {
        // Given
        try (DataDirectory held = DataDirectory.open(temp)) {

            // Then
            assertThatThrownBy(() -> DataDirectory.open(held.path()))
                    .hasMessageContaining("Fugong is already running on");
        }
        assertThatCode(() -> DataDirectory.open(temp).close()).doesNotThrowAnyException();
    }
}
