package org.fugong.registry.worker.application;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import org.fugong.chassis.testing.TestServers;
import org.fugong.chassis.testing.Topics;
import org.fugong.registry.RegistryApi;
import org.fugong.registry.domain.identity.ChangedMeanwhile;
import org.fugong.registry.domain.identity.Codes;
import org.fugong.registry.domain.identity.Outcome;
import org.fugong.registry.sql.Sql;
import org.fugong.registry.sql.SqlFailure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
class WorkersTest {

    @Inject
    Workers workers;

    @Inject
    Sql sql;

    @Test
    void of_two_files_with_one_person_the_second_begins_its_rows_again_and_then_knows_the_person() {
        // Given
        UUID employer = UUID.fromString(RegistryApi.registered(10_151, RegistryApi.ZHONGTAI, 50));
        List<WorkerEntry> rest = List.of(entry(employer, 10_152), entry(employer, 10_153));
        CompletableFuture<List<Outcome>> second;

        // When
        QuarkusTransaction.begin();
        try {
            workers.load(List.of(entry(employer, 10_151), entry(employer, 10_152)), true, false);
            second = CompletableFuture.supplyAsync(
                    () -> QuarkusTransaction.requiringNew().call(() -> workers.load(rest, true, false)));
            Awaitility.await().until(this::somebodyWaitsForATransaction);
        } finally {
            QuarkusTransaction.commit();
        }

        // Then
        assertThatThrownBy(second::join).hasRootCauseInstanceOf(ChangedMeanwhile.class);
        assertThat(QuarkusTransaction.requiringNew().call(() -> workers.load(rest, true, false)))
                .hasExactlyElementsOfTypes(Outcome.Unchanged.class, Outcome.Created.class);
        Topics.await("worker-registered", fact -> fact.json().contains(employer.toString()), 3);
    }

    @Test
    void the_database_itself_keeps_workers_and_employers_together() {
        // Given
        UUID employer = UUID.fromString(RegistryApi.registered(10_154, RegistryApi.ZHONGTAI, 50));
        UUID nobody = UUID.randomUUID();
        List<WorkerEntry> two = List.of(entry(employer, 10_154), entry(employer, 10_155));
        assertThat(QuarkusTransaction.requiringNew().call(() -> workers.load(two, true, false)))
                .hasOnlyElementsOfType(Outcome.Created.class);

        // Then
        refused(() -> workers.load(List.of(entry(nobody, 10_156)), true, false));
        refused(() -> workers.load(List.of(entry(employer, 10_156), entry(nobody, 10_157)), true, false));
        refused(() -> sql.update("update worker set enterprise_id = ? where enterprise_id = ?", nobody, employer));
        refused(() -> sql.update("delete from enterprise where enterprise_id = ?", employer));
        refused(() -> sql.update("update enterprise set enterprise_id = ? where enterprise_id = ?", nobody, employer));
        Topics.await("worker-registered", fact -> fact.json().contains(employer.toString()), 2);
    }

    private static void refused(Runnable work) {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(work))
                .isInstanceOf(SqlFailure.class)
                .hasMessageContaining("SQLSTATE 23503");
    }

    private boolean somebodyWaitsForATransaction() {
        return QuarkusTransaction.requiringNew().call(() -> sql.first(
                        "select 1 from pg_locks where locktype = 'transactionid' and not granted", row -> row.getInt(1))
                .isPresent());
    }

    private static WorkerEntry entry(UUID employer, int n) {
        return WorkerEntry.of(
                employer,
                RegistryApi.ZHONGTAI,
                "RESIDENT",
                Codes.residentNumber(n),
                "李四光",
                "1000%07d".formatted(n),
                "341002",
                "合成村 " + n + " 组",
                List.of("焊工"));
    }
}
