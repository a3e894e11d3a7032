package org.fugong.reporting.alert.application;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.fugong.reporting.alert.domain.CharterShort;
import org.fugong.reporting.alert.domain.Finding;
import org.fugong.reporting.charter.application.Charters;

@ApplicationScoped
class CharterWatch implements Watch {
    private final Charters charters;
    private final CharterShort rule;

    CharterWatch(
            Charters charters,
            @ConfigProperty(name = "fugong.reporting.alerts.charter.before", defaultValue = "PT3H") Duration before,
            @ConfigProperty(name = "fugong.reporting.alerts.charter.waiting-percent", defaultValue = "10")
                    int waitingPercent,
            @ConfigProperty(name = "fugong.reporting.alerts.charter.cleared-percent", defaultValue = "80")
                    int clearedPercent) {
        this.charters = charters;
        this.rule = new CharterShort(before, waitingPercent, clearedPercent);
    }

    @Override
    public List<Finding> look(Instant now) {
        return charters.closing(now, now.plus(rule.before())).stream()
                .map(c -> new CharterShort.Open(
                        c.id(),
                        c.name(),
                        c.deadline(),
                        c.seats(),
                        c.travellers().seated(),
                        c.travellers().waiting(),
                        c.travellers().cleared()))
                .flatMap(open -> rule.judge(open, now).stream())
                .toList();
    }
}
