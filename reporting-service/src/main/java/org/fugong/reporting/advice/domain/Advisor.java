package org.fugong.reporting.advice.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import org.fugong.reporting.advice.domain.Advice.Kind;
import org.fugong.reporting.advice.domain.Situation.Charter;
import org.fugong.reporting.advice.domain.Situation.Colour;
import org.fugong.reporting.advice.domain.Situation.Lender;
import org.fugong.reporting.advice.domain.Situation.Worker;

/**
 * Advice on labour for one enterprise: how short it is, where its people are, who of them could come today and how, who
 * could lend, and what keeps the rest.
 *
 * <p>A charter serves who comes from its county, or from another of the same prefecture (the first four digits) if none
 * departs from their own.
 */
public final class Advisor {
    private static final int MOST_ORIGINS = 5;
    private static final int MOST_LENDERS = 3;
    private static final int PREFECTURE = 4;
    private static final List<String> WORKERS = List.of(
            "worker-registered", "worker-transferred", "worker-left", "worker-lent", "gate-scanned", "worker-arrived");
    private static final List<String> HEALTH = List.of("declaration-completed", "health-code-issued");
    private static final List<String> LENT =
            List.of("labour-entry-posted", "labour-agreement-concluded", "labour-agreement-ended");

    private final int proposeFrom;
    private final List<Advice> advice = new ArrayList<>();

    private Advisor(int proposeFrom) {
        this.proposeFrom = proposeFrom;
    }

    /** @param proposeFrom from how many people of one county on a charter of their own is proposed */
    public static List<Advice> advise(Situation situation, int proposeFrom) {
        Advisor advisor = new Advisor(proposeFrom);
        advisor.all(situation);
        return List.copyOf(advisor.advice);
    }

    private void all(Situation s) {
        List<Worker> missing = s.workers().stream().filter(Worker::missing).toList();
        long present = s.workers().size() - missing.size() + s.borrowed();
        long enrolled = s.workers().size();
        long needed = Math.max(enrolled, s.headcount() == null ? 0 : s.headcount());
        long shortOf = Math.max(0, needed - present);
        List<String> grounds = new ArrayList<>(WORKERS);
        grounds.add(0, "enterprise-registered");
        if (shortOf == 0) {
            advice.add(Advice.of(Kind.COMPLETE, "", present, needed, grounds));
            return;
        }
        advice.add(new Advice(Kind.SHORT, "", null, shortOf, needed, present, null, null, null, List.of(), grounds));
        if (needed > enrolled) {
            advice.add(Advice.of(
                    Kind.UNREGISTERED,
                    "",
                    needed - enrolled,
                    needed,
                    List.of("enterprise-registered", "worker-registered")));
        }
        origins(missing);
        List<Worker> ready = missing.stream().filter(Worker::couldCome).toList();
        if (!missing.isEmpty()) {
            List<String> topics = new ArrayList<>(WORKERS);
            topics.addAll(HEALTH);
            advice.add(Advice.of(Kind.COULD_COME, "", ready.size(), (long) missing.size(), topics));
        }
        charters(ready, s.charters());
        lenders(shortOf, s.lenders());
        obstacles(missing);
    }

    private void origins(List<Worker> missing) {
        byOrigin(missing).entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_ORIGINS)
                .forEach(origin -> advice.add(Advice.of(
                        Kind.FROM,
                        origin.getKey(),
                        origin.getValue(),
                        (long) missing.size(),
                        List.of("worker-registered"))));
    }

    /** Each county's people go to one charter: of their own county first, else of their prefecture, the earliest deadline. */
    private void charters(List<Worker> ready, List<Charter> charters) {
        Map<Charter, Long> nominate = new LinkedHashMap<>();
        SortedMap<String, Long> without = new TreeMap<>();
        byOrigin(ready).forEach((county, people) -> {
            Charter charter = charterFor(county, charters);
            if (charter == null) {
                without.merge(county, people, Long::sum);
            } else {
                nominate.merge(charter, people, Long::sum);
            }
        });
        nominate.forEach((charter, people) -> advice.add(new Advice(
                Kind.NOMINATE,
                charter.id().toString(),
                charter.name(),
                Math.min(people, charter.seatsLeft()),
                charter.seatsLeft(),
                null,
                charter.deadline(),
                null,
                null,
                List.of(),
                List.of("worker-registered", "charter-announced", "charter-changed", "worker-nominated"))));
        without.forEach((county, people) -> {
            if (people >= proposeFrom) {
                advice.add(Advice.of(
                        Kind.PROPOSE, county, people, null, List.of("worker-registered", "charter-announced")));
            }
        });
    }

    private static @Nullable Charter charterFor(String county, List<Charter> charters) {
        return charters.stream()
                .filter(charter -> charter.seatsLeft() > 0 && samePrefecture(charter.division(), county))
                .min(Comparator.comparing(
                                (Charter charter) -> !charter.division().equals(county))
                        .thenComparing(Charter::deadline)
                        .thenComparing(Charter::id))
                .orElse(null);
    }

    private static boolean samePrefecture(String a, String b) {
        return a.regionMatches(0, b, 0, PREFECTURE);
    }

    private void lenders(long shortOf, List<Lender> lenders) {
        lenders.stream()
                .limit(MOST_LENDERS)
                .forEach(lender -> advice.add(new Advice(
                        Kind.BORROW,
                        lender.entryId().toString(),
                        lender.name(),
                        Math.min(shortOf, lender.people()),
                        (long) lender.people(),
                        null,
                        null,
                        lender.until(),
                        lender.occupation(),
                        lender.skills(),
                        LENT)));
    }

    private void obstacles(List<Worker> missing) {
        count(Kind.NOT_DECLARED, missing.stream().filter(w -> !w.declared()).count(), null);
        count(
                Kind.NO_CODE,
                missing.stream().filter(w -> w.declared() && w.colour() == null).count(),
                null);
        for (Colour colour : List.of(Colour.YELLOW, Colour.RED)) {
            List<Worker> kept =
                    missing.stream().filter(w -> w.colour() == colour).toList();
            Instant earliest = kept.stream()
                    .map(Worker::colourUntil)
                    .filter(end -> end != null)
                    .min(Comparator.naturalOrder())
                    .orElse(null);
            count(colour == Colour.RED ? Kind.RED : Kind.YELLOW, kept.size(), earliest);
        }
        SortedMap<String, Long> refused = new TreeMap<>();
        missing.forEach(worker -> worker.refused().forEach(kind -> refused.merge(kind, 1L, Long::sum)));
        refused.forEach((kind, people) ->
                advice.add(Advice.of(Kind.REFUSED, kind, people, null, List.of("clearance-decided"))));
        long seated = missing.stream().filter(Worker::seated).count();
        if (seated > 0) {
            advice.add(
                    Advice.of(Kind.ON_THE_WAY, "", seated, null, List.of("worker-nominated", "nomination-withdrawn")));
        }
    }

    private void count(Kind kind, long people, @Nullable Instant until) {
        if (people > 0) {
            advice.add(new Advice(kind, "", null, people, null, null, until, null, null, List.of(), HEALTH));
        }
    }

    private static SortedMap<String, Long> byOrigin(List<Worker> workers) {
        SortedMap<String, Long> people = new TreeMap<>();
        workers.forEach(worker -> {
            if (worker.origin() != null) {
                people.merge(worker.origin(), 1L, Long::sum);
            }
        });
        return people;
    }
}
