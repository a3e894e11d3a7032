package org.fugong.transport.onward.domain;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Who rides which bus to which stop. A version never changes; a change is a new version that says what is different.
 *
 * @param madeBy subject of the official who asked for it, or {@code charter} for a change of the charter's times
 * @param terms version of the {@link Terms} that it was made by
 * @param left who is brought by no bus, as there is no seat
 * @param moves who rides otherwise than in the version before
 */
public record OnwardPlan(
        UUID charterId,
        int version,
        Instant madeAt,
        String madeBy,
        Cause cause,
        @Nullable String reason,
        String terms,
        Setup setup,
        List<Stop> stops,
        List<Ride> rides,
        List<Rider> left,
        Figures figures,
        List<Move> moves) {

    /** A passenger. */
    public record Rider(UUID workerId, UUID enterpriseId) {}

    /**
     * What one bus does.
     *
     * @param emptyAt when the last one has got off
     */
    public record Ride(int bus, List<Call> calls, long metres, Instant emptyAt) {

        public int passengers() {
            return calls.stream().mapToInt(call -> call.riders().size()).sum();
        }
    }

    /**
     * A bus at a stop.
     *
     * @param late whether somebody of it comes after their enterprise's window
     */
    public record Call(int stop, Instant at, List<Rider> riders, boolean late) {}

    /**
     * How good it is.
     *
     * @param buses that drive
     * @param busesBound fewer can't have the seats
     * @param drivenSeconds of all buses together
     * @param drivenBound so many buses can't drive less
     * @param riddenSeconds of all passengers together, from the departure to getting off
     * @param riddenBound with a bus for each of them it would be so many
     * @param late buses that bring somebody after their window
     * @param nearestNeighbour what the nearest-neighbour plan costs for each 100 of this one; 0 if that left people behind
     * @param tookMillis how long was looked for it
     */
    public record Figures(
            int passengers,
            int buses,
            int busesBound,
            long metres,
            long drivenSeconds,
            long drivenBound,
            long riddenSeconds,
            long riddenBound,
            int late,
            int nearestNeighbour,
            long tookMillis) {}

    /**
     * A passenger who rides otherwise than before.
     *
     * @param from bus of the version before; 0 if none
     * @param to bus of this version; 0 if none
     */
    public record Move(UUID workerId, UUID enterpriseId, int from, int to) {}

    /** The same, kept at this time. */
    public OnwardPlan madeAt(Instant at) {
        return copy(at, stops, rides, left, moves);
    }

    /** The same, with what is different from the version before. */
    public OnwardPlan with(List<Move> different) {
        return copy(madeAt, stops, rides, left, different);
    }

    private OnwardPlan copy(Instant at, List<Stop> some, List<Ride> driven, List<Rider> behind, List<Move> different) {
        return new OnwardPlan(
                charterId, version, at, madeBy, cause, reason, terms, setup, some, driven, behind, figures, different);
    }

    /** The bus of each passenger who has one. */
    public Map<UUID, Integer> busOf() {
        Map<UUID, Integer> buses = new HashMap<>();
        rides.forEach(ride ->
                ride.calls().forEach(call -> call.riders().forEach(rider -> buses.put(rider.workerId(), ride.bus()))));
        return buses;
    }

    /** The plan as those see it who may know of these workers only. */
    public OnwardPlan of(Set<UUID> workers) {
        List<Ride> visible = rides.stream()
                .map(ride -> new Ride(
                        ride.bus(),
                        ride.calls().stream()
                                .map(call ->
                                        new Call(call.stop(), call.at(), only(call.riders(), workers), call.late()))
                                .filter(call -> !call.riders().isEmpty())
                                .toList(),
                        ride.metres(),
                        ride.emptyAt()))
                .filter(ride -> !ride.calls().isEmpty())
                .toList();
        Set<UUID> enterprises = new HashSet<>();
        visible.forEach(ride ->
                ride.calls().forEach(call -> call.riders().forEach(rider -> enterprises.add(rider.enterpriseId()))));
        List<Stop> reached = stops.stream()
                .map(stop -> new Stop(
                        stop.number(),
                        stop.name(),
                        stop.position(),
                        stop.exact(),
                        stop.served().stream()
                                .filter(served -> enterprises.contains(served.enterpriseId()))
                                .toList()))
                .filter(stop -> !stop.served().isEmpty())
                .toList();
        return copy(
                madeAt,
                reached,
                visible,
                only(left, workers),
                moves.stream().filter(move -> workers.contains(move.workerId())).toList());
    }

    private static List<Rider> only(List<Rider> riders, Set<UUID> workers) {
        return riders.stream()
                .filter(rider -> workers.contains(rider.workerId()))
                .toList();
    }
}
