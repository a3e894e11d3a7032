package org.fugong.healthcode.gate.application;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import java.util.concurrent.CompletionStage;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.fugong.chassis.batch.MicroBatcher;
import org.fugong.chassis.web.Problem;
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
    private final MicroBatcher<ScanBatch.Item, ScanBatch.Result> batcher;

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

    /**
     * Decides on a scan.
     *
     * @return completes after the commit; fails with a problem 422 {@code idempotency-key-reused} when the id names
     *     another scan of this enterprise
     */
    public CompletionStage<Decided> scan(Scan scan) {
        Instant now = clock.instant();
        if (scan.scannedAt().isAfter(now.plus(settings.clockAhead()))) {
            throw Problem.invalid("scannedAt", "ahead", "The scan lies ahead of the server's clock: set the gate's clock.");
        }
        if (scan.scannedAt().isBefore(now.minus(settings.oldest()))) {
            throw Problem.invalid("scannedAt", "too-old", "The scan is older than is taken.");
        }
        // The signature is checked here, by many threads at once, and not in the one that runs the batch.
        ScanBatch.Item item = new ScanBatch.Item(
                scan, codes.read(scan.code()), now, LocalDate.ofInstant(scan.scannedAt(), zone));
        return batcher.submit(item).thenApply(ScanBatch.Result::decidedOrProblem);
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
