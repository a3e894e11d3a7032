package org.fugong.transport.clearance.application;

import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.fugong.chassis.privacy.AuditTrail;
import org.fugong.transport.charter.application.DatabaseClock;
import org.fugong.transport.clearance.application.Calls.OfficePhone;
import org.fugong.transport.clearance.domain.ClearanceOwner;

/** The numbers of railways and bureaus, kept by officials. */
@ApplicationScoped
public class PhoneBook {

    private final Calls calls;
    private final AuditTrail audit;
    private final DatabaseClock clock;

    PhoneBook(Calls calls, AuditTrail audit, DatabaseClock clock) {
        this.calls = calls;
        this.audit = audit;
        this.clock = clock;
    }

    public List<OfficePhone> list(Optional<String> afterOwner, String afterCode, int limit) {
        return calls.phones(afterOwner, afterCode, limit);
    }

    /**
     * Keeps an office's number.
     *
     * @param version is given the version of what is there, if something is, and may throw
     * @return what is kept now, or nothing when somebody else kept another at the same moment
     */
    @Transactional
    public Optional<OfficePhone> keep(
            ClearanceOwner owner, String code, String office, String phone, LongConsumer version, String by) {
        Optional<OfficePhone> there = calls.phone(owner, code);
        there.ifPresent(t -> version.accept(t.version()));
        OfficePhone kept = new OfficePhone(
                owner, code, office, phone, there.map(OfficePhone::version).orElse(0L) + 1);
        if (!calls.keep(kept, by, clock.now())) {
            return Optional.empty();
        }
        audit.record("office-phone-kept", Calls.key(owner, code), "version " + kept.version());
        return Optional.of(kept);
    }
}
