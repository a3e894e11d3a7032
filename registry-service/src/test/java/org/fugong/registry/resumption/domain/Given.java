package org.fugong.registry.resumption.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.fugong.registry.resumption.domain.Course.State;
import org.fugong.registry.resumption.domain.Proceedings.NewCondition;

/** Policies, people and applications that tests begin with. */
public final class Given {

    public static final Instant NOON = Instant.parse("2020-02-17T04:00:00Z");
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    public static final String TOWN = "330110014";
    public static final UUID ID = UUID.fromString("01950a7e-6c00-7a10-8000-000000000001");
    public static final UUID ENTERPRISE_ID = UUID.fromString("b71a8908-d121-8633-a02c-2b2dc381e762");
    public static final Doer CONTACT = Doer.enterprise("contact");
    public static final Doer OFFICIAL = Doer.ofTown(TOWN, "town");
    public static final Doer NEIGHBOUR = Doer.ofTown("330110001", "neighbour");
    public static final Doer DISTRICT = Doer.ofDistrict("district");

    static final TierPolicy TIERS = new TierPolicy("2020-02-10", 300, 2000, Set.of("H"));
    static final CoursePolicy POLICY = new CoursePolicy("2020-02-10", 5, 50, Set.of("R"), 1000, limits());
    static final Proceedings PROCEEDINGS = new Proceedings(POLICY, TIERS, ZONE);

    private Given() {}

    static Applicant factory() {
        return new Applicant(ENTERPRISE_ID, TOWN, "C34", false, 80);
    }

    static Applicant cinema() {
        return new Applicant(ENTERPRISE_ID, TOWN, "R87", false, 80);
    }

    static Plan plan(int people, int masks, boolean isolationRoom) {
        return new Plan(people, masks, isolationRoom, "Three shifts", LocalDate.of(2020, 2, 19));
    }

    static Plan complete() {
        return plan(80, 400, true);
    }

    static Plan withoutMasks() {
        return plan(80, 399, true);
    }

    /** One that waits for its decision by the town. */
    public static Application applied() {
        return moved(PROCEEDINGS.apply(ID, null, factory(), complete(), CONTACT, NOON))
                .application();
    }

    static Application returned() {
        return moved(PROCEEDINGS.apply(ID, null, factory(), withoutMasks(), CONTACT, NOON))
                .application();
    }

    static Application inspecting() {
        return moved(PROCEEDINGS.apply(ID, null, cinema(), complete(), CONTACT, NOON))
                .application();
    }

    static Application approved(NewCondition... conditions) {
        return moved(PROCEEDINGS.approve(applied(), List.of("Fine"), List.of(conditions), OFFICIAL, after(1)))
                .application();
    }

    static NewCondition condition(String until) {
        return new NewCondition("Screens between the tables", LocalDate.parse(until));
    }

    static Application suspended(NewCondition... conditions) {
        return moved(PROCEEDINGS.suspend(
                        approved(conditions), Cause.FEVER_CASE, List.of("A fever case"), OFFICIAL, after(2)))
                .application();
    }

    static Instant after(int hours) {
        return NOON.plus(Duration.ofHours(hours));
    }

    static Verdict.Moved moved(Verdict verdict) {
        if (verdict instanceof Verdict.Moved moved) {
            return moved;
        }
        throw new AssertionError(verdict);
    }

    private static Map<State, Map<Tier, Duration>> limits() {
        Map<State, Map<Tier, Duration>> limits = new EnumMap<>(State.class);
        for (State state : Proceedings.CLOCKED) {
            Duration limit = Duration.ofHours(state == State.RETURNED ? 72 : 24);
            limits.put(state, Map.of(Tier.TOWN, limit, Tier.DISTRICT, limit, Tier.CITY, limit.multipliedBy(2)));
        }
        return limits;
    }
}
