package org.fugong.chassis.web;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Where a page of a list ended, as an opaque text. It holds only sort keys, never personal data: a caller can decode it,
 * and can make one, so whatever comes back is a place to read from and nothing to trust.
 */
public final class Cursor {
    private static final char BETWEEN = '\u001f';
    private static final int MAX_LENGTH = 1000;

    private Cursor() {}

    /** The text of a cursor for these sort keys. */
    public static String encode(String... parts) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join(String.valueOf(BETWEEN), parts).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The sort keys of a cursor that came back.
     *
     * @param count how many keys it must hold
     * @return the keys, or an empty list when there is no cursor, which means the first page
     * @throws Problem 400 {@code bad-cursor} for anything that {@link #encode} did not make
     */
    public static List<String> decode(@Nullable String cursor, int count) {
        if (cursor == null || cursor.isEmpty()) {
            return List.of();
        }
        if (cursor.length() > MAX_LENGTH) {
            throw bad();
        }
        List<String> parts;
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            parts = List.of(text.split(String.valueOf(BETWEEN), -1));
        } catch (IllegalArgumentException notBase64) {
            throw bad();
        }
        if (parts.size() != count) {
            throw bad();
        }
        return parts;
    }

    /**
     * The id that a cursor of one key holds; null when there is no cursor, which means the first page.
     *
     * @throws Problem 400 {@code bad-cursor} likewise
     */
    public static @Nullable UUID id(@Nullable String cursor) {
        List<String> keys = decode(cursor, 1);
        try {
            return keys.isEmpty() ? null : UUID.fromString(keys.get(0));
        } catch (IllegalArgumentException notAnId) {
            throw bad();
        }
    }

    /** For callers whose keys do not parse as the number, date or id they should be. */
    public static Problem bad() {
        return Problem.of(400, "bad-cursor", "The cursor is not one that this list gave out. Start without a cursor.");
    }
}
