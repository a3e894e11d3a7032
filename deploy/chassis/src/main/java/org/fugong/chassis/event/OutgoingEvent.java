package org.fugong.chassis.event;

import java.time.Instant;

/**
 * A fact to be published.
 *
 * <p>On the wire it is a CloudEvent 1.0 in binary mode: {@code ce_type} is {@code org.fugong.<topic>.v1}, {@code ce_source}
 * is {@code /fugong/<service>}, {@code ce_id} is a UUIDv7 that the outbox makes, and the body is {@code data} as JSON.
 *
 * @param topic name of the topic, kebab-case and in the past tense, as in {@code contracts/}
 * @param key id of the person, enterprise or thing the fact is about; facts with one key keep their order
 * @param data what happened, written as JSON; never personal data in clear
 * @param time when it happened
 */
public record OutgoingEvent(String topic, String key, Object data, Instant time) {}
