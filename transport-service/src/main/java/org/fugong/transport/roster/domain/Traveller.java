package org.fugong.transport.roster.domain;

import java.util.Optional;
import java.util.UUID;

/**
 * One line of a roster.
 *
 * @param seat from 1, through all carriages; in the order of nomination where only plain seats are known
 * @param place the seat as a passenger looks for it, such as {@code 3 7C}
 * @param groupId shared by those who travel together
 * @param stop number of the stop where the worker boards
 */
public record Traveller(int seat, UUID workerId, UUID enterpriseId, String place, Optional<UUID> groupId, int stop) {

    /** The group that it is seated with: its own, if it travels alone. */
    UUID party() {
        return groupId.orElse(workerId);
    }
}
