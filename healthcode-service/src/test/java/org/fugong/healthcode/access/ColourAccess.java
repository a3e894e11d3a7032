package org.fugong.healthcode.access;

import java.util.List;

import org.fugong.chassis.security.Role;
import org.fugong.chassis.testing.access.AccessCase;
import org.fugong.chassis.testing.access.AccessCase.Scope;

import static org.fugong.chassis.testing.access.AccessCase.get;
import static org.fugong.chassis.testing.access.AccessCase.post;
import static org.fugong.chassis.testing.access.AccessCase.put;

/** Rules, check-ins, colours set by hand, and appeals. */
class ColourAccess implements AccessCases {

    @Override
    public List<AccessCase> of(Scene scene) {
        String colours = "/api/v1/colours";
        String versions = colours + "/rule-versions";
        String version = versions + "/{version}";
        String published = versions + "/colour-2020-02.1";
        String settings = colours + "/hand-settings";
        String setting = settings + "/{id}";
        String asked = settings + "/" + scene.setting();
        String appeals = "/api/v1/appeals";
        String appeal = appeals + "/{id}";
        String filed = appeals + "/" + scene.appeal();
        String purpose = "{\"purpose\": \"test of access\"}";
        return List.of(
                get(colours + "/rules", colours + "/rules", Scope.PUBLIC),
                get(versions, versions, Scope.PUBLIC),
                post(versions, versions, "{}", Scope.ROLE, Role.DISTRICT),
                get(version, published, Scope.PUBLIC),
                put(version, published, "{}", Scope.ROLE, Role.DISTRICT),
                post(version + "/publication", published + "/publication", "", Scope.ROLE, Role.DISTRICT),
                post(version + "/withdrawal", published + "/withdrawal", "", Scope.ROLE, Role.DISTRICT),
                get(version + "/simulation", published + "/simulation", Scope.ROLE, Role.DISTRICT, Role.AUDITOR),
                get(colours + "/without-cause", colours + "/without-cause", Scope.ROLE, Role.AUDITOR),
                post("/api/v1/check-ins", "/api/v1/check-ins", "{}", Scope.ROLE, Role.WORKER),
                get("/api/v1/check-ins/mine", "/api/v1/check-ins/mine", Scope.ROLE, Role.WORKER),
                post(settings, settings, "{}", Scope.ROLE, Role.DISTRICT),
                get(settings, settings, Scope.ROLE, Role.DISTRICT, Role.AUDITOR),
                get(setting, asked, Scope.ITEM, Role.DISTRICT, Role.AUDITOR),
                post(setting + "/reveal", asked + "/reveal", purpose, Scope.ROLE, Role.DISTRICT, Role.AUDITOR),
                post(setting + "/approval", asked + "/approval", "", Scope.ROLE, Role.DISTRICT),
                post(setting + "/refusal", asked + "/refusal", "", Scope.ROLE, Role.DISTRICT),
                post(appeals, appeals, "{}", Scope.ROLE, Role.WORKER),
                get(appeals + "/mine", appeals + "/mine", Scope.ROLE, Role.WORKER),
                get(appeals, appeals, Scope.LIST, Role.TOWN, Role.DISTRICT, Role.AUDITOR),
                get(appeal, filed, Scope.ITEM, Role.TOWN, Role.DISTRICT, Role.AUDITOR),
                post(appeal + "/reveal", filed + "/reveal", purpose, Scope.ITEM, Role.TOWN, Role.DISTRICT),
                post(appeal + "/decision", filed + "/decision", "{}", Scope.ITEM, Role.TOWN, Role.DISTRICT));
    }
}
