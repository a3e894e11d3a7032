package org.fugong.load;

import java.io.IOException;
import java.util.Arrays;
import java.util.function.Consumer;

import org.fugong.load.ScanRounds.Round;
import org.fugong.local.FugongStack;

/** The morning at the gates: scans by REST into healthcode-service against single commits on the same PostgreSQL. */
final class GateScans {

    private static final int SECONDS = 25;
    private static final int YARDSTICK_SECONDS = 10;
    private static final int YARDSTICK_CLIENTS = 16;
    private static final double SMALL = 0.01;

    /** How long one person's scan may take at the most if all are to be through in five minutes. */
    static final int MORNING_SECONDS = 300;

    /**
     * Against single commits.
     *
     * @param people in the tables
     * @param before scans in the tables
     * @param scans as fast as they are taken
     * @param yardstick single commits a second, before and after
     * @param commitCost processor seconds that PostgreSQL takes for one of these
     * @param pace scans a second at which the latencies were taken
     * @param paced latencies in ms at half the yardstick, sorted
     */
    record Ratio(
            int people, long before, Round scans, double[] yardstick, double commitCost, double pace, double[] paced) {
        double yardstickMean() {
            return Arrays.stream(yardstick).average().orElse(Double.NaN);
        }

        double percentile(double share) {
            return paced[Math.min(paced.length - 1, (int) (paced.length * share))];
        }
    }

    /** With a hundredth and with all of the people and scans in the tables. */
    record Growth(int few, int people, long scans, Round small, Round large) {}

    /** A part of the district, or all, scanned in once, one after the other. */
    record Morning(int people, int inTables, Round all) {}

    private final FugongStack stack;
    private final Consumer<String> progress;
    private final int people;
    private final long scans;
    private final GateDistrict tables;

    GateScans(FugongStack stack, double scale, Consumer<String> progress) {
        this.stack = stack;
        this.people = Math.max(1_000, (int) (890_000 * scale));
        this.scans = (long) (20_000_000 * scale);
        this.progress = progress;
        this.tables = new GateDistrict(stack.jdbcUrl("healthcode"));
    }

    /** Single commits, scans, single commits, each alone; then, after a checkpoint, scans at half the pace of the commits. */
    Ratio ratio() throws IOException {
        fill(people, scans);
        try (ScanRounds rounds = new ScanRounds(stack, people, progress)) {
            rounds.warmUp();
            SingleCommits single = new SingleCommits(stack.jdbcUrl("healthcode"), YARDSTICK_CLIENTS);
            Processors usedBefore = Processors.of(stack, "healthcode");
            double before = single.run(YARDSTICK_SECONDS);
            double commitCost =
                    Processors.of(stack, "healthcode").minus(usedBefore).postgres() / (before * YARDSTICK_SECONDS);
            progress.accept(String.format("%,.0f single commits a second.", before));
            Round round = rounds.flatOut(SECONDS);
            double after = single.run(YARDSTICK_SECONDS);
            progress.accept(String.format("%,.0f single commits a second.", after));
            double pace = (before + after) / 4;
            // What was written as fast as possible is owed to the disk and would be paid within these seconds.
            tables.checkpoint();
            progress.accept(String.format("Scans at half of that, %,.0f a second.", pace));
            double[] paced = rounds.paced(pace, SECONDS);
            return new Ratio(people, scans, round, new double[] {before, after}, commitCost, pace, paced);
        }
    }

    /** What a scan costs with a hundredth of the people and scans in the tables, and with all. */
    Growth growth() throws IOException {
        int few = Math.max(1_000, (int) (people * SMALL));
        fill(few, (long) (scans * SMALL));
        Round small;
        try (ScanRounds rounds = new ScanRounds(stack, few, progress)) {
            rounds.warmUp();
            small = rounds.flatOut(SECONDS);
        }
        fill(people, scans);
        try (ScanRounds rounds = new ScanRounds(stack, people, progress)) {
            rounds.warmUp();
            return new Growth(few, people, scans, small, rounds.flatOut(SECONDS));
        }
    }

    /** Everybody, or so many, scanned in once. */
    Morning morning(int count) throws IOException {
        fill(people, 0);
        try (ScanRounds rounds = new ScanRounds(stack, people, progress)) {
            rounds.warmUp();
            progress.accept(String.format("%,d people.", count));
            return new Morning(count, people, rounds.all(count));
        }
    }

    private void fill(int filledPeople, long filledScans) {
        progress.accept(String.format(
                "Putting %,d people and %,d scans of the weeks before into the tables, by SQL.",
                filledPeople, filledScans));
        tables.growTo(filledPeople, filledScans);
    }
}
