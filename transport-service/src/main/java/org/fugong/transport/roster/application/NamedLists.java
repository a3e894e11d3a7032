package org.fugong.transport.roster.application;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.fugong.chassis.privacy.AuditTrail;
import org.fugong.transport.roster.application.PassengerList.Employer;
import org.fugong.transport.roster.application.PassengerList.Passenger;
import org.fugong.transport.roster.application.Trips.Stop;
import org.fugong.transport.roster.application.Trips.Trip;
import org.fugong.transport.roster.domain.Roster;
import org.fugong.transport.roster.domain.Traveller;
import org.fugong.transport.traveller.application.Travellers;
import org.fugong.transport.traveller.application.Travellers.Clear;
import org.fugong.transport.traveller.application.Travellers.ClearContact;
import org.fugong.transport.worker.application.KnownWorkers;

/**
 * Lists with names. Of a whole charter they are for the official who announced it and those whom one of these names; of an
 * employer's own people for the employer as well. Who wants one says what for; each fetch is audited, as a whole and for
 * every person on it.
 */
@ApplicationScoped
public class NamedLists {

    /** How long a list can be fetched after it was asked for. */
    private static final int MINUTES = 10;

    private static final int LATEST = 50;

    private final Trips trips;
    private final Rosters rosters;
    private final Downloads downloads;
    private final Travellers travellers;
    private final KnownWorkers workers;
    private final AuditTrail audit;

    NamedLists(
            Trips trips,
            Rosters rosters,
            Downloads downloads,
            Travellers travellers,
            KnownWorkers workers,
            AuditTrail audit) {
        this.trips = trips;
        this.rosters = rosters;
        this.downloads = downloads;
        this.travellers = travellers;
        this.workers = workers;
        this.audit = audit;
    }

    /** Whether this official may have a charter's lists: who announced it, or was named. */
    public boolean isNamed(UUID charterId, String subject) {
        return trips.find(charterId)
                        .filter(trip -> subject.equals(trip.announcedBy()))
                        .isPresent()
                || downloads.readers(charterId).stream()
                        .anyMatch(reader -> reader.subject().equals(subject));
    }

    /** Named officials, beside the one who announced the charter. */
    public List<Downloads.Reader> readers(UUID charterId) {
        return downloads.readers(charterId);
    }

    /** Names an official; the caller has been found to be named. */
    public void name(UUID charterId, String subject, String by) {
        downloads.name(charterId, subject, by);
        audit.record("roster-reader-named", charterId.toString(), subject);
    }

    /** Takes it back. */
    public void withdraw(UUID charterId, String subject) {
        downloads.withdraw(charterId, subject);
        audit.record("roster-reader-withdrawn", charterId.toString(), subject);
    }

    /** The latest that were asked for; of an enterprise its own only. */
    public List<Download> latest(UUID charterId, Optional<UUID> ofEnterprise) {
        return downloads.latest(charterId, ofEnterprise, LATEST);
    }

    /**
     * Asks for a list; the caller has been found entitled to it.
     *
     * @return nothing if there is no such version, or nobody of the enterprise on it
     */
    public Optional<Download> ask(Downloads.Draft draft) {
        return rosters.version(draft.charterId(), draft.version())
                .filter(roster -> !of(roster, draft.enterpriseId()).isEmpty()
                        || draft.enterpriseId().isEmpty())
                .map(roster -> downloads.add(draft, MINUTES));
    }

    /** The number of the newest version; nothing before the freeze. */
    public Optional<Integer> newest(UUID charterId) {
        return rosters.latest(charterId).map(Roster::version);
    }

    /**
     * The list in clear. Audited in this transaction: show nothing unless it commits.
     *
     * @return nothing unless the same person asked for it some minutes ago
     */
    @Transactional
    public Optional<PassengerList> fetch(UUID charterId, UUID downloadId, String by) {
        Optional<Download> found = downloads.fetch(charterId, downloadId, by);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Download download = found.get();
        Roster roster = rosters.version(charterId, download.version()).orElseThrow();
        Trip trip = trips.find(charterId).orElseThrow();
        List<Traveller> on = of(roster, download.enterpriseId());
        audit.record(
                "roster-downloaded",
                charterId.toString(),
                download.form() + " " + download.format() + " version " + download.version() + ", " + on.size()
                        + " people: " + download.purpose());
        Map<UUID, Clear> people =
                travellers.revealAll(on.stream().map(Traveller::workerId).toList(), download.purpose());
        Map<UUID, Integer> counts = new LinkedHashMap<>();
        on.forEach(t -> counts.merge(t.enterpriseId(), 1, Integer::sum));
        Map<UUID, String> names = workers.enterpriseNames(counts.keySet());
        return Optional.of(new PassengerList(
                trip,
                roster.version(),
                roster.checksum(),
                roster.frozenAt(),
                download.form(),
                download.format(),
                download.language(),
                employers(counts, names, download),
                on.stream()
                        .map(t -> passenger(t, trip, people.get(t.workerId()), names, download.form()))
                        .toList()));
    }

    private List<Employer> employers(Map<UUID, Integer> counts, Map<UUID, String> names, Download download) {
        Map<UUID, ClearContact> contacts = contacts(counts.keySet(), download.purpose());
        List<Employer> employers = new ArrayList<>();
        counts.forEach((id, people) -> {
            ClearContact contact = contacts.get(id);
            employers.add(new Employer(
                    id,
                    names.getOrDefault(id, brief(id)),
                    people,
                    contact == null ? "" : contact.name(),
                    contact == null ? "" : contact.phone()));
        });
        employers.sort(Comparator.comparing(Employer::name).thenComparing(Employer::enterpriseId));
        return employers;
    }

    private Map<UUID, ClearContact> contacts(Collection<UUID> enterpriseIds, String purpose) {
        Map<UUID, ClearContact> contacts = new HashMap<>();
        travellers.revealContacts(enterpriseIds, purpose).forEach(c -> contacts.put(c.enterpriseId(), c));
        return contacts;
    }

    private static Passenger passenger(
            Traveller t, Trip trip, @Nullable Clear person, Map<UUID, String> names, Form form) {
        Optional<Stop> stop = trip.stop(t.stop());
        Clear known = person == null ? new Clear(t.workerId(), brief(t.workerId()), "", "", "", "") : person;
        return new Passenger(
                t.place(),
                t.workerId(),
                known.name(),
                form == Form.RAILWAY ? known.documentType() : "",
                form == Form.RAILWAY ? known.documentNumber() : "",
                known.phone(),
                names.getOrDefault(t.enterpriseId(), brief(t.enterpriseId())),
                stop.map(Stop::name).orElse(trip.origin()),
                stop.map(Stop::arriveAt).orElse(null),
                stop.map(Stop::departAt).orElse(trip.departureAt()));
    }

    private static List<Traveller> of(Roster roster, Optional<UUID> enterpriseId) {
        return roster.travellers().stream()
                .filter(t -> enterpriseId.isEmpty() || t.enterpriseId().equals(enterpriseId.get()))
                .toList();
    }

    private static String brief(UUID id) {
        return id.toString().substring(28);
    }
}
