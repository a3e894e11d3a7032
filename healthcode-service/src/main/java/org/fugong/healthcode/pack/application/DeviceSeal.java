package org.fugong.healthcode.pack.application;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals for one device: ECDH on P-256 between a key made for this box and the device's, HKDF-SHA256 (RFC 5869) with no salt and
 * {@code fugong gate pack 1} as info, AES-256-GCM with the device's id as associated data. The device's private key cannot be
 * taken out of its browser.
 */
public final class DeviceSeal {

    private static final byte[] INFO = "fugong gate pack 1".getBytes(StandardCharsets.UTF_8);
    private static final int IV = 12;
    private static final int TAG_BITS = 128;

    /**
     * Something sealed, all in Base64.
     *
     * @param key X.509 form of the key made for this box
     */
    public record Box(String key, String iv, String sealed) {}

    private DeviceSeal() {}

    static Box seal(byte[] clear, byte[] deviceKey, String deviceId) {
        try {
            PublicKey device = KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(deviceKey));
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            KeyPair once = generator.generateKeyPair();
            KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
            agreement.init(once.getPrivate());
            agreement.doPhase(device, true);
            byte[] iv = new byte[IV];
            new SecureRandom().nextBytes(iv);
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(
                    Cipher.ENCRYPT_MODE,
                    new SecretKeySpec(derive(agreement.generateSecret()), "AES"),
                    new GCMParameterSpec(TAG_BITS, iv));
            cipher.updateAAD(deviceId.getBytes(StandardCharsets.UTF_8));
            Base64.Encoder base64 = Base64.getEncoder();
            return new Box(
                    base64.encodeToString(once.getPublic().getEncoded()),
                    base64.encodeToString(iv),
                    base64.encodeToString(cipher.doFinal(clear)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("sealing for a device failed", e);
        }
    }

    /** One block of HKDF-SHA256 is the 32 bytes that are needed. */
    private static byte[] derive(byte[] secret) throws GeneralSecurityException {
        byte[] extracted = hmac(new byte[32], secret);
        byte[] block = java.util.Arrays.copyOf(INFO, INFO.length + 1);
        block[INFO.length] = 1;
        return hmac(extracted, block);
    }

    private static byte[] hmac(byte[] key, byte[] data) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(data);
    }
}
