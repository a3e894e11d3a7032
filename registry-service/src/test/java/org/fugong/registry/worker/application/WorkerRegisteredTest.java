package org.fugong.registry.worker.application;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import org.fugong.chassis.testing.Contracts;
import org.fugong.registry.domain.identity.Codes;
import org.fugong.registry.domain.identity.DocumentType;
import org.fugong.registry.enterprise.application.Enterprises;
import org.fugong.registry.worker.domain.Standing;
import org.fugong.registry.worker.domain.Worker;

class WorkerRegisteredTest {

    @Test
    void is_published_as_the_contract_says() {
        Instant at = Instant.parse("2020-02-17T02:00:00Z");
        Worker worker = new Worker(
                UUID.fromString("6f9a8c1e-2b7d-8e43-9a5c-0d1e2f3a4b5c"),
                1,
                Enterprises.idOf(Codes.uscc(1)),
                DocumentType.RESIDENT,
                "341002",
                List.of("焊工"),
                at,
                at,
                Standing.EMPLOYED);
        Contracts.assertPublishes(WorkerRegistered.of(worker, "330110014"));
    }
}
