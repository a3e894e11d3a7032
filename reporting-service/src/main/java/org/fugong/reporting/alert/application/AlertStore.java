package org.fugong.reporting.alert.application;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.fugong.reporting.alert.domain.Alert;
import org.fugong.reporting.alert.domain.AlertRule;

/** Where alerts are kept, those that are over too. All methods run in the caller's transaction. */
public interface AlertStore {
    /** Whether this transaction is the one among all replicas that looks now. */
    boolean claim();

    /** Those that hold. */
    List<Alert> open();

    void add(Collection<Alert> raised);

    /** Overwrites what can change of an alert: its latest grounds and its end. */
    void update(Collection<Alert> alerts);

    /**
     * Some, the latest raised first.
     *
     * @param open those that hold, or those that are over, or null for both
     * @param town of this town alone, or null for all
     * @param before raised before this one was, null for the latest
     */
    List<Alert> list(
            @Nullable Boolean open, @Nullable AlertRule rule, @Nullable String town, @Nullable Place before, int limit);

    /** Where in the order of the list an alert stands. */
    record Place(Instant raisedAt, UUID id) {}
}
