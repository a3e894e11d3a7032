package org.fugong.reporting.funnel.domain;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/** Which records are of one person, by all mergings that hold. A merging may follow another: all go on as the last. */
public final class Aliases {
    private final Map<UUID, UUID> into = new HashMap<>();

    public Aliases(Collection<Merging> mergings) {
        mergings.stream()
                .filter(merging -> !merging.undone())
                .forEach(merging -> into.put(merging.mergedId(), merging.survivingId()));
    }

    /**
     * The record that goes on for this one; itself, if it was not merged. While an undoing is still on its way, two may
     * stand as merged into each other: the smallest of them goes on then.
     */
    public UUID survivorOf(UUID id) {
        Set<UUID> way = new LinkedHashSet<>();
        UUID at = id;
        while (way.add(at)) {
            UUID next = into.get(at);
            if (next == null) {
                return at;
            }
            at = next;
        }
        Set<UUID> circle = new TreeSet<>();
        UUID start = at;
        do {
            circle.add(at);
            at = into.getOrDefault(at, start);
        } while (!at.equals(start));
        return Collections.min(circle);
    }

    /** The record that goes on for each one that does not, in ascending order. */
    public SortedMap<UUID, UUID> survivors() {
        SortedMap<UUID, UUID> survivors = new TreeMap<>();
        into.keySet().forEach(id -> survivors.put(id, survivorOf(id)));
        survivors.entrySet().removeIf(entry -> entry.getKey().equals(entry.getValue()));
        return survivors;
    }

    /** All records of the person whose record this is, in ascending order; none, if another goes on for it. */
    public Set<UUID> recordsOf(UUID id) {
        Set<UUID> records = new TreeSet<>();
        if (survivorOf(id).equals(id)) {
            records.add(id);
            into.keySet().stream().filter(alias -> survivorOf(alias).equals(id)).forEach(records::add);
        }
        return records;
    }
}
