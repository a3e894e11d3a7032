package org.fugong.registry.enterprise.web;

import java.time.Instant;
import java.util.UUID;

import org.fugong.chassis.privacy.PersonalData;
import org.fugong.registry.enterprise.application.EnterpriseStore.Kept;
import org.fugong.registry.enterprise.domain.Enterprise;

/** An enterprise as it is answered; its contact is masked. */
public record EnterpriseView(
        UUID enterpriseId,
        long version,
        String uscc,
        String name,
        String town,
        String industry,
        boolean aboveScale,
        int headcount,
        PersonalData contactName,
        PersonalData contactPhone,
        Instant registeredAt,
        Instant changedAt) {

    /** Its page. */
    public String path() {
        return "/registry/enterprises/" + enterpriseId;
    }

    static EnterpriseView of(Kept kept) {
        Enterprise e = kept.enterprise();
        return new EnterpriseView(
                e.id(),
                e.version(),
                e.uscc(),
                e.name(),
                e.town(),
                e.industry(),
                e.aboveScale(),
                e.headcount(),
                kept.contact().name(),
                kept.contact().phone(),
                e.registeredAt(),
                e.changedAt());
    }
}
