package org.fugong.registry.resumption.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import org.fugong.chassis.testing.Contracts;
import org.fugong.registry.domain.identity.Codes;
import org.fugong.registry.enterprise.application.Enterprises;
import org.fugong.registry.resumption.domain.Application;
import org.fugong.registry.resumption.domain.Course.State;
import org.fugong.registry.resumption.domain.Plan;
import org.fugong.registry.resumption.domain.Tier;

class ResumptionFactsTest {

    private final Application application = new Application(
            UUID.fromString("01950a7e-6c00-7a10-8000-000000000001"),
            Enterprises.idOf(Codes.uscc(1)),
            1,
            State.APPLIED,
            Tier.TOWN,
            "2020-02-10",
            "330110014",
            new Plan(80, 400, true, "Three shifts", LocalDate.of(2020, 2, 19)),
            Instant.parse("2020-02-17T03:00:00Z"),
            null,
            List.of());

    @Test
    void an_application_is_published_as_the_contract_says() {
        Contracts.assertPublishes(ResumptionApplied.of(application));
    }

    @Test
    void a_decision_is_published_as_the_contract_says() {
        Contracts.assertPublishes(ResumptionDecided.of(
                application.decided(State.APPROVED, List.of("隔离间和口罩齐备"), Instant.parse("2020-02-17T08:00:00Z"))));
    }
}
