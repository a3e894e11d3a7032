package org.fugong.reporting.merging;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.fugong.reporting.merging.ArrayParameter.Element;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ArrayParameterTest {
    private static final int HEADER = 20;

    @Test
    void instantsAreMicrosecondsSince2000ToTheNearest() {
        ByteBuffer elements = elements(
                Element.TIMESTAMPTZ,
                List.of(
                        Instant.parse("2000-01-01T00:00:01.0000015Z"),
                        Instant.parse("1999-12-31T23:59:59.999999499Z")));
        assertThat(elements.getInt()).isEqualTo(8);
        assertThat(elements.getLong()).isEqualTo(1_000_002);
        assertThat(elements.getInt()).isEqualTo(8);
        assertThat(elements.getLong()).isEqualTo(-1);
        assertThat(elements.hasRemaining()).isFalse();
    }

    @Test
    void whatIsMissingIsNull() {
        ByteBuffer elements = elements(Element.DATE, Arrays.asList(null, LocalDate.of(2000, 1, 3)));
        assertThat(elements.getInt()).isEqualTo(-1);
        assertThat(elements.getInt()).isEqualTo(4);
        assertThat(elements.getInt()).isEqualTo(2);
    }

    @Test
    void anInstantBeyondAllCalendarsIsRefusedAndNotMadeAnother() {
        assertThatThrownBy(() -> elements(Element.TIMESTAMPTZ, List.of(Instant.MAX)))
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void theTextSaysTheSame() {
        assertThat(ArrayParameter.of(Element.BIGINT, List.of(1L, 2L), one -> one)
                        .getValue())
                .isEqualTo("{1,2}");
    }

    private static ByteBuffer elements(Element element, List<? extends @Nullable Object> values) {
        ArrayParameter parameter = ArrayParameter.of(element, values, value -> value);
        byte[] bytes = new byte[parameter.lengthInBytes() + 3];
        parameter.toBytes(bytes, 3);
        return ByteBuffer.wrap(bytes, HEADER + 3, parameter.lengthInBytes() - HEADER);
    }
}
