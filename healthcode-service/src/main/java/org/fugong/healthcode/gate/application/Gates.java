package org.fugong.healthcode.gate.application;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.fugong.chassis.batch.MicroBatcher;
import org.fugong.healthcode.code.application.CodeSettings;
import org.fugong.healthcode.code.application.Codes;
import org.fugong.healthcode.gate.application.ScanStore.DayCounts;

/** Takes scans from gates; those that arrive together share a transaction. */
@ApplicationScoped
public class Gates {

    private final Codes codes;
    private final ScanStore store;
    private final GateSettings settings;
    private final Clock clock;
    private final ZoneId zone;
    private final Duration codesLive;
    private final MicroBatcher<ScanBatch.Item, Optional<Decided>> batcher;

    @Inject
    Gates(
            Codes codes,
            ScanBatch batch,
            ScanStore store,
            GateSettings settings,
            CodeSettings codeSettings,
            Clock clock,
            @ConfigProperty(name = "fugong.zone", defaultValue = "Asia/Shanghai") ZoneId zone) {
        this.codes = codes;
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
        this.batcher = new MicroBatcher<>("gate-scans", batch::decide);
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
        Instant now = clock.instant();
        // The signature is checked here, by many threads at once, and not in the one that runs the batch.
        ScanBatch.Item item =
                new ScanBatch.Item(scan, codes.read(scan.code()), now, LocalDate.ofInstant(scan.scannedAt(), zone));
        return batcher.submit(item);
    }

    /** Counts of an enterprise's gates today. */
    public DayCounts today(UUID enterpriseId) {
        return store.counts(enterpriseId, LocalDate.ofInstant(clock.instant(), zone));
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
