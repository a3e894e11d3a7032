package org.fugong.reporting.dayclose.application;

/**
 * Facts of one topic that were taken in after a day was closed.
 *
 * @param facts how many happened on that day or before it
 */
public record LateFacts(String topic, long facts) {}
