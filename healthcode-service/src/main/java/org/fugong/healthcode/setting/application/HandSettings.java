package org.fugong.healthcode.setting.application;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.fugong.chassis.event.Outbox;
import org.fugong.chassis.event.OutgoingEvent;
import org.fugong.chassis.privacy.AuditTrail;
import org.fugong.chassis.privacy.Disclosure;
import org.fugong.chassis.privacy.PersonalData;
import org.fugong.chassis.privacy.Vault;
import org.fugong.chassis.web.ETags;
import org.fugong.chassis.web.Problem;
import org.fugong.chassis.web.Problem.FieldError;
import org.fugong.healthcode.colour.application.Colours;
import org.fugong.healthcode.colour.application.PersonStanding;
import org.fugong.healthcode.database.DatabaseClock;

/** One district official asks for a colour to be set by hand, another approves or refuses it; all of it is audited. */
@ApplicationScoped
public class HandSettings {

    private static final Duration LONGEST = Duration.ofDays(30);
    private static final int MOST_REASON = 500;
    private static final Set<String> COLOURS = Set.of("GREEN", "YELLOW", "RED");

    /** What is asked for. */
    public record Asked(
            @Nullable UUID personId,
            @Nullable String colour,
            @Nullable String citedCause,
            @Nullable String reason,
            @Nullable Instant until) {

        @Override
        public String toString() {
            return "Asked[" + personId + "]";
        }
    }

    private final HandSettingStore store;
    private final Colours colours;
    private final Vault vault;
    private final Disclosure disclosure;
    private final AuditTrail audit;
    private final Outbox outbox;
    private final DatabaseClock clock;

