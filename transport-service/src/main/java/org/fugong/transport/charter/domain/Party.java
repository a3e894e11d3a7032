package org.fugong.transport.charter.domain;

import java.util.List;
import java.util.UUID;

/**
 * Who gets seats together or not at all: one worker, or a group.
 *
 * @param id the group's, or the nomination's of somebody alone
 * @param riders at least one
 */
public record Party(UUID id, List<Rider> riders) {

    /** How many seats it takes. */
    public int size() {
        return riders.size();
    }

    /** How many of it a quota counts. */
    public int within(Quota quota) {
        return (int) riders.stream().filter(rider -> rider.isIn(quota.circle())).count();
    }
}
