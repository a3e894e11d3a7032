package org.fugong.registry.worker.domain;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.fugong.registry.domain.identity.Codes;

import static org.assertj.core.api.Assertions.assertThat;

class WorkerFormTest {

    private static final LocalDate TODAY = LocalDate.of(2020, 2, 17);

    @Test
    void a_complete_form_is_accepted_and_the_document_is_a_resident_card_unless_said() {
        WorkerForm form = new WorkerForm(
                        " ",
                        Codes.residentNumber(5) + " ",
                        "张三",
                        "10000000001",
                        "341002",
                        "",
                        List.of(" weld ", "weld"))
                .normalised();
        assertThat(form.faults("341002"::equals, TODAY)).isEmpty();
        assertThat(form.idType()).isEqualTo("RESIDENT");
        assertThat(form.skills()).containsExactly("weld");
    }

    @Test
    void every_fault_is_told_at_once() {
        WorkerForm form = new WorkerForm(
                "LIBRARY_CARD", "1", null, "call me", "999999", "a\nb", Collections.nCopies(1, "x".repeat(41)));
        assertThat(form.faults("341002"::equals, TODAY))
                .extracting(f -> f.field() + ":" + f.code())
                .containsExactly(
                        "idType:id-type-unknown",
                        "name:missing",
                        "phone:phone-format",
                        "origin:origin-unknown",
                        "originAddress:control-character",
                        "skills:too-long");
    }

    @Test
    void a_form_never_prints_what_it_holds() {
        WorkerForm form =
                new WorkerForm("RESIDENT", Codes.residentNumber(5), "张三", "10000000001", "341002", "", List.of());
        assertThat(form.toString()).doesNotContain("张三", "339999", "1000000");
    }
}
