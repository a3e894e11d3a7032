package org.fugong.load;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.LogManager;

import org.fugong.healthcode.code.application.CodeMeasure;
import org.fugong.local.FugongStack;
import org.fugong.local.StackSettings;

/**
 * Loads a district into registry-service, alone with PostgreSQL and Kafka, and prints what it took. Options:
 * {@code --scale} of the district (1.0 has 48,121 enterprises and 890,000 workers), {@code --data} for a directory, which is
 * kept and must be empty, {@code --heap} of the service in MB, {@code --jfr} for a recording of the service,
 * {@code --loaded} if the directory holds a loaded district already, which then is searched only.
 * {@code --reporting [N]} lets reporting-service work off N events (2,000,000 unless said) and makes its figures anew from them.
 * {@code --seen} tells how long it takes until a scan is in the figures of an open dashboard, at 2,000 scans a second.
 * {@code --figures} reads the figures of a whole district from reporting-service.
 * {@code --onward} plans onward buses instead, and {@code --codes} makes and reads health codes, which need no server.
 * healthcode-service alone is measured by {@code --gates} (scans against single commits), {@code --growth} (what a scan costs with a
 * hundredth of the rows and with all), {@code --morning [N]} (everybody, or N people, scanned in once) and
 * {@code --registrations [N]} (the first day's 336,000, or N people, register and declare until the statistics count them; {@code --cold}: by services that have
 * just started, with the small JVMs of {@code deploy/up} and eight phones; {@code --lists [N]}: by eight offices in lists of N,
 * 200 unless said).
 * {@code --nominations [N]} loads transport-service with 60,000 nominations for 50 charters, N in each request (one unless said), or
 * {@code --scale} times as many in as much of the time.
 */
public final class Main {

    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private Main() {}

    /** Runs the benchmark; an exception, and so status 1, says why there is no figure. */
    public static void main(String[] args) throws IOException {
        try (InputStream settings = Main.class.getResourceAsStream("logging.properties")) {
            LogManager.getLogManager().readConfiguration(settings);
        }
        double scale = 1.0;
        int heap = 512;
        Path data = null;
        boolean recording = false;
        boolean loaded = false;
        boolean onward = false;
        Gates gates = Gates.NO;
        int people = 0;
        boolean figures = false;
        int nominations = 0;
        boolean codes = false;
        boolean cold = false;
        int listSize = 0;
        long reporting = 0;
        boolean seen = false;
        for (int i = 0; i < args.length; i++) {
            switch (args[i]) {
                case "--scale" -> scale = Double.parseDouble(args[++i]);
                case "--heap" -> heap = Integer.parseInt(args[++i]);
                case "--data" -> data = Path.of(args[++i]).toAbsolutePath();
                case "--jfr" -> recording = true;
                case "--loaded" -> loaded = true;
                case "--onward" -> onward = true;
                case "--gates" -> gates = Gates.RATIO;
                case "--figures" -> figures = true;
                case "--growth" -> gates = Gates.GROWTH;
                case "--morning" -> {
                    gates = Gates.MORNING;
                    people = saidNumber(args, i) ? Integer.parseInt(args[++i]) : 0;
                }
                case "--registrations" -> {
                    gates = Gates.REGISTRATIONS;
                    people = saidNumber(args, i) ? Integer.parseInt(args[++i]) : 0;
                }
                case "--nominations" -> nominations = saidNumber(args, i) ? Integer.parseInt(args[++i]) : 1;
                case "--cold" -> cold = true;
                case "--lists" -> listSize = saidNumber(args, i) ? Integer.parseInt(args[++i]) : 200;
                case "--codes" -> codes = true;
                case "--seen" -> seen = true;
                case "--reporting" -> {
                    reporting = saidNumber(args, i) ? Long.parseLong(args[++i]) : 2_000_000;
                    heap = 384;
                }
                default -> throw new IllegalArgumentException("Not an option: " + args[i]);
            }
        }
        if (onward) {
            OUT.print(new OnwardBuses(sentence -> OUT.println("· " + sentence)).run());
            System.exit(0);
        }
        if (codes) {
            OUT.print(new CodeMeasure().run());
            System.exit(0);
        }
        Path directory = data == null ? Files.createTempDirectory("fugong-load") : data;
        if (seen) {
            see(heap, directory, recording);
        } else if (reporting > 0) {
            backlog(reporting, heap, directory, recording);
        } else if (nominations > 0) {
            rush(nominations, scale, heap, directory, recording);
        } else if (gates == Gates.REGISTRATIONS) {
            register(people > 0 ? people : RegistrationDay.PEOPLE, listSize, cold, heap, directory, recording);
        } else if (gates != Gates.NO) {
            scan(gates, scale, people, heap, directory, recording);
        } else if (figures) {
            read(scale, heap, directory, recording);
        } else {
            load(scale, heap, directory, recording, loaded);
        }
        // Clients of Kafka and HTTP have threads of their own.
        System.exit(0);
    }

    private enum Gates {
        NO,
        RATIO,
        GROWTH,
        MORNING,
        REGISTRATIONS
    }

