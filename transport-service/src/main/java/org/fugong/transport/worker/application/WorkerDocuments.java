package org.fugong.transport.worker.application;

import java.util.Locale;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.fugong.chassis.privacy.PersonalData;
import org.fugong.chassis.privacy.Pseudonym;

/** Which worker a document names: the id is made blindly, as registry makes it, and the document is not kept. */
@ApplicationScoped
public class WorkerDocuments {

    private final Pseudonym pseudonym;

    WorkerDocuments(Pseudonym pseudonym) {
        this.pseudonym = pseudonym;
    }

    /**
     * The worker's id, whether or not such a worker is known.
     *
     * @param type RESIDENT, PASSPORT, HK_MACAO_PERMIT or TAIWAN_PERMIT
     * @param number as somebody typed it
     */
    public UUID idOf(String type, PersonalData number) {
        return pseudonym.of(
                "person",
                PersonalData.of(
                        number.derive(clear -> type + ":" + clear.strip().toUpperCase(Locale.ROOT))));
    }
}
