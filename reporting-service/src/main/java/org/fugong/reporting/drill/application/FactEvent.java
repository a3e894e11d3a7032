package org.fugong.reporting.drill.application;

import java.time.Instant;

import com.fasterxml.jackson.databind.JsonNode;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An event as it is in its topic.
 *
 * @param recordedAt when its publisher or the broker wrote it down
 * @param source its publisher ({@code ce_source})
 * @param id unique within its source ({@code ce_id})
 * @param time when it happened ({@code ce_time}), null if the publisher does not say
 * @param data what it says; people are opaque ids in it
 */
public record FactEvent(
        String topic,
        int partition,
        long offset,
        Instant recordedAt,
        String source,
        String id,
        @Nullable Instant time,
        @Schema(type = SchemaType.OBJECT) JsonNode data) {}
