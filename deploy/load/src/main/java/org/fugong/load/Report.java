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

    static String of(Rolls.Taken rolls) {
        return String.format(
                Locale.ROOT,
                "%nRolls of insured workers: %,d people posted and linked in %.1f s, %,.0f a second.%n",
                rolls.people(),
                rolls.seconds(),
                rolls.people() / rolls.seconds());
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
}
