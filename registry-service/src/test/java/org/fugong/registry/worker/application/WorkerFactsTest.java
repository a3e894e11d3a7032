package org.fugong.registry.worker.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import org.fugong.chassis.testing.Contracts;
import org.fugong.registry.domain.identity.Codes;
import org.fugong.registry.domain.identity.DocumentType;
import org.fugong.registry.enterprise.application.Enterprises;
import org.fugong.registry.worker.domain.Standing;
import org.fugong.registry.worker.domain.Standing.Leaving;
import org.fugong.registry.worker.domain.Standing.Posting;
import org.fugong.registry.worker.domain.Standing.Why;
import org.fugong.registry.worker.domain.Worker;

class WorkerFactsTest {

    private static final UUID EMPLOYER = Enterprises.idOf(Codes.uscc(1));
    private static final UUID OTHER = UUID.fromString("0c7d2f5e-91ab-8c3d-b4e5-6f708192a3b4");
    private static final Posting POSTING = new Posting(
            OTHER,
            LocalDate.of(2020, 2, 20),
            LocalDate.of(2020, 3, 20),
            UUID.fromString("0192f3c4-5d6e-7f80-9a1b-2c3d4e5f6071"));

    @Test
    void every_fact_is_as_its_example_says() {
        Contracts.assertPublishes(WorkerLent.of(worker(2, EMPLOYER, "2020-02-18T02:00:00Z"), POSTING, "330110109"));
        Contracts.assertPublishes(
                WorkerReturned.of(worker(3, EMPLOYER, "2020-03-21T02:00:00Z"), POSTING, LocalDate.of(2020, 3, 21)));
        Contracts.assertPublishes(WorkerLeft.of(
                worker(2, EMPLOYER, "2020-03-01T02:00:00Z"),
                new Leaving(LocalDate.of(2020, 2, 29), Why.RESIGNED),
                "330110014"));
        Contracts.assertPublishes(
                WorkerTransferred.of(worker(2, OTHER, "2020-02-18T02:00:00Z"), EMPLOYER, "330110109"));
    }

    @Test
    void a_merge_and_its_undoing_are_as_their_examples_say() {
        Contracts.assertPublishes(WorkersMerged.of(pair(2, "2020-02-18T02:00:00Z")));
        Contracts.assertPublishes(WorkersMerged.undone(pair(3, "2020-02-19T02:00:00Z")));
    }

    private static PairStore.Pair pair(long version, String at) {
        UUID survivor = UUID.fromString("6f9a8c1e-2b7d-8e43-9a5c-0d1e2f3a4b5c");
        return new PairStore.Pair(
                UUID.fromString("0192f3c4-5d6e-7f80-9a1b-2c3d4e5f6072"),
                survivor,
                UUID.fromString("7a0b9d2f-3c8e-8f54-8b6d-1e2f3a4b5c6d"),
                PairStore.Why.SAME_PHONE,
                PairStore.State.MERGED,
                version,
                survivor,
                "made up",
                Instant.parse("2020-02-17T02:00:00Z"),
                Instant.parse(at),
                "official");
    }

    private static Worker worker(long version, UUID employer, String at) {
        return new Worker(
                UUID.fromString("6f9a8c1e-2b7d-8e43-9a5c-0d1e2f3a4b5c"),
                version,
                employer,
                DocumentType.RESIDENT,
                "341002",
                List.of("焊工"),
                Instant.parse("2020-02-17T02:00:00Z"),
                Instant.parse(at),
                Standing.EMPLOYED);
    }
}
