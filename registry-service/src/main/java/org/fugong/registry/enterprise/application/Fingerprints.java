package org.fugong.registry.enterprise.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.fugong.chassis.privacy.BlindIndex;
import org.fugong.chassis.privacy.PersonalData;
import org.fugong.registry.enterprise.application.EnterpriseStore.Kept;
import org.fugong.registry.enterprise.domain.Enterprise;

/** Keyed hashes of everything of an enterprise that can be corrected, by which a file's row that says nothing new is known. */
@ApplicationScoped
class Fingerprints {

    private final BlindIndex index;

    @Inject
    Fingerprints(BlindIndex index) {
        this.index = index;
    }

    /** A record with its fingerprint. */
    Kept kept(Enterprise enterprise, Contact contact) {
        String open = String.join(
                "\n",
                enterprise.name(),
                enterprise.town(),
                enterprise.industry(),
                Boolean.toString(enterprise.aboveScale()),
                Integer.toString(enterprise.headcount()));
        PersonalData all = contact.name()
                .derive(name -> contact.phone().derive(phone -> PersonalData.of(open + "\n" + name + "\n" + phone)));
        return new Kept(enterprise, contact, index.of(all, "enterprise/row"));
    }
}
