package org.fugong.healthcode.code.application;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.LongSupplier;

import org.fugong.healthcode.code.application.CodeKeys.Generation;
import org.fugong.healthcode.code.domain.CodeColour;

/**
 * What a code costs in one thread: made and signed, read and verified, drawn as SVG and as PNG. healthcode-service's own
 * classes, without server or database. Each is warmed up, then measured {@value #ROUNDS} times for a second; the table has
 * the median, and the worst round, of the clock on the wall and of the thread's processor time.
 */
public final class CodeMeasure {

    private static final int ROUNDS = 7;
    private static final long ROUND_NANOS = 1_000_000_000L;
    private static final long WARM_UP_NANOS = 4_000_000_000L;
    private static final int BETWEEN_LOOKS = 64;
    private static final int PNG_SCALE = 8;
    private static final double MICRO = 1000;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Codes codes;
    private final Generation generation;
    private long spent;

    /** With keys made for the occasion; what no code needs is null. */
    @SuppressWarnings("NullAway")
    public CodeMeasure() {
        Clock clock = Clock.systemUTC();
        CodeSettings settings = new Defaults();
        CodeKeys keys =
                new CodeKeys(new OneKey(KeyMaking.generation(1, Instant.EPOCH, Instant.EPOCH)), settings, clock);
        keys.refresh();
        this.codes = new Codes(keys, settings, new Revocations(null, keys, settings, null, clock), null, clock);
        this.generation = keys.signing();
    }

    /** The table of figures. */
    public String run() {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        String text =
                codes.make(generation, 7, CodeColour.GREEN, now, 1, 1).get(0).text();
        if (!codes.read(text).isGenuine()) {
            throw new IllegalStateException("what was made does not verify");
        }
        StringBuilder table = new StringBuilder(
                """
                | in one thread | median µs | worst round µs | median processor µs | a second |
                |---|---|---|---|---|
                """);
        int[] counter = {0};
        table.append(row("a code made and signed", () -> codes.make(
                        generation, counter[0] % 890_000, CodeColour.GREEN, now, counter[0]++, 1)
                .get(0)
                .text()
                .length()));
        table.append(row("a code read and verified", () -> codes.read(text).isGenuine() ? 1 : 0));
        table.append(row("its SVG", () -> QrSymbol.of(text).svg().length()));
        table.append(
                row("its PNG, 8 pixels to a module", () -> QrSymbol.of(text).png(PNG_SCALE).length));
        return table.append("sum of lengths, so that nothing is left out: ")
                .append(spent)
                .append('\n')
                .toString();
    }

    private String row(String what, LongSupplier once) {
        for (long end = System.nanoTime() + WARM_UP_NANOS; System.nanoTime() < end; ) {
            spent += once.getAsLong();
        }
        double[] wall = new double[ROUNDS];
        double[] processor = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            long began = System.nanoTime();
            long beganProcessor = THREADS.getCurrentThreadCpuTime();
            long done = 0;
            while (System.nanoTime() - began < ROUND_NANOS) {
                for (int i = 0; i < BETWEEN_LOOKS; i++) {
                    spent += once.getAsLong();
                }
                done += BETWEEN_LOOKS;
            }
            wall[round] = (System.nanoTime() - began) / MICRO / done;
            processor[round] = (THREADS.getCurrentThreadCpuTime() - beganProcessor) / MICRO / done;
        }
        Arrays.sort(wall);
        Arrays.sort(processor);
        double median = processor[ROUNDS / 2];
        return String.format(
                Locale.ROOT,
                "| %s | %.1f | %.1f | **%.1f** | %,.0f |%n",
                what,
                wall[ROUNDS / 2],
                wall[ROUNDS - 1],
                median,
                1_000_000 / median);
    }

    private record OneKey(Keys keys) implements KeyStore {
        @Override
        public List<Keys> all() {
            return List.of(keys);
        }

        @Override
        public List<Keys> lock() {
            return all();
        }

        @Override
        public void keep(Keys more) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void retire(int keyId, Instant at) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void compromised(int keyId, Instant from, Instant at) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Root> roots() {
            return new ArrayList<>();
        }

        @Override
        public void keep(Root root) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void retireRoot(int rootId, Instant at) {
            throw new UnsupportedOperationException();
        }
    }

    private static final class Defaults implements CodeSettings {
        @Override
        public Duration life() {
            return Duration.ofSeconds(90);
        }

        @Override
        public Duration step() {
            return Duration.ofSeconds(60);
        }

        @Override
        public int ahead() {
            return 5;
        }

        @Override
        public Duration tolerance() {
            return Duration.ofSeconds(10);
        }

        @Override
        public Duration printedLife() {
            return Duration.ofDays(30);
        }

        @Override
        public Duration printedWindow() {
            return Duration.ofSeconds(5);
        }

        @Override
        public Duration keyLead() {
            return Duration.ofHours(1);
        }

        @Override
        public String revocationEvery() {
            return "5s";
        }

        @Override
        public Duration trustListValid() {
            return Duration.ofDays(1);
        }
    }
}
