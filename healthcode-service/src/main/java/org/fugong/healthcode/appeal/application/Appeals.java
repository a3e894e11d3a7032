package org.fugong.healthcode.appeal.application;

import java.time.Instant;
import java.util.List;
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
import org.fugong.healthcode.colour.application.Colours;
import org.fugong.healthcode.colour.application.Issued;
import org.fugong.healthcode.database.DatabaseClock;
import org.fugong.healthcode.setting.application.HandSettings;
import org.fugong.healthcode.worker.application.Employment;

/**
 * Appeals of holders against their colour. The town of the employer decides first, within its term by the database's time;
 * then the district has it. Whoever had part in setting the colour does not decide.
 */
@ApplicationScoped
public class Appeals {

    private static final int MOST_TEXT = 1_000;
    private static final int SWEEP = 200;
    private static final Set<String> OUTCOMES = Set.of("GRANTED", "REJECTED");

    private final AppealStore store;
    private final Colours colours;
    private final HandSettings settings;
    private final Employment employment;
    private final AppealSettings terms;
    private final Vault vault;
    private final Disclosure disclosure;
    private final AuditTrail audit;
    private final Outbox outbox;
    private final DatabaseClock clock;

    @Inject
    Appeals(
            AppealStore store,
            Colours colours,
            HandSettings settings,
            Employment employment,
            AppealSettings terms,
            Vault vault,
            Disclosure disclosure,
            AuditTrail audit,
            Outbox outbox,
            DatabaseClock clock) {
        this.store = store;
        this.colours = colours;
        this.settings = settings;
        this.employment = employment;
        this.terms = terms;
        this.vault = vault;
        this.disclosure = disclosure;
        this.audit = audit;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Files an appeal against the colour that the person has now.
     *
     * @throws Problem 409 {@code nothing-to-appeal}, {@code appeal-open}; 422
     */
    @Transactional
    public Appeal file(UUID person, @Nullable String text) {
        String written = prose("text", text);
        Issued issued = colours.lastIssued(person);
        String source = issued == null ? null : issued.source();
        if (issued == null || source == null || issued.colour().equals("GREEN")) {
            throw Problem.of(409, "nothing-to-appeal", "Your code is not yellow or red.");
        }
        Instant now = clock.now();
        String town = employment.townOf(person);
        Appeal appeal = new Appeal(
                UUID.randomUUID(),
                person,
                town,
                issued.colour(),
                issued.cause(),
                source,
                issued.ruleVersion(),
                issued.version(),
                town == null ? "DISTRICT" : "TOWN",
                "OPEN",
                1,
                now,
                now.plus(town == null ? terms.districtTerm() : terms.townTerm()),
                null,
                null,
                null);
        if (!store.add(appeal, vault.seal(PersonalData.of(written), place("text", appeal.appealId())))) {
            throw Problem.of(409, "appeal-open", "You have an appeal that waits for its decision.");
        }
        audit.record("appeal-filed", person.toString(), "against " + appeal.cause() + ", appeal " + appeal.appealId());
        outbox.append(new OutgoingEvent(
                AppealEvents.Filed.TOPIC,
                person.toString(),
                new AppealEvents.Filed(
                        appeal.appealId(),
                        person,
                        appeal.colour(),
                        appeal.cause(),
                        appeal.ruleVersion(),
                        appeal.level(),
                        town,
                        now,
                        appeal.dueAt()),
                now));
        return appeal;
    }

    /**
     * Decides; a granted appeal lifts the cause that it was against, and is the cause of the colour that follows.
     *
     * @param district whether the district decides, which it may at any level
     * @throws Problem 404; 409 {@code illegal-move}, {@code with-the-district}, {@code not-by-who-set-it}; 412; 422; 428
     */
    @Transactional
    public Appeal decide(
            UUID id,
            @Nullable String outcome,
            @Nullable String answer,
            String by,
            boolean district,
            @Nullable String ifMatch) {
        if (outcome == null || !OUTCOMES.contains(outcome)) {
            throw Problem.invalid("outcome", "unknown", "GRANTED or REJECTED.");
        }
        String written = prose("answer", answer);
        Appeal appeal = store.lock(id);
        if (appeal == null) {
            throw Problem.notFound();
        }
        ETags.requireMatch(ifMatch, appeal.edition());
        Instant now = clock.now();
        if (!appeal.isOpen()) {
            throw Problem.of(409, "illegal-move", "This appeal was decided already.");
        }
        if (!district && (appeal.level().equals("DISTRICT") || !now.isBefore(appeal.dueAt()))) {
            throw Problem.of(409, "with-the-district", "The town's time has run out: the district decides.");
        }
        if (settings.officialsOf(appeal.source()).contains(by)) {
            throw Problem.of(409, "not-by-who-set-it", "Whoever had part in setting the colour does not decide.");
        }
        store.decide(id, outcome, by, vault.seal(PersonalData.of(written), place("answer", id)), now);
        UUID person = appeal.personId();
        if (outcome.equals("GRANTED")) {
            colours.appealGranted(person, appeal.cause(), appeal.filedAt(), id, now);
        }
        audit.record("appeal-decided", person.toString(), outcome + " against " + appeal.cause() + ", appeal " + id);
        outbox.append(new OutgoingEvent(
                AppealEvents.Decided.TOPIC,
                person.toString(),
                new AppealEvents.Decided(id, person, outcome, district ? "DISTRICT" : "TOWN", now),
                now));
        return find(id);
    }

    /**
     * Hands some of what towns have had for too long to the district.
     *
     * @return whether there may be more
     */
    @Transactional
    public boolean escalate() {
        List<Appeal> escalated = store.escalate(terms.districtTerm(), SWEEP);
        for (Appeal appeal : escalated) {
            String person = appeal.personId().toString();
            Instant at = appeal.escalatedAt() == null ? clock.now() : appeal.escalatedAt();
            audit.record("appeal-escalated", person, "to the district, appeal " + appeal.appealId());
            outbox.append(new OutgoingEvent(
                    AppealEvents.Escalated.TOPIC,
                    person,
                    new AppealEvents.Escalated(
                            appeal.appealId(), appeal.personId(), String.valueOf(appeal.town()), at, appeal.dueAt()),
                    at));
        }
        return escalated.size() == SWEEP;
    }

    /**
     * One appeal.
     *
     * @throws Problem 404
     */
    public Appeal find(UUID id) {
        Appeal appeal = store.find(id);
        if (appeal == null) {
            throw Problem.notFound();
        }
        return appeal;
    }

    /** A person's own appeals, the newest first. */
    public List<Appeal> ofPerson(UUID person) {
        return store.ofPerson(person, 20);
    }

    /** What the holder wrote, for one who may decide; that it was read is audited. */
    @Transactional
    public String text(UUID id, String purpose) {
        Appeal appeal = find(id);
        return disclosure.reveal(
                vault.open(store.text(id), place("text", id)),
                purpose,
                appeal.personId().toString());
    }

    /** What was answered, shown to the holder; null while the appeal is open. */
    @Transactional
    public @Nullable String answer(UUID id) {
        Appeal appeal = find(id);
        byte[] sealed = store.answer(id);
        return sealed == null
                ? null
                : disclosure.reveal(
                        vault.open(sealed, place("answer", id)),
                        "answer to an appeal",
                        appeal.personId().toString());
    }

    /** Appeals of a town, or all. */
    public List<Appeal> page(
            @Nullable String town, boolean openOnly, @Nullable Instant filedAt, @Nullable UUID after, int atMost) {
        return store.page(town, openOnly, filedAt, after, atMost);
    }

    private static String prose(String field, @Nullable String told) {
        String text = told == null ? "" : told.strip();
        if (text.isEmpty()) {
            throw Problem.invalid(field, "required", "Say why.");
        }
        if (text.length() > MOST_TEXT) {
            throw Problem.invalid(field, "too-long", "At most 1,000 characters.");
        }
        return text;
    }

    private static String place(String what, UUID appeal) {
        return "appeal/" + what + "/" + appeal;
    }
}
