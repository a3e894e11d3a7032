package org.fugong.healthcode.code.domain;

import java.time.Duration;
import java.time.Instant;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import org.fugong.healthcode.code.domain.SignedCode.Finding;
import org.fugong.healthcode.code.domain.SignedCode.Verified;

import static org.assertj.core.api.Assertions.assertThat;

class Base45PropertiesTest {

    @Property
    void anyBytesComeBack(@ForAll byte[] bytes) {
        assertThat(Base45.decode(Base45.encode(bytes))).isEqualTo(bytes);
    }

    @Property
    void whatDecodesIsTheOneTextOfItsBytes(@ForAll String text) {
        byte[] bytes = Base45.decode(text);
        if (bytes != null) {
            assertThat(Base45.encode(bytes)).isEqualTo(text);
        }
    }

    @Property
    void anyTextIsReadWithoutFailing(@ForAll String text) {
        assertThat(SignedCode.read(
                                "FG1:" + text, (key, message, signature) -> Verified.NO, Instant.EPOCH, Duration.ZERO)
                        .finding())
                .isEqualTo(Finding.UNREADABLE);
    }
}
