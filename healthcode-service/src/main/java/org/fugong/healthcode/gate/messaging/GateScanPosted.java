package org.fugong.healthcode.gate.messaging;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.fugong.healthcode.gate.domain.Direction;
import org.fugong.healthcode.gate.domain.Reason;

/**
 * Another maker's gate decided on a person.
 *
 * @param code null where what was shown is none of our codes: it is not repeated on a topic
 * @param temperature degrees Celsius; null on the way out
 * @param reason what the person was told
 */
public record GateScanPosted(
        UUID scanId,
        UUID deviceId,
        String gateId,
        UUID enterpriseId,
        @Nullable String code,
        @Nullable BigDecimal temperature,
        Direction direction,
        Reason reason,
        Instant scannedAt) {

    @Override
    public String toString() {
        return "GateScanPosted[" + scanId + "]";
    }
}
