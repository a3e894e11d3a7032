package org.fugong.healthcode.code.application;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.fugong.healthcode.code.domain.CodeContent;
import org.fugong.healthcode.code.domain.SignedCode;
import org.fugong.healthcode.code.domain.SignedCode.Finding;
import org.fugong.healthcode.code.domain.SignedCode.Reading;
import org.fugong.healthcode.code.domain.SignedCode.Verified;

import static org.assertj.core.api.Assertions.assertThat;

/** The test vectors that other verifiers use hold here too. */
class CodeVectorsTest {

    private static final JsonNode FILE = file();
    private static final Ed25519 JDK = Ed25519.jdk();

    @ParameterizedTest(name = "{0}")
    @MethodSource("vectors")
    void each_text_is_found_to_be_what_the_file_says(String name, JsonNode vector) throws GeneralSecurityException {
        // Given
        PublicKey key = JDK.publicKey(HexFormat.of()
                .parseHex("302a300506032b6570032100" + FILE.get("publicKey").asText()));
        Duration life = Duration.ofSeconds(FILE.get("lifeSeconds").asLong());
        // When
        Reading reading = SignedCode.read(
                vector.get("text").asText(),
                (content, message, signature) -> !trusted(content, life)
                        ? Verified.UNKNOWN_KEY
                        : JDK.verify(key, message, signature) ? Verified.YES : Verified.NO,
                Instant.parse(vector.get("at").asText()),
                Duration.ofSeconds(FILE.get("toleranceSeconds").asLong()));
        // Then
        assertThat(finding(reading)).isEqualTo(vector.get("finding").asText());
        assertThat(HexFormat.of().formatHex(SignedCode.bytes(vector.get("text").asText())))
                .isEqualTo(vector.get("bytes").asText());
        JsonNode said = vector.get("said");
        CodeContent content = reading.content();
        if (said != null && content != null) {
            assertThat(content.colour().name()).isEqualTo(said.get("colour").asText());
            assertThat(content.printed()).isEqualTo(said.get("printed").asBoolean());
            assertThat(content.expiresAt())
                    .isEqualTo(Instant.parse(said.get("expiresAt").asText()));
            assertThat(HexFormat.of().formatHex(content.opaqueId()))
                    .isEqualTo(said.get("opaqueId").asText());
        }
    }

    private static boolean trusted(CodeContent content, Duration life) {
        for (JsonNode each : FILE.get("compromised")) {
            if (each.get("keyId").asInt() == content.keyId()) {
                return CodeKeys.trustedFor(Instant.parse(each.get("from").asText()), content, life);
            }
        }
        return FILE.get("trusted").get(0).asInt() == content.keyId();
    }

    private static String finding(Reading reading) {
        CodeContent content = reading.content();
        boolean revoked = content != null
                && HexFormat.of()
                        .formatHex(content.opaqueId())
                        .equals(FILE.get("revoked").get(0).asText());
        return (revoked && reading.finding() == Finding.GENUINE ? Finding.REVOKED : reading.finding()).name();
    }

    static Stream<Object[]> vectors() {
        return StreamSupport.stream(FILE.get("vectors").spliterator(), false)
                .map(v -> new Object[] {v.get("name").asText(), v});
    }

    private static JsonNode file() {
        try {
            return new ObjectMapper()
                    .readTree(Path.of("docs", "code-test-vectors.json").toFile());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
