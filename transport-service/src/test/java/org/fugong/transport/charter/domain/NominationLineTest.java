package org.fugong.transport.charter.domain;

import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class NominationLineTest {

    private static final String ID = "3a7e0c52-9d41-8b6f-a2c3-5f1d2e4b6a90";

    @Test
    void a_worker_is_named_by_id_or_by_document() {
        assertThat(read(Map.of("workerId", " " + ID + " ")).workerId()).contains(UUID.fromString(ID));
        assertThat(read(Map.of("idNumber", "339999199001010008")).documentType())
                .as("a resident identity card if nothing is said")
                .isEqualTo("RESIDENT");
        assertThat(read(Map.of("idType", "护照", "idNumber", "E1234567")).documentType())
                .isEqualTo("PASSPORT");
        assertThat(read(Map.of("idType", "taiwan_permit", "idNumber", "00000001"))
                        .documentType())
                .isEqualTo("TAIWAN_PERMIT");
    }

    @Test
    void without_document_and_id_nobody_is_named() {
        assertThat(read(Map.of("name", "张三")).fault()).contains("worker-not-told");
        assertThat(read(Map.of("workerId", "张三")).fault()).contains("not-an-id");
        assertThat(read(Map.of("idType", "驾驶证", "idNumber", "1")).fault()).contains("id-type-unknown");
    }

    @Test
    void yes_and_no_are_read_in_both_languages_and_nothing_means_no() {
        for (String yes : new String[] {"是", "YES", "true", "1"}) {
            assertThat(read(Map.of("workerId", ID, "restMayTravel", yes)).restMayTravel())
                    .isTrue();
        }
        for (String no : new String[] {"否", "No", ""}) {
            NominationLine line = read(Map.of("workerId", ID, "restMayTravel", no));
            assertThat(line.restMayTravel()).isFalse();
            assertThat(line.fault()).isEmpty();
        }
        assertThat(read(Map.of("workerId", ID, "restMayTravel", "也许")).fault()).contains("not-yes-or-no");
    }

    @Test
    void a_stop_is_a_number_and_the_first_if_nothing_is_said() {
        assertThat(read(Map.of("workerId", ID)).stop()).isEqualTo(Nomination.FIRST_STOP);
        assertThat(read(Map.of("workerId", ID, "stop", "2")).stop()).isEqualTo(2);
        assertThat(read(Map.of("workerId", ID, "stop", "南阳")).fault()).contains("no-such-stop");
    }

    @Test
    void a_mark_of_a_group_is_short_and_blanks_around_it_do_not_count() {
        assertThat(read(Map.of("workerId", ID, "group", " A ")).group()).isEqualTo("A");
        assertThat(read(Map.of("workerId", ID, "group", "一二三四五六七八九十一二三四五六七八九十一"))
                        .fault())
                .contains("too-long");
    }

    private static NominationLine read(Map<String, String> cells) {
        return NominationLine.read(column -> cells.getOrDefault(column, ""));
    }
}
