package org.fugong.registry.enterprise.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import org.fugong.chassis.testing.Contracts;
import org.fugong.registry.domain.identity.Codes;
import org.fugong.registry.enterprise.domain.Closing;
import org.fugong.registry.enterprise.domain.Enterprise;
import org.fugong.registry.enterprise.domain.EnterpriseId;
import org.fugong.registry.enterprise.domain.Relocation;

class EnterpriseFactsTest {

    private static final UUID ID = EnterpriseId.of(Codes.uscc(1));

    @Test
    void a_move_is_as_its_example_says() {
        Instant at = Instant.parse("2020-02-20T01:30:00Z");
        Relocation relocation = new Relocation(
                UUID.fromString("0192f3c4-5d6e-7f80-9a1b-2c3d4e5f6073"),
                2,
                ID,
                "330110014",
                "330110001",
                LocalDate.of(2020, 2, 20),
                Relocation.State.DONE,
                false,
                "made up",
                null,
                at,
                "li",
                null,
                at,
                "li");
        Contracts.assertPublishes(EnterpriseMoved.of(enterprise(1, "330110014").movedTo("330110001", at), relocation));
    }

    @Test
    void a_closing_and_its_undoing_are_as_their_examples_say() {
        Closing closing = new Closing(
                LocalDate.of(2020, 3, 1), Closing.Why.DEREGISTERED, "made up", Instant.parse("2020-03-02T01:30:00Z"));
        Enterprise closed = enterprise(2, "330110014").closed(closing);
        Contracts.assertPublishes(EnterpriseClosed.of(closed, closing));
        Contracts.assertPublishes(EnterpriseReopened.of(closed.reopened(Instant.parse("2020-03-03T01:30:00Z"))));
    }

    @Test
    void a_merge_and_its_undoing_are_as_their_examples_say() {
        Contracts.assertPublishes(EnterprisesMerged.on(EnterprisesMerged.TOPIC, pair(2, "2020-02-18T02:00:00Z")));
        Contracts.assertPublishes(EnterprisesMerged.on(EnterprisesMerged.UNDONE, pair(3, "2020-02-19T02:00:00Z")));
    }

    private static EnterprisePairStore.Pair pair(long version, String at) {
        return new EnterprisePairStore.Pair(
                UUID.fromString("0192f3c4-5d6e-7f80-9a1b-2c3d4e5f6074"),
                UUID.fromString("0c7d2f5e-91ab-8c3d-b4e5-6f708192a3b4"),
                ID,
                EnterprisePairStore.Why.SAME_ORGANISATION_CODE,
                EnterprisePairStore.State.MERGED,
                version,
                ID,
                "made up",
                Instant.parse("2020-02-17T02:00:00Z"),
                Instant.parse(at),
                "li");
    }

    private static Enterprise enterprise(long version, String town) {
        Instant then = Instant.parse("2020-02-17T01:30:00Z");
        return new Enterprise(
                ID, version, Codes.uscc(1), null, "合成阀门有限公司 (made up)", town, "C34", false, 120, then, then);
    }
}
