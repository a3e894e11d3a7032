package org.fugong.reporting.linkage.application;

/**
 * What linked people have done since: persons, each once, also where two enterprises insure them.
 *
 * @param persons how many they are
 * @param complete with a completed health declaration
 * @param coded with a health code
 * @param green with a green code now; yellow and red likewise
 * @param arrived who arrived with a charter
 * @param onDuty whose last passage of today was an entry
 */
public record LinkedPeople(
        long persons, long complete, long coded, long green, long yellow, long red, long arrived, long onDuty) {}
