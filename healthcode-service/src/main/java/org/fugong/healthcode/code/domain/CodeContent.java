package org.fugong.healthcode.code.domain;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * What a code says; the 25 bytes that get signed.
 *
 * @param keyId which key signs, 0 to 255
 * @param colour the holder's colour when the code was made
 * @param printed whether it is on paper, and so lives long
 * @param notBefore first moment of its life, whole seconds
 * @param life length of its life, 1 to 65535: seconds, or hours if it is printed
 * @param opaqueId 16 bytes, other ones in each code, that only the server can resolve
 */
public record CodeContent(int keyId, CodeColour colour, boolean printed, Instant notBefore, int life, byte[] opaqueId) {

    /** Version of this layout. */
    static final int VERSION = 1;

    static final int LENGTH = 25;
    private static final int COLOUR_BITS = 0b11;
    private static final int PRINTED_BIT = 0b100;

    public CodeContent {
        if (keyId < 0 || keyId > 0xff || life < 1 || life > 0xffff || opaqueId.length != 16) {
            throw new IllegalArgumentException("key id, life or opaque id out of range");
        }
        long seconds = notBefore.getEpochSecond();
        if (notBefore.getNano() != 0 || seconds < 0 || seconds > 0xffff_ffffL) {
            throw new IllegalArgumentException("not-before is in whole seconds from 1970 to 2106");
        }
        opaqueId = opaqueId.clone();
    }

    /** A code on a phone. */
    public static CodeContent live(int keyId, CodeColour colour, Instant notBefore, int seconds, byte[] opaqueId) {
        return new CodeContent(keyId, colour, false, notBefore, seconds, opaqueId);
    }

    /** A code on paper. */
    public static CodeContent onPaper(int keyId, CodeColour colour, Instant notBefore, int hours, byte[] opaqueId) {
        return new CodeContent(keyId, colour, true, notBefore, hours, opaqueId);
    }

    @Override
    public byte[] opaqueId() {
        return opaqueId.clone();
    }

    /** Length of its life. */
    public Duration lives() {
        return printed ? Duration.ofHours(life) : Duration.ofSeconds(life);
    }

    public Instant expiresAt() {
        return notBefore.plus(lives());
    }

    byte[] toBytes() {
        return ByteBuffer.allocate(LENGTH)
                .put((byte) VERSION)
                .put((byte) keyId)
                .put((byte) (colour.bits() | (printed ? PRINTED_BIT : 0)))
                .putInt((int) notBefore.getEpochSecond())
                .putShort((short) life)
                .put(opaqueId)
                .array();
    }

    /** Null if these bytes are of another version, or set a bit that this version keeps zero. */
    static @Nullable CodeContent ofBytes(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        if (in.get() != VERSION) {
            return null;
        }
        int keyId = in.get() & 0xff;
        int flags = in.get() & 0xff;
        CodeColour colour = CodeColour.ofBits(flags & COLOUR_BITS);
        Instant notBefore = Instant.ofEpochSecond(in.getInt() & 0xffff_ffffL);
        int life = in.getShort() & 0xffff;
        byte[] id = new byte[16];
        in.get(id);
        boolean reserved = (flags & ~(COLOUR_BITS | PRINTED_BIT)) != 0;
        return colour == null || reserved || life == 0
                ? null
                : new CodeContent(keyId, colour, (flags & PRINTED_BIT) != 0, notBefore, life, id);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CodeContent c
                && keyId == c.keyId
                && colour == c.colour
                && printed == c.printed
                && notBefore.equals(c.notBefore)
                && life == c.life
                && Arrays.equals(opaqueId, c.opaqueId);
    }

    @Override
    public int hashCode() {
        return Objects.hash(keyId, colour, printed, notBefore, life, Arrays.hashCode(opaqueId));
    }

    @Override
    public String toString() {
        return "CodeContent[key " + keyId + ", " + colour + (printed ? ", printed, " : ", ") + notBefore + " + "
                + lives() + "]";
    }
}
