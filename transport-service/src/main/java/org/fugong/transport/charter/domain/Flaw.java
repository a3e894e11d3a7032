package org.fugong.transport.charter.domain;

/**
 * One thing wrong with a plan.
 *
 * @param field path of the field, such as {@code via[0].departAt}
 * @param code stable
 */
public record Flaw(String field, String code, String message) {}
