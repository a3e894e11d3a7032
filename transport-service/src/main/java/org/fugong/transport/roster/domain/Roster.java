package org.fugong.transport.roster.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Who travels: as it was when the deadline passed, and with every later change a version of its own. No version changes.
 *
 * @param version 1 is the one of the deadline
 * @param travellers by seat
 * @param checksum SHA-256 (hex, lower case) of {@link #canonical}, so that anyone who got the list can check it
 * @param frozenAt when this version was made
 */
public record Roster(UUID charterId, int version, List<Traveller> travellers, String checksum, Instant frozenAt) {

    /**
     * Somebody with a seat and all clearances.
     *
     * @param groupId shared by those who travel together
     * @param stop number of the stop where the worker boards
     */
    public record Cleared(UUID workerId, UUID enterpriseId, Optional<UUID> groupId, int stop) {

        UUID party() {
            return groupId.orElse(workerId);
        }
    }

    /**
     * Freezes version 1 and gives out the seats.
     *
     * @param cleared those with a seat and all clearances, in the order of nomination; no more than the map has seats
     */
    public static Roster freeze(UUID charterId, SeatMap map, List<Cleared> cleared, Instant frozenAt) {
        Map<UUID, Integer> seats = Seating.assign(
                map,
                cleared.stream()
                        .map(c -> new Seating.Rider(c.workerId(), c.party()))
                        .toList());
        List<Traveller> travellers = new ArrayList<>(cleared.size());
        for (Cleared one : cleared) {
            int seat = seats.getOrDefault(one.workerId(), 0);
            travellers.add(new Traveller(
                    seat, one.workerId(), one.enterpriseId(), map.place(seat).inFull(), one.groupId(), one.stop()));
        }
        return version(charterId, 1, travellers, frozenAt);
    }

    /** The next version, without one who drops out; the others keep their seats. */
    public Roster without(UUID workerId, Instant at) {
        return version(
                charterId,
                version + 1,
                travellers.stream().filter(t -> !t.workerId().equals(workerId)).toList(),
                at);
    }

    /**
     * The next version, with one more on a free seat; the others keep theirs.
     *
     * @throws IllegalArgumentException if no seat is free
     */
    public Roster with(Cleared added, SeatMap map, Instant at) {
        Map<Integer, UUID> sitting = new HashMap<>();
        travellers.forEach(t -> sitting.put(t.seat(), t.party()));
        int seat = Seating.oneMore(map, sitting, new Seating.Rider(added.workerId(), added.party()));
        List<Traveller> more = new ArrayList<>(travellers);
        more.add(new Traveller(
                seat, added.workerId(), added.enterpriseId(), map.place(seat).inFull(), added.groupId(), added.stop()));
        return version(charterId, version + 1, more, at);
    }

    /** The line of a worker, if they travel. */
    public Optional<Traveller> find(UUID workerId) {
        return travellers.stream().filter(t -> t.workerId().equals(workerId)).findFirst();
    }

    /** Whether the checksum fits the content. */
    public boolean isUnchanged() {
        return checksum.equals(checksum(charterId, version, travellers));
    }

    /**
     * The text that the checksum is taken over, UTF-8, every line ended by a line feed: {@code fugong-roster 1}, the
     * charter's id, the version, then per seat {@code seat,workerId,enterpriseId}, ids in lower case with hyphens.
     */
    public static String canonical(UUID charterId, int version, List<Traveller> travellers) {
        StringBuilder text = new StringBuilder("fugong-roster 1\n");
        text.append(charterId).append('\n').append(version).append('\n');
        for (Traveller t : travellers) {
            text.append(t.seat()).append(',').append(t.workerId()).append(',').append(t.enterpriseId());
            text.append('\n');
        }
        return text.toString();
    }

    private static Roster version(UUID charterId, int version, List<Traveller> travellers, Instant at) {
        List<Traveller> bySeat = travellers.stream()
                .sorted(Comparator.comparing(Traveller::seat))
                .toList();
        return new Roster(charterId, version, bySeat, checksum(charterId, version, bySeat), at);
    }

    private static String checksum(UUID charterId, int version, List<Traveller> travellers) {
        byte[] text = canonical(charterId, version, travellers).getBytes(StandardCharsets.UTF_8);
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
