package org.fugong.healthcode.code.application;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.Map;

import org.jboss.logging.Logger;

/**
 * Ed25519 by the Amazon Corretto Crypto Provider where its native library loads, else by the JDK: the same signatures,
 * some 15 to 50 times slower.
 */
final class Ed25519 {

    private static final Logger LOG = Logger.getLogger(Ed25519.class);
    private static final String ALGORITHM = "Ed25519";
    private static final String CORRETTO = "com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider";
    private static final String JDK = "SunEC";
    private static final int RAW_PUBLIC = 32;

    private final Provider provider;

    /** Reading a key costs a third of a verification; after one the object stands ready for the next by the same key. */
    private final ThreadLocal<Map<PublicKey, Signature>> verifying = ThreadLocal.withInitial(IdentityHashMap::new);

    private Ed25519(Provider provider) {
        this.provider = provider;
    }

    /** The fastest that works here. */
    static Ed25519 fastest() {
        try {
            Object corretto = Class.forName(CORRETTO).getField("INSTANCE").get(null);
            Ed25519 fast = new Ed25519((Provider) corretto);
            fast.tryOut();
            return fast;
        } catch (GeneralSecurityException | ReflectiveOperationException | LinkageError | RuntimeException e) {
            LOG.infof(
                    "Ed25519 by the JDK: the native provider does not load here (%s)",
                    e.getClass().getSimpleName());
            return jdk();
        }
    }

    static Ed25519 jdk() {
        try {
            return new Ed25519(Signature.getInstance(ALGORITHM, JDK).getProvider());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the JDK has no Ed25519", e);
        }
    }

    private void tryOut() throws GeneralSecurityException {
        KeyPair pair = newPair();
        byte[] message = {1, 2, 3};
        PublicKey read = publicKey(pair.getPublic().getEncoded());
        if (!verify(read, message, sign(privateKey(pair.getPrivate().getEncoded()), message))) {
            throw new SignatureException("a fresh signature does not verify");
        }
    }

    String providerName() {
        return provider.getName();
    }

    KeyPair newPair() throws GeneralSecurityException {
        return KeyPairGenerator.getInstance(ALGORITHM, JDK).generateKeyPair();
    }

    // Keys are read by the JDK in any case: Corretto takes them as they are, and has no key factory of its own unless a
    // system property asks for it.
    PrivateKey privateKey(byte[] pkcs8) throws GeneralSecurityException {
        return KeyFactory.getInstance(ALGORITHM, JDK).generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
    }

    PublicKey publicKey(byte[] spki) throws GeneralSecurityException {
        return KeyFactory.getInstance(ALGORITHM, JDK).generatePublic(new X509EncodedKeySpec(spki));
    }

    /** The 32 bytes of RFC 8032, which end the X.509 form. */
    static byte[] raw(byte[] spki) {
        return Arrays.copyOfRange(spki, spki.length - RAW_PUBLIC, spki.length);
    }

    byte[] sign(PrivateKey key, byte[] message) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM, provider);
            signature.initSign(key);
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("signing failed", e);
        }
    }

    boolean verify(PublicKey key, byte[] message, byte[] bytes) {
        Map<PublicKey, Signature> known = verifying.get();
        try {
            Signature signature = known.get(key);
            if (signature == null) {
                signature = Signature.getInstance(ALGORITHM, provider);
                signature.initVerify(key);
                known.put(key, signature);
            }
            signature.update(message);
            return signature.verify(bytes);
        } catch (SignatureException e) {
            // Bytes that cannot be a signature at all; what state that left is not known.
            known.remove(key);
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("verifying failed", e);
        }
    }
}
