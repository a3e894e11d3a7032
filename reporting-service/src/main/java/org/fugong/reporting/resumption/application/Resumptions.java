package org.fugong.reporting.resumption.application;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.fugong.reporting.resumption.domain.Enterprise;
import org.fugong.reporting.resumption.domain.Resumption;

/** Takes in what becomes known of enterprises, and tells how far resumption has come. */
@ApplicationScoped
public class Resumptions {
    private final ResumptionStore store;

    Resumptions(ResumptionStore store) {
        this.store = store;
    }

    /** Within the transaction of the batch. */
    public void takeIn(Collection<Enterprise> facts) {
        store.merge(facts);
    }

    public ResumptionFigures district() {
        return ResumptionFigures.of(Resumption.of(store.groups()));
    }

    /** The enterprises of one town. */
    public ResumptionFigures town(String code) {
        return ResumptionFigures.of(Resumption.of(store.groups().stream()
                .filter(group -> group.town().equals(code))
                .toList()));
    }

    /** An enterprise whose registration is known. */
    public Optional<EnterpriseStatus> registered(UUID enterpriseId) {
        return store.find(enterpriseId).flatMap(EnterpriseStatus::of);
    }

    /** The registered enterprises that resumed most recently, the latest first. */
    public List<EnterpriseStatus> latestResumed(int limit) {
        return store.latestResumed(limit).stream()
                .flatMap(e -> EnterpriseStatus.of(e).stream())
                .toList();
    }
}
