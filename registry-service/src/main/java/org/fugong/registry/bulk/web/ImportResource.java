package org.fugong.registry.bulk.web;

import java.io.InputStream;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
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
import org.fugong.chassis.table.FileKind;
import org.fugong.chassis.table.TableFormat;
import org.fugong.chassis.table.TableWriter;
import org.fugong.chassis.web.Problem;
import org.fugong.registry.bulk.application.BulkKinds;
import org.fugong.registry.bulk.application.EnterpriseRows;
import org.fugong.registry.bulk.application.Imports;
import org.fugong.registry.bulk.application.Imports.Accepted;
import org.fugong.registry.bulk.application.Imports.Upload;
import org.fugong.registry.bulk.application.Job;
import org.fugong.registry.bulk.application.WorkerRows;
import org.fugong.registry.bulk.domain.LoadMode;
import org.fugong.registry.enterprise.application.Enterprises;

/**
 * Bulk imports. They are not marked as idempotent writes of one transaction, as a file is larger than a transaction:
 * the import keeps the Idempotency-Key itself, see {@link Imports}.
 */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "imports")
class ImportResource {

    private static final int LONGEST_KEY = 200;
    private static final String MODE_HINT =
            "`rows`: good rows are taken, refused ones come back as a file. `all`: all of up to 50,000 rows in one"
                    + " transaction, or none";
    private static final String KEY_HINT = "1 to 200 characters, new for every file, the same when it is sent again";
    private static final String ENTERPRISES_EXAMPLE =
            """
            uscc,name,town,industry,aboveScale,headcount,contactName,contactPhone
            913399998000000171,合成阀门有限公司 (made up),330110014,C34,false,120,张三,10000000001
            """;
    private static final String WORKERS_EXAMPLE =
            """
            uscc,idType,idNumber,name,phone,origin,originAddress,skills
            913399998000000171,RESIDENT,339999198001010000,李四,10000000002,341002,合成村 3 组 (made up),焊工;叉车
            """;

    private final Imports imports;
    private final BulkKinds kinds;
    private final JobScope scope;
    private final Enterprises enterprises;
    private final Caller caller;
    private final Shell shell;

    @Inject
    ImportResource(
            Imports imports, BulkKinds kinds, JobScope scope, Enterprises enterprises, Caller caller, Shell shell) {
        this.imports = imports;
        this.kinds = kinds;
        this.scope = scope;
        this.enterprises = enterprises;
        this.caller = caller;
        this.shell = shell;
    }

