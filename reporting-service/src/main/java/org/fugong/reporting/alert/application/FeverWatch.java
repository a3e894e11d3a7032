package org.fugong.reporting.alert.application;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.fugong.reporting.alert.domain.FeverCluster;
import org.fugong.reporting.alert.domain.Finding;
import org.fugong.reporting.gate.application.Fevers;

@ApplicationScoped
class FeverWatch implements Watch {
    private final Fevers fevers;
    private final FeverCluster rule;

    FeverWatch(
            Fevers fevers,
            @ConfigProperty(name = "fugong.reporting.alerts.fever.people", defaultValue = "3") int people,
            @ConfigProperty(name = "fugong.reporting.alerts.fever.within", defaultValue = "PT2H") Duration within) {
        this.fevers = fevers;
        this.rule = new FeverCluster(people, within);
    }

    @Override
    public List<Finding> look(Instant now) {
        return fevers.byEnterprise(now.minus(rule.within()), now, rule.people()).stream()
                .map(f -> new FeverCluster.Seen(f.enterpriseId(), f.name(), f.town(), f.people()))
                .flatMap(seen -> rule.judge(seen).stream())
                .toList();
    }
}
