package org.fugong.healthcode.workforce.application;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

import org.fugong.chassis.event.Outbox;
import org.fugong.chassis.event.OutgoingEvent;
import org.fugong.chassis.privacy.AuditTrail;
import org.fugong.chassis.privacy.PersonalData;
import org.fugong.chassis.privacy.Vault;
import org.fugong.healthcode.gate.application.BodyTemperatures;
import org.fugong.healthcode.worker.application.Employment;
import org.fugong.healthcode.workforce.application.WorkforceStore.Measured;
import org.fugong.healthcode.workforce.domain.Slot;

/**
 * Who lives in an employer's dormitory, and their temperatures, which are taken twice a day. A temperature is sealed; whether
 * it was a fever, by the same rule as at the gates, is what lists and topics tell.
 */
@ApplicationScoped
public class Dormitories {

    /** A temperature noted on paper is typed in the same day, or the next morning. */
    private static final Duration OLDEST = Duration.ofDays(2);

    /** By how much somebody's clock may be ahead of ours. */
    private static final Duration CLOCK_AHEAD = Duration.ofMinutes(5);

    private final WorkforceStore store;
    private final Employment employment;
    private final BodyTemperatures temperatures;
    private final Vault vault;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final Clock clock;
    private final ZoneId zone;

    @Inject
    Dormitories(
            WorkforceStore store,
            Employment employment,
            BodyTemperatures temperatures,
            Vault vault,
            Outbox outbox,
            AuditTrail audit,
            Clock clock,
            @ConfigProperty(name = "fugong.zone", defaultValue = "Asia/Shanghai") ZoneId zone) {
        this.store = store;
        this.employment = employment;
        this.temperatures = temperatures;
        this.vault = vault;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
        this.zone = zone;
    }

    /** What became of a list of workers: those who are not the enterprise's own were left out. */
    public record Noted(int noted, List<UUID> notYours) {}

    /** Workers live in a dormitory from now on; who lived in another has moved. */
    @Transactional
    public Noted moveIn(UUID enterprise, String dormitory, List<UUID> workers, String by) {
        Set<UUID> asked = new TreeSet<>(workers);
        Set<UUID> own = employment.own(enterprise, asked);
        store.moveIn(enterprise, dormitory, own, clock.instant(), by);
        audit.record("dormitory-moved-in", enterprise.toString(), own.size() + " workers");
        return new Noted(
                own.size(), asked.stream().filter(w -> !own.contains(w)).toList());
    }

    /** Workers live there no more. */
    @Transactional
    public Noted moveOut(UUID enterprise, List<UUID> workers) {
        Set<UUID> asked = new TreeSet<>(workers);
        Set<UUID> there = store.residents(enterprise, asked);
        int left = store.moveOut(enterprise, there);
        audit.record("dormitory-moved-out", enterprise.toString(), left + " workers");
        return new Noted(left, asked.stream().filter(w -> !there.contains(w)).toList());
    }

    /**
     * A temperature that somebody took.
     *
     * @param takenAt null for now
     */
    public record Reading(UUID workerId, @Nullable BigDecimal temperature, @Nullable Instant takenAt) {
        /** Never the temperature: it is about a person. */
        @Override
        public String toString() {
            return "Reading[" + workerId + "]";
        }
    }

    /**
     * What became of one.
     *
     * @param fault {@code not-a-resident}, {@code out-of-range}, {@code ahead}, {@code too-old}; null if it was taken
     */
    public record Taken(UUID workerId, @Nullable String slot, @Nullable Boolean fever, @Nullable String fault) {}

    /** Takes temperatures; each stands for itself, and the same again is the same. */
    @Transactional
    public List<Taken> record(UUID enterprise, List<Reading> readings, String by) {
        Instant now = clock.instant();
        // Whoever has left the employer may still live there, and is nobody's to measure.
        Set<UUID> own = employment.own(
                enterprise, readings.stream().map(Reading::workerId).toList());
        Set<UUID> residents = store.residents(enterprise, own);
        List<Taken> results = new ArrayList<>();
        List<Measured> fine = new ArrayList<>();
        for (Reading reading : readings) {
            String fault = fault(reading, residents, now);
            if (fault == null) {
                Measured measured = measured(reading, now);
                fine.add(measured);
                results.add(new Taken(reading.workerId(), measured.slot().name(), measured.fever(), null));
            } else {
                results.add(new Taken(reading.workerId(), null, null, fault));
            }
        }
        for (Measured one : store.add(enterprise, fine, now, by)) {
            outbox.append(new OutgoingEvent(
                    DormitoryTemperatureRecorded.TOPIC,
                    one.worker().toString(),
                    new DormitoryTemperatureRecorded(
                            one.worker(), enterprise, one.day(), one.slot().name(), one.fever(), one.takenAt()),
                    now));
        }
        return results;
    }

    private @Nullable String fault(Reading reading, Set<UUID> residents, Instant now) {
        if (!residents.contains(reading.workerId())) {
            return "not-a-resident";
        }
        if (!temperatures.isPlausible(reading.temperature())) {
            return "out-of-range";
        }
        Instant at = reading.takenAt();
        if (at != null && at.isAfter(now.plus(CLOCK_AHEAD))) {
            return "ahead";
        }
        return at != null && at.isBefore(now.minus(OLDEST)) ? "too-old" : null;
    }

    private Measured measured(Reading reading, Instant now) {
        Instant at = (reading.takenAt() == null ? now : reading.takenAt()).truncatedTo(ChronoUnit.MILLIS);
        BigDecimal celsius = Objects.requireNonNull(reading.temperature());
        byte[] sealed = vault.seal(
                PersonalData.of(celsius.toPlainString()),
                "dormitory_temperature/sealed/" + reading.workerId() + "/" + at.toEpochMilli());
        return new Measured(
                reading.workerId(),
                at,
                LocalDate.ofInstant(at, zone),
                Slot.of(LocalTime.ofInstant(at, zone)),
                sealed,
                temperatures.isFever(celsius));
    }
}
