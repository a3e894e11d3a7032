package org.fugong.reporting.bulletin.web;

import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.fugong.chassis.page.Shell;
import org.fugong.chassis.security.Role;
import org.fugong.chassis.web.Cursor;
import org.fugong.chassis.web.IdempotentWrite;
import org.fugong.chassis.web.Page;
import org.fugong.chassis.web.Problem;
import org.fugong.reporting.bulletin.application.Bulletin;
import org.fugong.reporting.bulletin.application.BulletinContent;
import org.fugong.reporting.bulletin.application.BulletinFile;
import org.fugong.reporting.bulletin.application.Bulletins;
import org.fugong.reporting.bulletin.domain.Correction;

/** The daily bulletins, for district officials and auditors. */
@Path("/api/v1/bulletins")
@RolesAllowed({Role.DISTRICT, Role.AUDITOR})
@Tag(name = "Bulletins")
public class BulletinResource {
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    static final String PDF = "application/pdf";
    static final String CSV = "text/csv";

    static final String LIST =
            """
            {"items":[{"no":3,"day":"2020-02-19","corrects":2,"reason":"one town's decisions came late","correctedBy":null,
            "occasion":"BY_HAND","issuedAt":"2020-02-19T10:40:00Z","asOf":"2020-02-19T10:39:58Z",
            "files":[{"format":"pdf","lang":"zh","bytes":184213,
            "checksum":"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"}]}],"next":null}""";

    private final Bulletins bulletins;
    private final Shell shell;

    BulletinResource(Bulletins bulletins, Shell shell) {
        this.bulletins = bulletins;
        this.shell = shell;
    }

    /**
     * A bulletin to be issued.
     *
     * @param corrects number of a bulletin of today that it takes the place of; null for one that corrects none
     * @param reason what was wrong with that one, without personal data; needed exactly if {@code corrects} is given
     */
    @Schema(name = "NewBulletin")
    public record NewBulletin(@Nullable Integer corrects, @Nullable String reason) {

        private @Nullable Correction correction() {
            Integer no = corrects;
            String why = reason == null ? "" : reason.strip();
            if (no == null) {
                if (!why.isEmpty()) {
                    throw Problem.invalid("corrects", "required", "A reason is given for a correction.");
                }
                return null;
            }
            Correction.fault(why).ifPresent(code -> {
                throw Problem.invalid(
                        "reason",
                        code,
                        "Say in at most " + Correction.MAX_REASON
                                + " characters what was wrong, without numbers of people.");
            });
            return new Correction(no, why);
        }
    }

    /** A bulletin with what it says. */
    @Schema(name = "BulletinWithContent")
    public record BulletinView(Bulletin bulletin, BulletinContent content) {}

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Bulletins, the newest first",
            description = "Each as issued, with the checksums of its files.")
    @APIResponse(responseCode = "200", content = @Content(examples = @ExampleObject(name = "bulletins", value = LIST)))
    public Page<Bulletin> list(
            @Parameter(description = "Those about one local day, such as 2020-02-19") @QueryParam("day") @Nullable String day,
            @Parameter(description = "`next` of the page before") @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "1 to 500, 50 if not said") @QueryParam("limit") @Nullable Integer limit) {
        int most = Page.limit(limit);
        List<Bulletin> rows = bulletins.list(day(day), before(cursor), most + 1);
        return Page.of(rows, most, last -> Cursor.encode(Integer.toString(last.no())));
    }

    @POST
    @RolesAllowed(Role.DISTRICT)
    @IdempotentWrite
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Issue a bulletin with the figures of this moment",
            description = "PDF, XLSX and CSV in both languages, kept byte for byte. One that corrects an earlier one of"
                    + " the same day says so; the earlier one stays as it was issued.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = NewBulletin.class),
                            examples = {
                                @ExampleObject(name = "plain", value = "{}"),
                                @ExampleObject(
                                        name = "correction",
                                        value = "{\"corrects\":2,\"reason\":\"one town's decisions came late\"}")
                            }))
    @APIResponse(
            responseCode = "201",
            description = "Issued",
            content = @Content(schema = @Schema(implementation = Bulletin.class)))
    public Response issue(@Nullable NewBulletin input) {
        Bulletin issued = bulletins.issue(input == null ? null : input.correction());
        return Response.created(URI.create("/reporting/api/v1/bulletins/" + issued.no()))
                .entity(issued)
                .build();
    }

    @GET
    @Path("{no: [0-9]+}")
    @Produces({MediaType.APPLICATION_JSON, PDF, XLSX, CSV})
    @Operation(
            summary = "One bulletin",
            description =
                    "As JSON, or by Accept as PDF, XLSX or CSV as it was issued; the language by Accept-Language.")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = BulletinView.class)),
                @Content(mediaType = PDF),
                @Content(mediaType = XLSX),
                @Content(mediaType = CSV)
            })
    public Response one(@PathParam("no") int no, @Context Request request) {
        Variant wanted = request.selectVariant(Variant.mediaTypes(
                        MediaType.APPLICATION_JSON_TYPE,
                        MediaType.valueOf(PDF),
                        MediaType.valueOf(XLSX),
                        MediaType.valueOf(CSV))
                .build());
        String type = wanted == null
                ? MediaType.APPLICATION_JSON
                : wanted.getMediaType().getType() + "/" + wanted.getMediaType().getSubtype();
        return switch (type) {
            case PDF -> file(no, "pdf", null);
            case XLSX -> file(no, "xlsx", null);
            case CSV -> file(no, "csv", null);
            default -> {
                Bulletins.WithContent found = bulletins.find(no).orElseThrow(Problem::notFound);
                yield Response.ok(new BulletinView(found.bulletin(), found.content()), MediaType.APPLICATION_JSON)
                        .header("Vary", "Accept, Accept-Language")
                        .build();
            }
        };
    }

    @GET
    @Path("{no: [0-9]+}.{format: pdf|xlsx|csv}")
    @Produces({PDF, XLSX, CSV})
    @Operation(summary = "A file of a bulletin, byte for byte as it was issued")
    @APIResponse(
            responseCode = "200",
            content = {@Content(mediaType = PDF), @Content(mediaType = XLSX), @Content(mediaType = CSV)})
    public Response file(
            @PathParam("no") int no,
            @PathParam("format") String format,
            @Parameter(description = "zh or en; the reader's language if not said") @QueryParam("lang") @Nullable String lang) {
        String language = lang == null || lang.isBlank() ? shell.lang() : lang;
        BulletinFile file = bulletins.file(no, format, language).orElseThrow(Problem::notFound);
        return Response.ok(file.bytes())
                .type(
                        switch (format) {
                            case "pdf" -> PDF;
                            case "xlsx" -> XLSX;
                            default -> CSV + "; charset=UTF-8";
                        })
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"bulletin-%d-%s.%s\"".formatted(no, language, format))
                .header("Content-Language", language)
                .header("Fugong-Checksum", file.checksum())
                .header("Vary", "Accept, Accept-Language, Cookie")
                .build();
    }

    private static @Nullable LocalDate day(@Nullable String day) {
        if (day == null || day.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(day);
        } catch (DateTimeParseException e) {
            throw Problem.invalid("day", "invalid", "A day is written as in 2020-02-19.");
        }
    }

    private static @Nullable Integer before(@Nullable String cursor) {
        List<String> keys = Cursor.decode(cursor, 1);
        try {
            return keys.isEmpty() ? null : Integer.valueOf(keys.get(0));
        } catch (NumberFormatException e) {
            throw Cursor.bad();
        }
    }
}
