package org.fugong.chassis.event;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.datatype.jsr310.deser.InstantDeserializer;
import org.jspecify.annotations.Nullable;

/**
 * Reads timestamps in UTC as events carry them ({@code 2020-02-20T00:01:30.123456Z}). Every record has two or three, and the
 * general parsers cost more than all else of a record. Whatever looks otherwise is left to these.
 */
final class Timestamps {
    private static final int SECONDS_END = 19;
    private static final int LONGEST_FRACTION = 9;

    private Timestamps() {}

    /** The instant, or null if the text is not of the form above. */
    static @Nullable Instant utc(String text) {
        int end = text.length() - 1;
        if (end < SECONDS_END
                || text.charAt(end) != 'Z'
                || text.charAt(4) != '-'
                || text.charAt(7) != '-'
                || text.charAt(10) != 'T'
                || text.charAt(13) != ':'
                || text.charAt(16) != ':') {
            return null;
        }
        int year = number(text, 0, 4);
        int month = number(text, 5, 7);
        int day = number(text, 8, 10);
        int hour = number(text, 11, 13);
        int minute = number(text, 14, 16);
        int second = number(text, 17, SECONDS_END);
        int nanos = end == SECONDS_END ? 0 : nanos(text, end);
        if ((year | month | day | hour | minute | second | nanos) < 0 || hour > 23 || minute > 59 || second > 59) {
            return null;
        }
        try {
            long epochDay = LocalDate.of(year, month, day).toEpochDay();
            return Instant.ofEpochSecond(epochDay * 86_400 + hour * 3_600L + minute * 60L + second, nanos);
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    /** Of a point and up to nine digits; negative if it is something else. */
    private static int nanos(String text, int end) {
        int digits = end - SECONDS_END - 1;
        if (text.charAt(SECONDS_END) != '.' || digits < 1 || digits > LONGEST_FRACTION) {
            return -1;
        }
        int nanos = number(text, SECONDS_END + 1, end);
        for (int i = digits; i < LONGEST_FRACTION && nanos > 0; i++) {
            nanos *= 10;
        }
        return nanos;
    }

    /** Negative if a character is no digit. */
    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    /** Reads instants in JSON. */
    static final class InJson extends StdScalarDeserializer<Instant> {
        private static final long serialVersionUID = 1L;

        InJson() {
            super(Instant.class);
        }

        @Override
        public @Nullable Instant deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            Instant instant = parser.hasToken(JsonToken.VALUE_STRING) ? utc(parser.getText()) : null;
            return instant == null ? InstantDeserializer.INSTANT.deserialize(parser, context) : instant;
        }
    }
}
