package org.fugong.reporting.resumption.application;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import org.fugong.reporting.resumption.domain.Enterprise;
import org.fugong.reporting.resumption.domain.Resumption;
import org.fugong.reporting.trend.application.Measured;
import org.fugong.reporting.trend.application.Moment;
import org.fugong.reporting.trend.application.Trends;

/** Takes in what becomes known of enterprises, and tells how far resumption has come. */
@ApplicationScoped
public class Resumptions {
    private final ResumptionStore store;
    private final Trends trends;

    Resumptions(ResumptionStore store, Trends trends) {
        this.store = store;
        this.trends = trends;
    }

    /** Within the transaction of the batch. */
    public void takeIn(Collection<Enterprise> facts) {
        List<Moment> moments = new ArrayList<>();
        store.merge(facts, (before, after) -> {
            add(moments, before, -1);
            add(moments, after, 1);
        });
        trends.count(moments);
    }

    private static void add(List<Moment> moments, @Nullable Enterprise enterprise, long sign) {
        if (enterprise == null) {
            return;
        }
        Instant applied = enterprise.applied();
        if (applied != null) {
            moments.add(new Moment(Measured.APPLIED, enterprise.id(), applied, sign));
        }
        Enterprise.Decision decision = enterprise.decision();
        if (decision != null && decision.approved()) {
            moments.add(new Moment(Measured.RESUMED, enterprise.id(), decision.at(), sign));
        }
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

    /** How many people an enterprise says it employs, if that is known. */
    public Optional<Integer> headcount(UUID enterpriseId) {
        return store.find(enterpriseId)
                .flatMap(enterprise -> Optional.ofNullable(enterprise.registration()))
                .flatMap(registration -> Optional.ofNullable(registration.headcount()));
    }

    /** The enterprises of a group by name, after the last one of the page before. */
    public List<EnterpriseStatus> list(
            EnterpriseGroup group, @Nullable String town, @Nullable EnterpriseStatus after, int limit) {
        return store.list(group, town, after, limit);
    }

    /** The registered enterprises that resumed most recently, the latest first. */
    public List<EnterpriseStatus> latestResumed(int limit) {
        return store.latestResumed(limit).stream()
                .flatMap(e -> EnterpriseStatus.of(e).stream())
                .toList();
    }
}
