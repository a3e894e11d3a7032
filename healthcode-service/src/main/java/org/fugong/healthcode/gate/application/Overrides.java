package org.fugong.healthcode.gate.application;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.fugong.chassis.event.Outbox;
import org.fugong.chassis.event.OutgoingEvent;
import org.fugong.chassis.privacy.AuditTrail;
import org.fugong.chassis.privacy.PersonalData;
import org.fugong.chassis.privacy.Vault;
import org.fugong.chassis.web.Problem;
import org.fugong.healthcode.gate.application.ScanStore.Key;
import org.fugong.healthcode.gate.application.ScanStore.Overruling;
import org.fugong.healthcode.gate.domain.Outcome;
import org.fugong.healthcode.gate.domain.OverridePolicy;
import org.fugong.healthcode.gate.domain.Source;

/** A supervisor decides otherwise than the gate. The scan stays as it was; the override stands beside it, with its reason. */
@ApplicationScoped
public class Overrides {

    private static final int MOST_REASON = 300;

    private final ScanStore store;
    private final Vault vault;
    private final AuditTrail audit;
    private final Outbox outbox;
    private final Clock clock;

    @Inject
    Overrides(ScanStore store, Vault vault, AuditTrail audit, Outbox outbox, Clock clock) {
        this.store = store;
        this.vault = vault;
        this.audit = audit;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Overrules a decision.
     *
     * @param reason why, 2 to 300 characters; sealed
     * @param at when it happened; now if null
     * @param deviceId the device that checked the PIN by itself; null if we did
     * @throws Problem 404; 409 {@code illegal-move}; 422
     */
    @Transactional
    public Overruling overrule(
            UUID enterpriseId,
            UUID scanId,
            UUID supervisorId,
            @Nullable String reason,
            @Nullable Instant at,
            @Nullable UUID deviceId) {
        if (reason == null || reason.strip().length() < 2 || reason.strip().length() > MOST_REASON) {
            throw Problem.invalid("reason", "length", "Say why in 2 to " + MOST_REASON + " characters.");
        }
        Key key = new Key(enterpriseId, scanId);
        Decided decided = store.find(List.of(key)).get(key);
        if (decided == null) {
            throw Problem.notFound();
        }
        Outcome outcome = OverridePolicy.overruled(decided.reason());
        if (outcome == null) {
            throw Problem.of(
                            409,
                            "illegal-move",
                            "What the gate said here can't be overruled: a colour, a fever, a forgery.")
                    .with("reason", decided.reason().name());
        }
        Instant now = clock.instant();
        Overruling overruling = new Overruling(
                key,
                supervisorId,
                outcome,
                decided.reason(),
                deviceId == null ? Source.ONLINE : Source.OFFLINE,
                deviceId,
                at == null || at.isAfter(now) ? now : at);
        byte[] sealed =
                vault.seal(PersonalData.of(reason), "gate_override/reason_sealed/" + enterpriseId + "/" + scanId);
        if (!store.overrule(overruling, sealed, now)) {
            Overruling before = Objects.requireNonNull(store.overruling(key));
            if (before.supervisorId().equals(supervisorId)) {
                return before;
            }
            throw Problem.of(409, "illegal-move", "Another supervisor has overruled this already.");
        }
        audit.record("gate-overridden", scanId.toString(), outcome + " by supervisor " + supervisorId);
        UUID about = decided.personId() == null ? enterpriseId : decided.personId();
        outbox.append(new OutgoingEvent(
                GateOverridden.TOPIC,
                about.toString(),
                new GateOverridden(
                        scanId,
                        decided.scan().gateId(),
                        enterpriseId,
                        decided.personId(),
                        decided.scan().direction().name(),
                        outcome.name(),
                        decided.reason().name(),
                        supervisorId,
                        overruling.at()),
                now));
        return overruling;
    }
}
