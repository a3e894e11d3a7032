package org.fugong.registry.labour.application;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import org.jboss.logging.Logger;

import org.fugong.registry.labour.application.ProposalStore.Made;
import org.fugong.registry.labour.application.matching.Matcher;
import org.fugong.registry.labour.application.matching.Matcher.Found;
import org.fugong.registry.labour.application.matching.Matcher.Market;
import org.fugong.registry.labour.application.matching.Matcher.Pair;
import org.fugong.registry.labour.domain.Lot;
import org.fugong.registry.labour.domain.MarketEntry;
import org.fugong.registry.labour.domain.Outlook;
import org.fugong.registry.labour.domain.Pairing.Dealings;
import org.fugong.registry.labour.domain.Proposal;
import org.fugong.registry.labour.domain.Reason;

/**
 * Proposals of the whole market. Made by a thread of its own whenever the market has changed, so no request waits for them;
 * what is shown says of when it is, and whether the market has changed since.
 */
@ApplicationScoped
public class Proposals {

    private static final Logger LOG = Logger.getLogger(Proposals.class);
    private static final long LAST_WAIT_MILLIS = 5000;
    /** The oldest that many entries are looked at; a district has some hundreds. */
    private static final int MOST_ENTRIES = 4000;
    /** Reading and writing around the search; after it another replica may take over. */
    private static final Duration AROUND = Duration.ofSeconds(20);

    private final ProposalStore store;
    private final EntryStore entries;
    private final AgreementStore agreements;
    private final Matcher matcher;
    private final Places places;
    private final LabourSettings settings;
    private final Clock clock;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Thread thread = new Thread(this::run, "labour-proposals");

    @Inject
    Proposals(
            ProposalStore store,
            EntryStore entries,
            AgreementStore agreements,
            Matcher matcher,
            Places places,
            LabourSettings settings,
            Clock clock) {
        this.store = store;
        this.entries = entries;
        this.agreements = agreements;
        this.matcher = matcher;
        this.places = places;
        this.settings = settings;
        this.clock = clock;
    }

    /** For a need or of a surplus, the best first. */
    public List<Proposal> of(UUID entryId) {
        return store.of(entryId);
    }

    /** The one of a need and a surplus, if it is proposed. */
    public Optional<Proposal> of(UUID needId, UUID surplusId) {
        return store.of(needId, surplusId);
    }

    /** Why the two sides of an agreement were proposed to each other when it was drafted; empty if they were not. */
    public List<Reason> reasonsOf(UUID agreementId) {
        return store.reasonsOf(agreementId);
    }

    /** The best of the whole market. */
    public List<Proposal> best(int most) {
        return store.best(most);
    }

    /** Of when they are. */
    public Made made() {
        return store.made();
    }

    /** What becomes of these needs. */
    public Map<UUID, Outlook> outlooks(Collection<UUID> needIds) {
        return store.outlooks(needIds);
    }

    /** Has them made anew, whether or not the market has changed. Runs in the caller's transaction. */
    public void askAnew() {
        store.touch();
    }

    void start(@Observes StartupEvent event) {
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopped.countDown();
        thread.join(LAST_WAIT_MILLIS);
    }

    private void run() {
        try {
            while (!stopped.await(settings.matchEvery().toMillis(), TimeUnit.MILLISECONDS)) {
                try {
                    refresh();
                } catch (RuntimeException failure) {
                    // The old proposals stay and are shown as stale; the claim runs out and the next look tries again.
                    LOG.warnf(
                            "Proposals could not be made: %s",
                            failure.getClass().getName());
                }
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Makes them anew if the market has changed and no other replica is at it.
     *
     * @return whether they were made
     */
    boolean refresh() {
        OptionalLong version = QuarkusTransaction.requiringNew()
                .call(() -> store.claim(settings.matchFor().plus(AROUND)));
        if (version.isEmpty()) {
            return false;
        }
        Market market = QuarkusTransaction.requiringNew().call(this::market);
        Found found = matcher.match(market, settings.matchFor());
        QuarkusTransaction.requiringNew()
                .run(() -> store.replace(
                        version.getAsLong(),
                        found,
                        market.weights().version(),
                        clock.instant().truncatedTo(ChronoUnit.MICROS)));
        return true;
    }

    private Market market() {
        List<MarketEntry> open = new ArrayList<>(entries.market(MOST_ENTRIES));
        Set<UUID> ids = new HashSet<>();
        open.forEach(entry -> ids.add(entry.id()));
        List<Lot> promised = agreements.heldInMarket().stream()
                .filter(lot -> lot.people() > 0 && (ids.contains(lot.needId()) || ids.contains(lot.surplusId())))
                .toList();
        Map<Pair, Dealings> dealings = new HashMap<>();
        agreements
                .dealings()
                .forEach(dealing -> dealings.put(
                        new Pair(dealing.lender(), dealing.borrower()), new Dealings(dealing.well(), dealing.badly())));
        return new Market(
                open, promised, dealings, places::kilometres, settings.weights().weights());
    }
}
