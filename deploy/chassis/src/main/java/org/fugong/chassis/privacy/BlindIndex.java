package org.fugong.chassis.privacy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.google.crypto.tink.prf.Prf;
import com.google.crypto.tink.prf.PrfSet;

/** Finds a row by personal data that is stored sealed: a keyed hash beside it, which says nothing without the key. */
@ApplicationScoped
public class BlindIndex {
    private static final int BYTES = 32;

    private final Keysets keysets;

    @Inject
    BlindIndex(Keysets keysets) {
        this.keysets = keysets;
    }

    /**
     * The hash to store and to look up by.
     *
     * @param purpose what it is an index of, such as {@code worker/phone}; the same value has unrelated hashes for
     *     different purposes
     * @return 32 bytes
     */
    public byte[] of(PersonalData data, String purpose) {
        try {
            return keysets.index().computePrimary(input(data, purpose), BYTES);
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("Cannot index for " + purpose, failed);
        }
    }

    /** The hashes that a row may have been stored with: the newest key's first, then those of older keys. */
    public List<byte[]> allOf(PersonalData data, String purpose) {
        try {
            PrfSet prfs = keysets.index();
            byte[] input = input(data, purpose);
            List<byte[]> hashes = new ArrayList<>();
            hashes.add(prfs.computePrimary(input, BYTES));
            for (var key : prfs.getPrfs().entrySet()) {
                if (key.getKey() != prfs.getPrimaryId()) {
                    Prf older = key.getValue();
                    hashes.add(older.compute(input, BYTES));
                }
            }
            return hashes;
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("Cannot index for " + purpose, failed);
        }
    }

    private static byte[] input(PersonalData data, String purpose) {
        return (purpose + '\u0000' + data.clear()).getBytes(StandardCharsets.UTF_8);
    }
}
