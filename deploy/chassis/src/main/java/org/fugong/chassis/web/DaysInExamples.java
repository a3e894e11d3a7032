package org.fugong.chassis.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.examples.Example;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.parameters.RequestBody;

/**
 * Puts days into the examples of the API document when it is served, so that what asks for a day to come can still be pasted
 * in a year: {@code {today}}, {@code {today+7}}, {@code {today-1}} (UTC) and {@code {now}}, an instant.
 */
@OpenApiFilter(OpenApiFilter.RunStage.RUN)
public class DaysInExamples implements OASFilter {
    private static final Pattern TOKEN = Pattern.compile("\\{(?:(now)|today([+-]\\d{1,3})?)}");

    private final Clock clock;

    /** By the clock of the machine: the document is read by people, and no rule depends on it. */
    public DaysInExamples() {
        this(Clock.systemUTC());
    }

    DaysInExamples(Clock clock) {
        this.clock = clock;
    }

    @Override
    public RequestBody filterRequestBody(RequestBody body) {
        if (body.getContent() != null && body.getContent().getMediaTypes() != null) {
            body.getContent().getMediaTypes().values().forEach(this::fill);
        }
        return body;
    }

    private void fill(MediaType type) {
        if (type.getExamples() != null) {
            for (Example example : type.getExamples().values()) {
                example.setValue(filled(example.getValue()));
            }
        }
    }

    @SuppressWarnings("NullAway") // The document's model has nulls where JSON has.
    Object filled(Object value) {
        if (value instanceof String text) {
            return filled(text);
        }
        if (value instanceof List<?> list) {
            return list.stream().map(this::filled).toList();
        }
        if (value instanceof Map<?, ?> object) {
            Map<Object, Object> copy = new LinkedHashMap<>();
            object.forEach((name, each) -> copy.put(name, filled(each)));
            return copy;
        }
        return value;
    }

    private String filled(String text) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        return TOKEN.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(day(found.group(1), found.group(2), now)));
    }

    private static String day(
            @org.jspecify.annotations.Nullable String instant,
            @org.jspecify.annotations.Nullable String shift,
            Instant now) {
        if (instant != null) {
            return now.toString();
        }
        long days = shift == null ? 0 : Long.parseLong(shift);
        return LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(days).toString();
    }
}
