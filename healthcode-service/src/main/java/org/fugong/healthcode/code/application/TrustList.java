package org.fugong.healthcode.code.application;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What a verifier must know: keys to be trusted, and how to judge by them.
 *
 * @param version of this form: 1
 * @param validUntil when it must be fetched again
 * @param lifeSeconds the longest life of a code on a phone
 * @param toleranceSeconds by how much clocks may differ
 * @param keys those whose codes are good, if nothing else speaks against them
 * @param compromised keys that others may have had; in a list of their own, so that who does not know of it trusts none
 * @param roots keys that sign this list, now or next
 */
public record TrustList(
        int version,
        String issuer,
        Instant issuedAt,
        Instant validUntil,
        long lifeSeconds,
        long toleranceSeconds,
        List<Key> keys,
        List<Compromised> compromised,
        List<Root> roots) {

    /**
     * A public key of the codes.
     *
     * @param publicKey the 32 bytes of RFC 8032 in Base64url
     * @param state COMING, SIGNING or VERIFYING
     * @param signsFrom no code of an earlier time is signed by it
     */
    public record Key(int keyId, String algorithm, String publicKey, Instant madeAt, Instant signsFrom, String state) {}

    /**
     * A key that others may have had.
     *
     * @param from since when; what it signed for paper, or from then on, or for longer than a phone's code lives, is
     *     refused
     */
    public record Compromised(int keyId, String algorithm, String publicKey, Instant from) {}

    /**
     * A key of the list itself.
     *
     * @param thumbprint SHA-256 of the 32 bytes in hexadecimal, to be compared by telephone or on paper
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Root(
            String rootId,
            String algorithm,
            String publicKey,
            String thumbprint,
            Instant madeAt,
            @Nullable Instant retiredAt) {}
}
