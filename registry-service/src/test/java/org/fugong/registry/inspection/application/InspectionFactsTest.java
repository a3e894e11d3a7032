package org.fugong.registry.inspection.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

import org.fugong.chassis.testing.Contracts;
import org.fugong.registry.domain.identity.Codes;
import org.fugong.registry.enterprise.application.Enterprises;
import org.fugong.registry.inspection.application.VisitStore.Visit;
import org.fugong.registry.inspection.domain.Conclusion;
import org.fugong.registry.inspection.domain.Task;
import org.fugong.registry.inspection.domain.TaskCourse.State;
import org.fugong.registry.inspection.domain.VisitForm;
import org.fugong.registry.inspection.domain.VisitForm.Finding;
import org.fugong.registry.inspection.domain.VisitForm.Found;
import org.fugong.registry.inspection.domain.VisitForm.Need;
import org.fugong.registry.inspection.domain.VisitForm.Origin;

class InspectionFactsTest {

    private static final Instant AT = Instant.parse("2020-02-17T06:20:00Z");

    private final UUID enterprise = Enterprises.idOf(Codes.uscc(1));
    private final Task task = new Task(
            UUID.fromString("01950a7e-6c00-7a10-8000-000000000022"),
            3,
            enterprise,
            "330110014",
            Task.Kind.APPLICATION,
            UUID.fromString("01950a7e-6c00-7a10-8000-000000000001"),
            null,
            State.FOLLOW_UP,
            null,
            null,
            AT,
            AT,
            0,
            null,
            null,
            null);
    private final Visit visit = new Visit(
            UUID.fromString("01950a7e-6c00-7a10-8000-000000000021"),
            task.id(),
            enterprise,
            "inspector-1",
            new VisitForm(
                    "2020-02-10",
                    List.of(
                            new Finding("masks", Found.OK, null, "张三丰说够用"),
                            new Finding("isolation-room", Found.TO_MEND, LocalDate.parse("2020-02-19"), null)),
                    Conclusion.FOLLOW_UP,
                    null,
                    List.of(new Need("缝纫工", 40, true)),
                    List.of(new Origin("341000", 12, 3)),
                    AT),
            AT);

    @Test
    void an_inspection_is_published_as_the_contract_says() {
        Contracts.assertPublishes(EnterpriseInspected.of(task, visit));
    }

    @Test
    void a_survey_is_published_as_the_contract_says() {
        Contracts.assertPublishes(LabourNeedSurveyed.of(task, visit));
    }

    @Test
    void a_place_is_published_as_the_contract_says() {
        Contracts.assertPublishes(EnterpriseLocated.of(
                enterprise, new TeamStore.Place(30.42, 120.3), Instant.parse("2020-02-17T06:30:00Z")));
        ObjectNode gone = Contracts.example(EnterpriseLocated.TOPIC).deepCopy();
        Contracts.assertInvalid(EnterpriseLocated.TOPIC, gone.without("latitude"));
        Contracts.assertValid(EnterpriseLocated.TOPIC, gone.without("longitude"));
    }
}