    @Inject
    HandSettings(
            HandSettingStore store,
            Colours colours,
            Vault vault,
            Disclosure disclosure,
            AuditTrail audit,
            Outbox outbox,
            DatabaseClock clock) {
        this.store = store;
        this.colours = colours;
        this.vault = vault;
        this.disclosure = disclosure;
        this.audit = audit;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Asks for a colour to be set; nothing changes before another official approves.
     *
     * @throws Problem 404 {@code no-such-person}; 409 {@code setting-waits}; 422
     */
    @Transactional
    public HandSetting ask(Asked asked, String by) {
        Instant now = clock.now();
        check(asked, now);
        UUID person = Objects.requireNonNull(asked.personId());
        PersonStanding standing = colours.of(person);
        if (standing == null || !standing.isCoded()) {
            throw Problem.of(404, "no-such-person", "Nobody with a code has this id.");
        }
        HandSetting setting = new HandSetting(
                UUID.randomUUID(),
                person,
                String.valueOf(asked.colour()),
                String.valueOf(asked.citedCause()),
                Objects.requireNonNull(asked.until()),
                "ASKED",
                1,
                by,
                now,
                null,
                null);
        byte[] reason =
                vault.seal(PersonalData.of(String.valueOf(asked.reason()).strip()), place(setting.settingId()));
        if (!store.add(setting, reason)) {
            throw Problem.of(409, "setting-waits", "Another setting of this person's colour waits for its decision.");
        }
        audit.record("colour-by-hand-asked", person.toString(), words(setting));
        return setting;
    }

    /**
     * Approves it: the colour changes now, with this as its cause.
     *
     * @throws Problem 404; 409 {@code illegal-move}, {@code second-person-needed}, {@code end-has-passed}; 412; 428
     */
    @Transactional
    public HandSetting approve(UUID id, String by, @Nullable String ifMatch) {
        HandSetting setting = decidable(id, by, ifMatch);
        Instant now = clock.now();
        if (!setting.until().isAfter(now)) {
            throw Problem.of(409, "end-has-passed", "The end that was asked for has passed. Refuse it.");
        }
        store.decide(id, "APPROVED", by, now);
        colours.setByHand(setting.personId(), setting.colour(), setting.until(), id, now);
        audit.record(
                "colour-by-hand-approved",
                setting.personId().toString(),
                words(setting) + ", asked by " + setting.askedBy());
        outbox.append(new OutgoingEvent(
                ColourSetByHand.TOPIC,
                setting.personId().toString(),
                new ColourSetByHand(
                        id, setting.personId(), setting.colour(), setting.citedCause(), setting.until(), now),
                now));
        return find(id);
    }

    /**
     * Refuses it; nothing changes.
     *
     * @throws Problem 404; 409 {@code illegal-move}, {@code second-person-needed}; 412; 428
     */
    @Transactional
    public HandSetting refuse(UUID id, String by, @Nullable String ifMatch) {
        HandSetting setting = decidable(id, by, ifMatch);
        store.decide(id, "REFUSED", by, clock.now());
        audit.record(
                "colour-by-hand-refused",
                setting.personId().toString(),
                words(setting) + ", asked by " + setting.askedBy());
        return find(id);
    }

    /**
     * One setting.
     *
     * @throws Problem 404
     */
    public HandSetting find(UUID id) {
        HandSetting setting = store.find(id);
        if (setting == null) {
            throw Problem.notFound();
        }
        return setting;
    }

    /** The reason in clear; that it was read is audited. */
    @Transactional
    public String reason(UUID id, String purpose) {
        HandSetting setting = find(id);
        return disclosure.reveal(
                vault.open(store.reason(id), place(id)),
                purpose,
                setting.personId().toString());
    }

    /** The newest first. */
    public List<HandSetting> page(@Nullable Instant askedAt, @Nullable UUID after, int atMost) {
        return store.page(askedAt, after, atMost);
    }

    /** The two officials behind a fact whose source is {@code hand:} and an id; empty for other sources. */
    public Set<String> officialsOf(String source) {
        if (!source.startsWith("hand:")) {
            return Set.of();
        }
        HandSetting setting = store.find(UUID.fromString(source.substring("hand:".length())));
        return setting == null || setting.decidedBy() == null
                ? Set.of()
                : Set.of(setting.askedBy(), setting.decidedBy());
    }

    private HandSetting decidable(UUID id, String by, @Nullable String ifMatch) {
        HandSetting setting = store.lock(id);
        if (setting == null) {
            throw Problem.notFound();
        }
        ETags.requireMatch(ifMatch, setting.edition());
        if (!setting.state().equals("ASKED")) {
            throw Problem.of(409, "illegal-move", "This was decided already.");
        }
        if (setting.askedBy().equals(by)) {
            throw Problem.of(409, "second-person-needed", "Another official than the one who asked must decide.");
        }
        return setting;
    }

    private static void check(Asked asked, Instant now) {
        List<FieldError> errors = new ArrayList<>();
        if (asked.personId() == null) {
            errors.add(new FieldError("personId", "required", "Say whose colour."));
        }
        String colour = asked.colour();
        if (colour == null || !COLOURS.contains(colour)) {
            errors.add(new FieldError("colour", "unknown", "GREEN, YELLOW or RED."));
        }
        String cited = asked.citedCause();
        if (cited == null || !CitedCause.names().contains(cited)) {
            errors.add(
                    new FieldError("citedCause", "unknown", "One of " + String.join(", ", CitedCause.names()) + "."));
        } else if (CitedCause.valueOf(cited).clears() != "GREEN".equals(colour)) {
            errors.add(new FieldError("citedCause", "not-for-this-colour", "This cause does not give that colour."));
        }
        String reason = asked.reason() == null ? "" : asked.reason().strip();
        if (reason.isEmpty()) {
            errors.add(new FieldError("reason", "required", "Give the reason."));
        } else if (reason.length() > MOST_REASON) {
            errors.add(new FieldError("reason", "too-long", "At most 500 characters."));
        }
        Instant until = asked.until();
        if (until == null) {
            errors.add(new FieldError("until", "required", "Say when it ends."));
        } else if (!until.isAfter(now) || until.isAfter(now.plus(LONGEST))) {
            errors.add(new FieldError("until", "out-of-range", "It ends within 30 days from now."));
        }
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
    }

    private static String words(HandSetting setting) {
        return setting.colour() + " for " + setting.citedCause() + " until " + setting.until() + ", setting "
                + setting.settingId();
    }

    private static String place(UUID setting) {
        return "hand_setting/reason/" + setting;
    }
}
