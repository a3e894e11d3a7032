package org.fugong.registry.enterprise.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;

import org.fugong.chassis.privacy.PersonalData;
import org.fugong.registry.enterprise.application.EnterpriseStore.Kept;
import org.fugong.registry.enterprise.domain.Closing;
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
        Instant changedAt,
        @Nullable LocalDate closedOn,
        Closing.@Nullable Why closedWhy,
        @Nullable String closedReason) {

    @JsonIgnore
    public boolean closed() {
        return closedOn != null;
    }

    /** Why it is closed, by name; empty if it is open. */
    @JsonIgnore
    public String closedWhyName() {
        return closedWhy == null ? "" : closedWhy.name();
    }

    /** Its page. */
    public String path() {
        return "/registry/enterprises/" + enterpriseId;
    }

    static EnterpriseView of(Kept kept) {
        Enterprise e = kept.enterprise();
        Closing closing = e.closing();
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
                e.changedAt(),
                closing == null ? null : closing.on(),
                closing == null ? null : closing.why(),
                closing == null ? null : closing.reason());
    }
}
