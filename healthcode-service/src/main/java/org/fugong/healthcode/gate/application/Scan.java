package org.fugong.healthcode.gate.application;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.fugong.healthcode.gate.domain.Direction;
import org.fugong.healthcode.gate.domain.Temperature;

/**
 * A scan as a gate posts it.
 *
 * @param enterpriseId whose gate it is, by the caller's own claim
 * @param scanId made by the gate; makes the scan repeatable
 * @param code the scanned text, which may be anything
 * @param scannedAt by the gate's clock
 */
public record Scan(
        UUID enterpriseId,
        UUID scanId,
        String gateId,
        String code,
        @Nullable Temperature temperature,
        Direction direction,
        Instant scannedAt) {

    /** Enterprise and gate in one word. */
    String place() {
        return enterpriseId + "/" + gateId;
    }

    /** The temperature as a plain number, empty if none was taken. */
    public String celsius() {
        return temperature == null
                ? ""
                : temperature.celsius().stripTrailingZeros().toPlainString();
    }
}
