package org.fugong.transport.charter.domain;

import java.util.UUID;

/**
 * What quotas and allow-lists go by of somebody who wants to ride.
 *
 * @param enterpriseId the nominating enterprise
 * @param town that enterprise's, 9 digits
 * @param origin the worker's home county, 6 digits
 */
public record Rider(UUID enterpriseId, String town, String origin) {

    /** Whether a quota or an allow-list speaks of them. */
    public boolean isIn(Circle circle) {
        return circle.includes(enterpriseId, town, origin);
    }
}
