package org.fugong.reporting.quality.application;

import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How good what comes in is, and so what the figures do not know. There are no personal data in it.
 *
 * @param at when this was read
 * @param refused what could not be taken in, most open ones first, at most 500 rows
 * @param waiting facts that wait for a registration
 * @param arrivals topics with events that came again or late, counted by the answering process
 * @param arrivalsSince since when these are counted
 * @param lateAfterSeconds from which time on between happening and being taken in a fact is late
 */
@Schema(name = "DataQuality")
public record QualityView(
        Instant at,
        List<RefusedView> refused,
        List<Waiting> waiting,
        List<ArrivalsView> arrivals,
        Instant arrivalsSince,
        long lateAfterSeconds) {

    /**
     * Records of one topic and publisher that could not be taken for one reason.
     *
     * @param source who published them, null where a record does not even say that
     * @param open how many still wait for an operator
     * @param replayed how many were taken after all
     * @param mended how many of these were changed for it
     * @param discarded how many are not to be taken
     */
    @Schema(name = "RefusedRecords")
    public record RefusedView(
            String topic,
            @Nullable String source,
            String reason,
            long open,
            long replayed,
            long mended,
            long discarded,
            Instant firstAt,
            Instant lastAt) {}

    /**
     * @param repeated events that came again and were taken once
     * @param late events taken in long after they happened
     */
    @Schema(name = "Arrivals")
    public record ArrivalsView(String topic, long repeated, long late) {}

    /** How many records wait for an operator. */
    public long open() {
        return refused.stream().mapToLong(RefusedView::open).sum();
    }

    /** How many facts wait for a registration. */
    public long waitingFacts() {
        return waiting.stream().mapToLong(Waiting::facts).sum();
    }

    /** How many events came again. */
    public long repetitions() {
        return arrivals.stream().mapToLong(ArrivalsView::repeated).sum();
    }

    /** From which time on a fact is late, in whole minutes. */
    public long lateAfterMinutes() {
        return lateAfterSeconds / 60;
    }

    /** How many facts came late. */
    public long lateFacts() {
        return arrivals.stream().mapToLong(ArrivalsView::late).sum();
    }
}
