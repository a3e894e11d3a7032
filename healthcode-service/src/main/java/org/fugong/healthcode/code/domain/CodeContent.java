package org.fugong.healthcode.code.domain;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * What a code says; the 25 bytes that get signed.
 *
 * @param keyId which key signs, 0 to 255
 * @param colour the holder's colour when the code was made
 * @param notBefore first moment of its life, whole seconds
 * @param lifeSeconds length of its life, 1 to 65535
 * @param opaqueId 16 bytes, other ones in each code, that only the server can resolve
 */
public record CodeContent(int keyId, CodeColour colour, Instant notBefore, int lifeSeconds, byte[] opaqueId) {

    /** Version of this layout. */
    static final int VERSION = 1;

    static final int LENGTH = 25;

    public CodeContent {
        if (keyId < 0 || keyId > 0xff || lifeSeconds < 1 || lifeSeconds > 0xffff || opaqueId.length != 16) {
            throw new IllegalArgumentException("key id, life or opaque id out of range");
        }
        long seconds = notBefore.getEpochSecond();
        if (notBefore.getNano() != 0 || seconds < 0 || seconds > 0xffff_ffffL) {
            throw new IllegalArgumentException("not-before is in whole seconds from 1970 to 2106");
        }
        opaqueId = opaqueId.clone();
    }

    @Override
    public byte[] opaqueId() {
        return opaqueId.clone();
    }

    public Instant expiresAt() {
        return notBefore.plusSeconds(lifeSeconds);
    }

    byte[] toBytes() {
        return ByteBuffer.allocate(LENGTH)
                .put((byte) VERSION)
                .put((byte) keyId)
                .put((byte) colour.bits())
                .putInt((int) notBefore.getEpochSecond())
                .putShort((short) lifeSeconds)
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
        CodeColour colour = CodeColour.ofBits(in.get() & 0xff);
        Instant notBefore = Instant.ofEpochSecond(in.getInt() & 0xffff_ffffL);
        int life = in.getShort() & 0xffff;
        byte[] id = new byte[16];
        in.get(id);
        return colour == null || life == 0 ? null : new CodeContent(keyId, colour, notBefore, life, id);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CodeContent c
                && keyId == c.keyId
                && colour == c.colour
                && notBefore.equals(c.notBefore)
                && lifeSeconds == c.lifeSeconds
                && Arrays.equals(opaqueId, c.opaqueId);
    }

    @Override
    public int hashCode() {
        return Objects.hash(keyId, colour, notBefore, lifeSeconds, Arrays.hashCode(opaqueId));
    }

    @Override
    public String toString() {
        return "CodeContent[key " + keyId + ", " + colour + ", " + notBefore + " + " + lifeSeconds + " s]";
    }
}
