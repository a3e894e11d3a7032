package org.fugong.registry.domain.identity;

/**
 * One thing that is wrong with one field of an input. A failure is a value here, so that all of a form's or a row's
 * faults are told at once.
 *
 * @param field the input's field, as it is named in JSON and in the columns of files
 * @param code stable word that a program can react to, such as {@code id-check-digit}
 * @param message the same in an English sentence, which never repeats the value
 */
public record Fault(String field, String code, String message) {}
