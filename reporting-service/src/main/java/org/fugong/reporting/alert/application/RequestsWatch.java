package org.fugong.reporting.alert.application;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.fugong.reporting.alert.domain.Finding;
import org.fugong.reporting.alert.domain.RequestsAge;
import org.fugong.reporting.breakdown.application.Breakdowns;
import org.fugong.reporting.breakdown.application.GroupFigures;
import org.fugong.reporting.dashboard.application.Town;
import org.fugong.reporting.dashboard.application.Towns;

@ApplicationScoped
class RequestsWatch implements Watch {
    private final Breakdowns breakdowns;
    private final Towns towns;
    private final RequestsAge rule;

    RequestsWatch(
            Breakdowns breakdowns,
            Towns towns,
            @ConfigProperty(name = "fugong.reporting.alerts.requests.overdue", defaultValue = "5") int overdue) {
        this.breakdowns = breakdowns;
        this.towns = towns;
        this.rule = new RequestsAge(overdue);
    }

    @Override
    public List<Finding> look(Instant now) {
        List<Finding> found = new ArrayList<>();
        breakdowns.byTown().items().forEach(part -> {
            GroupFigures.HelpView help = part.figures().help();
            String code = part.value();
            if (help != null && code != null) {
                Town town = towns.find(code).orElseGet(() -> new Town(code, code, code, 0, 0));
                rule.ofTown(new RequestsAge.Waiting(
                                code, town.name(), town.nameEn(), help.open(), help.overdue(), help.longer()))
                        .ifPresent(found::add);
            }
        });
        return found;
    }
}
