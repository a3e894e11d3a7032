package org.fugong.healthcode.colour.application;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.fugong.chassis.web.Problem;
import org.fugong.chassis.web.Problem.FieldError;
import org.fugong.healthcode.colour.application.RuleVersion.Line;
import org.fugong.healthcode.colour.domain.Cause;
import org.fugong.healthcode.colour.domain.CauseRule;
import org.fugong.healthcode.colour.domain.Colour;

/**
 * What an official drafts. Prose is public; nothing personal belongs in it.
 *
 * @param version name, 3 to 40 small letters, digits, dots and hyphens
 * @param effectiveFrom when it is to take effect
 * @param causes a line for each ruled cause, GREEN with 0 days where it plays no part
 * @param listedAreas division codes of two, four or six digits, at most 500
 */
public record RuleDraft(
        @Nullable String version,
        @Nullable Instant effectiveFrom,
        @Nullable List<@Nullable Line> causes,
        @Nullable List<@Nullable String> listedAreas,
        @Nullable Integer noticeHours,
        @Nullable Integer correctionHours,
        @Nullable String summaryEn,
        @Nullable String summaryZh) {

    private static final Pattern VERSION = Pattern.compile("[a-z0-9][a-z0-9.-]{2,39}");
    private static final Pattern AREA = Pattern.compile("[1-9][0-9]([0-9]{2}){0,2}");
    private static final int MOST_AREAS = 500;
    private static final int MOST_PROSE = 500;

    /**
     * The draft as a version.
     *
     * @throws Problem 422 {@code invalid-input} that names everything wrong with it
     */
    RuleVersion checked(String by, Instant at) {
        List<FieldError> errors = new ArrayList<>();
        String name = text(version);
        if (!VERSION.matcher(name).matches()) {
            errors.add(new FieldError("version", "malformed", "3 to 40 small letters, digits, dots and hyphens."));
        }
        if (effectiveFrom == null) {
            errors.add(new FieldError("effectiveFrom", "required", "Say when it takes effect."));
        }
        List<Line> lines = lines(errors);
        List<String> areas = areas(errors);
        int notice = within("noticeHours", noticeHours, 1, 720, errors);
        int correction = within("correctionHours", correctionHours, 0, 72, errors);
        String en = prose("summaryEn", summaryEn, errors);
        String zh = prose("summaryZh", summaryZh, errors);
        if (!errors.isEmpty() || effectiveFrom == null) {
            throw Problem.invalid(errors);
        }
        return new RuleVersion(
                name, "DRAFT", 1, effectiveFrom, lines, areas, notice, correction, en, zh, by, at, null, null, null);
    }

    private List<Line> lines(List<FieldError> errors) {
        Map<String, Line> known = new TreeMap<>();
        for (Line line : causes == null ? List.<@Nullable Line>of() : causes) {
            if (line == null || Cause.ruled().stream().noneMatch(c -> c.name().equals(line.cause()))) {
                errors.add(new FieldError("causes", "unknown", "One of the causes is not known."));
            } else if (known.put(line.cause(), line) != null) {
                errors.add(new FieldError("causes", "twice", line.cause() + " has two lines."));
            } else if (List.of(Colour.values()).stream().noneMatch(c -> c.name().equals(line.colour()))) {
                errors.add(new FieldError("causes", "unknown", "A colour is GREEN, YELLOW or RED."));
            } else if (line.colour().equals("GREEN")
                    ? line.days() != 0 || line.checkIns()
                    : line.days() < 1 || line.days() > CauseRule.MOST_DAYS) {
                errors.add(new FieldError(
                        "causes",
                        "out-of-range",
                        "Yellow and red count 1 to 60 days; green has none and no check-ins."));
            }
        }
        if (errors.stream().noneMatch(e -> e.field().equals("causes"))
                && known.size() < Cause.ruled().size()) {
            errors.add(new FieldError("causes", "required", "Each cause needs its line."));
        }
        return List.copyOf(known.values());
    }

    private List<String> areas(List<FieldError> errors) {
        List<String> read = new ArrayList<>();
        for (String area : listedAreas == null ? List.<@Nullable String>of() : listedAreas) {
            if (area == null || !AREA.matcher(area).matches()) {
                errors.add(new FieldError("listedAreas", "malformed", "A division code of 2, 4 or 6 digits."));
                break;
            }
            if (!read.contains(area)) {
                read.add(area);
            }
        }
        if (read.size() > MOST_AREAS) {
            errors.add(new FieldError("listedAreas", "too-many", "At most 500 areas."));
        }
        return read;
    }

    private static int within(String field, @Nullable Integer value, int least, int most, List<FieldError> errors) {
        if (value == null) {
            errors.add(new FieldError(field, "required", "Give the hours."));
            return least;
        }
        if (value < least || value > most) {
            errors.add(new FieldError(
                    field, "out-of-range", String.format(Locale.ROOT, "From %d to %d hours.", least, most)));
        }
        return value;
    }

    private static String prose(String field, @Nullable String told, List<FieldError> errors) {
        String text = text(told);
        if (text.isEmpty()) {
            errors.add(new FieldError(field, "required", "Say what is new in this version."));
        } else if (text.length() > MOST_PROSE) {
            errors.add(new FieldError(field, "too-long", "At most 500 characters."));
        }
        return text;
    }

    private static String text(@Nullable String told) {
        return told == null ? "" : told.strip();
    }
}
