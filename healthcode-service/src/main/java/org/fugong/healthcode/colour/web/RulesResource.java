package org.fugong.healthcode.colour.web;

import java.util.Arrays;
import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.fugong.healthcode.colour.application.Colours;
import org.fugong.healthcode.colour.domain.Cause;
import org.fugong.healthcode.colour.domain.ColourPolicy;

/** The published rules. */
@Path("/api/v1/colours/rules")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "colours")
public class RulesResource {

    /** A cause and the colour it gives. */
    public record CauseView(String cause, String colour) {}

    /**
     * The rules in force.
     *
     * @param correctionHours for how long the holder may take back a declaration by a new one
     * @param listedAreas division codes or their beginnings
     */
    public record RulesView(
            String version,
            int redDays,
            int yellowDays,
            long correctionHours,
            List<String> listedAreas,
            List<CauseView> causes) {}

    private final Colours colours;

    @Inject
    RulesResource(Colours colours) {
        this.colours = colours;
    }

    @GET
    @PermitAll
    @Operation(summary = "The rules that turn facts into colours, with their version; public")
    public RulesView rules() {
        ColourPolicy policy = colours.policy();
        return new RulesView(
                policy.version(),
                policy.redDays(),
                policy.yellowDays(),
                policy.correctionWindow().toHours(),
                policy.listedAreas(),
                Arrays.stream(Cause.values())
                        .map(c -> new CauseView(c.name(), c.colour().name()))
                        .toList());
    }
}
