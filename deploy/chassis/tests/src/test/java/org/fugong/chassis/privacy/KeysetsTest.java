package org.fugong.chassis.privacy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class KeysetsTest {
    private static final PersonalData ID = PersonalData.of("339999199001010010");

    @TempDir
    Path directory;

    @Test
    void aSealedValueOpensOnlyWhereItBelongs() {
        // Given
        Vault vault = new Vault(Keysets.in(directory, true));

        // When
        byte[] sealed = vault.seal(ID, "worker/id_number/1");

        // Then
        assertThat(vault.open(sealed, "worker/id_number/1")).isEqualTo(ID);
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("339999199001010010");
        assertThat(vault.seal(ID, "worker/id_number/1")).isNotEqualTo(sealed);
        assertThatThrownBy(() -> vault.open(sealed, "worker/id_number/2"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageNotContaining("339999");
        sealed[sealed.length - 1] ^= 1;
        assertThatThrownBy(() -> vault.open(sealed, "worker/id_number/1")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void keysetFilesAreForTheirOwnerOnly() throws IOException {
        Keysets.in(directory, true);
        for (Keyset keyset : Keyset.values()) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve(keyset.file()))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void withoutKeysetsAServiceSaysWhatToDo() {
        assertThatThrownBy(() -> Keysets.in(directory, false))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("FUGONG_KEYS_DIR")
                .hasMessageContaining("FUGONG_KEYS_CREATE");
    }

    @Test
    void processesThatStartAtOnceAgreeOnTheKeys() throws Exception {
        // Given four processes of their own, as four services are
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<Process> processes = new ArrayList<>();

        // When
        for (int i = 0; i < 4; i++) {
            processes.add(new ProcessBuilder(
                            java,
                            "-Xmx64m",
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            System.getProperty("java.class.path"),
                            SealOnStart.class.getName(),
                            directory.toString())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start());
        }
        List<String> sealed = new ArrayList<>();
        for (Process process : processes) {
            sealed.add(new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip());
            assertThat(process.waitFor()).isZero();
        }

        // Then whatever one has sealed, another opens
        Vault vault = new Vault(Keysets.in(directory, false));
        for (String hex : sealed) {
            assertThat(vault.open(HexFormat.of().parseHex(hex), "a/b/c")).isEqualTo(ID);
        }
    }

    /** What a service does with keysets when it starts. */
    static final class SealOnStart {
        public static void main(String[] args) {
            byte[] sealed = new Vault(Keysets.in(Path.of(args[0]), true)).seal(ID, "a/b/c");
            System.out.println(HexFormat.of().formatHex(sealed));
        }
    }

    @Test
    void threadsThatStartAtOnceAgreeOnTheKeys() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<UUID>> ids = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                ids.add(threads.submit(() -> new Pseudonym(Keysets.in(directory, true)).of("person", ID)));
            }
            UUID first = ids.get(0).get();
            for (Future<UUID> id : ids) {
                assertThat(id.get()).isEqualTo(first);
            }
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void afterRotationOldValuesOpenAndNewOnesHaveTheNewKey() throws IOException {
        // Given a value sealed before, and a service that goes on running
        Keysets running = Keysets.in(directory, true);
        Vault before = new Vault(running);
        byte[] old = before.seal(ID, "a/b/c");
        assertThat(before.isOutdated(old)).isFalse();

        // When
        assertThat(tool("rotate", directory.toString(), "encryption")).isZero();
        makeNewer(directory.resolve("encryption.json"));

        // Then one started afterwards opens it and seals with the new key
        Vault after = new Vault(Keysets.in(directory, false));
        assertThat(after.open(old, "a/b/c")).isEqualTo(ID);
        assertThat(after.isOutdated(old)).isTrue();
        byte[] renewed = after.seal(ID, "a/b/c");
        assertThat(after.isOutdated(renewed)).isFalse();

        // And the running one takes the new key up when it meets it
        assertThat(before.open(renewed, "a/b/c")).isEqualTo(ID);
        assertThat(before.isOutdated(old)).isTrue();
    }

    @Test
    void afterRotationTheBlindIndexStillFindsWhatWasIndexedBefore() throws IOException {
        // Given
        byte[] old = new BlindIndex(Keysets.in(directory, true)).of(ID, "worker/id");

        // When
        assertThat(tool("rotate", directory.toString(), "index")).isZero();

        // Then
        BlindIndex index = new BlindIndex(Keysets.in(directory, false));
        assertThat(index.of(ID, "worker/id")).hasSize(32).isNotEqualTo(old);
        assertThat(index.allOf(ID, "worker/id")).hasSize(2).contains(old).startsWith(index.of(ID, "worker/id"));
    }

    @Test
    void blindIndexesOfDifferentPurposesHaveNothingInCommon() {
        BlindIndex index = new BlindIndex(Keysets.in(directory, true));
        assertThat(index.of(ID, "worker/id")).isEqualTo(index.of(ID, "worker/id"));
        assertThat(index.of(ID, "worker/id")).isNotEqualTo(index.of(ID, "contact/id"));
        assertThat(index.of(PersonalData.of("b"), "a")).isNotEqualTo(index.of(PersonalData.of("ab"), ""));
    }

    @Test
    void thePseudonymIsAUuidOfVersion8ThatItsKeyAloneDecides(@TempDir Path elsewhere) {
        Pseudonym here = new Pseudonym(Keysets.in(directory, true));
        UUID id = here.of("person", ID);
        assertThat(id.version()).isEqualTo(8);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(new Pseudonym(Keysets.in(directory, false)).of("person", ID)).isEqualTo(id);
        assertThat(here.of("visitor", ID)).isNotEqualTo(id);
        assertThat(new Pseudonym(Keysets.in(elsewhere, true)).of("person", ID)).isNotEqualTo(id);
    }

    @Test
    void thePseudonymKeyDoesNotRotate() {
        Keysets.in(directory, true);
        assertThat(tool("rotate", directory.toString(), "pseudonym")).isEqualTo(2);
        assertThat(tool("rotate", directory.toString(), "everything")).isEqualTo(2);
        assertThat(tool("rotate")).isEqualTo(2);
    }

    @Test
    void aDamagedKeysetIsNamedWithoutShowingIt() throws IOException {
        Keysets.in(directory, true);
        Files.writeString(directory.resolve("index.json"), "{\"secret\":1");
        assertThatThrownBy(() -> Keysets.in(directory, true))
                .hasMessageContaining("index.json")
                .hasMessageNotContaining("secret");
    }

    private static int tool(String... args) {
        PrintStream quiet = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        return KeysetTool.run(List.of(args), quiet, quiet);
    }

    /** As it is when a rotation is not within the same tick of the file system's clock as the start. */
    private static void makeNewer(Path file) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().plusSeconds(2)));
    }
}
