package org.fugong.registry.insurance.application;

import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import org.fugong.chassis.testing.Contracts;
import org.fugong.registry.domain.identity.Codes;
import org.fugong.registry.enterprise.application.Enterprises;
import org.fugong.registry.insurance.domain.Kind;
import org.fugong.registry.insurance.domain.MatchRule;
import org.fugong.registry.insurance.messaging.InsuredRollPosted;

import static org.assertj.core.api.Assertions.assertThat;

class InsuranceFactsTest {

    private static final Instant NOW = Instant.parse("2020-02-17T01:00:02Z");

    @Test
    void the_linkage_of_a_line_is_published_as_the_contract_says() {
        RollEntry line = new RollEntry(
                YearMonth.of(2020, 1),
                Enterprises.idOf(Codes.uscc(1)),
                UUID.fromString("6f1c2b7e-5d0a-8c3e-9b1f-2a4d6e8f0c11"),
                0,
                7,
                1,
                null,
                false,
                null,
                Kind.EXACT,
                MatchRule.VERSION,
                true,
                null,
                null,
                NOW,
                NOW);
        Contracts.assertPublishes(InsuredWorkerLinked.of(line, NOW));
    }

    @Test
    void a_posted_page_is_read_as_the_contract_says() {
        InsuredRollPosted page = Contracts.assertConsumes("insured-roll-posted", InsuredRollPosted.class);
        assertThat(page.people()).hasSize(2);
        assertThat(page.people().get(0).number()).hasToString("339***********0000");
        assertThat(page.people().get(1).name()).isNull();
    }
}
