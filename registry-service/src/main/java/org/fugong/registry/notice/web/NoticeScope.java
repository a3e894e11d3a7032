package org.fugong.registry.notice.web;

import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import org.fugong.chassis.security.Caller;
import org.fugong.chassis.security.Role;
import org.fugong.registry.notice.application.Audience;
import org.fugong.registry.officer.application.Officers;

/** The audiences that the caller is one of. */
@RequestScoped
class NoticeScope {

    private final Caller caller;
    private final Officers officers;

    @Inject
    NoticeScope(Caller caller, Officers officers) {
        this.caller = caller;
        this.officers = officers;
    }

    List<Audience> audiences() {
        List<Audience> mine = new ArrayList<>();
        if (caller.has(Role.ENTERPRISE)) {
            caller.enterpriseId().map(Audience::enterprise).ifPresent(mine::add);
        }
        if (caller.has(Role.TOWN)) {
            caller.town().map(Audience::town).ifPresent(mine::add);
        }
        if (caller.has(Role.DISTRICT)) {
            mine.add(Audience.district());
        }
        if (caller.has(Role.TOWN)
                || caller.has(Role.DISTRICT)
                || caller.has(Role.INSPECTOR)
                || caller.has(Role.LIAISON)) {
            mine.add(Audience.officer(caller.subject()));
            officers.find(caller.subject())
                    .filter(officer -> officer.active() && officer.department() != null)
                    .ifPresent(officer ->
                            mine.add(new Audience(Audience.Kind.DEPARTMENT, String.valueOf(officer.department()))));
        }
        return mine;
    }
}
