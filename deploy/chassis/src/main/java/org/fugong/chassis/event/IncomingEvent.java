package org.fugong.chassis.event;

import java.time.Instant;

/**
 * A fact that arrived, read into the consumer's own record and not seen before.
 *
 * @param <T> the consumer's record with just the fields it uses
 * @param source who published it ({@code ce_source})
 * @param id unique within its source ({@code ce_id})
 * @param topic where it came from
 * @param key the record's key, empty if it had none
 * @param time when it happened ({@code ce_time}), or when the broker took the record if the publisher did not say
 * @param data what happened
 */
public record IncomingEvent<T>(String source, String id, String topic, String key, Instant time, T data) {
    /** See {@link EventHandler#readsDataOnly}. */
    IncomingEvent<T> dataOnly() {
        return new IncomingEvent<>("", "", topic, "", time, data);
    }
}
