package org.fugong.load;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.stream.IntStream;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;

import org.fugong.healthcode.code.domain.CodeColour;
import org.fugong.healthcode.code.domain.CodeContent;
import org.fugong.healthcode.code.domain.SignedCode;

/**
 * What the phones show: a genuine code for each person, signed before the clock runs with the service's own key, which this
 * machine's data directory holds. They live for hours, so that all can be made first; the service looks at each as at any other.
 */
final class GateCodes {

    private static final int LIFE_SECONDS = 60_000;

    private final byte[][] codes;

    private GateCodes(byte[][] codes) {
        this.codes = codes;
    }

    int count() {
        return codes.length;
    }

    String of(int index) {
        return new String(codes[index], StandardCharsets.US_ASCII);
    }

    /**
     * Signs so many codes, the persons in turn, by all processors.
     *
     * @param people who are numbered from 1
     * @param counter makes each code another; a code is good for one scan
     */
    static GateCodes sign(String jdbcUrl, Path keysets, int people, int counter, int count) throws IOException {
        try (Connection connection = DriverManager.getConnection(jdbcUrl);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select key_id, private_sealed, id_key_sealed from code_key order by key_id desc limit 1")) {
            row.next();
            int keyId = row.getInt(1);
            AeadConfig.register();
            Aead vault = TinkJsonProtoKeysetFormat.parseKeyset(
                            Files.readString(keysets.resolve("encryption.json")), InsecureSecretKeyAccess.get())
                    .getPrimitive(RegistryConfiguration.get(), Aead.class);
            PrivateKey signing = KeyFactory.getInstance("Ed25519")
                    .generatePrivate(new PKCS8EncodedKeySpec(open(vault, row.getBytes(2), "private_sealed", keyId)));
            SecretKeySpec ids = new SecretKeySpec(open(vault, row.getBytes(3), "id_key_sealed", keyId), "AES");
            Provider provider =
                    (Provider) Class.forName("com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider")
                            .getField("INSTANCE")
                            .get(null);
            Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
            byte[][] codes = new byte[count][];
            IntStream.range(0, count)
                    .parallel()
                    .forEach(i -> codes[i] =
                            code(keyId, now, 1 + (counter + i) % people, counter + i, ids, signing, provider));
            return new GateCodes(codes);
        } catch (SQLException | GeneralSecurityException | ReflectiveOperationException e) {
            throw new IllegalStateException("No codes can be signed here", e);
        }
    }

    private static byte[] code(
            int keyId,
            Instant now,
            long person,
            int counter,
            SecretKeySpec ids,
            PrivateKey signing,
            Provider provider) {
        try {
            Cipher cipher = Cipher.getInstance("AES/ECB/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, ids);
            byte[] id = cipher.doFinal(ByteBuffer.allocate(16)
                    .putLong(person)
                    .putInt((int) now.getEpochSecond())
                    .putInt(counter)
                    .array());
            CodeContent content = CodeContent.live(keyId, CodeColour.GREEN, now, LIFE_SECONDS, id);
            return SignedCode.write(content, message -> sign(signing, provider, message))
                    .getBytes(StandardCharsets.US_ASCII);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] sign(PrivateKey key, Provider provider, byte[] message) {
        try {
            Signature signature = Signature.getInstance("Ed25519", provider);
            signature.initSign(key);
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] open(Aead vault, byte[] sealed, String column, int keyId) throws GeneralSecurityException {
        return vault.decrypt(sealed, ("code_key/" + column + "/" + keyId).getBytes(StandardCharsets.UTF_8));
    }
}
