package org.fugong.registry.assistance.web;

import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import org.jspecify.annotations.Nullable;

import org.fugong.chassis.page.Formats;
import org.fugong.chassis.page.Shell;
import org.fugong.registry.assistance.application.Assistance;
import org.fugong.registry.assistance.application.RoutingSettings;
import org.fugong.registry.assistance.domain.Category;
import org.fugong.registry.assistance.domain.Course.Move;
import org.fugong.registry.assistance.domain.Course.State;
import org.fugong.registry.assistance.domain.HelpRequest;
import org.fugong.registry.assistance.domain.RoutingPolicy;
import org.fugong.registry.assistance.domain.Step;
import org.fugong.registry.assistance.domain.Urgency;
import org.fugong.registry.division.application.Divisions;
import org.fugong.registry.enterprise.application.EnterpriseFacts;
import org.fugong.registry.enterprise.application.Enterprises;
import org.fugong.registry.officer.application.Department;
import org.fugong.registry.officer.application.Officer;
import org.fugong.registry.officer.application.Officers;
import org.fugong.registry.park.application.Park;
import org.fugong.registry.park.application.Parks;

/** What the pages of requests show, in the reader's language. */
@ApplicationScoped
class HelpRows {

    private static final int DAY_HOURS = 24;
    private static final int MOST_OFFICES = 3;

    private final Shell shell;
    private final Assistance assistance;
    private final Enterprises enterprises;
    private final Divisions divisions;
    private final Parks parks;
    private final Officers officers;
    private final RoutingPolicy policy;
    private final Clock clock;

    @Inject
    HelpRows(
            Shell shell,
            Assistance assistance,
            Enterprises enterprises,
            Divisions divisions,
            Parks parks,
            Officers officers,
            RoutingSettings routing,
            Clock clock) {
        this.shell = shell;
        this.assistance = assistance;
        this.enterprises = enterprises;
        this.divisions = divisions;
        this.parks = parks;
        this.officers = officers;
        this.policy = routing.policy();
        this.clock = clock;
    }

    List<HelpRow> rows(Collection<HelpRequest> requests) {
        Map<UUID, EnterpriseFacts> facts = enterprises.factsOf(
                requests.stream().map(HelpRequest::enterpriseId).distinct().toList());
        return requests.stream()
                .map(r -> row(r, Objects.requireNonNull(facts.get(r.enterpriseId()))))
                .toList();
    }

    private HelpRow row(HelpRequest r, EnterpriseFacts enterprise) {
        String amount = amount(r);
        return new HelpRow(
                r.id(),
                amount.isEmpty() ? category(r.category()) : category(r.category()) + " · " + amount,
                r.text(),
                enterprise.name(),
                town(r.town()),
                r.state().name(),
                HelpRow.badge(r.state()),
                r.urgency().name(),
                department(r.department()),
                r.state().unanswered() ? r.level() : 0,
                r.filedAt(),
                r.dueAt(),
                r.state().withDepartment() && r.answerBy().isBefore(clock.instant()),
                r.stars());
    }

    HelpDetail detail(HelpRequest r, EnterpriseFacts enterprise, @Nullable UUID scheme) {
        List<Step> steps = assistance.steps(r.id());
        List<Officer> offices = officers.inDepartment(Department.valueOf(r.department())).stream()
                .limit(MOST_OFFICES)
                .toList();
        return new HelpDetail(
                r,
                row(r, enterprise),
                enterprise,
                amount(r),
                r.parkId() == null
                        ? null
                        : parks.find(r.parkId()).map(Park::name).orElse(null),
                offices,
                r.state() == State.WAITING_FOR_ENTERPRISE ? lastQuestion(steps) : null,
                steps.stream().map(this::row).toList(),
                policy.mostHandOvers(),
                scheme);
    }

    private static @Nullable String lastQuestion(List<Step> steps) {
        return steps.stream()
                .filter(step -> step.move() == Move.ASK)
                .reduce((one, next) -> next)
                .map(Step::note)
                .orElse(null);
    }

    private HelpStepRow row(Step step) {
        return new HelpStepRow(
                step.at(),
                step.move().name(),
                step.by().party().name(),
                step.state().name(),
                HelpRow.badge(step.state()),
                department(step.department()),
                step.move() == Move.ESCALATE ? step.level() : 0,
                step.dueAt(),
                step.note());
    }

    /** The categories with who answers them and how fast. */
    List<HelpChoice> choices() {
        return Arrays.stream(Category.values())
                .map(category -> new HelpChoice(
                        category.name(),
                        category.name(shell.lang()),
                        category.unit(shell.lang()),
                        words().goesTo(
                                        department(policy.department(category)),
                                        within(policy.answerWithin(category, Urgency.NORMAL)))))
                .toList();
    }

    /** A length of time, in days from two on. */
    String within(Duration time) {
        long hours = time.toHours();
        return hours >= 2 * DAY_HOURS && hours % DAY_HOURS == 0
                ? words().days(hours / DAY_HOURS)
                : words().hours(hours);
    }

    RoutingPolicy policy() {
        return policy;
    }

    HelpWords words() {
        return MessageBundles.get(HelpWords.class, Localized.Literal.of(shell.lang()));
    }

    String department(String name) {
        return Department.valueOf(name).name(shell.lang());
    }

    String town(String code) {
        return divisions
                .town(code)
                .map(town -> shell.lang().equals("zh") ? town.name() : town.pinyin())
                .orElse(code);
    }

    private String category(@Nullable Category category) {
        return category == null ? words().notSorted() : category.name(shell.lang());
    }

    private String amount(HelpRequest r) {
        return r.quantity() == null || r.category() == null
                ? ""
                : Formats.count(r.quantity()) + " " + r.category().unit(shell.lang());
    }
}
