package org.fugong.registry.labour.application;

import java.util.UUID;

import org.junit.jupiter.api.Test;

import org.fugong.chassis.testing.Contracts;
import org.fugong.registry.charter.messaging.CharterNews;
import org.fugong.registry.charter.messaging.ClearancesOverdue;
import org.fugong.registry.labour.messaging.CharterAnnounced;
import org.fugong.registry.labour.messaging.WorkerArrived;
import org.fugong.registry.labour.messaging.WorkerBoarded;

import static org.assertj.core.api.Assertions.assertThat;

/** What transport tells of buses, held against its contracts. */
class BusContractsTest {

    @Test
    void a_train_that_no_agreement_asked_for_is_read() {
        CharterAnnounced train = Contracts.assertConsumes("charter-announced", CharterAnnounced.class);

        assertThat(train.agreementId()).isNull();
        assertThat(train.seats()).isEqualTo(180);
    }

    @Test
    void riders_are_read() {
        assertThat(Contracts.assertConsumes("worker-boarded", WorkerBoarded.class)
                        .boardedAt())
                .hasToString("2020-02-19T10:12:30Z");
        assertThat(Contracts.assertConsumes("worker-arrived", WorkerArrived.class)
                        .arrivedAt())
                .hasToString("2020-02-19T12:51:00Z");
    }

    @Test
    void changes_and_cancellations_are_read() {
        assertThat(Contracts.assertConsumes("charter-changed", CharterNews.class)
                        .reason())
                .isEqualTo("two more counties opened their roads");
        assertThat(Contracts.assertConsumes("charter-cancelled", CharterNews.class)
                        .enterpriseIds())
                .hasSize(1);
        assertThat(Contracts.assertConsumes("clearances-overdue", ClearancesOverdue.class))
                .isEqualTo(new ClearancesOverdue(UUID.fromString("0192f0c4-5580-7000-8000-000000000001"), "D5580", 14));
    }
}
