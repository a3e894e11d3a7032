package org.fugong.reporting.linkage.application;

/**
 * Lines of rolls that came out alike.
 *
 * @param linked whether they were linked with a registered worker
 * @param kind how they were linked, or why not, as registry-service names it
 * @param rule version of the match rule
 */
public record LineCount(boolean linked, String kind, String rule, long lines) {}
