package org.fugong.registry.insurance.domain;

import java.time.LocalDate;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.fugong.registry.domain.identity.Codes;

import static org.assertj.core.api.Assertions.assertThat;

class RollDocumentTest {

    private static final LocalDate TODAY = LocalDate.of(2020, 2, 17);

    @Test
    void a_right_number_is_read_as_registered_workers_have_it() {
        assertThat(RollDocument.read("resident", " 11010519491231002x ", TODAY))
                .isEqualTo(new RollDocument("RESIDENT:11010519491231002X", null, false));
        assertThat(RollDocument.read("PASSPORT", "x0000001", TODAY))
                .isEqualTo(new RollDocument("PASSPORT:X0000001", null, false));
    }

    @Test
    void a_number_of_fifteen_digits_is_written_out_in_eighteen() {
        assertThat(RollDocument.read("RESIDENT", "110105491231002", TODAY))
                .isEqualTo(new RollDocument("RESIDENT:11010519491231002X", null, true));
    }

    @Property(tries = 200)
    void writing_out_gives_back_what_the_number_was_shortened_from(@ForAll @IntRange(max = 8_000_000) int n) {
        String full = Codes.residentNumber(n);
        String old = full.substring(0, 6) + full.substring(8, 17);
        assertThat(RollDocument.read("RESIDENT", old, TODAY).key()).isEqualTo("RESIDENT:" + full);
    }

    @Test
    void what_is_wrong_is_told_by_its_kind() {
        assertThat(flaw("RESIDENT", "110105194912310021")).isEqualTo(Kind.ID_CHECK_DIGIT);
        assertThat(flaw("RESIDENT", "110105194902310021")).isEqualTo(Kind.ID_BIRTH_DATE);
        assertThat(flaw("RESIDENT", "110105490231002")).isEqualTo(Kind.ID_BIRTH_DATE);
        assertThat(flaw("RESIDENT", "11010519491231")).isEqualTo(Kind.ID_FORMAT);
        assertThat(flaw("PASSPORT", "?")).isEqualTo(Kind.ID_FORMAT);
        assertThat(flaw("OTHER", "A1")).isEqualTo(Kind.DOCUMENT_TYPE_UNKNOWN);
    }

    private static @Nullable Kind flaw(String type, String number) {
        return RollDocument.read(type, number, TODAY).flaw();
    }
}
