package org.fugong.reporting.gate.application;

import org.fugong.reporting.gate.domain.GateCounts;

/**
 * What happened at some gates today.
 *
 * @param scans all scans, passed or refused
 * @param refused scans that were refused
 * @param fevers scans at which a fever was measured
 */
public record GateFigures(long scans, long refused, long fevers) {
    static GateFigures of(GateCounts c) {
        return new GateFigures(c.scans(), c.refused(), c.fevers());
    }
}
