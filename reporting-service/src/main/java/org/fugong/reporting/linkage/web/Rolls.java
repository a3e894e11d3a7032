package org.fugong.reporting.linkage.web;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import org.fugong.chassis.web.Cursor;
import org.fugong.chassis.web.Page;
import org.fugong.reporting.linkage.application.LinkageStore.After;
import org.fugong.reporting.linkage.application.Linkages;
import org.fugong.reporting.linkage.application.LinkedEnterprise;

/** Reads the enterprises with a roll page by page, for programs and for pages. */
@ApplicationScoped
class Rolls {
    private final Linkages linkages;

    Rolls(Linkages linkages) {
        this.linkages = linkages;
    }

    Page<LinkedEnterprise> page(@Nullable String town, @Nullable String cursor, int limit) {
        List<String> after = Cursor.decode(cursor, 2);
        return Page.of(
                linkages.enterprises(town, after.isEmpty() ? null : after(after), limit),
                limit,
                row -> Cursor.encode(
                        Long.toString(row.lines()), row.enterpriseId().toString()));
    }

    private static After after(List<String> keys) {
        try {
            return new After(Long.parseLong(keys.get(0)), UUID.fromString(keys.get(1)));
        } catch (IllegalArgumentException notOurs) {
            throw Cursor.bad();
        }
    }
}
