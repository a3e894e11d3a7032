package org.fugong.chassis.web;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

/** What lies behind an exception, however deep it is wrapped. */
public final class Failures {
    private static final int MAX_DEPTH = 25;
    /** PostgreSQL: shutdowns, too many connections. Class 08 are connection exceptions. */
    private static final Set<String> AWAY = Set.of("57P01", "57P02", "57P03", "53300");
    /** PostgreSQL: serialization failure, deadlock, lock not available. */
    private static final Set<String> CONTENTION = Set.of("40001", "40P01", "55P03");

    private Failures() {}

    /** The first of the causes, the exception itself included, that is of a type. */
    public static <T extends Throwable> Optional<T> cause(Throwable failure, Class<T> type) {
        Throwable found = find(failure, type::isInstance);
        return found == null ? Optional.empty() : Optional.of(type.cast(found));
    }

    /** Whether the database cannot be reached or gives no connection; trying again later makes sense. */
    public static boolean isDatabaseAway(Throwable failure) {
        return find(failure, each -> each instanceof SQLException sql && isAway(sql)) != null;
    }

    /** Whether two transactions got into each other's way; trying again at once makes sense. */
    public static boolean isContention(Throwable failure) {
        return find(failure, each -> each instanceof SQLException sql && in(CONTENTION, sql)) != null;
    }

    /** Whether a unique key of the database was already taken. */
    public static boolean isDuplicate(Throwable failure) {
        return find(failure, each -> each instanceof SQLException sql && "23505".equals(sql.getSQLState())) != null;
    }

    private static boolean isAway(SQLException failure) {
        String state = failure.getSQLState();
        return in(AWAY, failure)
                || (state != null && state.startsWith("08"))
                // Agroal's own exceptions have no SQLState.
                || (state == null && String.valueOf(failure.getMessage()).startsWith("Sorry, acquisition timeout"));
    }

    private static boolean in(Set<String> states, SQLException failure) {
        String state = failure.getSQLState();
        return state != null && states.contains(state);
    }

    private static @Nullable Throwable find(Throwable failure, Predicate<Throwable> wanted) {
        Throwable each = failure;
        for (int depth = 0; each != null && depth < MAX_DEPTH; depth++) {
            if (wanted.test(each)) {
                return each;
            }
            for (Throwable suppressed : each.getSuppressed()) {
                if (wanted.test(suppressed)) {
                    return suppressed;
                }
            }
            each = each.getCause();
        }
        return null;
    }
}
