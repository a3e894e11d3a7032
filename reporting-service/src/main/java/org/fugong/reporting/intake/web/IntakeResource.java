package org.fugong.reporting.intake.web;

import java.time.Instant;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
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
import org.jspecify.annotations.Nullable;

import org.fugong.chassis.security.Role;
import org.fugong.reporting.intake.application.Intake;
import org.fugong.reporting.intake.application.IntakeState;
import org.fugong.reporting.intake.application.Lag;
import org.fugong.reporting.intake.domain.Reading;

/** How far the topics are read. */
@Path("/api/v1/intake")
@Tag(name = "Figures")
public class IntakeResource {
    static final String EXAMPLE =
            """
            {"asOf":"2020-02-19T12:51:07Z","lag":{"records":12,"seconds":0.8},
            "items":[{"topic":"gate-scanned","partitions":6,"events":13204,"offset":13204,"end":13216,"lag":12,
            "lastEventAt":"2020-02-19T12:51:07Z","lastTakenAt":"2020-02-19T12:51:07.218Z"}]}""";

    private final Intake intake;

    IntakeResource(Intake intake) {
        this.intake = intake;
    }

    /**
     * One topic.
     *
     * @param events records taken in, ever
     * @param offset sum of the next offsets of its partitions
     * @param end sum of its partitions' ends, null while the broker cannot be asked
     * @param lag records not yet read, null likewise
     * @param lastEventAt the latest time at which an event of it happened, null before the first
     * @param lastTakenAt when one was taken in last, null before the first
     */
    @Schema(name = "TopicIntake")
    public record TopicView(
            String topic,
            int partitions,
            long events,
            long offset,
            @Nullable Long end,
            @Nullable Long lag,
            @Nullable Instant lastEventAt,
            @Nullable Instant lastTakenAt) {
        static TopicView of(Reading.Topic t) {
            return new TopicView(
                    t.topic(), t.partitions(), t.events(), t.offset(), t.end(), t.lag(), t.lastEvent(), t.lastTaken());
        }
    }

    /** @param asOf the time up to which all topics are read, null before the first event and where one was never read */
    @Schema(name = "Intake")
    public record IntakeView(@Nullable Instant asOf, Lag lag, List<TopicView> items) {}

    @GET
    @RolesAllowed({Role.OPERATOR, Role.DISTRICT, Role.AUDITOR})
    @Transactional
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "How far the topics are read",
            description =
                    "Per topic the records taken in, the offset to go on with, the end, what waits between the two,"
                            + " and the time of the latest event. The ends are a second old at most.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            schema = @Schema(implementation = IntakeView.class),
                            examples = @ExampleObject(name = "intake", value = EXAMPLE)))
    public IntakeView intake() {
        IntakeState state = intake.state();
        return new IntakeView(
                state.asOf(),
                state.lag(),
                intake.topics().stream().map(TopicView::of).toList());
    }
}
