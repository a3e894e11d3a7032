package org.fugong.registry.notice.web;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.fugong.registry.notice.application.Notice;

/**
 * A notice, as it is answered.
 *
 * @param text in the language asked for
 * @param href page where it can be seen to
 */
public record NoticeView(UUID noticeId, String text, String href, Instant toldAt, @Nullable Instant readAt) {

    static NoticeView of(Notice notice, String lang) {
        return new NoticeView(
                notice.id(),
                lang.equals("zh") ? notice.text().zh() : notice.text().en(),
                notice.href(),
                notice.toldAt(),
                notice.readAt());
    }
}
