package org.fugong.healthcode.gate.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.fugong.healthcode.gate.domain.Reason;

/**
 * A scan and what was decided.
 *
 * @param personId null when the code named nobody
 * @param colour the holder's colour at that moment; null likewise
 * @param reason what the person at the gate was told; where this service decided, what the rules say
 * @param ruled what the rules say
 * @param happened how the gate decided by itself; null where this service did
 * @param doubleReadOf the scan whose code was read twice, null usually
 * @param localDay day of the scan in the district's time zone
 * @param requestHash tells a repetition from another scan with its id
 */
public record Decided(
        Scan scan,
        @Nullable UUID personId,
        @Nullable String colour,
        Reason reason,
        Reason ruled,
        @Nullable Happened happened,
        boolean fever,
        @Nullable UUID doubleReadOf,
        Instant receivedAt,
        LocalDate localDay,
        byte[] requestHash) {

    /** Whether the gate let pass whom the rules refuse, or the other way round. */
    public boolean isContradicted() {
        return reason.outcome() != ruled.outcome();
    }

    boolean answers(byte[] hash) {
        return Arrays.equals(requestHash, hash);
    }

    @Override
    public String toString() {
        return "Decided[" + scan.scanId() + ", " + reason + "]";
    }
}
