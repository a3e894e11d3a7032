package org.fugong.reporting.bulletin.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

import org.fugong.chassis.table.TableWriter;
import org.fugong.reporting.bulletin.application.Bulletin;
import org.fugong.reporting.bulletin.application.BulletinContent;
import org.fugong.reporting.bulletin.application.BulletinContent.Line;
import org.fugong.reporting.bulletin.application.BulletinContent.TownLine;
import org.fugong.reporting.measure.application.Measure.Words;

/** A bulletin as a workbook and as one table, with numbers as numbers. */
final class BulletinTables {
    private static final String COUNT_FORMAT = "#,##0";
    private static final String RATE_FORMAT = "0.00%";
    private static final int WIDE = 46;
    private static final int NARROW = 16;

    private final Bulletin bulletin;
    private final BulletinContent content;
    private final BulletinWords words;
    private final Sheet sheet;
    private final String lang;

    BulletinTables(Bulletin bulletin, BulletinContent content, BulletinWords words, Sheet sheet, String lang) {
        this.bulletin = bulletin;
        this.content = content;
        this.words = words;
        this.sheet = sheet;
        this.lang = lang;
    }

    /** One table: a line per figure, then a line per town; rates are shares of one. */
    byte[] csv() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TableWriter table = TableWriter.csv(out)) {
            table.row(
                    words.number(),
                    words.day(),
                    words.asOf(),
                    "key",
                    words.figure(),
                    words.town(),
                    words.unit(),
                    words.value(),
                    words.yesterday(),
                    words.lastWeek());
            for (Line line : content.lines()) {
                row(table, line.key(), line.name(), null, line.unit(), line.value(), line.yesterday(), line.lastWeek());
            }
            Words share = new Words("share of one", "比率");
            for (TownLine t : content.towns()) {
                Words name = new Words("Resumption rate", "复工率");
                String key = "resumption.byTown." + t.town();
                row(table, key, name, t.name(), share, t.rate(), t.yesterday(), t.lastWeek());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private void row(
            TableWriter table,
            String key,
            Words name,
            @Nullable Words town,
            Words unit,
            @Nullable BigDecimal value,
            @Nullable BigDecimal yesterday,
            @Nullable BigDecimal lastWeek) {
        table.row(
                bulletin.no(),
                content.day(),
                sheet.time(content.asOf()),
                key,
                name.in(lang),
                town == null ? null : town.in(lang),
                unit.in(lang),
                value,
                yesterday,
                lastWeek);
    }

    /** A workbook with a sheet for the figures, the towns, the charters and the alerts. */
    byte[] xlsx() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Fugong", "1.0")) {
            figures(workbook.newWorksheet(words.figure()));
            towns(workbook.newWorksheet(words.towns()));
            charters(workbook.newWorksheet(words.charters()));
            alerts(workbook.newWorksheet(words.alerts()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private void figures(Worksheet page) {
        String correction = bulletin.corrects() == null || bulletin.reason() == null
                ? ""
                : words.corrects(bulletin.corrects(), bulletin.reason());
        page.value(0, 0, words.heading() + " " + words.numbered(bulletin.no()));
        page.style(0, 0).bold().fontSize(14).set();
        page.value(1, 0, content.day() + "   " + words.asOf() + " " + sheet.time(content.asOf()));
        page.value(2, 0, correction);
        int row = 3;
        head(page, row, words.figure(), words.unit(), words.value(), words.yesterday(), words.lastWeek());
        for (Line line : content.lines()) {
            row++;
            String format = Sheet.isRate(line) ? RATE_FORMAT : COUNT_FORMAT;
            page.value(
                    row,
                    0,
                    words.section(Sheet.sectionOf(line.key())) + " · "
                            + line.name().in(lang));
            page.value(row, 1, line.unit().in(lang));
            number(page, row, 2, line.value(), format);
            number(page, row, 3, line.yesterday(), format);
            number(page, row, 4, line.lastWeek(), format);
        }
        page.freezePane(1, 4);
    }

    private void towns(Worksheet page) {
        head(page, 0, words.town(), words.resumed(), words.total(), words.rate(), words.yesterday(), words.lastWeek());
        int row = 0;
        for (TownLine t : content.towns()) {
            row++;
            page.value(row, 0, t.name().in(lang));
            number(page, row, 1, BigDecimal.valueOf(t.resumed()), COUNT_FORMAT);
            number(page, row, 2, BigDecimal.valueOf(t.total()), COUNT_FORMAT);
            number(page, row, 3, t.rate(), RATE_FORMAT);
            number(page, row, 4, t.yesterday(), RATE_FORMAT);
            number(page, row, 5, t.lastWeek(), RATE_FORMAT);
        }
        page.freezePane(1, 1);
    }

    private void charters(Worksheet page) {
        head(
                page,
                0,
                words.charter(),
                words.departure(),
                words.seats(),
                words.seated(),
                words.cleared(),
                words.onRoster(),
                words.boarded(),
                words.arrived());
        int row = 0;
        for (BulletinContent.CharterLine c : content.charters()) {
            row++;
            page.value(row, 0, c.cancelled() ? c.name() + " (" + words.cancelled() + ")" : c.name());
            page.value(row, 1, sheet.time(c.departureAt()));
            int column = 2;
            for (@Nullable Long n :
                    new @Nullable Long[] {c.seats(), c.seated(), c.cleared(), c.onRoster(), c.boarded(), c.arrived()}) {
                number(page, row, column++, n == null ? null : BigDecimal.valueOf(n), COUNT_FORMAT);
            }
        }
        page.freezePane(1, 1);
    }

    private void alerts(Worksheet page) {
        head(page, 0, words.alerts(), words.rules(), words.raised(), words.over());
        int row = 0;
        for (Sheet.AlertRow a : sheet.alerts()) {
            row++;
            int column = 0;
            for (String cell : List.of(a.text(), a.rule(), a.raised(), a.over())) {
                page.value(row, column++, cell);
            }
        }
        page.freezePane(0, 1);
    }

    private static void head(Worksheet page, int row, String... titles) {
        for (int column = 0; column < titles.length; column++) {
            page.value(row, column, titles[column]);
            page.style(row, column).bold().fillColor("E8EDF2").set();
            page.width(column, column == 0 ? WIDE : NARROW);
        }
    }

    private static void number(Worksheet page, int row, int column, @Nullable BigDecimal value, String format) {
        if (value != null) {
            page.value(row, column, value);
            page.style(row, column).format(format).set();
        }
    }
}
