package org.fugong.transport.roster.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/**
 * Who travels, as it was when the deadline passed. Never changed: a later change would be another version.
 *
 * @param checksum SHA-256 (hex, lower case) of {@link #canonical}, so that anyone who got the list can check it
 */
public record Roster(UUID charterId, int version, List<Traveller> travellers, String checksum, Instant frozenAt) {

    /** Somebody with a seat and all clearances. */
    public record Cleared(UUID workerId, UUID enterpriseId) {}

    /**
     * Freezes version 1.
     *
     * @param cleared those with a seat and all clearances, in the order of nomination
     */
    public static Roster freeze(UUID charterId, List<Cleared> cleared, Instant frozenAt) {
        List<Traveller> travellers = new ArrayList<>(cleared.size());
        for (Cleared one : cleared) {
            travellers.add(new Traveller(travellers.size() + 1, one.workerId(), one.enterpriseId()));
        }
        return new Roster(charterId, 1, List.copyOf(travellers), checksum(charterId, 1, travellers), frozenAt);
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

    private static String checksum(UUID charterId, int version, List<Traveller> travellers) {
        byte[] text = canonical(charterId, version, travellers).getBytes(StandardCharsets.UTF_8);
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
