package org.fugong.reporting.matter.domain;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * How a thing stands that goes through versions. Of two the one with the higher version holds, of the same version the
 * later; {@link #join} is commutative, associative and idempotent.
 *
 * @param version 0 for things that are told without versions, which go by time
 * @param at when it came to stand so
 * @param enterpriseId whose it is, null where it is no enterprise's
 * @param fields what is counted by, as text; absent fields are left out
 */
public record Matter(Id id, long version, Instant at, @Nullable UUID enterpriseId, SortedMap<String, String> fields) {
    private static final Comparator<Matter> ORDER = Comparator.comparingLong(Matter::version)
            .thenComparing(Matter::at)
            .thenComparing(Matter::enterpriseId, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(matter -> matter.fields().toString());

    public Matter {
        at = at.truncatedTo(ChronoUnit.MICROS);
    }

    /** What kind of thing. */
    public enum Kind {
        /** A request for help. */
        ASSISTANCE,
        /** Requests for help that are served together. */
        SCHEME,
        /** Labour that is short, or offered. */
        LABOUR_ENTRY,
        /** An agreement to lend workers. */
        LABOUR_AGREEMENT,
        /** What labour an enterprise needs and where its people are, by the latest visit. */
        LABOUR_SURVEY,
        /** An inspection, by its task. */
        INSPECTION,
        /** What an enterprise reported for one day. */
        DAILY_REPORT,
        /** A traveller who was handed over to the employer. */
        HAND_OVER,
        /** A traveller who was missing, by the latest call. */
        MISSING_TRAVELLER,
        /** A temperature taken in a dormitory. */
        DORMITORY_TEMPERATURE
    }

    /** What tells a thing from another. */
    public record Id(Kind kind, String key) implements Comparable<Id> {
        private static final Comparator<Id> ORDER =
                Comparator.comparing((Id id) -> id.kind().name()).thenComparing(Id::key);

        @Override
        public int compareTo(Id other) {
            return ORDER.compare(this, other);
        }
    }

    /** @param fields those that are null are left out; others are kept as their text */
    public static Matter of(
            Kind kind,
            String key,
            long version,
            Instant at,
            @Nullable UUID enterpriseId,
            Map<String, ? extends @Nullable Object> fields) {
        SortedMap<String, String> texts = new TreeMap<>();
        fields.forEach((name, value) -> {
            if (value != null) {
                texts.put(name, value.toString());
            }
        });
        return new Matter(new Id(kind, key), version, at, enterpriseId, texts);
    }

    /** Of two versions of the same thing the one that holds. */
    public Matter join(Matter other) {
        if (!id.equals(other.id)) {
            throw new IllegalArgumentException("versions of two things");
        }
        return ORDER.compare(this, other) >= 0 ? this : other;
    }

    /** A number among the fields, 0 where it is absent. */
    public long number(String field) {
        String text = fields.get(field);
        return text == null ? 0 : Long.parseLong(text);
    }
}
