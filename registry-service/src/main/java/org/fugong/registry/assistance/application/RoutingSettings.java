package org.fugong.registry.assistance.application;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import org.fugong.registry.assistance.domain.Category;
import org.fugong.registry.assistance.domain.RoutingPolicy;
import org.fugong.registry.officer.application.Department;

/**
 * Who gets what and how long each has, {@code fugong.assistance.routing.*}. Change the version with any of it. The defaults
 * are ours.
 */
@ConfigMapping(prefix = "fugong.assistance.routing")
public interface RoutingSettings {

    /** Names this set; kept with each step that was made under it. */
    @WithDefault("2020-02-10")
    String version();

    /** The department of each category. */
    Map<Category, Department> department();

    /** How long each category has until the answer, at normal urgency. */
    Map<Category, Duration> answerWithin();

    /** Share of the times that an urgent request has, in percent. */
    @WithDefault("50")
    int urgentShare();

    /** The same for a critical one. */
    @WithDefault("20")
    int criticalShare();

    /** Until a department has taken it on. */
    @WithDefault("PT8H")
    Duration acceptWithin();

    /** Until the desk has sorted what has no category. */
    @WithDefault("PT2H")
    Duration triageWithin();

    /** Until the enterprise has replied. */
    @WithDefault("PT48H")
    Duration replyWithin();

    /** How long an answer can be reopened. */
    @WithDefault("P7D")
    Duration reopenWithin();

    /** Until what has escalated goes up again. */
    @WithDefault("PT4H")
    Duration escalateAgain();

    /** Hand-overs between departments; the next one goes to the resumption desk. */
    @WithDefault("2")
    int mostHandOvers();

    /** The policy that these settings are. */
    default RoutingPolicy policy() {
        Map<Category, String> departments = new EnumMap<>(Category.class);
        department().forEach((category, department) -> departments.put(category, department.name()));
        return new RoutingPolicy(
                version(),
                Department.RESUMPTION_DESK.name(),
                departments,
                answerWithin(),
                urgentShare(),
                criticalShare(),
                acceptWithin(),
                triageWithin(),
                replyWithin(),
                reopenWithin(),
                escalateAgain(),
                mostHandOvers());
    }
}
