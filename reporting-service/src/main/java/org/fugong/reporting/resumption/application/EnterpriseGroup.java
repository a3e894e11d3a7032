package org.fugong.reporting.resumption.application;

/** Enterprises that are counted together, as a condition on {@link Standing}. */
public enum EnterpriseGroup {
    ALL("true"),
    RESUMED("s.resumed"),
    ABOVE_SCALE("s.above_scale"),
    ABOVE_SCALE_RESUMED("s.above_scale AND s.resumed"),
    APPLIED("s.has_applied"),
    NOT_RESUMED("NOT s.resumed"),
    ABOVE_SCALE_NOT_RESUMED("s.above_scale AND NOT s.resumed"),
    NOT_APPLIED("NOT s.has_applied");

    private final String condition;

    EnterpriseGroup(String condition) {
        this.condition = condition;
    }

    /** On columns of {@code standing s}. */
    public String condition() {
        return condition;
    }
}
