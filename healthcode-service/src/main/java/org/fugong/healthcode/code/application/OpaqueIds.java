package org.fugong.healthcode.code.application;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;

/**
 * Opaque ids: the one AES-256 block of the person's number (8 bytes), the code's not-before (4) and a counter (4). A
 * block cipher is a permutation: other contents, other id; and without the key nobody can tell two ids of one person
 * from those of two. So nothing has to be stored per code to find its person again.
 */
final class OpaqueIds {

    private static final int BLOCK = 16;

    private final SecretKeySpec key;
    private final ThreadLocal<Cipher> encrypting = ThreadLocal.withInitial(() -> cipher(Cipher.ENCRYPT_MODE));
    private final ThreadLocal<Cipher> decrypting = ThreadLocal.withInitial(() -> cipher(Cipher.DECRYPT_MODE));
    private final AtomicInteger counter =
            new AtomicInteger(ThreadLocalRandom.current().nextInt());

    OpaqueIds(byte[] key) {
        this.key = new SecretKeySpec(key, "AES");
    }

    /** The first of that many counters, which nobody else in this process gets. */
    int reserve(int count) {
        return counter.getAndAdd(count);
    }

    byte[] id(long person, Instant notBefore, int count) {
        byte[] block = ByteBuffer.allocate(BLOCK)
                .putLong(person)
                .putInt((int) notBefore.getEpochSecond())
                .putInt(count)
                .array();
        return apply(encrypting.get(), block);
    }

    /** The person's number; meaningful only for an id whose code's signature holds. */
    long person(byte[] id) {
        return ByteBuffer.wrap(apply(decrypting.get(), id)).getLong();
    }

    private Cipher cipher(int mode) {
        try {
            // One block with unique content, so ECB is the permutation itself and repeats nothing.
            Cipher cipher = Cipher.getInstance("AES/ECB/NoPadding");
            cipher.init(mode, key);
            return cipher;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("opaque id", e);
        }
    }

    private static byte[] apply(Cipher cipher, byte[] block) {
        try {
            return cipher.doFinal(block);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("opaque id", e);
        }
    }
}
