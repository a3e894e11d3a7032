package org.fugong.reporting.alert.application;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.fugong.reporting.alert.domain.Finding;
import org.fugong.reporting.alert.domain.IntakeLag;
import org.fugong.reporting.intake.application.Intake;
import org.fugong.reporting.intake.application.Lag;

@ApplicationScoped
class IntakeWatch implements Watch {
    private static final long MILLIS = 1000;

    private final Intake intake;
    private final IntakeLag rule;

    IntakeWatch(
            Intake intake,
            @ConfigProperty(name = "fugong.reporting.alerts.intake.longest", defaultValue = "PT5M") Duration longest) {
        this.intake = intake;
        this.rule = new IntakeLag(longest);
    }

    /** What is not known, because the broker cannot be asked, is no finding: its own alarm is the operator's. */
    @Override
    public List<Finding> look(Instant now) {
        Lag lag = intake.state().lag();
        Double seconds = lag.seconds();
        Long records = lag.records();
        return seconds == null || records == null
                ? List.of()
                : rule.judge(Duration.ofMillis(Math.round(seconds * MILLIS)), records).stream()
                        .toList();
    }
}
