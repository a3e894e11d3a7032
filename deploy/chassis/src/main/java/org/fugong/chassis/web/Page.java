package org.fugong.chassis.web;

import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param items at most as many as the limit asked for
 * @param next cursor of the next page, to be sent back as {@code cursor} unread; null on the last page
 */
public record Page<T>(List<T> items, @Nullable String next) {
    /** How many items a page has when the caller does not say. */
    public static final int DEFAULT_LIMIT = 50;
    /** The most items a page can have. */
    public static final int MAX_LIMIT = 500;

    public Page {
        items = List.copyOf(items);
    }

    /**
     * The limit to read with.
     *
     * @param asked the query parameter {@code limit}, null when it was not given
     * @throws Problem 422 {@code invalid-input} unless it is from 1 to {@value #MAX_LIMIT}
     */
    public static int limit(@Nullable Integer asked) {
        if (asked == null) {
            return DEFAULT_LIMIT;
        }
        if (asked < 1 || asked > MAX_LIMIT) {
            throw Problem.invalid("limit", "out-of-range", "The limit is from 1 to " + MAX_LIMIT + ".");
        }
        return asked;
    }

    /**
     * Makes a page of rows that were read with one more than the limit, so that it is known whether more follow.
     *
     * @param rows up to {@code limit + 1} rows in order
     * @param cursor cursor of the page that follows the given last row
     */
    public static <T> Page<T> of(List<T> rows, int limit, Function<T, String> cursor) {
        if (rows.size() <= limit) {
            return new Page<>(rows, null);
        }
        List<T> items = rows.subList(0, limit);
        return new Page<>(items, cursor.apply(items.get(limit - 1)));
    }

    /** The same page with its items in another form. */
    public <R> Page<R> map(Function<? super T, ? extends R> form) {
        return new Page<>(items.stream().<R>map(form).toList(), next);
    }
}
