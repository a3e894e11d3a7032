package org.fugong.reporting.quality.application;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.fugong.chassis.event.InboundQuality;
import org.fugong.reporting.quality.application.QualityView.ArrivalsView;
import org.fugong.reporting.quality.application.QualityView.RefusedView;

/** What the figures do not know: what was refused, waits, came twice or late. */
@ApplicationScoped
public class DataQuality {
    private static final int REFUSED_ROWS = 500;

    private final InboundQuality inbound;
    private final QualityStore store;
    private final Clock clock;
    private final Instant started;

    DataQuality(InboundQuality inbound, QualityStore store, Clock clock) {
        this.inbound = inbound;
        this.store = store;
        this.clock = clock;
        this.started = clock.instant();
    }

    /** As it is now. Counts tables of the size of the enterprises, not of the persons. */
    @Transactional
    public QualityView now() {
        return new QualityView(
                clock.instant(),
                inbound.refused(REFUSED_ROWS).stream()
                        .map(r -> new RefusedView(
                                r.topic(),
                                r.source(),
                                r.reason(),
                                r.open(),
                                r.replayed(),
                                r.mended(),
                                r.discarded(),
                                r.firstAt(),
                                r.lastAt()))
                        .toList(),
                store.waiting(),
                arrivals(),
                started,
                inbound.lateAfter().toSeconds());
    }

    private List<ArrivalsView> arrivals() {
        Map<String, Long> repeated = inbound.repeated();
        Map<String, Long> late = inbound.late();
        Set<String> topics = new TreeSet<>(repeated.keySet());
        topics.addAll(late.keySet());
        return topics.stream()
                .map(topic -> new ArrivalsView(topic, repeated.getOrDefault(topic, 0L), late.getOrDefault(topic, 0L)))
                .toList();
    }
}
