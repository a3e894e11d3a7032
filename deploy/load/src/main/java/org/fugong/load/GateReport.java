package org.fugong.load;

import java.util.Locale;

import org.fugong.load.ScanRounds.Round;

/** The figures of the gates for people. */
final class GateReport {

    private static final String HEAD =
            """

            | scans | a second | µs of processors each: service, PostgreSQL, Kafka | servers together | sender |
            |---|---|---|---|---|
            """;

    private GateReport() {}

    static String of(GateScans.Ratio ratio) {
        double yardstick = ratio.yardstickMean();
        return HEAD
                + line(
                        String.format("with %,d people and %,d scans in the tables", ratio.people(), ratio.before()),
                        ratio.scans())
                + String.format(
                        Locale.ROOT,
                        """

                        Single commits by %s: %,.0f and %,.0f a second, before and after, %.0f µs of PostgreSQL each.
                        Scans by REST / single commits: **%.2f**.
                        At %,.0f a second, half of the single commits: median %.1f ms, 95th %.1f ms, **99th percentile %.1f ms**, worst %.0f ms.
                        """,
                        SingleCommits.by(),
                        ratio.yardstick()[0],
                        ratio.yardstick()[1],
                        ratio.commitCost() * 1e6,
                        ratio.scans().rate() / yardstick,
                        ratio.pace(),
                        ratio.percentile(0.5),
                        ratio.percentile(0.95),
                        ratio.percentile(0.99),
                        ratio.percentile(1))
                + processors();
    }

    static String of(GateScans.Growth growth) {
        return HEAD
                + line(String.format("with %,d people in the tables", growth.few()), growth.small())
                + line(String.format("with %,d people and %,d scans", growth.people(), growth.scans()), growth.large())
                + String.format(
                        Locale.ROOT,
                        "%nProcessor time of a scan, all / a hundredth: **%.2f**; PostgreSQL's alone %.2f.%n",
                        growth.large().cost() / growth.small().cost(),
                        growth.large().used().postgres()
                                / growth.large().scans()
                                / (growth.small().used().postgres()
                                        / growth.small().scans()))
                + processors();
    }

    static String of(GateScans.Morning morning) {
        return HEAD
                + line(String.format("%,d people, once each", morning.people()), morning.all())
                + String.format(
                        Locale.ROOT,
                        "%n%,d people scanned in within **%.0f s**, each with the event on the topic; 890,000 would take %.0f s "
                                + "at that rate, of %d.%n",
                        morning.people(),
                        morning.all().published(),
                        890_000 / morning.all().rate(),
                        GateScans.MORNING_SECONDS)
                + processors();
    }

    static String of(RegistrationDay.Result day) {
        double each = 1e6 / day.people();
        return String.format(
                        Locale.ROOT,
                        """

                | people%s | a second | µs of processors each: service, PostgreSQL, Kafka, reporting, front door, sender | together |
                |---|---|---|---|
                | %,d | **%,.0f** | %.0f, %.0f, %.0f, %.0f, %.0f, %.0f | %.0f |

                Answered within %.1f s, their events on the topics within %.1f s, in the statistics within **%.1f s**; %,d would take %.0f s at that rate, of %d.
                """,
                        day.listSize() > 0 ? ", in lists of " + day.listSize() : ", one by one",
                        day.people(),
                        day.rate(),
                        day.used().service() * each,
                        day.used().postgres() * each,
                        day.used().kafka() * each,
                        day.reporting() * each,
                        day.door() * each,
                        day.sender() * each,
                        day.together() * each,
                        day.answered(),
                        day.published(),
                        day.counted(),
                        RegistrationDay.PEOPLE,
                        RegistrationDay.PEOPLE / day.rate(),
                        RegistrationDay.SECONDS)
                + processors();
    }

    private static String line(String what, Round round) {
        double each = 1e6 / round.scans();
        return String.format(
                Locale.ROOT,
                "| %s: %,d | **%,.0f** | %.0f, %.0f, %.0f | %.0f | %.0f |%n",
                what,
                round.scans(),
                round.rate(),
                round.used().service() * each,
                round.used().postgres() * each,
                round.used().kafka() * each,
                round.used().total() * each,
                round.sender() * each);
    }

    private static String processors() {
        return String.format("Processors: %d.%n", Runtime.getRuntime().availableProcessors());
    }
}
