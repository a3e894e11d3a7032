package org.fugong.registry.notice.application;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** Where notices are kept. All of it runs in the caller's transaction. */
public interface NoticeStore {

    /** Adds some. */
    void insert(List<Notice> notices);

    /** Up to so many of these audiences', the newest first. */
    List<Notice> list(List<Audience> audiences, @Nullable Instant before, @Nullable UUID beforeId, int most);

    /** How many of these audiences' nobody has read, counted up to 100. */
    int unread(List<Audience> audiences);

    /** Marks one as read if it is one of these audiences'. Once read it stays so. */
    boolean read(UUID id, List<Audience> audiences, String by, Instant at);
}
