package org.fugong.chassis.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.fugong.chassis.web.Problem;

/** The one way for personal data to be shown in clear. */
@ApplicationScoped
public class Disclosure {
    private static final int MAX_PURPOSE = 200;

    private final AuditTrail trail;

    @Inject
    Disclosure(AuditTrail trail) {
        this.trail = trail;
    }

    /**
     * The clear value, for one who has just been found entitled to it. Writes who read it and what for to the audit
     * trail in the current transaction: when that rolls back, the answer must not be sent, and is not when this is
     * called within the request's transaction.
     *
     * @param purpose why it is needed, 1 to 200 characters, without personal data
     * @param subject opaque id of the person it is about
     * @throws Problem 422 {@code invalid-input} without a purpose
     * @throws IllegalStateException without a transaction
     */
    public String reveal(PersonalData data, String purpose, String subject) {
        if (purpose.isBlank() || purpose.length() > MAX_PURPOSE) {
            throw Problem.invalid("purpose", "purpose", "Say in 1 to " + MAX_PURPOSE + " characters what for.");
        }
        trail.record("personal-data-revealed", subject, purpose.strip());
        return data.clear();
    }
}
