package org.fugong.reporting.drill.web;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import org.fugong.chassis.web.Cursor;
import org.fugong.chassis.web.Page;
import org.fugong.chassis.web.Problem;
import org.fugong.reporting.breakdown.application.EnterpriseAmount;
import org.fugong.reporting.charter.application.Traveller;
import org.fugong.reporting.drill.application.Basis;
import org.fugong.reporting.drill.application.DrillDown;
import org.fugong.reporting.drill.application.PersonRow;
import org.fugong.reporting.drill.application.TravellerRow;
import org.fugong.reporting.funnel.application.EnterpriseCount;
import org.fugong.reporting.funnel.application.People;
import org.fugong.reporting.measure.application.Measure;
import org.fugong.reporting.resumption.application.EnterpriseStatus;

/** Reads the lists page by page, for programs and for pages. */
@ApplicationScoped
class Lists {
    private final DrillDown drillDown;

    Lists(DrillDown drillDown) {
        this.drillDown = drillDown;
    }

    /** @param total the figure */
    record PersonPage(Basis basis, long total, Page<PersonRow> page) {}

    record EnterprisePage(Basis basis, Page<EnterpriseRow> page) {}

    PersonPage people(Measure measure, People.Scope scope, @Nullable String cursor, int limit) {
        List<String> after = Cursor.decode(cursor, 1);
        DrillDown.PeopleBehind found =
                drillDown.people(measure, scope, after.isEmpty() ? null : id(after.get(0)), limit);
        return new PersonPage(
                found.basis(),
                found.total(),
                Page.of(found.rows(), limit, row -> Cursor.encode(row.personId().toString())));
    }

    record TravellerPage(Basis basis, long total, Page<TravellerRow> page) {}

    TravellerPage travellers(Measure measure, People.Scope scope, @Nullable String cursor, int limit) {
        List<String> after = Cursor.decode(cursor, 2);
        DrillDown.TravellersBehind found = drillDown.travellers(
                measure,
                scope,
                after.isEmpty() ? null : new Traveller.Place(id(after.get(0)), id(after.get(1))),
                limit);
        return new TravellerPage(
                found.basis(),
                found.total(),
                Page.of(
                        found.rows(),
                        limit,
                        row -> Cursor.encode(
                                row.charterId().toString(), row.workerId().toString())));
    }

    EnterprisePage enterprises(
            Measure measure, boolean missing, @Nullable String town, @Nullable String cursor, int limit) {
        if (missing && !drillDown.hasMissing(measure.key())) {
            throw Problem.notFound();
        }
        List<String> after = Cursor.decode(cursor, 2);
        if (drillDown.hasPeople(measure.key())) {
            EnterpriseCount last =
                    after.isEmpty() ? null : new EnterpriseCount(id(after.get(1)), null, null, number(after.get(0)));
            DrillDown.CountsBehind found = drillDown.counts(measure, town, last, limit);
            Page<EnterpriseCount> page = Page.of(
                    found.rows(),
                    limit,
                    row -> Cursor.encode(
                            Long.toString(row.people()), row.enterpriseId().toString()));
            return new EnterprisePage(found.basis(), page.map(EnterpriseRow::of));
        }
        if (drillDown.hasAmounts(measure.key())) {
            EnterpriseAmount last =
                    after.isEmpty() ? null : new EnterpriseAmount(id(after.get(1)), "", "", number(after.get(0)));
            DrillDown.AmountsBehind found = drillDown.amounts(measure, town, last, limit);
            Page<EnterpriseAmount> page = Page.of(
                    found.rows(),
                    limit,
                    row -> Cursor.encode(
                            Long.toString(row.amount()), row.enterpriseId().toString()));
            return new EnterprisePage(found.basis(), page.map(EnterpriseRow::of));
        }
        EnterpriseStatus last =
                after.isEmpty() ? null : new EnterpriseStatus(id(after.get(1)), after.get(0), "", false, false, null);
        DrillDown.EnterprisesBehind found = drillDown.enterprises(measure, missing, town, last, limit);
        Page<EnterpriseStatus> page = Page.of(
                found.rows(), limit, row -> Cursor.encode(row.name(), row.id().toString()));
        return new EnterprisePage(found.basis(), page.map(EnterpriseRow::of));
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            throw Cursor.bad();
        }
    }

    private static long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException notANumber) {
            throw Cursor.bad();
        }
    }
}
