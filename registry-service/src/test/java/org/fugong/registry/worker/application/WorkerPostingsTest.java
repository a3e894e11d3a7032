package org.fugong.registry.worker.application;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.fugong.chassis.testing.TestServers;
import org.fugong.chassis.testing.Topics;
import org.fugong.chassis.web.Problem;
import org.fugong.registry.RegistryApi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
class WorkerPostingsTest {

    private static final LocalDate FROM = LocalDate.of(2030, 2, 20);
    private static final LocalDate UNTIL = LocalDate.of(2030, 3, 20);

    @Inject
    WorkerPostings postings;

    @Test
    void a_lent_worker_is_promised_once_and_free_again_on_return() {
        // Given
        String employer = RegistryApi.registered(10_101, RegistryApi.ZHONGTAI, 50);
        String borrower = RegistryApi.registered(10_102, RegistryApi.LINPING, 50);
        UUID worker = worker(employer, 10_101);
        UUID agreement = UUID.randomUUID();

        // When
        run(() -> postings.lend(worker, UUID.fromString(borrower), FROM, UNTIL, agreement));

        // Then
        assertThat(Topics.await("worker-lent", worker.toString(), 1).get(0).json())
                .contains(employer, borrower, agreement.toString(), "2030-03-20");
        assertThatThrownBy(() ->
                        run(() -> postings.lend(worker, UUID.fromString(borrower), FROM, UNTIL, UUID.randomUUID())))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.slug()).isEqualTo("illegal-move"));
        assertThatThrownBy(() -> run(() -> postings.returned(worker, UUID.randomUUID(), UNTIL)))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.slug()).isEqualTo("illegal-move"));

        // When
        run(() -> postings.returned(worker, agreement, UNTIL.plusDays(1)));

        // Then
        Topics.await("worker-returned", worker.toString(), 1);
        assertThat(QuarkusTransaction.requiringNew().call(() -> postings.lendable(worker)))
                .isTrue();
    }

    @Test
    void nobody_is_lent_to_the_own_employer_or_for_less_than_no_time() {
        String employer = RegistryApi.registered(10_103, RegistryApi.ZHONGTAI, 50);
        String borrower = RegistryApi.registered(10_104, RegistryApi.LINPING, 50);
        UUID worker = worker(employer, 10_103);
        assertThatThrownBy(() -> run(() -> postings.lend(worker, UUID.fromString(employer), FROM, UNTIL, worker)))
                .isInstanceOf(Problem.class);
        assertThatThrownBy(() ->
                        run(() -> postings.lend(worker, UUID.fromString(borrower), FROM, FROM.minusDays(1), worker)))
                .isInstanceOf(Problem.class);
        assertThatThrownBy(() -> run(() -> postings.lend(worker, UUID.randomUUID(), FROM, UNTIL, worker)))
                .isInstanceOf(Problem.class);
    }

    private static UUID worker(String employer, int n) {
        return UUID.fromString(RegistryApi.registerWorker(RegistryApi.district(), employer, RegistryApi.worker(n))
                .then()
                .statusCode(201)
                .extract()
                .path("workerId"));
    }

    private static void run(Runnable inTransaction) {
        QuarkusTransaction.requiringNew().run(inTransaction);
    }
}
