package org.fugong.healthcode.gate.application;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

import org.fugong.chassis.batch.MicroBatcher;
import org.fugong.healthcode.code.application.CodeSettings;
import org.fugong.healthcode.code.application.Codes;
import org.fugong.healthcode.declaration.application.Documents;
import org.fugong.healthcode.gate.application.ScanStore.DayCounts;

/** Takes scans from gates; those that arrive together share a transaction. */
@ApplicationScoped
public class Gates {

    /** Whoever checks the document vouches for its bearer. */
    private static final Codes.Read BY_DOCUMENT = new Codes.Read("GENUINE", null, null, false);

    /** Somebody stands at the gate: less than others wait for company, for which the processors have to do a little more. */
    private static final Duration BUSY_WAIT = Duration.ofMillis(5);

    private final Codes codes;
    private final Documents documents;
    private final ScanBatch batch;
    private final ScanStore store;
    private final GateSettings settings;
    private final Clock clock;
    private final ZoneId zone;
    private final Duration codesLive;
    private final MicroBatcher<ScanBatch.Item, Optional<Decided>> batcher;

    @Inject
    Gates(
            Codes codes,
            Documents documents,
            ScanBatch batch,
            ScanStore store,
            GateSettings settings,
            CodeSettings codeSettings,
            Clock clock,
            @ConfigProperty(name = "fugong.zone", defaultValue = "Asia/Shanghai") ZoneId zone) {
        this.codes = codes;
        this.documents = documents;
        this.batch = batch;
        this.store = store;
        this.settings = settings;
        this.clock = clock;
        this.zone = zone;
        // A code fetched ahead is first seen late in its life at the latest; an hour on top costs nothing.
        this.codesLive = codeSettings
                .step()
                .multipliedBy(codeSettings.ahead())
                .plus(codeSettings.life())
                .plus(codeSettings.tolerance())
                .plus(Duration.ofHours(1));
        this.batcher = new MicroBatcher<>(
                "gate-scans", MicroBatcher.DEFAULT_BATCH, MicroBatcher.DEFAULT_WAIT, BUSY_WAIT, batch::decide);
    }

    /** Whether a scan's time can be right. */
    public enum Timeliness {
        FINE,
        /** Ahead of our clock by more than clocks differ. */
        AHEAD,
        /** Older than scans are taken. */
        TOO_OLD
    }

    /** Judges the time that a gate gives for a scan. */
    public Timeliness timeliness(Instant scannedAt) {
        Instant now = clock.instant();
        if (scannedAt.isAfter(now.plus(settings.clockAhead()))) {
            return Timeliness.AHEAD;
        }
        return scannedAt.isBefore(now.minus(settings.oldest())) ? Timeliness.TOO_OLD : Timeliness.FINE;
    }

    /**
     * Decides on a scan.
     *
     * @return completes after the commit; with nothing when the id names another scan of this enterprise
     */
    public CompletionStage<Optional<Decided>> scan(Scan scan) {
        return batcher.submit(item(scan, clock.instant(), null));
    }

    /**
     * Takes a scan that a gate decided by itself: it is kept as it happened, with what the rules say of it.
     *
     * @return completes after the commit; with nothing when the id names another scan of this enterprise
     */
    public CompletionStage<Optional<Decided>> happened(Scan scan, Happened happened) {
        return batcher.submit(item(scan, scan.scannedAt(), happened));
    }

    /** Decides at once on scans that gates decided by themselves, in the caller's transaction; in their order. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Optional<Decided>> happened(List<Scan> scans, List<Happened> happened) {
        List<ScanBatch.Item> items = new ArrayList<>();
        for (int i = 0; i < scans.size(); i++) {
            items.add(item(scans.get(i), scans.get(i).scannedAt(), happened.get(i)));
        }
        return batch.decide(items);
    }

    private ScanBatch.Item item(Scan scan, Instant judgedAt, @Nullable Happened happened) {
        Scan seen = Documents.isNumber(scan.code()) ? scan.named(documents.candidates(scan.code())) : scan;
        // The signature is checked here, by many threads at once, and not in the one that runs the batch.
        Codes.Read read = seen.named().isEmpty() ? codes.read(seen.code(), judgedAt) : BY_DOCUMENT;
        LocalDate day = LocalDate.ofInstant(scan.scannedAt(), zone);
        return new ScanBatch.Item(seen, read, clock.instant(), judgedAt, day, happened);
    }

    /** Counts of an enterprise's gates today. */
    public DayCounts today(UUID enterpriseId) {
        return store.counts(enterpriseId, LocalDate.ofInstant(clock.instant(), zone));
    }

    /** Scans of today that gates decided otherwise than the rules say, the latest first. */
    public List<ScanStore.Contradicted> contradicted(UUID enterpriseId, int atMost) {
        return store.contradicted(enterpriseId, LocalDate.ofInstant(clock.instant(), zone), atMost);
    }

    /** Forgets codes that have expired for long; how many. */
    public int forgetExpired() {
        return store.forgetCodesSeenBefore(clock.instant().minus(codesLive));
    }

    @PreDestroy
    void close() {
        batcher.close();
    }
}
