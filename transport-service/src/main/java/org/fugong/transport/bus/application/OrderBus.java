package org.fugong.transport.bus.application;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.fugong.transport.charter.application.AnnounceCharter;
import org.fugong.transport.charter.application.DatabaseClock;
import org.fugong.transport.worker.application.KnownEnterprise;
import org.fugong.transport.worker.application.KnownWorkers;

/** Turns a request into a charter: a bus from the lender to the borrower on the first morning of work there. */
@ApplicationScoped
public class OrderBus {

    private static final LocalTime MORNING = LocalTime.of(7, 30);
    /** At least so long from now on, so that a bus can be had. */
    private static final Duration NOTICE = Duration.ofHours(2);

    private static final Duration RIDE = Duration.ofHours(1);
    private static final int DIVISION_DIGITS = 6;

    private final BusRequests requests;
    private final AnnounceCharter announce;
    private final KnownWorkers known;
    private final DatabaseClock clock;
    private final ZoneId zone;

    OrderBus(
            BusRequests requests,
            AnnounceCharter announce,
            KnownWorkers known,
            DatabaseClock clock,
            @ConfigProperty(name = "fugong.zone") ZoneId zone) {
        this.requests = requests;
        this.announce = announce;
        this.known = known;
        this.clock = clock;
        this.zone = zone;
    }

    /** The outcome: the request with its charter. */
    public sealed interface Result {}

    public record Ordered(BusRequest request, UUID charterId) implements Result {}

    public record OrderedAlready(UUID charterId) implements Result {}

    public record NoSuchRequest() implements Result {}

    /**
     * Announces the charter, once.
     *
     * @param by subject of the official
     */
    @Transactional
    public Result order(UUID agreementId, String by) {
        Optional<BusRequest> found = requests.lock(agreementId);
        if (found.isEmpty()) {
            return new NoSuchRequest();
        }
        BusRequest request = found.get();
        if (request.charterId().isPresent()) {
            return new OrderedAlready(request.charterId().get());
        }
        UUID charter = announce.announceBus(bus(request), by);
        requests.turnedInto(agreementId, charter);
        return new Ordered(request, charter);
    }

    private AnnounceCharter.BusOrder bus(BusRequest request) {
        Instant soonest = clock.now().plus(NOTICE);
        Instant morning = request.travelOn().atTime(MORNING).atZone(zone).toInstant();
        Instant departure = morning.isAfter(soonest) ? morning : soonest;
        return new AnnounceCharter.BusOrder(
                "L-" + request.agreementId().toString().substring(0, 8),
                place(request.lenderId(), request.lenderTown()),
                request.lenderTown().substring(0, DIVISION_DIGITS),
                place(request.borrowerId(), request.borrowerTown()),
                departure,
                departure.plus(RIDE),
                request.workerIds().size(),
                departure.minus(NOTICE.dividedBy(2)));
    }

    /** The enterprise's name, or its town where the enterprise has not been heard of yet. */
    private String place(UUID enterprise, String town) {
        return known.enterprise(enterprise).map(KnownEnterprise::name).orElse(town);
    }
}
