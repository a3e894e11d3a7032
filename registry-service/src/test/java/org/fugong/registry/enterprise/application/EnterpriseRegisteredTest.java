package org.fugong.registry.enterprise.application;

import java.time.Instant;

import org.junit.jupiter.api.Test;

import org.fugong.chassis.testing.Contracts;
import org.fugong.registry.domain.identity.Codes;
import org.fugong.registry.enterprise.domain.Enterprise;
import org.fugong.registry.enterprise.domain.EnterpriseId;

class EnterpriseRegisteredTest {

    @Test
    void is_published_as_the_contract_says() {
        Instant at = Instant.parse("2020-02-17T01:30:00Z");
        Contracts.assertPublishes(EnterpriseRegistered.of(new Enterprise(
                EnterpriseId.of(Codes.uscc(1)),
                1,
                Codes.uscc(1),
                null,
                "合成阀门有限公司 (made up)",
                "330110014",
                "C34",
                false,
                120,
                at,
                at)));
    }
}
