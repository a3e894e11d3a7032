package org.fugong.transport.charter.domain;

import java.time.Instant;
import java.util.OptionalInt;
import java.util.UUID;

/** The story's charter, for tests: due 18 Feb 2020 11:00, arriving 19 Feb 20:51 Shanghai time. */
final class HuangshanCharter {

    static final Instant ANNOUNCED_AT = Instant.parse("2020-02-17T19:00:00Z");
    static final Instant DEADLINE = Instant.parse("2020-02-18T03:00:00Z");

    private HuangshanCharter() {}

    static CharterPlan plan() {
        return new CharterPlan(
                "D5580",
                CharterMode.TRAIN,
                "Huangshan North",
                "341002",
                "Hangzhou East",
                Instant.parse("2020-02-19T10:30:00Z"),
                Instant.parse("2020-02-19T12:51:00Z"),
                180,
                DEADLINE,
                OptionalInt.empty());
    }

    static Charter announced() {
        return plan().announced(UUID.fromString("0d5580aa-0000-4000-8000-000000000001"), ANNOUNCED_AT);
    }

    static Charter withCap(int cap) {
        CharterPlan p = plan();
        return new CharterPlan(
                        p.name(),
                        p.mode(),
                        p.origin(),
                        p.originDivision(),
                        p.destination(),
                        p.departureAt(),
                        p.arrivalAt(),
                        p.seats(),
                        p.deadline(),
                        OptionalInt.of(cap))
                .announced(UUID.fromString("0d5580aa-0000-4000-8000-000000000002"), ANNOUNCED_AT);
    }
}
