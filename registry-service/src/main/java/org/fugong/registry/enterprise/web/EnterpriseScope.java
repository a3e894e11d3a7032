package org.fugong.registry.enterprise.web;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.fugong.chassis.security.Caller;
import org.fugong.chassis.web.Cursor;
import org.fugong.chassis.web.Problem;
import org.fugong.registry.enterprise.application.EnterpriseStore.Query;

/** Narrows lists of enterprises to what the caller may see. */
public final class EnterpriseScope {

    private static final int LONGEST_TEXT = 100;

    private EnterpriseScope() {}

    /**
     * The query that answers a request.
     *
     * @param town as asked for; officials of a town are held to theirs
     * @param text as asked for
     * @param cursor of the page before, or null
     * @throws Problem 404 for another town than one's own, 400 for a broken cursor
     */
    public static Query query(Caller caller, @Nullable String town, @Nullable String text, @Nullable String cursor) {
        String asked = town == null || town.isBlank() ? null : town.strip();
        String wanted = text == null || text.isBlank() ? null : text.strip();
        if (wanted != null && wanted.length() > LONGEST_TEXT) {
            throw Problem.invalid("q", "too-long", "At most 100 characters fit here.");
        }
        UUID only = null;
        if (!caller.seesWholeDistrict()) {
            if (caller.town().isPresent() && caller.has(org.fugong.chassis.security.Role.TOWN)) {
                if (asked != null) {
                    caller.requireTown(asked);
                }
                asked = caller.town().get();
            } else {
                only = caller.enterpriseId().orElseThrow(Problem::notFound);
            }
        }
        List<String> after = Cursor.decode(cursor, 2);
        return new Query(
                asked, wanted, only, after.isEmpty() ? null : after.get(0), after.isEmpty() ? null : id(after.get(1)));
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            throw Cursor.bad();
        }
    }
}