    @POST
    @Path("enterprises/imports")
    @Consumes({TableFormat.CSV_TYPE, TableFormat.XLSX_TYPE})
    @RolesAllowed(Role.DISTRICT)
    @Operation(
            summary = "Load enterprises from a file",
            description =
                    """
                    CSV (UTF-8 or GB18030) or XLSX with the columns of the template. Answered when the whole file is
                    here; watch the import for what comes of its rows. Rows that say what is known already are
                    `unchanged`, rows that say otherwise correct it.""")
    @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, required = true, description = KEY_HINT)
    @RequestBody(
            content =
                    @Content(
                            mediaType = TableFormat.CSV_TYPE,
                            schema = @Schema(implementation = String.class),
                            examples = @ExampleObject(name = "made up", value = ENTERPRISES_EXAMPLE)))
    @APIResponse(
            responseCode = "202",
            description = "The file is here",
            content = @Content(schema = @Schema(implementation = JobView.class)))
    @APIResponse(responseCode = "422", description = "`table-…`: the file as a whole can't be read")
    public Response loadEnterprises(
            @Parameter(description = "Find out only, change nothing") @QueryParam("dryRun") @DefaultValue("false")
                    boolean dryRun,
            @Parameter(description = MODE_HINT) @QueryParam("mode") @DefaultValue("rows") String mode,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) String contentType,
            InputStream body) {
        return accept(EnterpriseRows.FILE, null, dryRun, mode, key, contentType, body);
    }

    @POST
    @Path("workers/imports")
    @Consumes({TableFormat.CSV_TYPE, TableFormat.XLSX_TYPE})
    @RolesAllowed(Role.DISTRICT)
    @Operation(
            summary = "Load workers of any enterprises from a file",
            description = "The column `uscc` says whose worker a row is; the enterprise has to be registered.")
    @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, required = true, description = KEY_HINT)
    @RequestBody(
            content =
                    @Content(
                            mediaType = TableFormat.CSV_TYPE,
                            schema = @Schema(implementation = String.class),
                            examples = @ExampleObject(name = "made up", value = WORKERS_EXAMPLE)))
    @APIResponse(
            responseCode = "202",
            description = "The file is here",
            content = @Content(schema = @Schema(implementation = JobView.class)))
    public Response loadWorkers(
            @Parameter(description = "Find out only, change nothing") @QueryParam("dryRun") @DefaultValue("false")
                    boolean dryRun,
            @Parameter(description = MODE_HINT) @QueryParam("mode") @DefaultValue("rows") String mode,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) String contentType,
            InputStream body) {
        return accept(WorkerRows.FILE, null, dryRun, mode, key, contentType, body);
    }

    @POST
    @Path("enterprises/{id}/workers/imports")
    @Consumes({TableFormat.CSV_TYPE, TableFormat.XLSX_TYPE})
    @RolesAllowed({Role.ENTERPRISE, Role.TOWN, Role.DISTRICT})
    @Operation(
            summary = "Load an enterprise's own workers from a file",
            description = "The column `uscc` may be missing or empty; if it is there it is the enterprise's own.")
    @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, required = true, description = KEY_HINT)
    @RequestBody(
            content =
                    @Content(
                            mediaType = TableFormat.CSV_TYPE,
                            schema = @Schema(implementation = String.class),
                            examples = @ExampleObject(name = "made up", value = WORKERS_EXAMPLE)))
    @APIResponse(
            responseCode = "202",
            description = "The file is here",
            content = @Content(schema = @Schema(implementation = JobView.class)))
    public Response loadOwnWorkers(
            @PathParam("id") UUID enterpriseId,
            @Parameter(description = "Find out only, change nothing") @QueryParam("dryRun") @DefaultValue("false")
                    boolean dryRun,
            @Parameter(description = MODE_HINT) @QueryParam("mode") @DefaultValue("rows") String mode,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) String contentType,
            InputStream body) {
        String town =
                enterprises.facts(enterpriseId).orElseThrow(Problem::notFound).town();
        caller.requireEnterprise(enterpriseId, town);
        return accept(WorkerRows.FILE, enterpriseId, dryRun, mode, key, contentType, body);
    }

    @GET
    @Path("imports/{jobId}")
    @RolesAllowed({Role.ENTERPRISE, Role.TOWN, Role.DISTRICT, Role.AUDITOR})
    @Operation(
            summary = "How an import stands",
            description =
                    "`COMPLETED` when every row has its outcome. `INTERRUPTED` when the file broke off on its way: send"
                            + " it again, nothing was done with it.")
    public JobView job(@PathParam("jobId") UUID jobId) {
        return JobView.of(scope.require(jobId));
    }

    @GET
    @Path("imports/{jobId}/rejected")
    @Produces({TableFormat.CSV_TYPE, TableFormat.XLSX_TYPE})
    @RolesAllowed({Role.ENTERPRISE, Role.TOWN, Role.DISTRICT})
    @Operation(
            summary = "The rows that were refused",
            description =
                    "As they arrived and in the same form, CSV in the same character set or XLSX, with their number in the file, codes and"
                            + " messages in your language. Mend them and load this file: the last three columns are"
                            + " passed over. Kept for 7 days.")
    public Response rejected(
            @PathParam("jobId") UUID jobId,
            @Parameter(description = "zh or en; your language if not said") @QueryParam("lang") @Nullable String lang) {
        Job job = scope.require(jobId);
        String language = lang == null ? shell.lang() : lang;
        StreamingOutput rows = out -> imports.writeRejected(job, language, out);
        return file(rows, job.format(), job.charset(), "rejected-" + jobId);
    }

    @GET
    @Path("imports/template/{kind}")
    @Produces({TableFormat.CSV_TYPE, TableFormat.XLSX_TYPE})
    @RolesAllowed({Role.ENTERPRISE, Role.TOWN, Role.DISTRICT})
    @Operation(summary = "An empty file with the right columns")
    public Response template(
            @Parameter(description = "enterprises or workers", example = "workers") @PathParam("kind") String kind,
            @Parameter(description = "csv or xlsx") @QueryParam("format") @DefaultValue("xlsx") String format,
            @Parameter(description = "zh or en; your language if not said") @QueryParam("lang") @Nullable String lang) {
        FileKind wanted = kinds.ofPath(kind).orElseThrow(Problem::notFound);
        TableFormat form = format.equals("csv") ? TableFormat.CSV : TableFormat.XLSX;
        String language = lang == null ? shell.lang() : lang;
        StreamingOutput header = out -> {
            try (TableWriter table = TableWriter.of(form, out)) {
                table.row(wanted.header(language));
            }
        };
        return file(header, form, StandardCharsets.UTF_8, kind);
    }

    private Response accept(
            FileKind kind,
            @Nullable UUID enterpriseId,
            boolean dryRun,
            String mode,
            @Nullable String key,
            String contentType,
            InputStream body) {
        if (key == null || key.isBlank() || key.length() > LONGEST_KEY) {
            throw Problem.of(
                    400, "idempotency-key-missing", "Send an Idempotency-Key of 1 to 200 characters with every write.");
        }
        LoadMode how =
                switch (mode) {
                    case "rows" -> LoadMode.ROWS;
                    case "all" -> LoadMode.ALL;
                    default -> throw Problem.invalid("mode", "mode-unknown", "Either rows or all.");
                };
        Accepted accepted =
                imports.accept(new Upload(kind, enterpriseId, dryRun, how, caller.subject(), key, contentType, body));
        Response.ResponseBuilder answer = Response.accepted(JobView.of(accepted.job()))
                .location(URI.create("/api/v1/imports/" + accepted.job().id()));
        return (accepted.replayed() ? answer.header("Idempotent-Replay", "true") : answer).build();
    }

    private static Response file(StreamingOutput content, TableFormat format, Charset charset, String name) {
        return Response.ok(content, format.mediaType(charset))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + name + "." + format.extension() + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
