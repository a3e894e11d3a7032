package org.fugong.registry.dailyreport.application;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.fugong.registry.dailyreport.domain.DailyReport;

/**
 * Output and people on duty over days as lines of an SVG of {@value #WIDTH} by {@value #HEIGHT}; both in per cent, so on
 * one axis. Drawn by the server: it reads on a phone without a script. The table beneath it says the same.
 *
 * @param most per cent at the top
 * @param grid lines across
 * @param output the line of outputs
 * @param onDuty the line of shares on duty
 * @param points the days
 */
public record ReportChart(int most, List<Grid> grid, String output, String onDuty, List<Point> points) {

    static final int WIDTH = 640;
    static final int HEIGHT = 220;
    private static final int LEFT = 44;
    private static final int RIGHT = 12;
    private static final int TOP = 12;
    private static final int BOTTOM = 28;
    private static final int STEP = 50;

    /** A line across at so many per cent. */
    public record Grid(int percent, String y) {}

    /**
     * A day.
     *
     * @param label of the day, empty where there is no room for it
     */
    public record Point(
            LocalDate day, String label, String x, String output, String onDuty, int outputPercent, int share) {}

    /** The days for a table, the latest first. */
    public List<Point> latestFirst() {
        List<Point> turned = new ArrayList<>(points);
        java.util.Collections.reverse(turned);
        return turned;
    }

    /** The chart of reports, the latest of which comes first. */
    public static ReportChart of(List<DailyReport> latestFirst) {
        List<DailyReport> reports = new ArrayList<>(latestFirst);
        java.util.Collections.reverse(reports);
        int highest = 100;
        for (DailyReport report : reports) {
            highest = Math.max(highest, Math.max(report.outputPercent(), share(report)));
        }
        int most = (highest + STEP - 1) / STEP * STEP;
        List<Grid> grid = new ArrayList<>();
        for (int percent = 0; percent <= most; percent += STEP) {
            grid.add(new Grid(percent, y(percent, most)));
        }
        LocalDate first = reports.get(0).day();
        long span = Math.max(
                1,
                ChronoUnit.DAYS.between(first, reports.get(reports.size() - 1).day()));
        int every = Math.max(1, (reports.size() + 5) / 6);
        List<Point> points = new ArrayList<>();
        StringBuilder output = new StringBuilder();
        StringBuilder onDuty = new StringBuilder();
        for (int i = 0; i < reports.size(); i++) {
            DailyReport report = reports.get(i);
            String x = number(
                    LEFT + (double) (WIDTH - LEFT - RIGHT) * ChronoUnit.DAYS.between(first, report.day()) / span);
            String out = y(report.outputPercent(), most);
            String duty = y(share(report), most);
            output.append(x).append(',').append(out).append(' ');
            onDuty.append(x).append(',').append(duty).append(' ');
            String label = i % every == 0
                    ? report.day().getMonthValue() + "/" + report.day().getDayOfMonth()
                    : "";
            points.add(new Point(report.day(), label, x, out, duty, report.outputPercent(), share(report)));
        }
        return new ReportChart(
                most, grid, output.toString().strip(), onDuty.toString().strip(), points);
    }

    /** People on duty as a percentage of those employed. */
    public static int share(DailyReport report) {
        return report.headcount() == 0 ? 0 : (int) Math.min(999, 100L * report.onDuty() / report.headcount());
    }

    private static String y(int percent, int most) {
        return number(HEIGHT - BOTTOM - (double) (HEIGHT - TOP - BOTTOM) * Math.min(percent, most) / most);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
