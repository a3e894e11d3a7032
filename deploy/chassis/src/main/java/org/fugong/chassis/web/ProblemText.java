package org.fugong.chassis.web;

/**
 * What a problem type or the code of a field error says to people.
 *
 * @param en in English
 * @param zh in Chinese
 */
public record ProblemText(String en, String zh) {}
