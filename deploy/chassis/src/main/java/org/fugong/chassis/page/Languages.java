package org.fugong.chassis.page;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/** The languages that the pages speak. */
final class Languages {
    static final List<String> ALL = List.of("zh", "en");
    static final String DEFAULT = "zh";

    private Languages() {}

    /** What was chosen, else what the browser prefers among ours, else Chinese. */
    static String of(@Nullable String chosen, @Nullable String acceptLanguage) {
        if (chosen != null && ALL.contains(chosen)) {
            return chosen;
        }
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return DEFAULT;
        }
        try {
            return Locale.LanguageRange.parse(acceptLanguage).stream()
                    .filter(range -> range.getWeight() > 0)
                    .sorted(Comparator.comparing(Locale.LanguageRange::getWeight)
                            .reversed())
                    .map(range -> range.getRange().split("-", 2)[0])
                    .filter(ALL::contains)
                    .findFirst()
                    .orElse(DEFAULT);
        } catch (IllegalArgumentException malformed) {
            return DEFAULT;
        }
    }
}
