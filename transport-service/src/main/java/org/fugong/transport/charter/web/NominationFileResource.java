package org.fugong.transport.charter.web;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.fugong.chassis.page.Shell;
import org.fugong.chassis.security.Role;
import org.fugong.chassis.table.FileKind;
import org.fugong.chassis.table.TableFormat;
import org.fugong.chassis.table.TableWriter;
import org.fugong.chassis.web.Problem;
import org.fugong.chassis.web.ProblemCatalogue;
import org.fugong.chassis.web.ProblemText;
import org.fugong.transport.charter.application.NominateFile;
import org.fugong.transport.charter.application.NominationFile;
import org.fugong.transport.charter.application.NominationFile.RefusedRow;
import org.fugong.transport.charter.application.NominationFiles;
import org.fugong.transport.web.Sight;

/** What became of files of nominations, and the template for them. */
@Path("/api/v1/nomination-files")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Nominations")
class NominationFileResource {

    private final NominationFiles files;
    private final ProblemCatalogue problems;
    private final Sight sight;
    private final Shell shell;

    NominationFileResource(NominationFiles files, ProblemCatalogue problems, Sight sight, Shell shell) {
        this.files = files;
        this.problems = problems;
        this.sight = sight;
        this.shell = shell;
    }

    /** A file as told by REST. */
    @Schema(name = "NominationFile")
    record FileView(
            UUID fileId,
            UUID charterId,
            boolean dryRun,
            @Schema(
                            description =
                                    "Whether it is kept: not in a dry run, and not when a file to be taken as a whole was"
                                            + " refused")
                    boolean kept,
            int rows,
            @Schema(description = "How many have a seat, or would have") int seated,
            @Schema(description = "How many wait, or would") int waiting,
            @Schema(description = "How many were on this charter before, and are passed over") int already,
            int refused,
            @Schema(description = "Where the refused rows are, if there are any") @Nullable String refusedFile) {

        static FileView of(NominationFile f) {
            return new FileView(
                    f.id(),
                    f.charterId(),
                    f.dryRun(),
                    f.kept(),
                    f.counts().rows(),
                    f.counts().seated(),
                    f.counts().waiting(),
                    f.counts().already(),
                    f.counts().refused(),
                    f.counts().refused() == 0 ? null : "/transport/api/v1/nomination-files/" + f.id() + "/refused");
        }
    }

    @GET
    @Path("{fileId}")
    @RolesAllowed(Role.ENTERPRISE)
    @Operation(summary = "What became of a file")
    public FileView file(@PathParam("fileId") UUID fileId) {
        return FileView.of(own(fileId));
    }

    @GET
    @Path("{fileId}/refused")
    @Produces({TableFormat.CSV_TYPE, TableFormat.XLSX_TYPE})
    @RolesAllowed(Role.ENTERPRISE)
    @Operation(
            summary = "The rows that were refused",
            description =
                    "As they came and in the same form, with number, code and reason in your language. Mend them and"
                            + " load this file: the last three columns are passed over. Kept for 7 days.")
    public Response refused(
            @PathParam("fileId") UUID fileId,
            @Parameter(description = "zh or en; your language if not said") @QueryParam("lang") @Nullable String lang) {
        NominationFile file = own(fileId);
        String language = lang == null ? shell.lang() : lang;
        List<RefusedRow> rows = files.refused(fileId);
        StreamingOutput content = out -> write(file, rows, language, out);
        return file(content, file.format(), file.charset(), "refused-" + fileId);
    }

    @GET
    @Path("template")
    @Produces({TableFormat.CSV_TYPE, TableFormat.XLSX_TYPE})
    @RolesAllowed(Role.ENTERPRISE)
    @Operation(summary = "An empty file with the right columns")
    public Response template(
            @Parameter(description = "csv or xlsx") @QueryParam("format") @DefaultValue("xlsx") String format,
            @Parameter(description = "zh or en; your language if not said") @QueryParam("lang") @Nullable String lang) {
        TableFormat form = format.equals("csv") ? TableFormat.CSV : TableFormat.XLSX;
        String language = lang == null ? shell.lang() : lang;
        StreamingOutput header = out -> {
            try (TableWriter table = TableWriter.of(form, out)) {
                table.row(NominateFile.KIND.header(language));
            }
        };
        return file(header, form, StandardCharsets.UTF_8, "nominations");
    }

    private NominationFile own(UUID fileId) {
        return files.find(fileId)
                .filter(f -> f.enterpriseId().equals(sight.ownEnterprise()))
                .orElseThrow(Problem::notFound);
    }

    private void write(NominationFile file, List<RefusedRow> rows, String language, OutputStream out)
            throws IOException {
        try (TableWriter table = TableWriter.of(file.format(), file.charset(), out)) {
            List<String> header = new ArrayList<>(NominateFile.KIND.header(language));
            header.addAll(FileKind.told(language));
            table.row(header);
            for (RefusedRow row : rows) {
                List<Object> cells = new ArrayList<>(row.cells());
                cells.add(row.number());
                cells.add(row.code());
                cells.add(reason(row.code(), language));
                table.row(cells);
            }
        }
    }

    private String reason(String code, String language) {
        ProblemText text = problems.codes().get(code);
        if (text == null) {
            text = problems.problems().get(code);
        }
        if (text == null) {
            return code;
        }
        return language.equals("zh") ? text.zh() : text.en();
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
