package org.fugong.healthcode.code.application;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** Where the keys of the codes and of the trust list are kept, sealed. */
public interface KeyStore {

    /**
     * A generation of keys.
     *
     * @param keyId 0 to 255
     * @param publicKey X.509 form
     * @param privateKey PKCS #8 form
     * @param idKey 32 bytes that hide the person in an opaque id
     * @param signsFrom from when on it signs, if none that is newer does
     * @param retiredAt since when it verifies nothing; null while it does
     * @param compromisedFrom from when on somebody else may have signed with it; null if nobody is known to
     */
    record Keys(
            int keyId,
            byte[] publicKey,
            byte[] privateKey,
            byte[] idKey,
            Instant madeAt,
            Instant signsFrom,
            @Nullable Instant retiredAt,
            @Nullable Instant compromisedFrom) {
        @Override
        public String toString() {
            return "Keys[" + keyId + "]";
        }
    }

    /**
     * A key that signs the trust list.
     *
     * @param rootId counts from 1
     * @param publicKey X.509 form
     * @param privateKey PKCS #8 form
     */
    record Root(int rootId, byte[] publicKey, byte[] privateKey, Instant madeAt, @Nullable Instant retiredAt) {
        @Override
        public String toString() {
            return "Root[" + rootId + "]";
        }
    }

    /** All generations, the newest last. */
    List<Keys> all();

    /** The same, with changes by others waiting until this transaction ends. */
    List<Keys> lock();

    /** Keeps the keys unless that id is taken. */
    void keep(Keys keys);

    void retire(int keyId, Instant at);

    void compromised(int keyId, Instant from, Instant at);

    /** All roots, the newest last, those retired too. */
    List<Root> roots();

    /** Keeps the root unless that id is taken. */
    void keep(Root root);

    void retireRoot(int rootId, Instant at);
}
