package org.fugong.local;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.fugong.district.District;
import org.fugong.district.Enterprise;
import org.fugong.district.Worker;
import org.fugong.district.story.SharingCast;
import org.fugong.district.story.StableId;
import org.fugong.local.login.Person;

/**
 * The made-up people who may log in on this machine: one for each role, with the scope that the role has. Those who belong to
 * an enterprise, and the worker, are people of the story, so that its end can be seen through their eyes.
 */
final class People {

    /** Among the workers who wait in Huangshan; this one gets a seat, arrives, and has no fever. */
    private static final int TRAVELLER = 10;

    private People() {}

    static List<Person> of(District district) {
        Worker worker = district.worker(district.contingent().workers().get(TRAVELLER));
        Enterprise employer = worker.employer();
        String enterprise = StableId.ofEnterprise(employer.uscc());
        String at = " · " + employer.name();
        Worker lent = district.worker(SharingCast.withLogIn(district).get(0));
        return List.of(
                person("official-district", "周建国", "区级干部 District official", "district-official", null, null),
                person(
                        "official-town",
                        "陈洁",
                        "镇街干部 Town official · " + employer.town().name(),
                        "town-official",
                        null,
                        employer.town().code()),
                person(
                        "contact-" + employer.index(),
                        employer.contactName(),
                        "企业联系人 Enterprise contact" + at,
                        "enterprise",
                        enterprise,
                        null),
                person("worker-" + worker.index(), worker.name(), "员工 Worker" + at, "worker", null, null),
                person("gate-" + employer.index(), "王强", "门岗 Gate guard" + at, "gate", enterprise, null),
                contact(SharingCast.factory(district), "借入工人的工厂 Factory that borrows workers"),
                contact(SharingCast.hotel(district), "出借员工的酒店 Hotel that lends workers"),
                person(
                        "worker-" + lent.index(),
                        lent.name(),
                        "外借员工 Worker lent · " + lent.employer().name(),
                        "worker",
                        null,
                        null),
                person("inspector-1", "赵磊", "检查组 Inspector", "inspector", null, null),
                person("liaison-1", "吴芳", "驻企联络员 Liaison officer", "liaison-officer", null, null),
                person("agency-railway", "铁路（演示）", "外部单位 Agency: railway", "agency", null, null),
                person("operator-1", "孙涛", "运维 Operator", "operator", null, null),
                person("auditor-1", "郑丽", "审计 Auditor", "auditor", null, null));
    }

    private static Person contact(Enterprise enterprise, String title) {
        return person(
                "contact-" + enterprise.index(),
                enterprise.contactName(),
                title + " · " + enterprise.name(),
                "enterprise",
                StableId.ofEnterprise(enterprise.uscc()),
                null);
    }

    private static Person person(
            String id, String name, String title, String role, @Nullable String enterprise, @Nullable String town) {
        return new Person(id, name, title, List.of(role), enterprise, town);
    }
}
