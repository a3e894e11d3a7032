package org.fugong.reporting.gate.domain;

/**
 * What happened at gates on one local day.
 *
 * @param scans all scans, passed or refused
 * @param refused scans that were refused
 * @param fevers scans at which a fever was measured
 */
public record GateCounts(long scans, long refused, long fevers) {
    public static final GateCounts NONE = new GateCounts(0, 0, 0);

    public static GateCounts of(GateFact fact) {
        return switch (fact.kind()) {
            case PASSED -> new GateCounts(1, 0, 0);
            case REFUSED -> new GateCounts(1, 1, 0);
            case FEVER -> new GateCounts(0, 0, 1);
        };
    }

    public GateCounts plus(GateCounts other) {
        return new GateCounts(scans + other.scans, refused + other.refused, fevers + other.fevers);
    }
}
