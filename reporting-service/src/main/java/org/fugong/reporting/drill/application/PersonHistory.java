package org.fugong.reporting.drill.application;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import org.fugong.reporting.charter.application.JourneyView;
import org.fugong.reporting.funnel.application.PersonView;

/** The facts of one person as a list. Of what is told again and again the one in force is kept, and for the rest the first. */
final class PersonHistory {
    private final List<Fact> facts = new ArrayList<>();
    private final boolean causes;

    private PersonHistory(boolean causes) {
        this.causes = causes;
    }

    /** @param causes whether it tells why a health code has its colour */
    static List<Fact> of(PersonView person, List<JourneyView> journeys, boolean causes) {
        PersonHistory history = new PersonHistory(causes);
        history.declarations(person);
        history.work(person);
        journeys.forEach(history::journey);
        history.facts.sort(Comparator.comparing(Fact::at, Comparator.nullsFirst(Comparator.naturalOrder()))
                .reversed());
        return List.copyOf(history.facts);
    }

    private void declarations(PersonView person) {
        happened("declaration-started", person.started());
        happened("declaration-completed", person.completed());
        PersonView.Code code = person.code();
        if (code != null) {
            SortedMap<String, String> details = new TreeMap<>();
            details.put("colour", code.colour());
            if (causes) {
                details.put("cause", code.cause());
            }
            if (code.until() != null) {
                details.put("until", code.until().toString());
            }
            facts.add(Fact.of("health-code-issued", code.issuedAt(), details));
        }
        PersonView.Gate passage = person.passage();
        if (passage != null) {
            facts.add(Fact.of(
                    "gate-scanned",
                    passage.at(),
                    details(
                            "direction", passage.entry() ? "ENTRY" : "EXIT",
                            "enterpriseId", passage.enterpriseId().toString(),
                            "scanId", passage.scanId().toString())));
        }
    }

    private void work(PersonView person) {
        if (person.employmentVersion() != null) {
            String version = person.employmentVersion().toString();
            facts.add(
                    person.employerId() == null
                            ? Fact.of("worker-left", null, details("version", version))
                            : Fact.of(
                                    "worker-registered",
                                    null,
                                    details(
                                            "version",
                                            version,
                                            "enterpriseId",
                                            person.employerId().toString())));
        }
        PersonView.Lent lent = person.lent();
        if (lent != null) {
            facts.add(Fact.of(
                    "worker-lent",
                    null,
                    details(
                            "enterpriseId", lent.borrowerId().toString(),
                            "from", lent.from().toString(),
                            "until", lent.until().toString())));
        }
    }

    private void journey(JourneyView journey) {
        String charter = journey.charterId().toString();
        if (journey.place() != null) {
            facts.add(Fact.of(
                    journey.place().equals("WITHDRAWN") ? "nomination-withdrawn" : "worker-nominated",
                    journey.nominatedAt(),
                    details("charterId", charter, "place", journey.place())));
        }
        for (JourneyView.Clearance clearance : journey.clearances()) {
            Boolean granted = clearance.granted();
            SortedMap<String, String> details = details("charterId", charter, "kind", clearance.kind());
            if (granted != null) {
                details.put("outcome", granted ? "GRANTED" : "REFUSED");
            }
            facts.add(Fact.of(granted == null ? "clearance-requested" : "clearance-decided", clearance.at(), details));
        }
        if (journey.boarded() != null) {
            facts.add(Fact.of("worker-boarded", journey.boarded(), details("charterId", charter)));
        }
        if (journey.arrived() != null) {
            facts.add(Fact.of("worker-arrived", journey.arrived(), details("charterId", charter)));
        }
    }

    private void happened(String topic, @Nullable Instant at) {
        if (at != null) {
            facts.add(Fact.of(topic, at, new TreeMap<>()));
        }
    }

    private static SortedMap<String, String> details(String... namesAndValues) {
        SortedMap<String, String> details = new TreeMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            details.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return details;
    }
}
