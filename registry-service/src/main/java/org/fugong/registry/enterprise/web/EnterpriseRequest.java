package org.fugong.registry.enterprise.web;

import org.jspecify.annotations.Nullable;

import org.fugong.chassis.privacy.PersonalData;
import org.fugong.registry.enterprise.domain.EnterpriseForm;

/**
 * What is sent to register or correct an enterprise. All may be missing here, so that every missing field is told.
 *
 * @param uscc only when registering: it can't be corrected
 * @param usccOverrideReason only by officials: why a code with wrong check digits is right nevertheless
 * @param aboveScale only by officials, as the statistics bureau lists it
 */
record EnterpriseRequest(
        @Nullable String uscc,
        @Nullable String usccOverrideReason,
        @Nullable String name,
        @Nullable String town,
        @Nullable String industry,
        @Nullable Boolean aboveScale,
        @Nullable Integer headcount,
        @Nullable PersonalData contactName,
        @Nullable PersonalData contactPhone) {

    EnterpriseForm form() {
        return new EnterpriseForm(uscc, name, town, industry, aboveScale, headcount).normalised();
    }
}
