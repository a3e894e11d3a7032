package org.fugong.transport.proposal.application;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

import org.fugong.divisions.Divisions;
import org.fugong.transport.charter.application.AnnounceCharter.Objection;
import org.fugong.transport.charter.application.DatabaseClock;
import org.fugong.transport.charter.application.DraftCharter;
import org.fugong.transport.proposal.domain.Proposal;
import org.fugong.transport.proposal.domain.ProposalRules;
import org.fugong.transport.proposal.domain.Proposing;
import org.fugong.transport.proposal.domain.Reason;

/**
 * Proposes where to open charters. The count goes over all workers, so one is used for a while; it says as of when it is. It
 * holds no person, and who comes or goes meanwhile is found out at the nomination at the latest.
 */
@ApplicationScoped
public class ProposeCharters {

    /** Names are due some hours after the call, often told at midnight. */
    private static final Duration UNTIL_DEADLINE = Duration.ofHours(8);

    private static final Duration UNTIL_DEPARTURE = Duration.ofHours(16);
    private static final Duration BY_TRAIN = Duration.ofHours(5);
    private static final Duration BY_BUS = Duration.ofHours(8);
    private static final int LONGEST_REASON = 500;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM-dd", Locale.ROOT);

    private final ProposalStore store;
    private final Divisions counties;
    private final DraftCharter drafts;
    private final DatabaseClock clock;
    private final String home;
    private final String destination;
    private final Duration keep;
    private final ZoneId zone;
    private final AtomicReference<@Nullable Counted> last = new AtomicReference<>();

    ProposeCharters(
            ProposalStore store,
            Divisions counties,
            DraftCharter drafts,
            DatabaseClock clock,
            @ConfigProperty(name = "fugong.transport.proposal.home") String home,
            @ConfigProperty(name = "fugong.transport.proposal.destination") String destination,
            @ConfigProperty(name = "fugong.transport.proposal.count-every") Duration keep,
            @ConfigProperty(name = "fugong.zone") ZoneId zone) {
        this.store = store;
        this.counties = counties;
        this.drafts = drafts;
        this.clock = clock;
        this.home = home;
        this.destination = destination;
        this.keep = keep;
        this.zone = zone;
    }

    /** Proposals, and what is too little for a vehicle, as of an instant. */
    public record Counted(Instant asOf, List<Proposal> proposals, List<Proposal.Count> tooFew) {

        /** The proposal for an area. */
        public Optional<Proposal> of(String area) {
            return proposals.stream().filter(p -> p.area().equals(area)).findFirst();
        }
    }

    /** What is proposed now. */
    @Transactional
    public Counted counted() {
        Instant now = clock.now();
        Counted known = last.get();
        if (known != null && known.asOf().plus(keep).isAfter(now)) {
            return known;
        }
        Proposing.Proposed proposed =
                new Proposing(ProposalRules.DEFAULT, counties::name).of(store.gaps(home), store.open());
        Counted fresh = new Counted(now, proposed.proposals(), proposed.tooFew());
        last.set(fresh);
        return fresh;
    }

    /** What became of a tap: the draft's id, or what is wrong with it; nothing if that is not proposed any more. */
    public record Made(Optional<UUID> charterId, List<Objection> objections) {}

    /**
     * Makes a draft of a proposal, for its enterprises alone; an official looks over it before it is announced.
     *
     * @param departureAt in sixteen hours, to the next full hour, when not said
     */
    @Transactional
    public Optional<Made> draft(String area, Optional<Instant> departureAt, Optional<Instant> deadline, String by) {
        return counted().of(area).map(proposal -> {
            Instant now = clock.now();
            Instant departure = departureAt.orElse(
                    now.plus(UNTIL_DEPARTURE).truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.HOURS));
            Instant closes = deadline.orElse(now.plus(UNTIL_DEADLINE).truncatedTo(ChronoUnit.HOURS));
            String origin = counties.name(proposal.division());
            DraftCharter.Drafted drafted = drafts.propose(
                    new DraftCharter.DraftOrder(
                            counties.name(proposal.area()) + " " + DAY.format(departure.atZone(zone)),
                            proposal.train(),
                            origin,
                            proposal.division(),
                            destination,
                            departure,
                            departure.plus(proposal.train() ? BY_TRAIN : BY_BUS),
                            proposal.seats(),
                            closes,
                            proposal.asks().stream()
                                    .map(Proposal.Ask::enterpriseId)
                                    .toList(),
                            reason(proposal)),
                    by);
            return new Made(drafted.charterId(), drafted.objections());
        });
    }

    private static String reason(Proposal proposal) {
        String all = proposal.reasons().stream().map(Reason::zh).collect(Collectors.joining());
        return all.length() > LONGEST_REASON ? all.substring(0, LONGEST_REASON) : all;
    }
}
