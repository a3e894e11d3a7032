package org.fugong.registry.enterprise.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.fugong.chassis.privacy.PersonalData;
import org.fugong.registry.domain.identity.Fault;
import org.fugong.registry.enterprise.domain.EnterpriseForm;

/**
 * What is to be registered.
 *
 * @param form the enterprise, normalised
 * @param contactName null if it was not given
 * @param contactPhone null if it was not given
 * @param codeOverride an official's reason for a code with wrong check digits, or null
 */
public record EnterpriseEntry(
        EnterpriseForm form,
        @Nullable PersonalData contactName,
        @Nullable PersonalData contactPhone,
        @Nullable String codeOverride) {

    /** An entry of cells and the like, normalised; what is null was not given. */
    public static EnterpriseEntry of(
            @Nullable String uscc,
            @Nullable String name,
            @Nullable String town,
            @Nullable String industry,
            @Nullable Boolean aboveScale,
            @Nullable Integer headcount,
            @Nullable PersonalData contactName,
            @Nullable PersonalData contactPhone) {
        EnterpriseForm form = new EnterpriseForm(uscc, name, town, industry, aboveScale, headcount).normalised();
        return new EnterpriseEntry(form, contactName, contactPhone, null);
    }

    List<Fault> faults(Function<String, Optional<Fault>> townFault) {
        List<Fault> faults = new ArrayList<>(form.faults(townFault, codeOverride != null));
        faults.addAll(Contact.faults(contactName, contactPhone));
        return faults;
    }
}
