package org.fugong.reporting.advice.web;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import org.fugong.chassis.web.Cursor;
import org.fugong.chassis.web.Page;
import org.fugong.reporting.advice.application.AdviceOutcome;
import org.fugong.reporting.advice.application.AdviceStore.Given;
import org.fugong.reporting.advice.application.Advising;

/** Reads what came of advice page by page, for programs and for pages. */
@ApplicationScoped
class Outcomes {
    private static final int KEYS = 4;

    private final Advising advising;

    Outcomes(Advising advising) {
        this.advising = advising;
    }

    Page<AdviceOutcome> page(@Nullable String town, @Nullable String cursor, int limit) {
        List<String> after = Cursor.decode(cursor, KEYS);
        return Page.of(
                advising.outcomes(town, null, after.isEmpty() ? null : after(after), limit),
                limit,
                row -> Cursor.encode(
                        row.givenAt().toString(), row.enterpriseId().toString(), row.kind(), row.subject()));
    }

    private static Given after(List<String> keys) {
        try {
            return new Given(UUID.fromString(keys.get(1)), keys.get(2), keys.get(3), Instant.parse(keys.get(0)), 0);
        } catch (DateTimeParseException | IllegalArgumentException notOurs) {
            throw Cursor.bad();
        }
    }
}
