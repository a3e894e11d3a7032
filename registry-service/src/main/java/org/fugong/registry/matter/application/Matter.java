package org.fugong.registry.matter.application;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Something that is open for an enterprise.
 *
 * @param kind the feature it belongs to, such as {@code resumption}
 * @param id of the thing that is open
 * @param titleEn what it is, without personal data
 * @param badge shape of the state: ok, warn, stop, wait, info or off
 * @param stateEn where it stands and with whom
 * @param dueAt when its clock runs out; null without one
 * @param href page where it can be seen to, from the root of the host
 */
public record Matter(
        String kind,
        UUID id,
        UUID enterpriseId,
        String titleEn,
        String titleZh,
        String badge,
        String stateEn,
        String stateZh,
        Instant since,
        @Nullable Instant dueAt,
        String href) {

    /** What it is, in a language, {@code zh} or any other for English. */
    public String title(String lang) {
        return lang.equals("zh") ? titleZh : titleEn;
    }

    /** Where it stands, in a language. */
    public String state(String lang) {
        return lang.equals("zh") ? stateZh : stateEn;
    }
}
