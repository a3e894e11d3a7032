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

/** What registry-service publishes about joint schemes that run or did; every move tells how the scheme stands. */
final class SchemeFacts {
    record Scheme(
            UUID schemeId,
            long version,
            String state,
            String category,
            String town,
            int consented,
            @Nullable Long savedFen,
            Instant at) {
        Matter matter() {
            Map<String, @Nullable Object> fields = new HashMap<>();
            fields.put("state", state);
            fields.put("category", category);
            fields.put("town", town);
            fields.put("members", consented);
            fields.put("savedFen", savedFen);
            return Matter.of(Kind.SCHEME, schemeId.toString(), version, at, null, fields);
        }
    }

    @Produces
    @Singleton
    EventHandler<Scheme> started(Matters matters) {
        return new MatterHandler<>("assistance-scheme-started", Scheme.class, Scheme::matter, matters);
    }

    @Produces
    @Singleton
    EventHandler<Scheme> joined(Matters matters) {
        return new MatterHandler<>("assistance-scheme-joined", Scheme.class, Scheme::matter, matters);
    }

    @Produces
    @Singleton
    EventHandler<Scheme> consented(Matters matters) {
        return new MatterHandler<>("assistance-scheme-consented", Scheme.class, Scheme::matter, matters);
    }

    @Produces
    @Singleton
    EventHandler<Scheme> left(Matters matters) {
        return new MatterHandler<>("assistance-scheme-left", Scheme.class, Scheme::matter, matters);
    }

    @Produces
    @Singleton
    EventHandler<Scheme> prolonged(Matters matters) {
        return new MatterHandler<>("assistance-scheme-prolonged", Scheme.class, Scheme::matter, matters);
    }

    @Produces
    @Singleton
    EventHandler<Scheme> ended(Matters matters) {
        return new MatterHandler<>("assistance-scheme-ended", Scheme.class, Scheme::matter, matters);
    }
}
