package org.fugong.reporting.funnel.domain;

import java.util.Comparator;
import java.util.List;

/**
 * Where a worker comes from and what they can do, by a version of the registration; of one version there is one content.
 *
 * @param origin county that the worker comes from, GB/T 2260, six digits
 * @param skills in ascending order, each once and on one line
 */
public record Background(long version, String origin, List<String> skills) implements Comparable<Background> {
    private static final Comparator<Background> ORDER = Comparator.comparingLong(Background::version)
            .thenComparing(Background::origin)
            .thenComparing(b -> String.join("\n", b.skills));

    public Background {
        skills = skills.stream()
                .map(skill -> skill.replaceAll("\\R", " "))
                .distinct()
                .sorted()
                .toList();
    }

    @Override
    public int compareTo(Background other) {
        return ORDER.compare(this, other);
    }
}
