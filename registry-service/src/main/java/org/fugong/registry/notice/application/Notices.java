package org.fugong.registry.notice.application;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

/** Tells audiences what they have to know. Runs in the caller's transaction, so nobody is told of what did not happen. */
@ApplicationScoped
public class Notices {

    private final NoticeStore store;
    private final Clock clock;

    @Inject
    Notices(NoticeStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * Tells one audience.
     *
     * @param href page where it can be seen to, such as {@code /registry/applications/…}
     */
    public void tell(Audience audience, NoticeText text, String href) {
        tell(List.of(audience), text, href);
    }

    /** Tells several audiences the same. */
    public void tell(Collection<Audience> audiences, NoticeText text, String href) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        store.insert(audiences.stream()
                .map(audience -> new Notice(UUID.randomUUID(), audience, text, href, now, null))
                .toList());
    }

    /** Up to so many of these audiences', the newest first. */
    public List<Notice> list(List<Audience> audiences, @Nullable Instant before, @Nullable UUID beforeId, int most) {
        return store.list(audiences, before, beforeId, most);
    }

    /** How many of these audiences' nobody has read, counted up to 100. */
    public int unread(List<Audience> audiences) {
        return store.unread(audiences);
    }

    /** Marks one as read; false if it is none of these audiences'. */
    public boolean read(UUID id, List<Audience> audiences, String by) {
        return store.read(id, audiences, by, clock.instant());
    }
}
