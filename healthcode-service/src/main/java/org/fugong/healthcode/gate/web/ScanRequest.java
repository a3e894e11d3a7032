package org.fugong.healthcode.gate.web;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.fugong.chassis.web.Problem;
import org.fugong.chassis.web.Problem.FieldError;
import org.fugong.healthcode.gate.application.Scan;
import org.fugong.healthcode.gate.domain.Direction;
import org.fugong.healthcode.gate.domain.Temperature;

/**
 * A scan as posted.
 *
 * @param scanId a UUID made by the gate, the same when the request is repeated
 * @param gateId which of the enterprise's gates: 1 to 64 letters, digits, dots, underscores, hyphens
 * @param code the scanned text, whatever it is
 * @param temperature degrees Celsius, 34.0 to 43.0; may be left out on the way out
 * @param direction ENTRY or EXIT; ENTRY if left out
 * @param scannedAt by the gate's clock; now if left out
 */
public record ScanRequest(
        @Nullable String scanId,
        @Nullable String gateId,
        @Nullable String code,
        @Schema(implementation = BigDecimal.class) @Nullable JsonNode temperature,
        @Nullable String direction,
        @Nullable String scannedAt) {

    private static final Pattern GATE = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final int MOST_CODE = 4000;

    Scan scan(UUID enterpriseId, Instant now) {
        List<FieldError> errors = new ArrayList<>();
        UUID id = id(errors);
        if (gateId == null || !GATE.matcher(gateId).matches()) {
            errors.add(new FieldError(
                    "gateId", missing(gateId), "1 to 64 letters, digits, dots, underscores or hyphens."));
        }
        if (code == null || code.length() > MOST_CODE) {
            errors.add(new FieldError(
                    "code", code == null ? "required" : "too-long", "The scanned text, at most 4000 characters."));
        }
        Direction way = direction(errors);
        Temperature celsius = temperature(way, errors);
        Instant at = scannedAt(now, errors);
        if (!errors.isEmpty() || gateId == null || code == null || id == null || at == null) {
            throw Problem.invalid(errors);
        }
        return new Scan(enterpriseId, id, gateId, code, List.of(), celsius, way, at);
    }

    private @Nullable UUID id(List<FieldError> errors) {
        if (scanId == null || !ID.matcher(scanId).matches()) {
            errors.add(new FieldError("scanId", missing(scanId), "A UUID that the gate makes for each scan."));
            return null;
        }
        return UUID.fromString(scanId);
    }

    private Direction direction(List<FieldError> errors) {
        if (direction == null || direction.equals("ENTRY")) {
            return Direction.ENTRY;
        }
        if (!direction.equals("EXIT")) {
            errors.add(new FieldError("direction", "unknown", "ENTRY or EXIT."));
        }
        return Direction.EXIT;
    }

    private @Nullable Temperature temperature(Direction way, List<FieldError> errors) {
        if (temperature == null || temperature.isNull()) {
            if (way == Direction.ENTRY) {
                errors.add(new FieldError("temperature", "required", "The temperature is taken at every entry."));
            }
            return null;
        }
        if (!temperature.isNumber()) {
            errors.add(new FieldError("temperature", "not-a-number", "Degrees Celsius as a number, such as 36.5."));
            return null;
        }
        BigDecimal value = temperature.decimalValue();
        if (!Temperature.isPlausible(value)) {
            errors.add(new FieldError(
                    "temperature", "out-of-range", "A body temperature is from 34.0 to 43.0 degrees Celsius."));
            return null;
        }
        return new Temperature(value);
    }

    private @Nullable Instant scannedAt(Instant now, List<FieldError> errors) {
        if (scannedAt == null) {
            return now;
        }
        try {
            return OffsetDateTime.parse(scannedAt).toInstant();
        } catch (DateTimeException e) {
            errors.add(new FieldError("scannedAt", "malformed", "A time such as 2020-02-20T07:30:00+08:00."));
            return null;
        }
    }

    private static String missing(@Nullable String value) {
        return value == null ? "required" : "malformed";
    }

    @Override
    public String toString() {
        return "ScanRequest[" + scanId + "]";
    }
}
