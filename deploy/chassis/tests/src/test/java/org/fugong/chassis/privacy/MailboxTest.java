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
import java.util.Base64;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class MailboxTest {
    private static final Map<String, PersonalData> LETTER =
            Map.of("name", PersonalData.of("测试甲"), "phone", PersonalData.of("10000000001"));

    @TempDir
    Path directory;

    @Test
    void aLetterIsOpenedByItsReceiverAlone() {
        // Given two services with a mailbox each
        Mailbox sender = Mailbox.in(directory, true, "there", List.of("here"));
        Mailbox receiver = Mailbox.in(directory, true, "here", List.of());

        // When
        String sealed = sender.seal("here", LETTER, "thing-told/1/1");

        // Then
        assertThat(receiver.open(sealed, "thing-told/1/1")).contains(LETTER);
        assertThat(sender.open(sealed, "thing-told/1/1"))
                .as("who sealed it is another")
                .isEmpty();
        assertThat(new String(Base64.getDecoder().decode(sealed), StandardCharsets.UTF_8))
                .doesNotContain("测试甲", "10000000001", "name");
    }

    @Test
    void aLetterAboutSomethingElseOrAlteredDoesNotOpen() {
        Mailbox both = Mailbox.in(directory, true, "here", List.of("here"));
        String sealed = both.seal("here", LETTER, "thing-told/1/1");
        assertThat(both.open(sealed, "thing-told/2/1")).isEmpty();
        assertThat(both.open(sealed, "thing-told/1/2")).isEmpty();
        byte[] bytes = Base64.getDecoder().decode(sealed);
        bytes[bytes.length - 1] ^= 1;
        assertThat(both.open(Base64.getEncoder().encodeToString(bytes), "thing-told/1/1"))
                .isEmpty();
        assertThat(both.open("no Base64", "thing-told/1/1")).isEmpty();
        assertThat(both.open("", "thing-told/1/1")).isEmpty();
    }

    @Test
    void whoIsNotNamedInTheSettingsIsNotSealedFor() {
        Mailbox alone = Mailbox.in(directory, true, "here", List.of());
        assertThatThrownBy(() -> alone.seal("there", LETTER, "x")).hasMessageContaining("post-to");
        assertThatThrownBy(() -> Mailbox.in(directory, true, "here", List.of("../there")))
                .hasMessageContaining("Not the name of a service");
    }

    @Test
    void thePrivateHalfLiesApartAndIsForItsOwnerOnly() throws IOException {
        Mailbox.in(directory, true, "there", List.of("here"));
        Path secret = directory.resolve("here").resolve("mailbox.json");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secret)))
                .isEqualTo("rw-------");
        assertThat(Files.readString(directory.resolve("mailbox-here.json")))
                .contains("HpkePublicKey")
                .doesNotContain("HpkePrivateKey");
    }

    @Test
    void aPublicHalfAloneIsEnoughToSeal() throws IOException {
        // Given what an operator gives to a service that only seals
        Mailbox receiver = Mailbox.in(directory, true, "here", List.of());
        Path elsewhere = Files.createDirectory(directory.resolve("elsewhere"));
        Files.copy(directory.resolve("mailbox-here.json"), elsewhere.resolve("mailbox-here.json"));

        // When
        String sealed = Mailbox.in(elsewhere, true, "there", List.of("here")).seal("here", LETTER, "x");

        // Then
        assertThat(receiver.open(sealed, "x")).contains(LETTER);
        assertThat(elsewhere.resolve("here")).doesNotExist();
    }

    @Test
    void afterRotationBothGoOnWithoutAStart() throws IOException {
        // Given
        Mailbox sender = Mailbox.in(directory, true, "there", List.of("here"));
        Mailbox receiver = Mailbox.in(directory, true, "here", List.of());
        String old = sender.seal("here", LETTER, "x");

        // When
        assertThat(tool("rotate", directory.toString(), "mailbox", "here")).isZero();
        makeNewer(directory.resolve("mailbox-here.json"));
        makeNewer(directory.resolve("here").resolve("mailbox.json"));

        // Then
        String renewed = sender.seal("here", LETTER, "x");
        assertThat(keyOf(renewed)).isNotEqualTo(keyOf(old));
        assertThat(receiver.open(old, "x")).contains(LETTER);
        assertThat(receiver.open(renewed, "x")).contains(LETTER);
    }

    @Test
    void anOperatorMakesThemByTheTool() {
        assertThat(tool("create", directory.toString(), "here", "there")).isZero();
        assertThat(directory.resolve("mailbox-there.json")).exists();
        assertThat(directory.resolve("encryption.json")).exists();
        assertThatThrownBy(() -> Mailbox.in(directory, false, "else", List.of()))
                .hasMessageContaining("FUGONG_KEYS_CREATE");
    }

    private static String keyOf(String sealed) {
        return sealed.substring(0, 6);
    }

    private static int tool(String... args) {
        PrintStream quiet = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        return KeysetTool.run(List.of(args), quiet, quiet);
    }

    private static void makeNewer(Path file) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().plusSeconds(2)));
    }
}
