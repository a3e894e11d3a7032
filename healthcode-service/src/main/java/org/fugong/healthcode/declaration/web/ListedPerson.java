package org.fugong.healthcode.declaration.web;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.fugong.healthcode.declaration.application.RegistrationLists.Entry;
import org.fugong.healthcode.declaration.domain.Declaration;
import org.fugong.healthcode.declaration.domain.Faults;

/** Someone whom an office registers, and what is declared for them. Prints masked. */
record ListedPerson(
        @Nullable String idType,
        @Nullable String idNumber,
        @Nullable String name,
        @Nullable String phone,
        @Nullable AnswersBody declaration) {

    /** Null if something was wrong, which the faults tell by the fields of this person. */
    @Nullable Entry read(LocalDate today, Faults faults) {
        Who who = Who.read(new RegistrationRequest(idType, idNumber, name, phone), today, faults);
        Declaration read = declared(faults);
        return who == null || read == null ? null : new Entry(who.identity(), who.contact(), read);
    }

    private @Nullable Declaration declared(Faults faults) {
        if (declaration == null) {
            faults.add("declaration", "required", "The complete declaration.");
            return null;
        }
        Faults ofAnswers = new Faults();
        Declaration read = Declaration.read(declaration.answers(), ofAnswers);
        ofAnswers.list().forEach(f -> faults.add("declaration." + f.field(), f.code(), f.message()));
        return read;
    }

    @Override
    public String toString() {
        return "ListedPerson[***]";
    }
}
