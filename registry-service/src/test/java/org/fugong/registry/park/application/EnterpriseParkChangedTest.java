package org.fugong.registry.park.application;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

import org.fugong.chassis.testing.Contracts;
import org.fugong.registry.domain.identity.Codes;
import org.fugong.registry.enterprise.application.Enterprises;

class EnterpriseParkChangedTest {

    @Test
    void thePark_orThatItIsInNone_isPublishedAsTheContractSays() {
        UUID id = UUID.fromString("01950a7e-6c00-7a10-8000-000000000051");
        Park park = new Park(id, 3, "330110014", "合成产业园 (made up)", true);
        Contracts.assertPublishes(EnterpriseParkChanged.of(
                new EnterprisePark(Enterprises.idOf(Codes.uscc(1)), 1, id),
                park,
                Instant.parse("2020-02-17T06:30:00Z")));
        ObjectNode none = Contracts.example(EnterpriseParkChanged.TOPIC).deepCopy();
        Contracts.assertInvalid(EnterpriseParkChanged.TOPIC, none.without("name"));
        Contracts.assertValid(EnterpriseParkChanged.TOPIC, none.without("park"));
    }
}
