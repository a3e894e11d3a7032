package org.fugong.chassis.privacy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * An opaque id that is the same for the same person in every service, and that nobody without the key can make or
 * follow back. Its key is shared by all services and never rotates, since the id must not change.
 */
@ApplicationScoped
public class Pseudonym {
    private static final long VERSION_MASK = 0xFFFF_FFFF_FFFF_0FFFL;
    private static final long VERSION_8 = 0x8000L;
    private static final long VARIANT_MASK = 0x3FFF_FFFF_FFFF_FFFFL;
    private static final long VARIANT_RFC = 0x8000_0000_0000_0000L;

    private final Keysets keysets;

    @Inject
    Pseudonym(Keysets keysets) {
        this.keysets = keysets;
    }

    /**
     * @param kind what the id is of, such as {@code person}
     * @return a UUIDv8 (RFC 9562) whose other bits are from HMAC-SHA256
     */
    public UUID of(String kind, PersonalData data) {
        byte[] input = (kind + '\u0000' + data.clear()).getBytes(StandardCharsets.UTF_8);
        try {
            ByteBuffer hash = ByteBuffer.wrap(keysets.pseudonym().computePrimary(input, 16));
            return new UUID((hash.getLong() & VERSION_MASK) | VERSION_8, (hash.getLong() & VARIANT_MASK) | VARIANT_RFC);
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("Cannot make an id for " + kind, failed);
        }
    }
}
