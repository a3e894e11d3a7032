package org.fugong.load;

import java.util.List;
import java.util.Locale;

import org.fugong.load.BulkLoad.FileResult;

/** The figures as a table for people. */
final class Report {

    private Report() {}

    static String of(double scale, int heap, BulkLoad.Result result, Memory memory) {
        StringBuilder text = new StringBuilder();
        text.append(String.format(
                Locale.ROOT,
                "%n| scale %s | rows | here after s | worked off after s | published after s | rows/s | plain COPY rows/s |"
                        + " COPY / load | processor s: service, PostgreSQL, Kafka | rows per processor second |%n"
                        + "|---|---|---|---|---|---|---|---|---|---|%n",
                scale));
        FileResult both = result.enterprises().and(result.workers());
        line(text, "enterprises", result.enterprises());
        line(text, "workers", result.workers());
        line(text, "both", both);
        text.append(String.format(
                Locale.ROOT,
                "%nService: -Xmx%dm; heap in use at most %d MB, after a collection at most %d MB; resident at most %d MB."
                        + "%nProcessors: %d.%n",
                heap,
                memory.heapMegabytes(),
                memory.liveMegabytes(),
                memory.residentMegabytes(),
                Runtime.getRuntime().availableProcessors()));
        return text.toString();
    }

    static String of(int heap, ReportingBacklog.Taken t) {
        double rate = t.events() / t.seconds();
        return String.format(
                Locale.ROOT,
                "%n| events | s | events/s | plain consumer with COPY, records/s | plain / reporting |"
                        + " processor s: service, PostgreSQL, Kafka | events per processor second |%n|---|---|---|---|---|---|---|%n"
                        + "| %,d | %.1f | **%,.0f** | %,.0f | %.1f | %.1f, %.1f, %.1f | %,.0f |%n"
                        + "%nA first quarter before it, while the JVM compiled: %,.0f a second."
                        + "%nEvery figure was exact, also after %,d more events with three kills (%.1f s with the starts)."
                        + "%nMade anew from the topics and the same: %,d records in %.1f s, **%,.0f** a second; meanwhile figures were"
                        + " read %,d times, median %.0f ms, p95 %.0f ms, worst %.0f ms."
                        + "%nService: -Xmx%dm; after a collection at most %d MB; resident at most %d MB. Processors: %d.%n",
                t.events(),
                t.seconds(),
                rate,
                t.plainRate(),
                t.plainRate() / rate,
                t.used().service(),
                t.used().postgres(),
                t.used().kafka(),
                t.events() / t.used().total(),
                t.coldRate(),
                t.killed(),
                t.killedSeconds(),
                t.rebuilt(),
                t.rebuildSeconds(),
                t.rebuilt() / t.rebuildSeconds(),
                t.reads().length,
                NominationRush.Taken.at(t.reads(), 0.5),
                NominationRush.Taken.at(t.reads(), 0.95),
                NominationRush.Taken.at(t.reads(), 1),
                heap,
                t.memory().liveMegabytes(),
                t.memory().residentMegabytes(),
                Runtime.getRuntime().availableProcessors());
    }

    static String of(SeenScans.Seen seen) {
        return String.format(
                Locale.ROOT,
                "%n| scans a second | scans | changes seen | ms until seen: median, 95th, 99th percentile, worst |"
                        + " processor s: service, PostgreSQL, Kafka |%n|---|---|---|---|---|%n"
                        + "| %,d | %,d | %,d | %.0f, %.0f, **%.0f**, %.0f | %.1f, %.1f, %.1f |%nProcessors: %d.%n",
                Math.round(seen.scans() / seen.seconds()),
                seen.scans(),
                seen.changes(),
                NominationRush.Taken.at(seen.millis(), 0.5),
                NominationRush.Taken.at(seen.millis(), 0.95),
                NominationRush.Taken.at(seen.millis(), 0.99),
                NominationRush.Taken.at(seen.millis(), 1),
                seen.used().service(),
                seen.used().postgres(),
                seen.used().kafka(),
                Runtime.getRuntime().availableProcessors());
    }