    private static boolean saidNumber(String[] args, int at) {
        return at + 1 < args.length && !args[at + 1].startsWith("--");
    }

    private static void load(double scale, int heap, Path data, boolean recording, boolean loaded) throws IOException {
        try (FugongStack stack = start("registry", scale, heap, data, recording)) {
            if (!loaded) {
                BulkLoad.Result result = new BulkLoad(stack, sentence -> OUT.println("· " + sentence)).run();
                Memory memory = Memory.of(stack.process("registry").orElseThrow(), collections(data));
                OUT.print(Report.of(scale, heap, result, memory));
            }
            OUT.print(Report.of(new Rolls(stack).run()));
            OUT.print(Report.of(new Searches(stack).run()));
        }
    }

    private static void scan(Gates what, double scale, int people, int heap, Path data, boolean recording)
            throws IOException {
        try (FugongStack stack = start("healthcode", StackSettings.SMALL, heap, data, recording)) {
            GateScans scans = new GateScans(stack, scale, sentence -> OUT.println("· " + sentence));
            OUT.print(
                    switch (what) {
                        case GROWTH -> GateReport.of(scans.growth());
                        case MORNING -> GateReport.of(scans.morning(people > 0 ? people : (int) (890_000 * scale)));
                        default -> GateReport.of(scans.ratio());
                    });
        }
    }

    private static void register(int people, int listSize, boolean cold, int heap, Path data, boolean recording)
            throws IOException {
        List<String> jvm = cold ? recording(data, recording) : jvm(heap, data, recording);
        StackSettings settings =
                StackSettings.ofSome(List.of("healthcode", "reporting"), root(), data, StackSettings.SMALL, jvm);
        try (FugongStack stack = FugongStack.start(settings, sentence -> OUT.println("· " + sentence))) {
            OUT.print(GateReport.of(
                    new RegistrationDay(stack, listSize, cold, sentence -> OUT.println("· " + sentence)).run(people)));
        }
    }

    private static FugongStack start(String service, double scale, int heap, Path data, boolean recording)
            throws IOException {
        return FugongStack.start(
                StackSettings.ofOne(service, root(), data, scale, jvm(heap, data, recording)),
                sentence -> OUT.println("· " + sentence));
    }

    private static void rush(int listSize, double scale, int heap, Path data, boolean recording) throws IOException {
        try (FugongStack stack = start("transport", StackSettings.SMALL, heap, data, recording)) {
            OUT.print(Report.of(
                    new NominationRush(stack, listSize, scale, sentence -> OUT.println("· " + sentence)).run()));
        }
    }

    /** As the chart sets it for this service: of a backlog two collectors leave more of the time. */
    private static FugongStack reporting(int heap, Path data, boolean recording) throws IOException {
        List<String> jvm = new ArrayList<>(jvm(heap, data, recording));
        jvm.addAll(List.of("-XX:-UseSerialGC", "-XX:+UseParallelGC", "-Xmn220m"));
        return FugongStack.start(
                StackSettings.ofOne("reporting", root(), data, StackSettings.SMALL, jvm),
                sentence -> OUT.println("· " + sentence));
    }

    private static void read(double scale, int heap, Path data, boolean recording) throws IOException {
        try (FugongStack stack = start("reporting", StackSettings.SMALL, heap, data, recording)) {
            OUT.print(Report.of(new FigureReads(stack, scale, sentence -> OUT.println("· " + sentence)).run()));
        }
    }

    private static void see(int heap, Path data, boolean recording) throws IOException {
        try (FugongStack stack = start("reporting", StackSettings.SMALL, heap, data, recording)) {
            OUT.print(Report.of(new SeenScans(stack, sentence -> OUT.println("· " + sentence)).run()));
        }
    }

    private static void backlog(long events, int heap, Path data, boolean recording) throws IOException {
        try (FugongStack stack = reporting(heap, data, recording)) {
            OUT.print(Report.of(
                    heap,
                    new ReportingBacklog(stack, events, collections(data), sentence -> OUT.println("· " + sentence))
                            .run()));
        }
    }

    private static Path root() {
        return Path.of(System.getProperty("fugong.root", ".")).toAbsolutePath().normalize();
    }

    private static Path collections(Path data) {
        return data.resolveSibling(data.getFileName() + "-gc.log");
    }

    private static List<String> jvm(int heap, Path data, boolean recording) throws IOException {
        List<String> jvm = new ArrayList<>(List.of(
                "-Xms" + heap + "m",
                "-Xmx" + heap + "m",
                "-XX:TieredStopAtLevel=4",
                "-XX:ReservedCodeCacheSize=128m",
                "-Xlog:gc:file=" + collections(data) + ":uptime"));
        jvm.addAll(recording(data, recording));
        return jvm;
    }

    /** Each service's recording gets a name of its own in a directory beside the data. */
    private static List<String> recording(Path data, boolean wanted) throws IOException {
        return wanted
                ? List.of("-XX:StartFlightRecording=filename="
                        + Files.createDirectories(data.resolveSibling(data.getFileName() + "-jfr"))
                        + ",settings=profile,dumponexit=true")
                : List.of();
    }
}
