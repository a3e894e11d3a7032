package org.fugong.transport.traveller.application;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.fugong.chassis.privacy.Disclosure;
import org.fugong.chassis.privacy.PersonalData;

/**
 * Who the people with these opaque ids are: for lists, where names print masked, and in clear for a purpose that is
 * audited. Who may see whom is for the caller to check. A worker whose identity registry has not told yet is not found;
 * show the short form of the id then.
 */
@ApplicationScoped
public class Travellers {

    private final IdentityStore store;
    private final Disclosure disclosure;

    Travellers(IdentityStore store, Disclosure disclosure) {
        this.store = store;
        this.disclosure = disclosure;
    }

    /**
     * What can be shown in clear after {@link #reveal}.
     *
     * @param documentType RESIDENT, PASSPORT, HK_MACAO_PERMIT or TAIWAN_PERMIT
     */
    public record Clear(
            UUID workerId, String name, String phone, String documentType, String documentNumber, String home) {

        /** Never the values: they are personal. */
        @Override
        public String toString() {
            return "Clear[workerId=" + workerId + "]";
        }
    }

    /** A contact in clear. */
    public record ClearContact(UUID enterpriseId, String name, String phone) {

        /** Never the values: they are personal. */
        @Override
        public String toString() {
            return "ClearContact[enterpriseId=" + enterpriseId + "]";
        }
    }

    /** Those of these workers that are known; their values print masked. */
    public Map<UUID, WorkerIdentity> find(Collection<UUID> workerIds) {
        Map<UUID, WorkerIdentity> found = new HashMap<>();
        store.identities(workerIds).forEach(identity -> found.put(identity.workerId(), identity));
        return found;
    }

    /** One worker, if known; the values print masked. */
    public Optional<WorkerIdentity> find(UUID workerId) {
        return store.identities(List.of(workerId)).stream().findFirst();
    }

    /** Whom to call at those of these enterprises whose contact is known; the values print masked. */
    public Map<UUID, EnterpriseContact> contacts(Collection<UUID> enterpriseIds) {
        Map<UUID, EnterpriseContact> found = new HashMap<>();
        store.contacts(enterpriseIds).forEach(contact -> found.put(contact.enterpriseId(), contact));
        return found;
    }

    /** The masked name, or the short form of the id of one who is not known yet. */
    public static String shown(UUID workerId, Map<UUID, WorkerIdentity> identities) {
        WorkerIdentity identity = identities.get(workerId);
        return identity == null
                ? workerId.toString().substring(28)
                : identity.name().masked();
    }

    /**
     * A worker in clear, for one who has just been found entitled to it. The reading is audited in the current
     * transaction.
     *
     * @param purpose why it is needed, 1 to 200 characters, without personal data
     * @throws org.fugong.chassis.web.Problem 422 without a purpose
     * @throws IllegalStateException without a transaction
     */
    public Optional<Clear> reveal(UUID workerId, String purpose) {
        return find(workerId).map(identity -> {
            // One entry in the audit trail for the person; what is told with it is part of the same reading.
            String name = disclosure.reveal(identity.name(), purpose, workerId.toString());
            return clear(identity, name);
        });
    }

    /** Many workers in clear, each audited like {@link #reveal}; those not known yet are left out. */
    public Map<UUID, Clear> revealAll(Collection<UUID> workerIds, String purpose) {
        Map<UUID, Clear> clear = new HashMap<>();
        store.identities(workerIds)
                .forEach(identity -> clear.put(
                        identity.workerId(),
                        clear(
                                identity,
                                disclosure.reveal(
                                        identity.name(),
                                        purpose,
                                        identity.workerId().toString()))));
        return clear;
    }

    /** Many contacts in clear, each audited. */
    public List<ClearContact> revealContacts(Collection<UUID> enterpriseIds, String purpose) {
        return store.contacts(enterpriseIds).stream()
                .map(contact -> new ClearContact(
                        contact.enterpriseId(),
                        disclosure.reveal(
                                contact.name(), purpose, contact.enterpriseId().toString()),
                        text(contact.phone())))
                .toList();
    }

    /** The contact of an enterprise in clear, audited like {@link #reveal}. */
    public Optional<ClearContact> revealContact(UUID enterpriseId, String purpose) {
        return store.contacts(List.of(enterpriseId)).stream()
                .findFirst()
                .map(contact -> new ClearContact(
                        enterpriseId,
                        disclosure.reveal(contact.name(), purpose, enterpriseId.toString()),
                        text(contact.phone())));
    }

    private static Clear clear(WorkerIdentity identity, String name) {
        return new Clear(
                identity.workerId(),
                name,
                text(identity.phone()),
                identity.documentType(),
                text(identity.documentNumber()),
                text(identity.home()));
    }

    private static String text(PersonalData value) {
        return value.derive(clear -> clear);
    }
}
