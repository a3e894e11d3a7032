package org.fugong.healthcode.code.application;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import org.fugong.healthcode.code.application.CodeKeys.Generation;
import org.fugong.healthcode.code.domain.CodeContent;
import org.fugong.healthcode.code.domain.SignedCode;
import org.fugong.healthcode.code.domain.SignedCode.Finding;
import org.fugong.healthcode.code.domain.SignedCode.Reading;

/** Says what each byte of a code means, and whether it holds; never whose it is. */
@ApplicationScoped
public class CodeReading {

    /**
     * A code taken apart. What it says is only what it claims unless the finding is that its signature holds.
     *
     * @param finding by name of {@code SignedCode.Finding}
     * @param signatureHolds whether the signature fits by a key of ours
     * @param said null if it is none of our codes
     */
    public record Decoded(String finding, boolean signatureHolds, Instant at, @Nullable Said said) {}

    /**
     * What the bytes say.
     *
     * @param keyState COMING, SIGNING, VERIFYING, COMPROMISED or RETIRED; UNKNOWN for a key that is none of ours
     * @param life as an ISO 8601 duration
     * @param bytes all 89 in hexadecimal, in the five parts of the layout before the id, the id, and the signature
     */
    public record Said(
            int version,
            int keyId,
            String keyState,
            String colour,
            boolean printed,
            Instant notBefore,
            String life,
            Instant expiresAt,
            String opaqueId,
            Bytes bytes) {}

    /** The bytes by part, in hexadecimal. */
    public record Bytes(
            String version,
            String keyId,
            String flags,
            String notBefore,
            String life,
            String opaqueId,
            String signature) {}

    private final CodeKeys keys;
    private final CodeSettings settings;
    private final Revocations revocations;
    private final Clock clock;

    @Inject
    CodeReading(CodeKeys keys, CodeSettings settings, Revocations revocations, Clock clock) {
        this.keys = keys;
        this.settings = settings;
        this.revocations = revocations;
        this.clock = clock;
    }

    /** Takes a text apart, which may be anything. */
    public Decoded decode(String text) {
        Instant now = clock.instant();
        CodeContent[] claimed = new CodeContent[1];
        Reading reading = SignedCode.read(
                text,
                (content, message, signature) -> {
                    claimed[0] = content;
                    keys.generation(content.keyId());
                    return keys.verify(content, message, signature);
                },
                now,
                settings.tolerance());
        CodeContent content = claimed[0];
        byte[] bytes = SignedCode.bytes(text);
        if (content == null || bytes == null) {
            return new Decoded(Finding.UNREADABLE.name(), false, now, null);
        }
        String id = HexFormat.of().formatHex(content.opaqueId());
        boolean revoked = reading.finding() == Finding.GENUINE && revocations.isRevoked(id);
        Generation by = keys.generation(content.keyId());
        return new Decoded(
                (revoked ? Finding.REVOKED : reading.finding()).name(),
                reading.content() != null,
                now,
                new Said(
                        bytes[0],
                        content.keyId(),
                        by == null ? "UNKNOWN" : keys.state(by).name(),
                        content.colour().name(),
                        content.printed(),
                        content.notBefore(),
                        content.lives().toString(),
                        content.expiresAt(),
                        id,
                        new Bytes(
                                hex(bytes, 0, 1),
                                hex(bytes, 1, 2),
                                hex(bytes, 2, 3),
                                hex(bytes, 3, 7),
                                hex(bytes, 7, 9),
                                hex(bytes, 9, 25),
                                hex(bytes, 25, 89))));
    }

    private static String hex(byte[] bytes, int from, int to) {
        return HexFormat.ofDelimiter(" ").formatHex(Arrays.copyOfRange(bytes, from, to));
    }
}
