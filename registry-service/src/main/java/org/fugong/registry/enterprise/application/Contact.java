package org.fugong.registry.enterprise.application;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.fugong.chassis.privacy.PersonalData;
import org.fugong.registry.domain.identity.Fault;
import org.fugong.registry.domain.identity.Texts;

/**
 * The person to call at an enterprise.
 *
 * @param name of the person
 * @param phone of the person
 */
public record Contact(PersonalData name, PersonalData phone) {

    /** Everything that is wrong with a contact as it was given. */
    static List<Fault> faults(@Nullable PersonalData name, @Nullable PersonalData phone) {
        List<Fault> faults = new ArrayList<>();
        Texts.faultOfRequired("contactName", clear(name), 60).ifPresent(faults::add);
        Texts.faultOfPhone("contactPhone", clear(phone)).ifPresent(faults::add);
        return faults;
    }

    private static @Nullable String clear(@Nullable PersonalData value) {
        return value == null ? null : value.derive(Function.identity());
    }
}
