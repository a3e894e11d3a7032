package org.fugong.transport.journey.web;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.fugong.chassis.web.Cursor;
import org.fugong.transport.journey.application.ReadJourney;

/** Where the list of whom to call goes on. */
final class MissingCursor {

    private static final int KEYS = 4;

    private MissingCursor() {}

    /** The cursor after one who is shown. */
    static String of(ReadJourney.Unsettled last) {
        ReadJourney.Place place = last.place();
        return Cursor.encode(
                "" + place.awaiting(), "" + place.accountedFor(), "" + place.nextCallMillis(), "" + place.seat());
    }

    /** The place that a cursor tells; nothing for the first page. */
    static Optional<ReadJourney.Place> place(@Nullable String cursor) {
        List<String> keys = Cursor.decode(cursor, KEYS);
        if (keys.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new ReadJourney.Place(
                    Boolean.parseBoolean(keys.get(0)),
                    Boolean.parseBoolean(keys.get(1)),
                    Long.parseLong(keys.get(2)),
                    Integer.parseInt(keys.get(3))));
        } catch (NumberFormatException notOurs) {
            throw Cursor.bad();
        }
    }
}
