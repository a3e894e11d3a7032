package org.fugong.registry.notice.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.fugong.chassis.web.Cursor;
import org.fugong.registry.notice.application.Notice;

/**
 * Where a page of notices ended.
 *
 * @param before null on the first page, like its id
 */
record NoticeCursor(@Nullable Instant before, @Nullable UUID beforeId) {

    static NoticeCursor of(@Nullable String cursor) {
        List<String> keys = Cursor.decode(cursor, 2);
        if (keys.isEmpty()) {
            return new NoticeCursor(null, null);
        }
        try {
            return new NoticeCursor(Instant.parse(keys.get(0)), UUID.fromString(keys.get(1)));
        } catch (DateTimeException | IllegalArgumentException broken) {
            throw Cursor.bad();
        }
    }

    static String after(Notice last) {
        return Cursor.encode(last.toldAt().toString(), last.id().toString());
    }
}
