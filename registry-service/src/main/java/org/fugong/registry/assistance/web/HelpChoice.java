package org.fugong.registry.assistance.web;

/**
 * A category that can be chosen, in the reader's language.
 *
 * @param code of the category
 * @param unit what a quantity counts; empty where a number makes no sense
 * @param goesTo which department answers it and within what time
 */
public record HelpChoice(String code, String name, String unit, String goesTo) {}
