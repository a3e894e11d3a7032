package org.fugong.reporting.charter.application;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.fugong.reporting.charter.domain.Charter;
import org.fugong.reporting.charter.domain.Charter.Announcement;
import org.fugong.reporting.charter.domain.Progress;

/**
 * One announced charter and how it stands.
 *
 * @param firstBoarded when the first traveller boarded
 * @param lastArrived when the last traveller so far arrived
 */
public record CharterStatus(
        Charter charter,
        Announcement announcement,
        Progress progress,
        @Nullable Instant firstBoarded,
        @Nullable Instant lastArrived) {}
