package org.fugong.transport.clearance.domain;

/** Who has to see to a clearance. */
public enum ClearanceOwner {
    /** The railway or bus line where the charter departs. */
    RAILWAY,
    /** The employment bureau of the worker's home county. */
    ORIGIN_BUREAU,
    /** The worker's employer, who asks the worker to get a code; the colour itself comes from healthcode-service. */
    EMPLOYER
}
