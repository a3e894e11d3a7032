package org.fugong.reporting.dayclose.application;

import java.util.SortedMap;

/**
 * Figures of a local day by name, of the district under the empty code and of each town under its own; what belongs to no town
 * is the district's alone.
 *
 * @param byTime what each fact's own time says, so that it can be told again later: {@code registered}, {@code complete}, {@code
 *     coded}, {@code travelled}, {@code arrived} (persons who had reached the stage when the day ended), {@code scans},
 *     {@code refused}, {@code fevers} of the day, and {@code onDuty}, whose last passage of the day was an entry
 * @param asStood what stood when the day was closed, and cannot be told again: {@code enrolled}, {@code enterprises}, {@code
 *     resumed}. Days closed before {@code onDuty} was told by time have it here, of the district
 */
public record DayFigures(
        SortedMap<String, SortedMap<String, Long>> byTime, SortedMap<String, SortedMap<String, Long>> asStood) {}
