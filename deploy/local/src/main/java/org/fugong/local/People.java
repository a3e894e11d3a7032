package org.fugong.local;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.fugong.district.District;
import org.fugong.district.Enterprise;
import org.fugong.district.Town;
import org.fugong.district.Worker;
import org.fugong.district.story.SharingCast;
import org.fugong.district.story.StableId;
import org.fugong.local.login.Directory;
import org.fugong.local.login.Person;

/**
 * The made-up people who may log in on this machine. Offered is one for each role, with the scope that the role has; those who
 * belong to an enterprise, and the workers, are people of the story, so that its end can be seen through their eyes. Besides,
 * every worker, contact, guard and town official of the district may log in by name.
 */
final class People implements Directory {

    /** Among the workers who wait in Huangshan; this one gets a seat, arrives, and has no fever. */
    private static final int TRAVELLER = 10;

    private static final Pattern NUMBERED = Pattern.compile("(worker|contact|gate|official)-([0-9]{1,9})");

    private final District district;
    private final List<Person> offered;
    private final Map<String, Person> byId;

    People(District district) {
        this.district = district;
        this.offered = offered(district);
        this.byId = offered.stream().collect(Collectors.toMap(Person::id, Function.identity()));
    }

    @Override
    public List<Person> offered() {
        return offered;
    }

    @Override
    public Optional<Person> find(String id) {
        Person known = byId.get(id);
        if (known != null) {
            return Optional.of(known);
        }
        Matcher numbered = NUMBERED.matcher(id);
        return numbered.matches() ? numbered(numbered.group(1), Integer.parseInt(numbered.group(2))) : Optional.empty();
    }

    private Optional<Person> numbered(String kind, int number) {
        return switch (kind) {
            case "worker" ->
                number < district.workerCount() ? Optional.of(worker(district.worker(number), "员工 Worker")) : none();
            case "contact" ->
                number < district.enterpriseCount()
                        ? Optional.of(contact(district.enterprise(number), "企业联系人 Enterprise contact"))
                        : none();
            case "gate" ->
                number < district.enterpriseCount() ? Optional.of(gate(district.enterprise(number))) : none();
            default ->
                district.towns().stream()
                        .filter(town -> town.code().equals("" + number))
                        .findFirst()
                        .map(town -> official("official-" + town.code(), "镇街干部", town));
        };
    }

    private static Optional<Person> none() {
        return Optional.empty();
    }

    private static List<Person> offered(District district) {
        Worker traveller = district.worker(district.contingent().workers().get(TRAVELLER));
        Enterprise employer = traveller.employer();
        Worker lent = district.worker(SharingCast.withLogIn(district).get(0));
        return List.of(
                person("official-district", "周建国", "区级干部 District official", "district-official", null, null),
                official("official-town", "陈洁", employer.town()),
                contact(employer, "企业联系人 Enterprise contact"),
                worker(traveller, "员工 Worker"),
                gate(employer),
                contact(SharingCast.factory(district), "借入工人的工厂 Factory that borrows workers"),
                contact(SharingCast.hotel(district), "出借员工的酒店 Hotel that lends workers"),
                worker(lent, "外借员工 Worker lent"),
                person("inspector-1", "赵磊", "检查组 Inspector", "inspector", null, null),
                person("liaison-1", "吴芳", "驻企联络员 Liaison officer", "liaison-officer", null, null),
                person("agency-railway", "铁路（演示）", "外部单位 Agency: railway", "agency", null, null),
                person("operator-1", "孙涛", "运维 Operator", "operator", null, null),
                person("auditor-1", "郑丽", "审计 Auditor", "auditor", null, null));
    }

    private static Person official(String id, String name, Town town) {
        return person(id, name, "镇街干部 Town official · " + town.name(), "town-official", null, town.code());
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

    private static Person gate(Enterprise enterprise) {
        return person(
                "gate-" + enterprise.index(),
                "王强",
                "门岗 Gate guard · " + enterprise.name(),
                "gate",
                StableId.ofEnterprise(enterprise.uscc()),
                null);
    }

    private static Person worker(Worker worker, String title) {
        return person(
                "worker-" + worker.index(),
                worker.name(),
                title + " · " + worker.employer().name(),
                "worker",
                null,
                null);
    }

    private static Person person(
            String id, String name, String title, String role, @Nullable String enterprise, @Nullable String town) {
        return new Person(id, name, title, List.of(role), enterprise, town);
    }
}
