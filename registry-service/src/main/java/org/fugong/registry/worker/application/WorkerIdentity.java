package org.fugong.registry.worker.application;

/**
 * Who a worker is, for other features.
 *
 * @param documentType name of a {@link org.fugong.registry.domain.identity.DocumentType}
 * @param origin county of the home, six digits
 */
public record WorkerIdentity(String documentType, String origin, Person person) {

    static WorkerIdentity of(WorkerStore.Kept kept) {
        return new WorkerIdentity(kept.worker().idType().name(), kept.worker().origin(), kept.person());
    }
}
