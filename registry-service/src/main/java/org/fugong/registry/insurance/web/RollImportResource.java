package org.fugong.registry.insurance.web;

import java.io.InputStream;
import java.net.URI;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.fugong.chassis.page.Shell;
import org.fugong.chassis.security.Caller;
import org.fugong.chassis.security.Role;
import org.fugong.chassis.table.TableFormat;
import org.fugong.chassis.web.Problem;
import org.fugong.registry.bulk.application.Imports;
import org.fugong.registry.bulk.application.Imports.Accepted;
import org.fugong.registry.bulk.application.Imports.Upload;
import org.fugong.registry.bulk.application.Job;
import org.fugong.registry.insurance.application.RollRows;

/**
 * Rolls by file. The import keeps the Idempotency-Key itself, as a file is larger than a transaction. The agency sees its
 * own imports here, officials of the district all of them.
 */
@Path("/api/v1/insured-rolls/imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "insured workers")
class RollImportResource {

    private static final int LONGEST_KEY = 200;
    private static final String EXAMPLE =
            """
            month,uscc,idType,idNumber,name,insuredSince
            2020-01,913399998000000171,RESIDENT,339999198001010000,李四,2018-03-01
            """;

    private final Imports imports;
    private final Caller caller;
    private final Shell shell;

    @Inject
    RollImportResource(Imports imports, Caller caller, Shell shell) {
        this.imports = imports;
        this.caller = caller;
        this.shell = shell;
    }

    /**
     * An import of rolls.
     *
     * @param state RECEIVING, QUEUED, RUNNING, COMPLETED or INTERRUPTED
     * @param rows rows that have arrived
     * @param done rows that have their outcome
     * @param added of them, those that were added to rolls
     * @param unchanged those that stood on their roll already
     * @param rejected those that say too little to be lines of a roll
     */
    record RollImport(
            UUID jobId, boolean dryRun, String state, long rows, long done, long added, long unchanged, long rejected) {

        static RollImport of(Job job) {
            return new RollImport(
                    job.id(),
                    job.dryRun(),
                    job.stateName(),
                    job.rows(),
                    job.done(),
                    job.created() + job.changed(),
                    job.unchanged(),
                    job.rejected());
        }
    }

    @POST
    @Consumes({TableFormat.CSV_TYPE, TableFormat.XLSX_TYPE})
    @RolesAllowed({Role.AGENCY, Role.DISTRICT})
    @Operation(
            summary = "Load insured workers from a file",
            description =
                    """
                    CSV (UTF-8 or GB18030) or XLSX with the columns `month`, `uscc`, `idType`, `idNumber`, `name`,
                    `insuredSince`; the last two and `idType` (RESIDENT) may be left out. Rows are added to the rolls of
                    their month. A mistyped document is no refused row: it is kept with its reason.""")
    @Parameter(
            name = "Idempotency-Key",
            in = ParameterIn.HEADER,
            required = true,
            description = "1 to 200 characters, new for every file, the same when it is sent again")
    @RequestBody(
            content =
                    @Content(
                            mediaType = TableFormat.CSV_TYPE,
                            schema = @Schema(implementation = String.class),
                            examples = @ExampleObject(name = "made up", value = EXAMPLE)))
    @APIResponse(
            responseCode = "202",
            description = "The file is here",
            content = @Content(schema = @Schema(implementation = RollImport.class)))
    @APIResponse(responseCode = "422", description = "`table-…`: the file as a whole can't be read")
    public Response load(
            @Parameter(description = "Find out only, change nothing") @QueryParam("dryRun") @DefaultValue("false")
                    boolean dryRun,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) String contentType,
            InputStream body) {
        if (key == null || key.isBlank() || key.length() > LONGEST_KEY) {
            throw Problem.of(
                    400, "idempotency-key-missing", "Send an Idempotency-Key of 1 to 200 characters with every write.");
        }
        Accepted accepted =
                imports.accept(Upload.rowByRow(RollRows.FILE, dryRun, caller.subject(), key, contentType, body));
        Response.ResponseBuilder answer = Response.accepted(RollImport.of(accepted.job()))
                .location(URI.create(
                        "/api/v1/insured-rolls/imports/" + accepted.job().id()));
        return (accepted.replayed() ? answer.header("Idempotent-Replay", "true") : answer).build();
    }

    @GET
    @Path("{jobId}")
    @RolesAllowed({Role.AGENCY, Role.DISTRICT})
    @Operation(summary = "How an import of rolls stands")
    public RollImport job(@PathParam("jobId") UUID jobId) {
        return RollImport.of(require(jobId));
    }

    @GET
    @Path("{jobId}/rejected")
    @Produces({TableFormat.CSV_TYPE, TableFormat.XLSX_TYPE})
    @RolesAllowed({Role.AGENCY, Role.DISTRICT})
    @Operation(
            summary = "The rows that were refused",
            description = "As they arrived, with codes and messages. Mend them and load this file.")
    public Response rejected(@PathParam("jobId") UUID jobId) {
        Job job = require(jobId);
        String lang = shell.lang();
        TableFormat format = job.format();
        StreamingOutput rows = out -> imports.writeRejected(job, lang, out);
        return Response.ok(rows, format.mediaType(job.charset()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"rejected-" + jobId + "." + format.extension() + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private Job require(UUID jobId) {
        Job job = imports.find(jobId).orElseThrow(Problem::notFound);
        boolean ofRolls = job.kind().name().equals(RollRows.FILE.name());
        if (!ofRolls || !(caller.has(Role.DISTRICT) || job.submittedBy().equals(caller.subject()))) {
            throw Problem.notFound();
        }
        return job;
    }
}
