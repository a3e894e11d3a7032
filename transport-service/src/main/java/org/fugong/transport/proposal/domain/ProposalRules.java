package org.fugong.transport.proposal.domain;

/**
 * From how many people on a vehicle is worth it. Settings, ours.
 *
 * @param leastForBus fewer than so many don't fill a bus
 * @param leastForTrain so many fill a train
 * @param mostSeats of one vehicle
 */
public record ProposalRules(int leastForBus, int leastForTrain, int mostSeats) {

    public static final ProposalRules DEFAULT = new ProposalRules(20, 200, 1200);

    /** Seats for so many people: tens, and no more than a vehicle has. */
    public int seats(int people) {
        return Math.min(mostSeats, (people + 9) / 10 * 10);
    }
}
