package org.fugong.healthcode.gate.application;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.fugong.healthcode.gate.domain.Direction;
import org.fugong.healthcode.gate.domain.Temperature;

/**
 * A scan as a gate posts it.
 *
 * @param enterpriseId whose gate it is, by the caller's own claim
 * @param scanId made by the gate; makes the scan repeatable
 * @param code the scanned text, which may be anything; empty if the person was named otherwise
 * @param named persons whom a typed document number may mean; empty when a code was scanned
 * @param scannedAt by the gate's clock
 */
public record Scan(
        UUID enterpriseId,
        UUID scanId,
        String gateId,
        String code,
        List<UUID> named,
        @Nullable Temperature temperature,
        Direction direction,
        Instant scannedAt) {

    /** The same gate and moment, with the person named by a document and not by a code. */
    Scan named(List<UUID> persons) {
        return new Scan(enterpriseId, scanId, gateId, "", persons, temperature, direction, scannedAt);
    }

    /** The same, of a worker whom a device's pack named. */
    public Scan ofPerson(UUID person) {
        return named(List.of(person));
    }

    @Override
    public String toString() {
        return "Scan[" + scanId + "]";
    }

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
