package org.fugong.reporting.drill.web;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.fugong.reporting.drill.application.Fact;

/** A fact as a page shows it. */
public record FactRow(String key, String topic, @Nullable Instant at, List<Detail> details) {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /**
     * Something that it says.
     *
     * @param at the value, if it is an instant
     * @param id the value, if it is an id
     */
    public record Detail(String name, String value, @Nullable Instant at, @Nullable UUID id) {
        private static Detail of(Map.Entry<String, String> said) {
            String value = said.getValue();
            return new Detail(
                    said.getKey(), value, instant(value), ID.matcher(value).matches() ? UUID.fromString(value) : null);
        }

        private static @Nullable Instant instant(String value) {
            try {
                return Instant.parse(value);
            } catch (DateTimeParseException somethingElse) {
                return null;
            }
        }
    }

    static FactRow of(Fact fact) {
        return new FactRow(
                fact.key(),
                fact.topic(),
                fact.at(),
                fact.details().entrySet().stream().map(Detail::of).toList());
    }
}
