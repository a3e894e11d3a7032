package org.fugong.registry.notice.application;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Something that an audience was told.
 *
 * @param href page where it can be seen to, from the root of the host
 * @param readAt when one of the audience marked it as read
 */
public record Notice(
        UUID id, Audience audience, NoticeText text, String href, Instant toldAt, @Nullable Instant readAt) {}
