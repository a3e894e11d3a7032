package org.fugong.registry.liaison.application;

import java.time.Instant;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import org.fugong.chassis.testing.Contracts;
import org.fugong.registry.domain.identity.Codes;
import org.fugong.registry.enterprise.application.Enterprises;
import org.fugong.registry.liaison.application.LiaisonStore.Assignment;

class LiaisonOfficerAssignedTest {

    @Test
    void an_assignment_is_published_as_the_contract_says() {
        Contracts.assertPublishes(LiaisonOfficerAssigned.of(
                new Assignment(Enterprises.idOf(Codes.uscc(1)), 2, "liaison-1", Instant.parse("2020-02-12T01:30:00Z")),
                UUID.fromString("01950a7e-6c00-8a10-8000-000000000007")));
    }
}
