package org.fugong.healthcode.checkin.application;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.fugong.chassis.event.Outbox;
import org.fugong.chassis.event.OutgoingEvent;
import org.fugong.chassis.privacy.PersonalData;
import org.fugong.chassis.privacy.Vault;
import org.fugong.chassis.web.Problem;
import org.fugong.healthcode.colour.application.Colours;
import org.fugong.healthcode.colour.application.Colours.CheckInOutcome;
import org.fugong.healthcode.colour.application.StandingStore.SealedCheckIn;
import org.fugong.healthcode.declaration.application.WhenDocumentIsCorrected;
import org.fugong.healthcode.gate.application.BodyTemperatures;

/**
 * Daily check-ins of people whose code is to turn green again. A day is normal without symptoms and below the fever of the
 * gates; what was told is sealed, and that the day was normal or not is what the rules work on.
 */
@ApplicationScoped
public class DailyCheckIns implements WhenDocumentIsCorrected {

    private final Colours colours;
    private final BodyTemperatures temperatures;
    private final Vault vault;
    private final Outbox outbox;
    private final Clock clock;
    private final ZoneId zone;

    @Inject
    DailyCheckIns(
            Colours colours,
            BodyTemperatures temperatures,
            Vault vault,
            Outbox outbox,
            Clock clock,
            @ConfigProperty(name = "fugong.zone", defaultValue = "Asia/Shanghai") ZoneId zone) {
        this.colours = colours;
        this.temperatures = temperatures;
        this.vault = vault;
        this.outbox = outbox;
        this.clock = clock;
        this.zone = zone;
    }

    /** A check-in that was taken. */
    public record Taken(LocalDate day, boolean normal) {}

    /**
     * Takes today's check-in.
     *
     * @throws Problem 409 {@code no-check-in-asked}, {@code checked-in-already}
     */
    @Transactional
    public Taken checkIn(UUID person, BigDecimal celsius, boolean symptoms) {
        Instant now = clock.instant();
        LocalDate day = LocalDate.ofInstant(now, zone);
        boolean normal = !symptoms && !temperatures.isFever(celsius);
        byte[] sealed = vault.seal(
                PersonalData.of(celsius.toPlainString() + (symptoms ? " symptoms" : "")), place(person, day));
        CheckInOutcome outcome = colours.checkedIn(person, day, normal, sealed, now);
        switch (outcome) {
            case NOT_ASKED ->
                throw Problem.of(
                        409,
                        "no-check-in-asked",
                        "No check-in is asked of you today: your code is green, or the first day is tomorrow.");
            case ALREADY -> throw Problem.of(409, "checked-in-already", "There is a check-in of today already.");
            case TAKEN ->
                outbox.append(new OutgoingEvent(
                        CheckInRecorded.TOPIC, person.toString(), new CheckInRecorded(person, day, normal, now), now));
        }
        return new Taken(day, normal);
    }

    /** Days that were kept under the wrong document count under the right one. */
    @Override
    public void corrected(UUID from, UUID to, Instant now) {
        for (SealedCheckIn kept : colours.checkIns(from)) {
            byte[] sealed = vault.seal(vault.open(kept.sealed(), place(from, kept.day())), place(to, kept.day()));
            colours.keepCheckIn(to, new SealedCheckIn(kept.day(), kept.normal(), sealed, kept.madeAt()));
        }
    }

    private static String place(UUID person, LocalDate day) {
        return "check_in/sealed/" + person + "/" + day;
    }
}
