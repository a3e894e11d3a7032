package org.fugong.healthcode.code.domain;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.fugong.healthcode.code.domain.SignedCode.Finding;
import org.fugong.healthcode.code.domain.SignedCode.Verified;

import static org.assertj.core.api.Assertions.assertThat;

class SignedCodeTest {

    /** Key pair of RFC 8032, 7.1, test 1: public, so never a key of a real system. */
    private static final String SECRET = "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60";

    private static final String PUBLIC = "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a";

    private static final String VECTOR = "FG1:%50Z70+M91120HBX507H0QS00+0J61%H1CT1%-1CJGGF9RBBWSN6 1*B1:9N+3CZ8E"
            + " QSF9R9.GXE8 Y3T9JXR7X:6D*00ZKQ10G2F641-7D/VD/Q3.101 VAZLW3FV52ZQM60";

    private static final Instant NINE = Instant.parse("2020-02-18T01:00:00Z");
    private static final byte[] ID = HexFormat.of().parseHex("000102030405060708090a0b0c0d0e0f");
    private static final CodeContent CONTENT = CodeContent.live(7, CodeColour.GREEN, NINE, 90, ID);
    private static final Duration TOLERANCE = Duration.ofSeconds(10);

    @Test
    void theTestVectorOfTheReadmeHolds() throws GeneralSecurityException {
        // When
        String text = SignedCode.write(CONTENT, SignedCodeTest::sign);
        // Then
        assertThat(HexFormat.of().formatHex(CONTENT.toBytes()))
                .isEqualTo("0107015e4b3710005a000102030405060708090a0b0c0d0e0f");
        assertThat(text).hasSize(138).isEqualTo(VECTOR);
        assertThat(SignedCode.read(text, SignedCodeTest::verify, NINE, TOLERANCE)
                        .content())
                .isEqualTo(CONTENT);
    }

    @ParameterizedTest
    @CsvSource({"-11,NOT_YET_VALID", "-10,GENUINE", "0,GENUINE", "89,GENUINE", "99,GENUINE", "100,EXPIRED"})
    void aCodeLivesNinetySecondsAndTheTolerance(long second, Finding finding) {
        String text = SignedCode.write(CONTENT, SignedCodeTest::sign);
        assertThat(SignedCode.read(text, SignedCodeTest::verify, NINE.plusSeconds(second), TOLERANCE)
                        .finding())
                .isEqualTo(finding);
    }

    @Test
    void anyOneBitAlteredIsRefused() {
        // Given
        byte[] text = SignedCode.write(CONTENT, SignedCodeTest::sign).getBytes(StandardCharsets.US_ASCII);
        byte[] bytes = Objects.requireNonNull(Base45.decode(new String(text, StandardCharsets.US_ASCII).substring(4)));
        assertThat(bytes).hasSize(89);
        for (int bit = 0; bit < bytes.length * 8; bit++) {
            // When
            byte[] altered = bytes.clone();
            altered[bit / 8] ^= (byte) (1 << bit % 8);
            // Then
            assertThat(finding(SignedCode.PREFIX + Base45.encode(altered)))
                    .as("bit %d of the bytes", bit)
                    .isNotEqualTo(Finding.GENUINE);
        }
        for (int bit = 0; bit < text.length * 8; bit++) {
            byte[] altered = text.clone();
            altered[bit / 8] ^= (byte) (1 << bit % 8);
            assertThat(finding(new String(altered, StandardCharsets.ISO_8859_1)))
                    .as("bit %d of the text", bit)
                    .isNotEqualTo(Finding.GENUINE);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "FG1:", "HC1:NCFOXN", "https://example.org/", "FG1:0", "码"})
    void whatIsNoneOfOurCodesIsUnreadable(String text) {
        assertThat(finding(text)).isEqualTo(Finding.UNREADABLE);
    }

    @Test
    void aKeyThatIsNotOnTheListIsToldApartFromAForgery() {
        CodeContent other = CodeContent.live(8, CodeColour.GREEN, NINE, 90, ID);
        assertThat(finding(SignedCode.write(other, SignedCodeTest::sign))).isEqualTo(Finding.UNKNOWN_KEY);
        assertThat(finding(SignedCode.write(CONTENT, message -> new byte[64]))).isEqualTo(Finding.FORGED);
    }

    @ParameterizedTest
    @CsvSource({"4142,BB8", "48656c6c6f2121,%69 VD92EX0", "626173652d3435,UJCLQE7W581", "ff,U5", "'',''"})
    void base45FollowsTheExamplesOfItsRfc(String hex, String text) {
        assertThat(Base45.encode(HexFormat.of().parseHex(hex))).isEqualTo(text);
        assertThat(Base45.decode(text)).isEqualTo(HexFormat.of().parseHex(hex));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GGW", "::", "A", "ABCD", "a00", "_00"})
    void base45RefusesWhatNoEncoderWrites(String text) {
        assertThat(Base45.decode(text)).isNull();
    }

    private static Finding finding(String text) {
        return SignedCode.read(text, SignedCodeTest::verify, NINE, TOLERANCE).finding();
    }

    private static byte[] sign(byte[] message) {
        try {
            byte[] pkcs8 = HexFormat.of().parseHex("302e020100300506032b657004220420" + SECRET);
            PrivateKey key = KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(key);
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Verified verify(CodeContent content, byte[] message, byte[] bytes) {
        if (content.keyId() != 7) {
            return Verified.UNKNOWN_KEY;
        }
        try {
            byte[] spki = HexFormat.of().parseHex("302a300506032b6570032100" + PUBLIC);
            PublicKey key = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(spki));
            Signature signature = Signature.getInstance("Ed25519");
            signature.initVerify(key);
            signature.update(message);
            return signature.verify(bytes) ? Verified.YES : Verified.NO;
        } catch (GeneralSecurityException e) {
            return Verified.NO;
        }
    }
}
