package org.fugong.reporting.dayclose.application;

import java.util.SortedMap;

/**
 * Figures of a local day by name, of the district under the empty code and of each town under its own; what belongs to no town
 * is the district's alone.
 *
 * @param byTime what each fact's own time says, so that it can be told again later: {@code registered}, {@code complete}, {@code
 *     coded}, {@code travelled}, {@code arrived} (persons who had reached the stage when the day ended) and {@code scans},
 *     {@code refused}, {@code fevers} of the day
 * @param asStood what stood when the day was closed, and cannot be told again: {@code enrolled}, {@code onDuty}, {@code
 *     enterprises}, {@code resumed}; the latter two by town as well
 */
public record DayFigures(
        SortedMap<String, SortedMap<String, Long>> byTime, SortedMap<String, SortedMap<String, Long>> asStood) {}
