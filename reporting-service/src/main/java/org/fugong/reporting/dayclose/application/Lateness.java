package org.fugong.reporting.dayclose.application;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.fugong.reporting.intake.application.Taken;

/** Counts the facts that come after the day on which they happened was closed. */
@ApplicationScoped
public class Lateness implements Taken {
    private final DayCloseStore store;
    private final ZoneId zone;

    Lateness(DayCloseStore store, @ConfigProperty(name = "fugong.zone") ZoneId zone) {
        this.store = store;
        this.zone = zone;
    }

    /** How many facts of a topic happened on a day. */
    public record OfDay(String topic, LocalDate day, long facts) {}

    @Override
    public void taken(Map<String, List<Instant>> times) {
        Optional<LocalDate> newest = store.newest();
        if (newest.isEmpty()) {
            return;
        }
        Instant open = newest.get().plusDays(1).atStartOfDay(zone).toInstant();
        Map<String, Map<LocalDate, Long>> late = new TreeMap<>();
        times.forEach((topic, all) -> {
            for (Instant at : all) {
                if (at.isBefore(open)) {
                    late.computeIfAbsent(topic, name -> new TreeMap<>())
                            .merge(LocalDate.ofInstant(at, zone), 1L, Long::sum);
                }
            }
        });
        if (!late.isEmpty()) {
            store.addLate(late.entrySet().stream()
                    .flatMap(topic -> topic.getValue().entrySet().stream()
                            .map(day -> new OfDay(topic.getKey(), day.getKey(), day.getValue())))
                    .toList());
        }
    }
}
