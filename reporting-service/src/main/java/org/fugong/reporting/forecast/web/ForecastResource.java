package org.fugong.reporting.forecast.web;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.fugong.reporting.forecast.application.Forecasts;
import org.fugong.reporting.forecast.application.Forecasts.ForecastList;

/** When the district and its towns will be back at work. It tells days and no counts, so it is open to everyone. */
@Path("/api/v1/forecasts")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Figures")
public class ForecastResource {
    static final String EXAMPLE =
            """
            {"asOf":"2020-02-19","ruleVersion":"figures-1","method":"logistic-logit-weighted-14-days",
            "items":[{"subject":"RESUMED","town":null,"name":null,"nameEn":null,"target":0.9,"outcome":"EXPECTED",
            "day":"2020-02-22","errorPoints":1.84,"comparedDays":4},
            {"subject":"ON_DUTY","town":"330110001","name":"临平街道","nameEn":"Linping","target":0.9,
            "outcome":"NOT_ENOUGH_DATA","day":null,"errorPoints":null,"comparedDays":0}]}""";

    private final Forecasts forecasts;

    ForecastResource(Forecasts forecasts) {
        this.forecasts = forecasts;
    }

    @GET
    @Operation(
            summary = "When nine of ten will have resumed, be back, and be on duty",
            description =
                    "For the district and each town, if it goes on as in the last 14 days: a logistic curve up to all"
                            + " of them, fitted by weighted least squares to the logarithm of odds. errorPoints tells how far off"
                            + " the same method was three days ahead. Of fewer than ten workers, of fewer than five days, and where"
                            + " nothing moves, nothing is said.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            schema = @Schema(implementation = ForecastList.class),
                            examples = @ExampleObject(name = "forecasts", value = EXAMPLE)))
    public ForecastList all() {
        return forecasts.all();
    }
}
