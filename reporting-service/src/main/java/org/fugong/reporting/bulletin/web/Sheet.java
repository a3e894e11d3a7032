package org.fugong.reporting.bulletin.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.fugong.reporting.bulletin.application.BulletinContent;
import org.fugong.reporting.bulletin.application.BulletinContent.Line;
import org.fugong.reporting.bulletin.domain.Change;
import org.fugong.reporting.measure.application.Measure.Words;

/** What a bulletin says, written out in one language for its files. */
final class Sheet {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final String UNKNOWN = "–";
    private static final String RATE = "rate";
    private static final String OF_GROUPS = "group.";

    private final BulletinContent content;
    private final BulletinWords words;
    private final String lang;
    private final ZoneId zone;

    Sheet(BulletinContent content, BulletinWords words, String lang, ZoneId zone) {
        this.content = content;
        this.words = words;
        this.lang = lang;
        this.zone = zone;
    }

    /** A group of figures under one heading. */
    record Section(String title, List<Row> rows) {}

    /** One figure with those it is compared with; {@code rise} is 1, 0 or -1, or null if not known. */
    record Row(
            String name,
            String unit,
            String value,
            String yesterday,
            String change,
            String lastWeek,
            @Nullable Integer rise) {}

    /**
     * One town.
     *
     * @param percent width of its bar, 0 to 100
     */
    record TownRow(
            String name,
            String resumed,
            String total,
            String rate,
            String yesterday,
            String change,
            String lastWeek,
            int percent) {
        /** Whether there is a rate. */
        public boolean known() {
            return !rate.equals(UNKNOWN);
        }
    }

    /** One charter, written out. */
    record CharterRow(
            String name,
            String way,
            String departure,
            String seats,
            String seated,
            String cleared,
            String onRoster,
            String boarded,
            String arrived) {}

    /** One alert, written out. */
    record AlertRow(String text, String rule, String raised, String over) {}

    /** The two rates that stand first. */
    record Headline(String title, String rate, String ofAll, String change, String lastWeek) {}

    /** One figure of a closed day that late facts changed. */
    record AmendmentRow(String day, String figure, String issued, String now) {}

    List<AmendmentRow> amendments() {
        return content.amendments().stream()
                .map(a -> new AmendmentRow(
                        a.day().toString(), words.dayFigure(a.figure()), count(a.issued()), count(a.now())))
                .toList();
    }

    List<Headline> headlines() {
        return List.of(
                headline(words.overall(), "resumption.overall"), headline(words.aboveScale(), "resumption.aboveScale"));
    }

    private Headline headline(String title, String group) {
        Line rate = line(group + "." + RATE);
        return new Headline(
                title,
                rate == null ? UNKNOWN : percent(rate.value(), 2),
                words.ofAll(known(group + ".resumed"), known(group + ".total")),
                rate == null ? UNKNOWN : change(rate, rate.yesterday()),
                rate == null ? UNKNOWN : change(rate, rate.lastWeek()));
    }

    private String known(String key) {
        Line line = line(key);
        return line == null ? UNKNOWN : count(line.value());
    }

    private @Nullable Line line(String key) {
        return content.lines().stream()
                .filter(line -> line.key().equals(key))
                .findFirst()
                .orElse(null);
    }

    /** All figures, in the order of the catalogue, grouped by the first part of their keys. */
    List<Section> sections() {
        Map<String, List<Row>> bySection = new LinkedHashMap<>();
        for (Line line : content.lines()) {
            bySection
                    .computeIfAbsent(sectionOf(line.key()), one -> new ArrayList<>())
                    .add(row(line));
        }
        return bySection.entrySet().stream()
                .map(e -> new Section(words.section(e.getKey()), e.getValue()))
                .toList();
    }

    /** The first part of a key, of a measure of groups the second. */
    static String sectionOf(String key) {
        String within = key.startsWith(OF_GROUPS) ? key.substring(OF_GROUPS.length()) : key;
        int dot = within.indexOf('.');
        return dot < 0 ? within : within.substring(0, dot);
    }

    private Row row(Line line) {
        BigDecimal change = Change.between(line.yesterday(), line.value());
        return new Row(
                line.name().in(lang),
                isRate(line) ? "%" : line.unit().in(lang),
                value(line, line.value()),
                value(line, line.yesterday()),
                change(line, line.yesterday()),
                value(line, line.lastWeek()),
                change == null ? null : change.signum());
    }

    static boolean isRate(Line line) {
        return line.key().endsWith("." + RATE) || line.key().endsWith("Rate");
    }

    private String value(Line line, @Nullable BigDecimal value) {
        return isRate(line) ? percent(value, 2) : count(value);
    }

    private String change(Line line, @Nullable BigDecimal earlier) {
        BigDecimal change = Change.between(earlier, line.value());
        return isRate(line) ? points(change) : signed(change, 0);
    }

    List<TownRow> towns() {
        return content.towns().stream()
                .map(t -> new TownRow(
                        t.name().in(lang),
                        count(BigDecimal.valueOf(t.resumed())),
                        count(BigDecimal.valueOf(t.total())),
                        percent(t.rate(), 2),
                        percent(t.yesterday(), 2),
                        points(Change.between(t.yesterday(), t.rate())),
                        percent(t.lastWeek(), 2),
                        t.rate() == null ? 0 : t.rate().movePointRight(2).intValue()))
                .toList();
    }

    List<CharterRow> charters() {
        return content.charters().stream()
                .map(c -> new CharterRow(
                        c.cancelled() ? c.name() + " (" + words.cancelled() + ")" : c.name(),
                        c.origin() + " → " + c.destination(),
                        time(c.departureAt()),
                        count(BigDecimal.valueOf(c.seats())),
                        count(c.seated()),
                        count(c.cleared()),
                        count(c.onRoster()),
                        count(c.boarded()),
                        count(c.arrived())))
                .toList();
    }

    List<AlertRow> alerts() {
        return content.alerts().stream()
                .map(a -> new AlertRow(
                        a.text().in(lang),
                        a.ruleVersion(),
                        time(a.raisedAt()),
                        a.endedAt() == null ? words.holds() : time(a.endedAt())))
                .toList();
    }

    String time(@Nullable Instant at) {
        return at == null ? UNKNOWN : TIME.format(at.atZone(zone));
    }

    String name(Words name) {
        return name.in(lang);
    }

    private static String count(@Nullable Long value) {
        return value == null ? UNKNOWN : count(BigDecimal.valueOf(value));
    }

    private static String count(@Nullable BigDecimal value) {
        return value == null ? UNKNOWN : format("#,##0.##").format(value);
    }

    /** Cut and not rounded, so that 100 means all. */
    static String percent(@Nullable BigDecimal share, int decimals) {
        return share == null
                ? UNKNOWN
                : format("0." + "0".repeat(decimals))
                                .format(share.movePointRight(2).setScale(decimals, RoundingMode.DOWN))
                        + "%";
    }

    private String points(@Nullable BigDecimal change) {
        return change == null ? UNKNOWN : signed(change.movePointRight(2), 2) + " " + words.points();
    }

    private static String signed(@Nullable BigDecimal change, int decimals) {
        if (change == null) {
            return UNKNOWN;
        }
        String text =
                format(decimals == 0 ? "#,##0.##" : "0." + "0".repeat(decimals)).format(change.abs());
        return switch (change.signum()) {
            case 1 -> "+" + text;
            case -1 -> "−" + text;
            default -> "±0";
        };
    }

    private static DecimalFormat format(String pattern) {
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
    }
}
