package org.fugong.registry.worker.application;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.fugong.chassis.privacy.PersonalData;
import org.fugong.chassis.privacy.Pseudonym;

/** Ids of workers: a person is the pseudonym of a document, the same in every service. */
@ApplicationScoped
class PersonIds {

    private final Pseudonym pseudonym;

    @Inject
    PersonIds(Pseudonym pseudonym) {
        this.pseudonym = pseudonym;
    }

    /**
     * The id of whoever has this document, registered or not.
     *
     * @param type name of a document type
     * @param number normalised
     */
    UUID of(String type, String number) {
        return pseudonym.of("person", PersonalData.of(type + ":" + number));
    }
}
