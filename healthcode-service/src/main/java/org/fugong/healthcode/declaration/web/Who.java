package org.fugong.healthcode.declaration.web;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.fugong.chassis.web.Problem;
import org.fugong.chassis.web.Problem.FieldError;
import org.fugong.healthcode.declaration.domain.Contact;
import org.fugong.healthcode.declaration.domain.Faults;
import org.fugong.healthcode.declaration.domain.Identity;

/** Who registers, read and checked. Prints masked. */
public record Who(Identity identity, Contact contact) {

    /** @throws Problem 422 with all that is wrong */
    public static Who of(RegistrationRequest request, LocalDate today) {
        Faults faults = new Faults();
        Who who = read(request, today, faults);
        if (who == null) {
            throw problem(faults);
        }
        return who;
    }

    /** Null if something was wrong, which the faults tell. */
    static @Nullable Who read(RegistrationRequest request, LocalDate today, Faults faults) {
        Identity identity = Identity.read(request.idType(), request.idNumber(), today, faults);
        Faults ofContact = new Faults();
        Contact contact = Contact.read(request.name(), request.phone(), ofContact);
        ofContact.list().forEach(f -> faults.add(f.field(), f.code(), f.message()));
        return identity == null || contact == null ? null : new Who(identity, contact);
    }

    /** What is wrong, field by field. */
    public static Problem problem(Faults faults) {
        return Problem.invalid(faults.list().stream()
                .map(f -> new FieldError(f.field(), f.code(), f.message()))
                .toList());
    }
}
