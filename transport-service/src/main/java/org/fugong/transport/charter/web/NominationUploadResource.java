package org.fugong.transport.charter.web;

import java.io.InputStream;
import java.net.URI;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.fugong.chassis.security.Caller;
import org.fugong.chassis.security.Role;
import org.fugong.chassis.table.TableFormat;
import org.fugong.chassis.web.IdempotentWrite;
import org.fugong.chassis.web.Problem;
import org.fugong.transport.charter.application.ClosedException;
import org.fugong.transport.charter.application.NominateFile;
import org.fugong.transport.charter.application.NominationFile;
import org.fugong.transport.web.Sight;

/** Nominations by file. */
@Path("/api/v1/charters/{charterId}/nominations/files")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Nominations")
class NominationUploadResource {

    private static final String EXAMPLE =
            """
            idType,idNumber,name,group,restMayTravel,stop
            RESIDENT,339999199001010008,张三 (made up),A,,1
            RESIDENT,339999199202020009,李四 (made up),A,,1
            """;

    private final NominateFile nominate;
    private final Caller caller;
    private final Sight sight;

    NominationUploadResource(NominateFile nominate, Caller caller, Sight sight) {
        this.nominate = nominate;
        this.caller = caller;
        this.sight = sight;
    }

    @POST
    @Consumes({TableFormat.CSV_TYPE, TableFormat.XLSX_TYPE})
    @RolesAllowed(Role.ENTERPRISE)
    @IdempotentWrite
    @Operation(
            summary = "Nominate the workers of a file",
            description = "CSV (UTF-8 or GB18030) or XLSX with the columns of the template, up to 5,000 rows, in one"
                    + " transaction. A worker is told by document or by id. The refused rows come back as a file.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = TableFormat.CSV_TYPE,
                            schema = @Schema(implementation = String.class),
                            examples = @ExampleObject(name = "A couple, made up", value = EXAMPLE)))
    @APIResponse(
            responseCode = "201",
            content = @Content(schema = @Schema(implementation = NominationFileResource.FileView.class)),
            description = "What became of it")
    @APIResponse(responseCode = "409", description = "charter-closed (with deadline and receivedAt)")
    @APIResponse(responseCode = "422", description = "table-…: the file as a whole can't be read")
    public Response nominate(
            @PathParam("charterId") UUID charterId,
            @Parameter(description = "Find out only, change nothing") @QueryParam("dryRun") @DefaultValue("false")
                    boolean dryRun,
            @Parameter(description = "`rows`: each stands for itself; `all`: all of them or nobody")
                    @QueryParam("mode")
                    @DefaultValue("rows")
                    String mode,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) String contentType,
            InputStream body) {
        if (!mode.equals("rows") && !mode.equals("all")) {
            throw Problem.invalid("mode", "mode-unknown", "Either rows or all.");
        }
        NominateFile.Upload upload = new NominateFile.Upload(
                charterId, sight.ownEnterprise(), dryRun, mode.equals("all"), contentType, caller.subject());
        try {
            NominationFile file = nominate.take(upload, body).orElseThrow(Problem::notFound);
            return Response.created(URI.create("/api/v1/nomination-files/" + file.id()))
                    .entity(NominationFileResource.FileView.of(file))
                    .build();
        } catch (ClosedException closed) {
            throw CharterProblems.closed(closed.charter(), closed.at());
        }
    }
}
