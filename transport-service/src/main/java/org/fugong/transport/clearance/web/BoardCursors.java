package org.fugong.transport.clearance.web;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.fugong.chassis.web.Cursor;
import org.fugong.transport.clearance.application.ClearanceBoard;
import org.fugong.transport.clearance.application.ClearanceBoard.BoardLine;
import org.fugong.transport.clearance.application.ClearanceBoard.EnterpriseCount;
import org.fugong.transport.clearance.application.ClearanceBoard.OriginCount;
import org.fugong.transport.clearance.domain.ClearanceKind;

/** Where the lists of the board go on. A place in a list of counts is its count at that time, so nobody is listed twice. */
final class BoardCursors {

    private BoardCursors() {}

    private interface Place<T> {
        T of(List<String> keys);
    }

    static String of(BoardLine last) {
        return Cursor.encode(
                last.clearance().dueAt().toString(),
                "" + last.number(),
                last.clearance().kind().name());
    }

    static Optional<ClearanceBoard.After> line(@Nullable String cursor) {
        return place(
                cursor,
                3,
                keys -> new ClearanceBoard.After(
                        Instant.parse(keys.get(0)), Integer.parseInt(keys.get(1)), ClearanceKind.valueOf(keys.get(2))));
    }

    static String of(BoardView.Origin last) {
        return Cursor.encode(
                "" + last.open(), last.originDivision(), last.kind().name());
    }

    static Optional<OriginCount> origin(@Nullable String cursor) {
        return place(
                cursor,
                3,
                keys -> new OriginCount(
                        keys.get(1), ClearanceKind.valueOf(keys.get(2)), Integer.parseInt(keys.get(0))));
    }

    static String of(BoardView.Enterprise last) {
        return Cursor.encode("" + last.open(), last.enterpriseId().toString());
    }

    static Optional<EnterpriseCount> enterprise(@Nullable String cursor) {
        return place(
                cursor, 2, keys -> new EnterpriseCount(UUID.fromString(keys.get(1)), Integer.parseInt(keys.get(0))));
    }

    private static <T> Optional<T> place(@Nullable String cursor, int parts, Place<T> place) {
        List<String> keys = Cursor.decode(cursor, parts);
        try {
            return keys.isEmpty() ? Optional.empty() : Optional.of(place.of(keys));
        } catch (DateTimeParseException | IllegalArgumentException notOurs) {
            throw Cursor.bad();
        }
    }
}
