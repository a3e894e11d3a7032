package org.fugong.reporting.matter.messaging;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import org.fugong.chassis.event.EventHandler;
import org.fugong.reporting.matter.application.Matters;
import org.fugong.reporting.matter.domain.Matter;
import org.fugong.reporting.matter.domain.Matter.Kind;

/** What registry-service publishes about requests for help; every move tells how the request stands. */
final class AssistanceFacts {
    record Assistance(
            UUID requestId,
            UUID enterpriseId,
            long version,
            String state,
            @Nullable String category,
            String department,
            int level,
            Instant requestedAt,
            @Nullable Instant dueAt,
            @Nullable Integer stars,
            Instant at) {
        Matter matter() {
            Map<String, @Nullable Object> fields = new HashMap<>();
            fields.put("state", state);
            fields.put("category", category);
            fields.put("department", department);
            fields.put("level", level);
            fields.put("requestedAt", requestedAt);
            fields.put("dueAt", dueAt);
            fields.put("stars", stars);
            return Matter.of(Kind.ASSISTANCE, requestId.toString(), version, at, enterpriseId, fields);
        }
    }

    @Produces
    @Singleton
    EventHandler<Assistance> escalated(Matters matters) {
        return new MatterHandler<>("assistance-escalated", Assistance.class, Assistance::matter, matters);
    }

    @Produces
    @Singleton
    EventHandler<Assistance> handedOver(Matters matters) {
        return new MatterHandler<>("assistance-handed-over", Assistance.class, Assistance::matter, matters);
    }

    @Produces
    @Singleton
    EventHandler<Assistance> rated(Matters matters) {
        return new MatterHandler<>("assistance-rated", Assistance.class, Assistance::matter, matters);
    }

    @Produces
    @Singleton
    EventHandler<Assistance> reopened(Matters matters) {
        return new MatterHandler<>("assistance-reopened", Assistance.class, Assistance::matter, matters);
    }

    @Produces
    @Singleton
    EventHandler<Assistance> requested(Matters matters) {
        return new MatterHandler<>("assistance-requested", Assistance.class, Assistance::matter, matters);
    }

    @Produces
    @Singleton
    EventHandler<Assistance> resolved(Matters matters) {
        return new MatterHandler<>("assistance-resolved", Assistance.class, Assistance::matter, matters);
    }

    @Produces
    @Singleton
    EventHandler<Assistance> routed(Matters matters) {
        return new MatterHandler<>("assistance-routed", Assistance.class, Assistance::matter, matters);
    }

    @Produces
    @Singleton
    EventHandler<Assistance> withdrawn(Matters matters) {
        return new MatterHandler<>("assistance-withdrawn", Assistance.class, Assistance::matter, matters);
    }
}
