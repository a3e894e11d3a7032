package org.fugong.transport.charter.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.fugong.transport.charter.domain.Arrangement;
import org.fugong.transport.charter.domain.CharterPlan;
import org.fugong.transport.charter.domain.Circle;

/**
 * What stands in the form of a charter. Lists have empty lines at their end, so that they can be filled in without a script.
 *
 * @param api method and path that it is sent to
 * @param etag of the draft that is edited
 */
public record CharterForm(
        String api,
        @Nullable String etag,
        @Nullable CharterPlan plan,
        List<ViaLine> via,
        List<CarriageLine> carriages,
        List<CircleLine> quotas,
        List<CircleLine> allowed,
        List<Asked> clearances) {

    private static final int EMPTY_LINES = 2;
    private static final List<String> KINDS = List.of("TICKET", "VILLAGE_EXIT", "ORIGIN_BUREAU", "HEALTH_CODE");
    private static final Set<String> USUAL = Set.of("TICKET", "VILLAGE_EXIT");

    /** A kind of clearance, and whether each nomination asks for it. */
    public record Asked(String kind, boolean asked) {}

    /** A stop on the way. */
    public record ViaLine(
            int index, String name, String division, @Nullable Instant arriveAt, @Nullable Instant departAt) {}

    /** A carriage. */
    public record CarriageLine(int index, String label, String rows, String letters) {}

    /**
     * A quota, or a line of the allow-list.
     *
     * @param name of the enterprise, where the code is one's id
     */
    public record CircleLine(int index, String kind, String code, String name, String seats) {}

    static CharterForm empty() {
        return of("POST /transport/api/v1/charters", null, null, Map.of(), USUAL);
    }

    /** The form of a draft; {@code names} are those of enterprises, by id, {@code asks} the kinds of clearances asked for. */
    static CharterForm of(
            String api,
            @Nullable String etag,
            @Nullable CharterPlan plan,
            Map<String, String> names,
            Set<String> asks) {
        Arrangement a = plan == null ? Arrangement.PLAIN : plan.arrangement();
        List<ViaLine> via = new ArrayList<>();
        a.via().forEach(v -> via.add(new ViaLine(via.size(), v.name(), v.division(), v.arriveAt(), v.departAt())));
        List<CarriageLine> carriages = new ArrayList<>();
        a.carriages()
                .forEach(c -> carriages.add(
                        new CarriageLine(carriages.size(), c.label(), Integer.toString(c.rows()), c.letters())));
        List<CircleLine> quotas = new ArrayList<>();
        a.quotas().forEach(q -> quotas.add(line(quotas.size(), q.circle(), names, Integer.toString(q.seats()))));
        List<CircleLine> allowed = new ArrayList<>();
        a.allowed().forEach(c -> allowed.add(line(allowed.size(), c, names, "")));
        for (int i = 0; i < EMPTY_LINES; i++) {
            via.add(new ViaLine(via.size(), "", "", null, null));
            carriages.add(new CarriageLine(carriages.size(), "", "", ""));
            quotas.add(new CircleLine(quotas.size(), "", "", "", ""));
            allowed.add(new CircleLine(allowed.size(), "", "", "", ""));
        }
        return new CharterForm(
                api,
                etag,
                plan,
                via,
                carriages,
                quotas,
                allowed,
                KINDS.stream().map(kind -> new Asked(kind, asks.contains(kind))).toList());
    }

    private static CircleLine line(int index, Circle circle, Map<String, String> names, String seats) {
        return new CircleLine(index, circle.kind().name(), circle.code(), names.getOrDefault(circle.code(), ""), seats);
    }

    public boolean isNew() {
        return etag == null;
    }

    public String name() {
        return plan == null ? "" : plan.name();
    }

    public boolean bus() {
        return plan != null && plan.mode().name().equals("BUS");
    }

    public String origin() {
        return plan == null ? "" : plan.origin();
    }

    public String originDivision() {
        return plan == null ? "" : plan.originDivision();
    }

    public String destination() {
        return plan == null ? "" : plan.destination();
    }

    public @Nullable Instant deadline() {
        return plan == null ? null : plan.deadline();
    }

    public @Nullable Instant departureAt() {
        return plan == null ? null : plan.departureAt();
    }

    public @Nullable Instant arrivalAt() {
        return plan == null ? null : plan.arrivalAt();
    }

    public String seats() {
        return plan == null ? "" : Integer.toString(plan.seats());
    }

    public String cap() {
        return plan == null || plan.perEnterpriseCap().isEmpty()
                ? ""
                : Integer.toString(plan.perEnterpriseCap().getAsInt());
    }
}
