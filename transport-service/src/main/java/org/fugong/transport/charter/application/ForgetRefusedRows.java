package org.fugong.transport.charter.application;

import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.quarkus.scheduler.Scheduled;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Forgets the refused rows of files, which name documents, once nobody mends them any more. */
@ApplicationScoped
class ForgetRefusedRows {

    private static final Logger LOG = Logger.getLogger(ForgetRefusedRows.class);

    private final NominationFiles files;
    private final Duration keep;

    /** @param keep {@code fugong.transport.keep-refused-rows}: how long after the file came */
    ForgetRefusedRows(
            NominationFiles files, @ConfigProperty(name = "fugong.transport.keep-refused-rows") Duration keep) {
        this.files = files;
        this.keep = keep;
    }

    @Scheduled(
            identity = "forget-refused-rows",
            every = "1h",
            delayed = "6m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void forget() {
        int files = this.files.forgetRefused(keep);
        if (files > 0) {
            LOG.infof("Forgot the refused rows of %d files of nominations", files);
        }
    }
}
