package org.fugong.transport.bus.application;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.fugong.transport.charter.application.AnnounceCharter;
import org.fugong.transport.charter.application.ClearanceDesk;
import org.fugong.transport.charter.application.DatabaseClock;
import org.fugong.transport.charter.application.NominateWorker;
import org.fugong.transport.worker.application.KnownEnterprise;
import org.fugong.transport.worker.application.KnownWorkers;

/**
 * Turns a request into a charter: a bus from the lender to the borrower on the first morning of work there, with the workers
 * of the agreement on it.
 */
@ApplicationScoped
public class OrderBus {

    private static final LocalTime MORNING = LocalTime.of(7, 30);
    /** At least so long from now on, so that a bus can be had. */
    private static final Duration NOTICE = Duration.ofHours(2);

    private static final Duration RIDE = Duration.ofHours(1);
    private static final int DIVISION_DIGITS = 6;

    private final BusRequests requests;
    private final AnnounceCharter announce;
    private final NominateWorker nominate;
    private final ClearanceDesk clearances;
    private final KnownWorkers known;
    private final DatabaseClock clock;
    private final ZoneId zone;

    OrderBus(
            BusRequests requests,
            AnnounceCharter announce,
            NominateWorker nominate,
            KnownWorkers known,
            ClearanceDesk clearances,
            DatabaseClock clock,
            @ConfigProperty(name = "fugong.zone") ZoneId zone) {
        this.requests = requests;
        this.announce = announce;
        this.nominate = nominate;
        this.known = known;
        this.clearances = clearances;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * When it shall ride, where it differs from what is usual.
     *
     * @param departureAt 7:30 on the first day of work, or in two hours if that is later, when not said
     * @param deadline until when workers can be nominated; an hour before the departure when not said
     * @param healthCodes whether only those ride whose health code is green
     */
    public record Times(Optional<Instant> departureAt, Optional<Instant> deadline, boolean healthCodes) {}

    /** The outcome: the request with its charter. */
    public sealed interface Result {}

    /**
     * Ordered.
     *
     * @param seated how many of the agreement's workers are on it
     * @param leftOut those who are not: bound to another charter, or not heard of yet; the lender can still nominate them
     */
    public record Ordered(BusRequest request, UUID charterId, int seated, List<UUID> leftOut) implements Result {}

    public record OrderedAlready(UUID charterId) implements Result {}

    public record Flawed(List<AnnounceCharter.Objection> objections) implements Result {}

    public record NoSuchRequest() implements Result {}

    /**
     * Announces the charter, once.
     *
     * @param by subject of the official
     */
    @Transactional
    public Result order(UUID agreementId, Times times, String by) {
        Optional<BusRequest> found = requests.lock(agreementId);
        if (found.isEmpty()) {
            return new NoSuchRequest();
        }
        BusRequest request = found.get();
        if (request.charterId().isPresent()) {
            return new OrderedAlready(request.charterId().get());
        }
        AnnounceCharter.BusAnnounced announced = announce.announceBus(bus(request, times), by);
        if (announced.charterId().isEmpty()) {
            return new Flawed(announced.objections());
        }
        UUID charter = announced.charterId().get();
        requests.turnedInto(agreementId, charter);
        if (times.healthCodes()) {
            clearances.ask(charter, Set.of("HEALTH_CODE"));
        }
        List<UUID> leftOut = nominate.nominateForBus(charter, request.workerIds(), request.lenderId(), by);
        return new Ordered(request, charter, request.workerIds().size() - leftOut.size(), leftOut);
    }

    private AnnounceCharter.BusOrder bus(BusRequest request, Times times) {
        Instant soonest = clock.now().plus(NOTICE);
        Instant morning = request.travelOn().atTime(MORNING).atZone(zone).toInstant();
        Instant departure = times.departureAt().orElse(morning.isAfter(soonest) ? morning : soonest);
        return new AnnounceCharter.BusOrder(
                request.agreementId(),
                "L-" + request.agreementId().toString().substring(0, 8),
                place(request.lenderId(), request.lenderTown()),
                request.lenderTown().substring(0, DIVISION_DIGITS),
                place(request.borrowerId(), request.borrowerTown()),
                departure,
                departure.plus(RIDE),
                request.workerIds().size(),
                times.deadline().orElse(departure.minus(NOTICE.dividedBy(2))));
    }

    /** The enterprise's name, or its town where the enterprise has not been heard of yet. */
    private String place(UUID enterprise, String town) {
        return known.enterprise(enterprise).map(KnownEnterprise::name).orElse(town);
    }
}
