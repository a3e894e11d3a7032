package org.fugong.transport.roster.application;

/** For whom a list with names is. */
public enum Form {
    /** One plan for the vehicle: employers, people, time, place, hand-over; every passenger with document. */
    RAILWAY,
    /** An employer's own workers: phone, seat, where to be when. No documents. */
    EMPLOYER
}
