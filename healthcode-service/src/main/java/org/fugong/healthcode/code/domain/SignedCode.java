package org.fugong.healthcode.code.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/**
 * The text in the QR symbol: {@code FG1:} and the Base45 of 89 bytes, that is 25 of content and 64 of Ed25519 signature
 * over these 25. All of it is in the QR's alphanumeric set: 138 characters.
 */
public final class SignedCode {

    /** Tells a scanner whose code this is, and its major version. */
    public static final String PREFIX = "FG1:";

    static final int SIGNATURE_LENGTH = 64;
    private static final int TEXT_LENGTH = PREFIX.length() + 134;

    /** Makes an Ed25519 signature. */
    @FunctionalInterface
    public interface Signer {
        byte[] sign(byte[] message);
    }

    /** Verifies an Ed25519 signature by the key that the content names, if that key may be relied on for it. */
    @FunctionalInterface
    public interface Verifier {
        Verified verify(CodeContent content, byte[] message, byte[] signature);
    }

    /** Outcome of a verification. */
    public enum Verified {
        YES,
        NO,
        UNKNOWN_KEY
    }

    /** Whether a code may be relied on, and if not why. */
    public enum Finding {
        GENUINE,
        /** Not one of our codes at all, or cut off, or of a version not known here. */
        UNREADABLE,
        /** Signed by a key that is not on the trust list, or no longer. */
        UNKNOWN_KEY,
        /** The signature does not fit. */
        FORGED,
        NOT_YET_VALID,
        EXPIRED,
        /** Revoked before its time. */
        REVOKED
    }

    /**
     * A code as read.
     *
     * @param content null unless the signature holds
     */
    public record Reading(Finding finding, @Nullable CodeContent content) {}

    /** The bytes in a text of ours, whether they mean anything or not; null if it has another form. */
    public static byte @Nullable [] bytes(String text) {
        String clean = text.strip();
        byte[] all = clean.startsWith(PREFIX) && clean.length() == TEXT_LENGTH
                ? Base45.decode(clean, PREFIX.length(), TEXT_LENGTH)
                : null;
        return all == null || all.length != CodeContent.LENGTH + SIGNATURE_LENGTH ? null : all;
    }

    /** What a text of ours says, whether its signature holds or not; null if it is none. */
    public static @Nullable CodeContent claimed(String text) {
        byte[] all = bytes(text);
        return all == null ? null : CodeContent.ofBytes(all);
    }

    private SignedCode() {}

    public static String write(CodeContent content, Signer signer) {
        byte[] message = content.toBytes();
        byte[] signature = signer.sign(message);
        byte[] all = Arrays.copyOf(message, message.length + SIGNATURE_LENGTH);
        System.arraycopy(signature, 0, all, message.length, SIGNATURE_LENGTH);
        return PREFIX + Base45.encode(all);
    }

    /**
     * Reads a text; nothing of it is believed before the signature holds.
     *
     * @param tolerance by how much the clock of whoever judges may be off, and how long a scan may be on its way
     */
    public static Reading read(String text, Verifier verifier, Instant now, Duration tolerance) {
        byte[] all = bytes(text);
        if (all == null) {
            return new Reading(Finding.UNREADABLE, null);
        }
        byte[] message = Arrays.copyOf(all, CodeContent.LENGTH);
        byte[] signature = Arrays.copyOfRange(all, CodeContent.LENGTH, all.length);
        CodeContent content = CodeContent.ofBytes(message);
        if (content == null) {
            return new Reading(Finding.UNREADABLE, null);
        }
        Verified verified = verifier.verify(content, message, signature);
        if (verified != Verified.YES) {
            return new Reading(verified == Verified.NO ? Finding.FORGED : Finding.UNKNOWN_KEY, null);
        }
        if (now.isBefore(content.notBefore().minus(tolerance))) {
            return new Reading(Finding.NOT_YET_VALID, content);
        }
        return new Reading(
                now.isBefore(content.expiresAt().plus(tolerance)) ? Finding.GENUINE : Finding.EXPIRED, content);
    }
}
