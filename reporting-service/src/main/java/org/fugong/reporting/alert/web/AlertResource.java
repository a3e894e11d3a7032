package org.fugong.reporting.alert.web;

import java.util.List;
import java.util.Locale;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriBuilder;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.fugong.chassis.page.Shell;
import org.fugong.chassis.security.Caller;
import org.fugong.chassis.security.Role;
import org.fugong.chassis.web.Page;
import org.fugong.chassis.web.Problem;
import org.fugong.reporting.alert.application.AlertView;
import org.fugong.reporting.alert.application.Alerts;
import org.fugong.reporting.alert.domain.AlertRule;
import org.fugong.reporting.dashboard.application.Town;
import org.fugong.reporting.dashboard.application.Towns;

/** What officials are alerted to: the district's officials and auditors to all, a town's to its own. */
@Path("/")
@RolesAllowed({Role.TOWN, Role.DISTRICT, Role.AUDITOR})
public class AlertResource {
    private static final String NO_TOWN = "-";

    static final String EXAMPLE =
            """
            {"items":[{"alertId":"1c6f2f0e-52a1-4a0c-9b38-3f3f8f2a7d10","rule":"FEVER_CLUSTER",
            "ruleVersion":"fever-cluster-1","subject":"8d0b6f0e-3c1a-8f00-9000-0000000000aa","town":"330110001",
            "raisedAt":"2020-02-19T01:12:00Z","asOf":"2020-02-19T01:11:58Z",
            "raised":{"figures":[{"name":"people","value":3},{"name":"withinMinutes","value":120},
            {"name":"threshold","value":3}],
            "en":"Synthetic Works 7: 3 people with a fever at the gates within 120 minutes (alert from 3)",
            "zh":"Synthetic Works 7：门岗 120 分钟内发现 3 人发热（达到 3 人即预警）"},
            "latest":{"figures":[{"name":"people","value":4},{"name":"withinMinutes","value":120},
            {"name":"threshold","value":3}],
            "en":"Synthetic Works 7: 4 people with a fever at the gates within 120 minutes (alert from 3)",
            "zh":"Synthetic Works 7：门岗 120 分钟内发现 4 人发热（达到 3 人即预警）"},
            "endedAt":null}],"next":null}""";

    /** Which alerts are shown. */
    public enum State {
        /** Their rule holds. */
        OPEN,
        /** Their rule no longer holds. */
        ENDED,
        ALL;

        private @Nullable Boolean open() {
            return this == ALL ? null : this == OPEN;
        }
    }

    /** An alert on the page. */
    public record Row(AlertView alert, @Nullable Town town) {}

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance alerts(
                List<Row> alerts,
                @Nullable String next,
                State state,
                State[] states,
                @Nullable AlertRule rule,
                AlertRule[] rules);
    }

    private final Alerts alerts;
    private final Towns towns;
    private final Caller caller;
    private final Shell shell;

    AlertResource(Alerts alerts, Towns towns, Caller caller, Shell shell) {
        this.alerts = alerts;
        this.towns = towns;
        this.caller = caller;
        this.shell = shell;
    }

    @GET
    @Path("api/v1/alerts")
    @Produces(MediaType.APPLICATION_JSON)
    @Tag(name = "Alerts")
    @Operation(
            summary = "Alerts, the latest first",
            description = "District officials and auditors see all, town officials those of their own town. An alert is"
                    + " raised once, stays while its rule holds, and ends when it no longer does; its grounds are figures"
                    + " and the same as a sentence in both languages.")
    @APIResponse(responseCode = "200", content = @Content(examples = @ExampleObject(name = "alerts", value = EXAMPLE)))
    public Page<AlertView> list(
            @Parameter(description = "OPEN (the default), ENDED or ALL") @QueryParam("state") @Nullable String state,
            @Parameter(description = "One rule alone, such as FEVER_CLUSTER") @QueryParam("rule") @Nullable String rule,
            @Parameter(description = "`next` of the page before") @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "1 to 500, 50 if not said") @QueryParam("limit") @Nullable Integer limit) {
        return alerts.list(asked(state(state), rule(rule)), cursor, Page.limit(limit));
    }

    @GET
    @Path("alerts")
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public TemplateInstance page(
            @QueryParam("state") @Nullable String state,
            @QueryParam("rule") @Nullable String rule,
            @QueryParam("cursor") @Nullable String cursor) {
        State wanted = state(state);
        AlertRule only = rule(rule);
        Page<AlertView> page = alerts.list(asked(wanted, only), cursor, Page.DEFAULT_LIMIT);
        String next = page.next() == null
                ? null
                : UriBuilder.fromPath("/reporting/alerts")
                        .queryParam("state", wanted)
                        .queryParam("rule", only == null ? "" : only.name())
                        .queryParam("cursor", page.next())
                        .build()
                        .toString();
        return shell.page(
                Templates.alerts(
                        page.items().stream().map(this::row).toList(),
                        next,
                        wanted,
                        State.values(),
                        only,
                        AlertRule.values()),
                "alerts");
    }

    private Row row(AlertView alert) {
        String town = alert.town();
        return new Row(alert, town == null ? null : towns.find(town).orElse(null));
    }

    /** A town official without a town sees nothing. */
    private Alerts.Asked asked(State state, @Nullable AlertRule rule) {
        String town = caller.seesWholeDistrict() ? null : caller.town().orElse(NO_TOWN);
        return new Alerts.Asked(state.open(), rule, town);
    }

    private static State state(@Nullable String name) {
        return name == null || name.isBlank() ? State.OPEN : parse(State.class, "state", name);
    }

    private static @Nullable AlertRule rule(@Nullable String name) {
        return name == null || name.isBlank() ? null : parse(AlertRule.class, "rule", name);
    }

    private static <E extends Enum<E>> E parse(Class<E> type, String field, String name) {
        try {
            return Enum.valueOf(type, name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw Problem.invalid(field, "unknown", "This is none of the known values of " + field + ".");
        }
    }
}
