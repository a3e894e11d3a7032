package org.fugong.healthcode.declaration.application;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.fugong.chassis.privacy.PersonalData;
import org.fugong.healthcode.declaration.domain.Answers;
import org.fugong.healthcode.declaration.domain.Contact;
import org.fugong.healthcode.declaration.domain.Declaration;
import org.fugong.healthcode.declaration.domain.Identity;

/** Where registrations are kept, sealed. */
public interface RegistrationStore {

    /**
     * A registration without what is sealed in it.
     *
     * @param version of the declaration, 0 until it is complete
     */
    record Registration(
            long number,
            UUID personId,
            String subject,
            Instant startedAt,
            int version,
            @Nullable Instant completedAt) {}

    /** What is sealed in a registration. The answers print without their contents. */
    record Sealed(
            PersonalData identity,
            PersonalData name,
            PersonalData phone,
            @Nullable Answers declaration,
            @Nullable Answers draft) {}

    /** Adds a registration unless the person or the subject has one. */
    boolean add(UUID personId, String subject, Identity identity, Contact contact, Instant at);

    /** The registration of the person or of the subject; of the person if there are two. */
    @Nullable Registration ofPersonOrSubject(UUID personId, String subject);

    @Nullable Registration ofSubject(String subject);

    /** The same, its row locked until the transaction ends. */
    @Nullable Registration lockOfSubject(String subject);

    /** Opens what is sealed. */
    Sealed open(UUID personId);

    /** The documents of these persons, by person. */
    Map<UUID, PersonalData> identities(Collection<UUID> persons);

    void correct(UUID personId, Contact contact);

    void saveDraft(UUID personId, Answers draft);

    /** Stores a complete declaration; a draft is gone with it. */
    void complete(UUID personId, Declaration declaration, int version, Instant at);
}
