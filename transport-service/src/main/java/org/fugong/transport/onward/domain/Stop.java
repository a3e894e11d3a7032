package org.fugong.transport.onward.domain;

import java.util.List;
import java.util.UUID;

/**
 * Where buses let people off.
 *
 * @param number from 1, the same in all versions of a plan
 * @param name of the enterprise at whose gate it is, or the 9-digit code of the town at whose centre it is
 * @param exact whether it is at a gate; at a town's centre it stands for enterprises of which nobody has said where they are
 * @param served the enterprises whose people get off here
 */
public record Stop(int number, String name, Position position, boolean exact, List<Served> served) {

    /**
     * An enterprise that is reached from a stop.
     *
     * @param walkMetres on foot; 0 at its gate, and where it is not known
     */
    public record Served(UUID enterpriseId, int walkMetres) {}
}
