package org.fugong.chassis.event;

import java.net.ConnectException;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;

import jakarta.persistence.OptimisticLockException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class FailuresTest {
    @ParameterizedTest
    @ValueSource(strings = {"08006", "57P01", "57P03", "53300", "53100", "58030", "25006"})
    void aDatabaseThatIsAwayOrFullIsWaitedFor(String state) {
        assertThat(Failures.of(wrapped(new SQLException("", state)))).isEqualTo(Failures.AWAY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"40001", "40P01", "55P03", "57014"})
    void transactionsInEachOthersWayAreTriedAgain(String state) {
        assertThat(Failures.of(wrapped(new SQLException("", state)))).isEqualTo(Failures.CONTENTION);
    }

    @ParameterizedTest
    @ValueSource(strings = {"22001", "22021", "23502", "23503", "23505", "23514", "42703", "25P02"})
    void whatTheDataCausesLasts(String state) {
        assertThat(Failures.of(wrapped(new SQLException("", state)))).isEqualTo(Failures.LASTING);
    }

    @Test
    void aPoolWithoutConnectionsIsWaitedFor() {
        assertThat(Failures.of(new SQLException("Sorry, acquisition timeout!"))).isEqualTo(Failures.AWAY);
        assertThat(Failures.of(new RuntimeException(new ConnectException()))).isEqualTo(Failures.AWAY);
    }

    @Test
    void aChangedVersionIsTriedAgain() {
        assertThat(Failures.of(new RuntimeException(new OptimisticLockException())))
                .isEqualTo(Failures.CONTENTION);
    }

    @Test
    void aCommitThatFailsForNoReasonGivenIsTriedAgainUnlessTheDataIsAtFault() {
        assertThat(Failures.ofCommit(new RuntimeException("rolled back"))).isEqualTo(Failures.CONTENTION);
        assertThat(Failures.ofCommit(wrapped(new SQLIntegrityConstraintViolationException("", "23505"))))
                .isEqualTo(Failures.LASTING);
    }

    @Test
    void aFaultOfTheHandlerLasts() {
        assertThat(Failures.of(new IllegalStateException())).isEqualTo(Failures.LASTING);
    }

    private static RuntimeException wrapped(SQLException cause) {
        return new RuntimeException(new IllegalStateException(cause));
    }
}
