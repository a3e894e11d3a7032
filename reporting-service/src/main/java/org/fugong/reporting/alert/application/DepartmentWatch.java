package org.fugong.reporting.alert.application;

import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.fugong.reporting.alert.domain.Finding;
import org.fugong.reporting.alert.domain.RequestsAge;
import org.fugong.reporting.help.application.Departments;

@ApplicationScoped
class DepartmentWatch implements Watch {
    private final Departments departments;
    private final RequestsAge rule;

    DepartmentWatch(
            Departments departments,
            @ConfigProperty(name = "fugong.reporting.alerts.departments.overdue", defaultValue = "5") int overdue) {
        this.departments = departments;
        this.rule = new RequestsAge(overdue);
    }

    @Override
    public List<Finding> look(Instant now) {
        return departments.waiting(now).stream()
                .flatMap(help -> rule
                        .atDepartment(new RequestsAge.Waiting(
                                help.department(),
                                help.called("zh"),
                                help.called("en"),
                                help.open(),
                                help.overdue(),
                                help.longer()))
                        .stream())
                .toList();
    }
}
