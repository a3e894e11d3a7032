package org.fugong.chassis.event;

/** Ends the reading of one record with a refusal. Carries no stack: it is an answer, not a fault. */
final class RefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String reason;
    private final String detail;

    RefusedException(String reason, String detail) {
        super(reason, null, false, false);
        this.reason = reason;
        this.detail = detail;
    }

    Refusal refusal() {
        return new Refusal(reason, detail);
    }
}
