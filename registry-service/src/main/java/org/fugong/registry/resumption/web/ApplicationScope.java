package org.fugong.registry.resumption.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.fugong.chassis.security.Caller;
import org.fugong.chassis.security.Role;
import org.fugong.chassis.web.Cursor;
import org.fugong.chassis.web.Problem;
import org.fugong.registry.resumption.application.ApplicationStore;
import org.fugong.registry.resumption.application.ApplicationStore.Order;
import org.fugong.registry.resumption.application.ApplicationStore.Query;
import org.fugong.registry.resumption.application.Resumptions;
import org.fugong.registry.resumption.domain.Application;
import org.fugong.registry.resumption.domain.Course.State;
import org.fugong.registry.resumption.domain.Holder;
import org.fugong.registry.resumption.domain.Tier;

/** Narrows lists of applications to what the caller may see. */
public final class ApplicationScope {

    private ApplicationScope() {}

    /**
     * The query that answers a request: a town's officials see their town, an enterprise sees itself.
     *
     * @throws Problem 404 for another town than one's own, 422 for an unknown state, tier, holder or order, 400 for a broken cursor
     */
    public static Query query(
            Caller caller,
            @Nullable String state,
            @Nullable String tier,
            @Nullable String holder,
            @Nullable String town,
            String order,
            @Nullable String cursor) {
        String askedTown = blank(town) ? null : town;
        UUID only = null;
        if (!caller.seesWholeDistrict()) {
            if (caller.has(Role.TOWN) && caller.town().isPresent()) {
                if (askedTown != null) {
                    caller.requireTown(askedTown);
                }
                askedTown = caller.town().get();
            } else {
                only = caller.enterpriseId().orElseThrow(Problem::notFound);
            }
        }
        List<String> after = Cursor.decode(cursor, 2);
        return new Query(
                blank(state) ? null : one(State.class, "state", state),
                blank(tier) ? null : one(Tier.class, "tier", tier),
                holders(holder),
                askedTown,
                only,
                one(Order.class, "order", order),
                after.isEmpty() ? null : time(after.get(0)),
                after.isEmpty() ? null : id(after.get(1)));
    }

    /** Whether the caller is of a town that made a move of an application. */
    static boolean handled(Caller caller, Resumptions resumptions, Application application) {
        return caller.has(Role.TOWN)
                && caller.town()
                        .filter(town -> resumptions.handledBy(town, application.id()))
                        .isPresent();
    }

    /** What the next page begins after. */
    public static String cursor(Query query, Application last) {
        return Cursor.encode(
                ApplicationStore.sortedBy(last, query.order()).toString(),
                last.id().toString());
    }

    private static Set<Holder> holders(@Nullable String asked) {
        if (blank(asked)) {
            return Set.of();
        }
        if ("ANYBODY".equals(asked)) {
            return Set.of(Holder.ENTERPRISE, Holder.TOWN, Holder.DISTRICT, Holder.CITY);
        }
        return "OFFICIALS".equals(asked)
                ? Set.of(Holder.TOWN, Holder.DISTRICT, Holder.CITY)
                : Set.of(one(Holder.class, "holder", asked));
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static <E extends Enum<E>> E one(Class<E> type, String field, @Nullable String name) {
        for (E value : type.getEnumConstants()) {
            if (value.name().equals(String.valueOf(name).toUpperCase(Locale.ROOT))) {
                return value;
            }
        }
        throw Problem.invalid(field, "unknown-value", "There is no such " + field + ".");
    }

    private static Instant time(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException broken) {
            throw Cursor.bad();
        }
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException broken) {
            throw Cursor.bad();
        }
    }
}
