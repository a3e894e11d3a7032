package org.fugong.healthcode.declaration.application;

import java.time.Instant;
import java.util.UUID;

/** What other features carry over when a record goes on under the id of its right document. */
public interface WhenDocumentIsCorrected {

    /**
     * Called in the transaction of the correction, before the colour of the new id is looked at.
     *
     * @param from the id of the wrong document
     * @param to the id of the right one
     */
    void corrected(UUID from, UUID to, Instant now);
}
