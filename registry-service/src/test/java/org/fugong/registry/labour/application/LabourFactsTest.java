package org.fugong.registry.labour.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import org.fugong.chassis.testing.Contracts;
import org.fugong.registry.labour.domain.Agreement;
import org.fugong.registry.labour.domain.Agreement.Step;
import org.fugong.registry.labour.domain.Board;
import org.fugong.registry.labour.domain.EarlyEnd;
import org.fugong.registry.labour.domain.EntryCourse;
import org.fugong.registry.labour.domain.MarketEntry;
import org.fugong.registry.labour.domain.Party;
import org.fugong.registry.labour.domain.Period;
import org.fugong.registry.labour.domain.Shift;
import org.fugong.registry.labour.domain.Side;
import org.fugong.registry.labour.domain.Terms;
import org.fugong.registry.labour.domain.Way;

class LabourFactsTest {

    private static final Instant AT = Instant.parse("2020-02-18T01:00:00Z");
    private static final Period DAYS = new Period(LocalDate.of(2020, 2, 20), LocalDate.of(2020, 3, 20));
    private static final UUID FACTORY = UUID.fromString("01950a7e-6c00-8a10-8000-000000000001");
    private static final UUID HOTEL = UUID.fromString("01950a7e-6c00-8a10-8000-000000000002");
    private static final UUID WORKER = UUID.fromString("01950a7e-6c00-8a10-8000-000000000003");

    @Test
    void a_need_is_published_as_the_contract_says() {
        Contracts.assertPublishes(LabourEntryPosted.of(new MarketEntry(
                id(61),
                FACTORY,
                Side.NEED,
                1,
                EntryCourse.State.POSTED,
                new MarketEntry.Work("6-05", 30, Shift.DAY, DAYS, null, null, List.of("缝纫"), 0, 180, Board.MEALS, true),
                "330110001",
                AT,
                AT)));
    }

    @Test
    void a_log_in_that_is_bound_is_published_as_the_contract_says() {
        Contracts.assertPublishes(WorkerLoginBound.of(
                UUID.fromString("3a7e0c52-9d41-8b6f-a2c3-5f1d2e4b6a90"),
                UUID.fromString("7d1e5a90-2b3c-8d4e-9f60-1a2b3c4d5e6f"),
                Instant.parse("2020-02-17T20:10:00Z")));
    }

    @Test
    void an_agreement_is_published_as_the_contract_says_when_concluded_and_when_ended() {
        Agreement agreement = Agreement.proposed(
                id(64),
                new Agreement.Parties(id(61), id(62), HOTEL, FACTORY, "330110002", "330110001"),
                new Terms(1, DAYS.from(), DAYS.to(), 180, Party.LENDER, Board.MEALS, 2),
                AT);
        agreement = done(agreement.sign(Party.LENDER, AT));
        agreement = done(agreement.sign(Party.BORROWER, AT));
        agreement = done(agreement.name(List.of(WORKER)));
        agreement = done(agreement.answer(WORKER, true, Way.SELF, AT));
        agreement = done(agreement.conclude(AT));
        Contracts.assertPublishes(LabourAgreementConcluded.of(agreement));
        Contracts.assertPublishes(LabourAgreementEnded.of(done(agreement.endEarly(EarlyEnd.LENDER_RESUMES, AT))));
    }

    private static Agreement done(Step step) {
        return ((Step.Done) step).agreement();
    }

    private static UUID id(int n) {
        return UUID.fromString("01950a7e-6c00-7a10-8000-0000000000" + n);
    }
}
