package org.fugong.transport.roster.web;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.fugong.chassis.page.Shell;
import org.fugong.chassis.security.Caller;
import org.fugong.chassis.security.Role;
import org.fugong.chassis.web.IdempotentWrite;
import org.fugong.chassis.web.Problem;
import org.fugong.transport.charter.application.ReadCharters;
import org.fugong.transport.roster.application.Download;
import org.fugong.transport.roster.application.Downloads;
import org.fugong.transport.roster.application.NamedLists;
import org.fugong.transport.roster.application.PassengerList;

/** Lists with names: asked for with a purpose, fetched within ten minutes by who asked. */
@Path("/api/v1/charters/{charterId}/roster")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Rosters with names")
class RosterDownloadResource {

    private final NamedLists lists;
    private final Entitled entitled;
    private final RosterFiles files;
    private final ReadCharters charters;
    private final Caller caller;
    private final Shell shell;

    RosterDownloadResource(
            NamedLists lists, Entitled entitled, RosterFiles files, ReadCharters charters, Caller caller, Shell shell) {
        this.lists = lists;
        this.entitled = entitled;
        this.files = files;
        this.charters = charters;
        this.caller = caller;
        this.shell = shell;
    }

    /** An official who may have the lists. */
    @Schema(name = "RosterReader")
    record ReaderView(String subject, String namedBy, Instant namedAt) {

        static ReaderView of(Downloads.Reader r) {
            return new ReaderView(r.subject(), r.namedBy(), r.namedAt());
        }
    }

    @POST
    @Path("downloads")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.ENTERPRISE, Role.DISTRICT})
    @IdempotentWrite
    @Operation(
            summary = "Ask for a list with names",
            description = "An enterprise gets its own people in the employer's form. The railway's form is for the"
                    + " official who announced the charter and those whom one of these named.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DownloadRequest.class),
                            examples = {
                                @ExampleObject(
                                        name = "The employer's own people",
                                        value =
                                                """
                                                {"form": "EMPLOYER", "format": "XLSX",
                                                 "purpose": "telling our workers where to be when"}"""),
                                @ExampleObject(
                                        name = "The plan for the railway",
                                        value =
                                                """
                                                {"form": "RAILWAY", "format": "PDF", "version": 1,
                                                 "purpose": "plan for the railway bureau"}""")
                            }))
    @APIResponse(
            responseCode = "201",
            content = @Content(schema = @Schema(implementation = DownloadView.class)),
            description = "Where to fetch it, for ten minutes")
    @APIResponse(responseCode = "403", description = "not-named")
    public Response ask(@PathParam("charterId") UUID charterId, @Valid @NotNull DownloadRequest request) {
        requireCharter(charterId);
        Optional<UUID> whose = entitled.whose(charterId, request.form(), request.enterpriseId());
        Integer asked = request.version();
        int version = asked == null ? lists.newest(charterId).orElseThrow(Problem::notFound) : asked;
        Download download = lists.ask(new Downloads.Draft(
                        charterId,
                        version,
                        request.form(),
                        request.format(),
                        whose,
                        request.purpose().strip(),
                        shell.lang(),
                        caller.subject()))
                .orElseThrow(Problem::notFound);
        DownloadView view = DownloadView.of(download);
        return Response.created(URI.create(view.href())).entity(view).build();
    }

    @GET
    @Path("downloads")
    @RolesAllowed({Role.ENTERPRISE, Role.DISTRICT, Role.AUDITOR})
    @Operation(
            summary = "Who asked for lists with names, and what for",
            description = "The latest fifty; an enterprise sees those of its own people.")
    public List<DownloadView> latest(@PathParam("charterId") UUID charterId) {
        requireCharter(charterId);
        return lists.latest(charterId, ofEnterprise()).stream()
                .map(DownloadView::of)
                .toList();
    }

    @GET
    @Path("downloads/{downloadId}")
    @Produces({"application/pdf", "text/csv", RosterFiles.XLSX})
    @RolesAllowed({Role.ENTERPRISE, Role.DISTRICT})
    @Operation(
            summary = "Fetch a list with names",
            description = "Only who asked for it, within ten minutes. Each fetch is audited.")
    @APIResponse(responseCode = "200", description = "The file")
    @APIResponse(responseCode = "404", description = "Not asked for by you, or more than ten minutes ago")
    public Response fetch(@PathParam("charterId") UUID charterId, @PathParam("downloadId") UUID downloadId) {
        if (caller.has(Role.DISTRICT)) {
            entitled.requireNamed(charterId);
        }
        PassengerList list =
                lists.fetch(charterId, downloadId, caller.subject()).orElseThrow(Problem::notFound);
        return files.answer(list);
    }

    @GET
    @Path("readers")
    @RolesAllowed({Role.DISTRICT, Role.AUDITOR})
    @Operation(summary = "Officials who may have the lists with names, beside the one who announced the charter")
    public List<ReaderView> readers(@PathParam("charterId") UUID charterId) {
        requireCharter(charterId);
        return lists.readers(charterId).stream().map(ReaderView::of).toList();
    }

    @POST
    @Path("readers")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.DISTRICT)
    @IdempotentWrite
    @Operation(summary = "Name an official who may have the lists", description = "By one who may have them; audited.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ReaderRequest.class),
                            examples = @ExampleObject(name = "A colleague", value = "{\"subject\": \"district-2\"}")))
    @APIResponse(responseCode = "200", description = "All who are named")
    public Response name(@PathParam("charterId") UUID charterId, @Valid @NotNull ReaderRequest request) {
        requireCharter(charterId);
        entitled.requireNamed(charterId);
        lists.name(charterId, request.subject().strip(), caller.subject());
        return Response.ok(readers(charterId)).build();
    }

    @POST
    @Path("readers/withdrawals")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.DISTRICT)
    @IdempotentWrite
    @Operation(summary = "Take it back that an official may have the lists")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ReaderRequest.class),
                            examples = @ExampleObject(name = "A colleague", value = "{\"subject\": \"district-2\"}")))
    @APIResponse(responseCode = "200", description = "All who are named")
    public Response withdraw(@PathParam("charterId") UUID charterId, @Valid @NotNull ReaderRequest request) {
        requireCharter(charterId);
        entitled.requireNamed(charterId);
        lists.withdraw(charterId, request.subject().strip());
        return Response.ok(readers(charterId)).build();
    }

    private void requireCharter(UUID charterId) {
        if (charters.summary(charterId).isEmpty()) {
            throw Problem.notFound();
        }
    }

    private Optional<UUID> ofEnterprise() {
        return caller.seesWholeDistrict() ? Optional.empty() : caller.enterpriseId();
    }
}
