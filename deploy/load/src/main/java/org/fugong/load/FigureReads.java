package org.fugong.load;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

import org.fugong.local.FugongStack;

/**
 * A district official reads the figures of a whole district through the front door, while something is taken in all the time;
 * then again with ten times the scans.
 */
final class FigureReads {

    private static final int WARM_UP = 15;
    private static final int TIMES = 100;
    private static final long BETWEEN_EVENTS = 100_000_000;

    /** What one question took, in milliseconds. */
    record Taken(double median, double p95, double worst) {}

    /**
     * @param before with the scans of a week
     * @param after with ten times as many
     */
    record Question(String what, Taken before, Taken after) {}

    /** All of it. */
    record Result(
            int enterprises,
            long workers,
            long scans,
            long manyScans,
            Map<String, Long> rowsBefore,
            Map<String, Long> rowsAfter,
            List<Question> questions) {}

    private final FugongStack stack;
    private final double scale;
    private final Consumer<String> progress;
    private final Official official;

    FigureReads(FugongStack stack, double scale, Consumer<String> progress) {
        this.stack = stack;
        this.scale = scale;
        this.progress = progress;
        this.official = new Official(stack);
    }

    Result run() throws IOException {
        FigureTables tables = new FigureTables(stack.jdbcUrl("reporting"), scale);
        long workers = tables.fill();
        long scans = tables.scans();
        Map<String, Long> rows = rows(tables);
        progress.accept(
                String.format("%,d enterprises, %,d workers, %,d scans.", tables.enterprises(), workers, scans));
        Map<String, Taken> before = measure(tables);
        tables.tenTimesTheScans();
        long manyScans = tables.scans();
        progress.accept(String.format("%,d scans.", manyScans));
        Map<String, Taken> after = measure(tables);
        List<Question> questions = new ArrayList<>();
        before.forEach((what, taken) -> questions.add(new Question(what, taken, after.getOrDefault(what, taken))));
        return new Result(tables.enterprises(), workers, scans, manyScans, rows, rows(tables), questions);
    }

    private static Map<String, Long> rows(FigureTables tables) {
        Map<String, Long> rows = new LinkedHashMap<>();
        for (String table : List.of("enterprise", "people_count", "day_count", "hour_count", "matter")) {
            rows.put(table, tables.rows(table));
        }
        return rows;
    }

    private Map<String, Taken> measure(FigureTables tables) throws IOException {
        AtomicBoolean over = new AtomicBoolean();
        Thread intake = new Thread(
                () -> {
                    while (!over.get()) {
                        tables.oneMoreEvent();
                        LockSupport.parkNanos(BETWEEN_EVENTS);
                    }
                },
                "one-event-after-the-other");
        intake.start();
        try {
            Map<String, Taken> taken = new LinkedHashMap<>();
            for (Map.Entry<String, String> question : questions().entrySet()) {
                taken.put(question.getKey(), measure(question.getValue()));
            }
            return taken;
        } finally {
            over.set(true);
        }
    }

    private Taken measure(String path) throws IOException {
        double[] millis = new double[TIMES];
        for (int i = -WARM_UP; i < TIMES; i++) {
            long begin = System.nanoTime();
            official.get(path);
            if (i >= 0) {
                millis[i] = (System.nanoTime() - begin) / 1e6;
            }
        }
        Arrays.sort(millis);
        return new Taken(millis[TIMES / 2], millis[TIMES * 95 / 100], millis[TIMES - 1]);
    }

    private static Map<String, String> questions() {
        String api = "/reporting/api/v1/";
        String days = "&from=" + today().minusDays(FigureTables.days() - 1L) + "&to=" + today();
        Map<String, String> all = new LinkedHashMap<>();
        all.put("figures", api + "figures");
        Map<String, String> conditions = new LinkedHashMap<>();
        conditions.put("town", "town=330110001");
        conditions.put("section", "industry=C");
        conditions.put("industry", "industry=C20");
        conditions.put("park", "park=b0000000-0000-8000-8000-000000000014");
        conditions.put("scale", "scale=below");
        conditions.put("size", "size=small");
        conditions.put("city", "origin=340100");
        conditions.put("province", "origin=340000");
        all.put("query", api + "figures/query");
        conditions.forEach((name, condition) -> all.put("query, " + name, api + "figures/query?" + condition));
        all.put(
                "query, town, section, scale, size",
                api + "figures/query?town=330110001&industry=C&scale=below&size=small");
        all.put(
                "query, all with origin",
                api + "figures/query?town=330110001&industry=C&scale=below&size=small&origin=340000");
        for (String dimension : List.of("town", "section", "industry", "park", "scale", "size", "province", "city")) {
            all.put("by " + dimension, api + "figures/by?dimension=" + dimension);
        }
        all.put("by size, town, origin", api + "figures/by?dimension=size&town=330110001&origin=340000");
        all.put("series, scans by day", api + "series?measure=scans" + days);
        all.put("series, scans by day, town, scale", api + "series?measure=scans&town=330110001&scale=below" + days);
        all.put("series, scans by hour", api + "series?measure=scans&by=hour" + days);
        all.put("series, on duty by day, section", api + "series?measure=onDuty&industry=C" + days);
        all.put("forecasts", api + "forecasts");
        return all;
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Shanghai"));
    }
}