    static String of(Rolls.Taken rolls) {
        return String.format(
                Locale.ROOT,
                "%nRolls of insured workers: %,d people posted and linked in %.1f s, %,.0f a second.%n",
                rolls.people(),
                rolls.seconds(),
                rolls.people() / rolls.seconds());
    }

    static String of(NominationRush.Taken rush) {
        return String.format(
                Locale.ROOT,
                "%n| in lists of | seats given, waiting | answered after s | published after s | nominations/s |"
                        + " request ms: median, p95 | board ms: median, p95, worst of looks |"
                        + " page ms: median, p95, worst of looks | processor s: service, PostgreSQL, Kafka; askers |"
                        + " nominations per processor second |%n|---|---|---|---|---|---|---|---|---|---|%n"
                        + "| %d | %,d, %,d | **%.1f** | %.1f | %,.0f | %.0f, %.0f | %s | %s | %.1f, %.1f, %.1f; %.1f | %,.0f |"
                        + "%n%n%d charters, %,d nominations; processors: %d.%n",
                rush.listSize(),
                rush.counts().seated(),
                rush.counts().waiting(),
                rush.answered(),
                rush.published(),
                rush.counts().nominations() / rush.answered(),
                NominationRush.Taken.at(rush.requests(), 0.5),
                NominationRush.Taken.at(rush.requests(), 0.95),
                looks(rush.boards()),
                looks(rush.pages()),
                rush.used().service(),
                rush.used().postgres(),
                rush.used().kafka(),
                rush.others(),
                rush.counts().nominations() / rush.used().total(),
                rush.charters(),
                rush.counts().nominations(),
                Runtime.getRuntime().availableProcessors());
    }

    private static String looks(double[] millis) {
        return String.format(
                Locale.ROOT,
                "%.0f, **%.0f**, %.0f of %,d",
                NominationRush.Taken.at(millis, 0.5),
                NominationRush.Taken.at(millis, 0.95),
                NominationRush.Taken.at(millis, 1),
                millis.length);
    }

    static String of(List<Searches.Taken> searches) {
        StringBuilder text = new StringBuilder(String.format(
                "%n| search | median ms | 95th percentile ms | worst ms | found |%n|---|---|---|---|---|%n"));
        for (Searches.Taken one : searches) {
            text.append(String.format(
                    Locale.ROOT,
                    "| %s | %.1f | **%.1f** | %.1f | %.1f |%n",
                    one.what(),
                    one.median(),
                    one.p95(),
                    one.worst(),
                    one.found()));
        }
        return text.toString();
    }

    private static void line(StringBuilder text, String what, FileResult file) {
        text.append(String.format(
                Locale.ROOT,
                "| %s | %,d | %.1f | %.1f | %.1f | **%,.0f** | %,.0f | %.1f | %.1f, %.1f, %.1f | %,.0f |%n",
                what,
                file.rows(),
                file.received(),
                file.worked(),
                file.published(),
                file.rows() / file.published(),
                file.rows() / file.copied(),
                file.published() / file.copied(),
                file.used().service(),
                file.used().postgres(),
                file.used().kafka(),
                file.rows() / file.used().total()));
    }

    /** The table of the figures. */
    static String of(FigureReads.Result result) {
        StringBuilder text = new StringBuilder(String.format(
                """

                %,d enterprises, %,d workers, %,d scans, then %,d. Rows: %s, then %s.

                | question | median ms | 95th percentile ms | worst ms | with ten times the scans: median, 95th, worst ms | change of median |
                |---|---|---|---|---|---|
                """,
                result.enterprises(),
                result.workers(),
                result.scans(),
                result.manyScans(),
                result.rowsBefore(),
                result.rowsAfter()));
        for (FigureReads.Question question : result.questions()) {
            text.append(String.format(
                    "| %s | %.1f | **%.1f** | %.0f | %.1f, **%.1f**, %.0f | %+.0f %% |%n",
                    question.what(),
                    question.before().median(),
                    question.before().p95(),
                    question.before().worst(),
                    question.after().median(),
                    question.after().p95(),
                    question.after().worst(),
                    (question.after().median() / question.before().median() - 1) * 100));
        }
        return text.toString();
    }
}
