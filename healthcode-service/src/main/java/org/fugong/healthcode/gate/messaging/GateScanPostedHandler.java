package org.fugong.healthcode.gate.messaging;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import org.fugong.chassis.event.EventHandler;
import org.fugong.chassis.event.IncomingEvent;
import org.fugong.chassis.event.Rejections;
import org.fugong.healthcode.device.application.DeviceCheck;
import org.fugong.healthcode.gate.application.Decided;
import org.fugong.healthcode.gate.application.Gates;
import org.fugong.healthcode.gate.application.Gates.Timeliness;
import org.fugong.healthcode.gate.application.Happened;
import org.fugong.healthcode.gate.application.Scan;
import org.fugong.healthcode.gate.domain.Direction;
import org.fugong.healthcode.gate.domain.Source;
import org.fugong.healthcode.gate.domain.Temperature;

/** Other makers' gates: kept as it happened, with what the rules say of it, like the scans of our own page without net. */
@ApplicationScoped
public class GateScanPostedHandler implements EventHandler<GateScanPosted> {

    private record Fault(String reason, String detail) {}

    private final Gates gates;
    private final DeviceCheck devices;

    @Inject
    GateScanPostedHandler(Gates gates, DeviceCheck devices) {
        this.gates = gates;
        this.devices = devices;
    }

    @Override
    public String topic() {
        return "gate-scan-posted";
    }

    @Override
    public Class<GateScanPosted> dataType() {
        return GateScanPosted.class;
    }

    @Override
    public void handle(List<IncomingEvent<GateScanPosted>> events, Rejections rejections) {
        Map<UUID, Optional<Fault>> known = new HashMap<>();
        List<IncomingEvent<GateScanPosted>> fine = new ArrayList<>();
        for (IncomingEvent<GateScanPosted> event : events) {
            Fault fault = fault(event.data(), known);
            if (fault == null) {
                fine.add(event);
            } else {
                rejections.reject(event, fault.reason(), fault.detail());
            }
        }
        // By the time at the gate: whichever scan of a code arrives first, the earlier one is the code's and the other
        // a copy.
        fine.sort(Comparator.comparing(event -> event.data().scannedAt()));
        List<Optional<Decided>> decided = gates.happened(
                fine.stream().map(event -> scan(event.data())).toList(),
                fine.stream()
                        .map(event -> new Happened(
                                Source.VENDOR,
                                event.data().deviceId(),
                                event.data().reason()))
                        .toList());
        for (int i = 0; i < fine.size(); i++) {
            if (decided.get(i).isEmpty()) {
                rejections.reject(fine.get(i), "scan-id-reused", "This scanId names another scan of the enterprise.");
            }
        }
    }

    private @Nullable Fault fault(GateScanPosted scan, Map<UUID, Optional<Fault>> known) {
        Optional<Fault> device =
                known.computeIfAbsent(scan.deviceId(), id -> Optional.ofNullable(deviceFault(scan.enterpriseId(), id)));
        if (device.isPresent()) {
            return device.get();
        }
        if (scan.temperature() == null && scan.direction() == Direction.ENTRY) {
            return new Fault("temperature-missing", "The temperature is taken at every entry.");
        }
        if (scan.temperature() != null && !Temperature.isPlausible(scan.temperature())) {
            return new Fault(
                    "temperature-out-of-range", "A body temperature is from 34.0 to 43.0 degrees, to two decimals.");
        }
        Timeliness timeliness = gates.timeliness(scan.scannedAt());
        return switch (timeliness) {
            case AHEAD -> new Fault("scan-ahead", "The scan lies ahead of this service's clock.");
            case TOO_OLD -> new Fault("scan-too-old", "The scan is older than scans are taken.");
            case FINE -> null;
        };
    }

    private @Nullable Fault deviceFault(UUID enterpriseId, UUID deviceId) {
        return switch (devices.standing(enterpriseId, deviceId)) {
            case IN_USE -> null;
            case UNKNOWN -> new Fault("unknown-device", "No device of that enterprise has this id.");
            case REVOKED -> new Fault("device-revoked", "The device was revoked; nothing in its name is taken.");
        };
    }

    private static Scan scan(GateScanPosted scan) {
        return new Scan(
                scan.enterpriseId(),
                scan.scanId(),
                scan.gateId(),
                scan.code() == null ? "" : scan.code(),
                List.of(),
                scan.temperature() == null ? null : new Temperature(scan.temperature()),
                scan.direction(),
                scan.scannedAt());
    }
}
