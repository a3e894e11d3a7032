package org.fugong.reporting.funnel.application;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

import org.fugong.reporting.funnel.application.Funnels.Passed;
import org.fugong.reporting.funnel.domain.Passage;
import org.fugong.reporting.trend.application.LocalDays;

/**
 * What a batch tells of people's passages, of each person once: passages are most of all facts, so the last one of a person is
 * written once; those of earlier days are kept besides.
 *
 * @param told of each person, in the order in which the database has ids
 * @param ofEarlierDays of whom it tells of several days: the last passage of each but the last of these
 */
public record LastPassages(Map<UUID, Told> told, Map<UUID, SortedMap<LocalDate, Passage>> ofEarlierDays) {

    /** Needs neither database nor transaction. */
    static LastPassages of(Collection<Passed> passed, LocalDays days) {
        Map<UUID, Passage> last = new HashMap<>(passed.size() * 2);
        Map<UUID, SortedMap<LocalDate, Passage>> ofEarlierDays = new HashMap<>();
        for (Passed f : passed) {
            Passage passage = new Passage(f.at(), f.scanId(), f.entry(), f.enterpriseId());
            Passage other = last.putIfAbsent(f.personId(), passage);
            if (other != null) {
                boolean later = passage.compareTo(other) > 0;
                Passage earlier = later ? other : passage;
                Passage latest = later ? passage : other;
                last.put(f.personId(), latest);
                LocalDate day = days.of(earlier.at());
                if (!day.equals(days.of(latest.at()))) {
                    ofEarlierDays
                            .computeIfAbsent(f.personId(), person -> new TreeMap<>())
                            .merge(day, earlier, (a, b) -> a.compareTo(b) >= 0 ? a : b);
                }
            }
        }
        List<Map.Entry<UUID, Passage>> inOrder = last.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Passage::compare))
                .toList();
        Map<UUID, Told> told = new LinkedHashMap<>(inOrder.size() * 2);
        for (Map.Entry<UUID, Passage> one : inOrder) {
            UUID person = one.getKey();
            Passage passage = one.getValue();
            LocalDate day = days.of(passage.at());
            SortedMap<LocalDate, Passage> earlier = ofEarlierDays.get(person);
            told.put(
                    person,
                    new Told(passage, earlier == null || day.isBefore(earlier.firstKey()) ? day : earlier.firstKey()));
        }
        return new LastPassages(told, ofEarlierDays);
    }
}
