package org.fugong.reporting.breakdown.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

import org.fugong.chassis.security.Caller;
import org.fugong.chassis.security.Role;
import org.fugong.chassis.web.Problem;
import org.fugong.reporting.breakdown.domain.Group;
import org.fugong.reporting.breakdown.domain.SizeBand;

/** The conditions of a group as they are asked for. */
public class Asked {
    private static final Pattern TOWN = Pattern.compile("[0-9]{9}");
    private static final Pattern ORIGIN = Pattern.compile("[1-9][0-9]{3}00");
    private static final Pattern INDUSTRY = Pattern.compile("[A-T]([0-9]{2})?");

    @QueryParam("town")
    @Parameter(description = "Nine-digit code. Town officials need not say their own.", example = "330110001")
    @Nullable String town;

    @QueryParam("industry")
    @Parameter(description = "A section letter of GB/T 4754-2017, or that with two digits", example = "C")
    @Nullable String industry;

    @QueryParam("park")
    @Parameter(description = "Id of a park", schema = @Schema(type = SchemaType.STRING, format = "uuid"))
    @Nullable String park;

    @QueryParam("scale")
    @Parameter(
            description = "Above designated size (规模以上) or below",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"above", "below"}))
    @Nullable String scale;

    @QueryParam("size")
    @Parameter(
            description = "By the headcount that the enterprise says; from how many on is told by sizeRule",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"micro", "small", "medium", "large"}))
    @Nullable String size;

    /**
     * The group, if the conditions are well written.
     *
     * @param origin as asked for; null where it is not or can't be
     */
    Group group(@Nullable String origin) {
        return new Group(
                matching("town", town, TOWN),
                matching("industry", industry, INDUSTRY),
                park == null ? null : uuid(park),
                scale == null ? null : above(scale),
                size == null ? null : band(size),
                matching("origin", origin, ORIGIN));
    }

    /**
     * The group as far as the caller may see it.
     *
     * @throws Problem 404 for a town that is not the caller's, or a caller without one
     */
    Group group(Caller caller, @Nullable String origin) {
        Group asked = group(origin);
        if (caller.seesWholeDistrict() || !caller.has(Role.TOWN)) {
            return asked;
        }
        String own = caller.town().orElseThrow(Problem::notFound);
        if (asked.town() != null) {
            caller.requireTown(asked.town());
        }
        return asked.in(own);
    }

    /** The enterprise that the caller's answers are limited to; null if they are not. */
    static @Nullable UUID only(Caller caller) {
        if (caller.seesWholeDistrict() || caller.has(Role.TOWN)) {
            return null;
        }
        return caller.enterpriseId().orElseThrow(Problem::notFound);
    }

    private static @Nullable String matching(String field, @Nullable String value, Pattern pattern) {
        if (value != null && !pattern.matcher(value).matches()) {
            throw Problem.invalid(field, "pattern", "Must be like " + pattern.pattern());
        }
        return value;
    }

    private static UUID uuid(String value) {
        try {
            return UUID.fromString(value);
        } catch (IllegalArgumentException e) {
            throw Problem.invalid("park", "pattern", "Must be the id of a park");
        }
    }

    private static boolean above(String value) {
        return switch (value) {
            case "above" -> true;
            case "below" -> false;
            default -> throw Problem.invalid("scale", "unknown", "Must be above or below");
        };
    }

    private static SizeBand band(String value) {
        return Arrays.stream(SizeBand.values())
                .filter(band -> band.name().toLowerCase(Locale.ROOT).equals(value))
                .findFirst()
                .orElseThrow(() -> Problem.invalid("size", "unknown", "Must be micro, small, medium or large"));
    }
}
