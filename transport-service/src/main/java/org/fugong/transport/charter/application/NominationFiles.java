package org.fugong.transport.charter.application;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.fugong.transport.charter.application.NominationFile.RefusedRow;

/** Files of nominations, with their refused rows for a week. The rows are sealed: they name documents. */
public interface NominationFiles {

    void add(NominationFile file, List<RefusedRow> refused, String by);

    Optional<NominationFile> find(UUID id);

    /** An enterprise's files for one charter, the newest first. */
    List<NominationFile> ofEnterprise(UUID charterId, UUID enterpriseId, int limit);

    /**
     * Removes refused rows that were kept longer than this.
     *
     * @return of how many files
     */
    int forgetRefused(Duration age);

    /** The refused rows; empty once they are no longer kept. */
    List<RefusedRow> refused(UUID id);
}
