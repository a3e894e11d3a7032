package org.fugong.registry.resumption.application;

import java.util.UUID;

/**
 * Asks for an inspection on site. The feature that inspects implements it and answers by {@link Resumptions#inspected}.
 * Runs in the transaction that asks.
 */
public interface InspectionRequests {

    /**
     * Asks for one.
     *
     * @param applicationId names the request; asked again only after {@link Resumptions#inspected} has answered
     * @param town nine-digit code of the enterprise's town
     */
    void request(UUID enterpriseId, UUID applicationId, String town);

    /** What was asked for is not needed any more: the application was returned, rejected or withdrawn. */
    default void cancel(UUID applicationId) {}
}
