package org.fugong.registry.enterprise.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;

import org.fugong.registry.enterprise.domain.Relocation;

/**
 * A move between towns as it is answered. Who made which step is for the audit trail.
 *
 * @param enterpriseName for those who see the move but not the enterprise: the town it left, or is to come to
 * @param on the day of the move
 * @param overdue whether the receiving town has let its time run out
 */
public record RelocationView(
        UUID relocationId,
        long version,
        UUID enterpriseId,
        String enterpriseName,
        String fromTown,
        String toTown,
        LocalDate on,
        Relocation.State state,
        boolean overdue,
        String reason,
        @Nullable String answer,
        Instant askedAt,
        @Nullable Instant dueAt,
        @Nullable Instant settledAt) {

    static RelocationView of(Relocation r, String enterpriseName) {
        return new RelocationView(
                r.id(),
                r.version(),
                r.enterpriseId(),
                enterpriseName,
                r.from(),
                r.to(),
                r.on(),
                r.state(),
                r.overdue(),
                r.reason(),
                r.answer(),
                r.askedAt(),
                r.dueAt(),
                r.settledAt());
    }

    @JsonIgnore
    public String stateName() {
        return state.name();
    }

    @JsonIgnore
    public boolean open() {
        return state.open();
    }

    /** Shape of the state on a page. */
    @JsonIgnore
    public String badge() {
        return switch (state) {
            case ASKED -> "wait";
            case CONFIRMED -> "info";
            case DONE -> "ok";
            case REFUSED -> "stop";
            case WITHDRAWN -> "off";
        };
    }
}
