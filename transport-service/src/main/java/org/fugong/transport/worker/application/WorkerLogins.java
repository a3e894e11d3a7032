package org.fugong.transport.worker.application;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.fugong.chassis.privacy.PersonalData;
import org.fugong.chassis.privacy.Pseudonym;

/** Which log-in is which worker, as bound in registry. The log-in itself is kept nowhere, only an id made from it. */
@ApplicationScoped
public class WorkerLogins {

    /** The kind of pseudonym that registry names log-ins by. */
    static final String KIND = "login";

    private final KnownLogins known;
    private final Pseudonym pseudonym;

    WorkerLogins(KnownLogins known, Pseudonym pseudonym) {
        this.known = known;
        this.pseudonym = pseudonym;
    }

    /** The worker of a log-in, if registry told of one. */
    public Optional<UUID> workerOf(String subject) {
        return known.workerOf(pseudonym.of(KIND, PersonalData.of(subject)));
    }
}
