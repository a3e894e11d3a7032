package org.fugong.local;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.logging.LogManager;

import org.fugong.local.login.Person;

/** What {@code deploy/up} runs once everything is built. */
public final class Main {

    private static final PrintStream OUT =
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    private static final PrintStream ERROR =
            new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);

    private Main() {}

    /** Runs until told to stop; ends with the status of {@link CannotStart} when it can't be started. */
    public static void main(String[] args) throws IOException {
        quietLogs();
        long begin = System.nanoTime();
        Path root =
                Path.of(System.getProperty("fugong.root", ".")).toAbsolutePath().normalize();
        try {
            Options options = Options.parse(root, List.of(args));
            if (options.help()) {
                OUT.print(Options.USAGE);
                return;
            }
            run(options, begin);
        } catch (CannotStart e) {
            ERROR.println("Fugong did not start: " + e.getMessage());
            // Not a return: threads of half-started parts would keep the process alive.
            System.exit(e.exitCode());
        }
    }

    private static void run(Options options, long begin) {
        Progress progress = sentence -> OUT.println("· " + sentence);
        FugongStack stack = FugongStack.start(
                new StackSettings(
                        options.root(), options.data(), options.port(), options.kafkaPort(), options.scale(), Map.of()),
                progress);
        CountDownLatch stopped = new CountDownLatch(1);
        Thread playing = Thread.currentThread();
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            OUT.println();
                            progress.tell("Stopping everything.");
                            playing.interrupt();
                            stack.close();
                            progress.tell("Stopped. Everything is kept in " + stack.data()
                                    + "; deploy/up goes on from there.");
                            stopped.countDown();
                        },
                        "stop"));
        tellReady(stack, (System.nanoTime() - begin) / 1e9);
        if (!options.empty()) {
            new Playing(stack, progress).run(options.story());
        }
        try {
            stopped.await();
        } catch (InterruptedException e) {
            // Told to stop: the hook does the rest, and the JVM ends when it is through.
            return;
        }
    }

    private static void tellReady(FugongStack stack, double seconds) {
        String base = stack.baseUrl().toString();
        OUT.println();
        OUT.println("Fugong is ready after " + String.format(Locale.ROOT, "%.1f", seconds) + " s:  " + base + "/");
        OUT.println();
        OUT.println("What to look at (on this machine only; nothing listens on the network):");
        OUT.println("  " + base + "/reporting/    the dashboard, live, no log-in needed");
        OUT.println("  " + base + "/registry/     enterprises, workers, resumption");
        OUT.println("  " + base + "/transport/    charters, nominations, clearances");
        OUT.println("  " + base + "/healthcode/   health declaration, code, gate");
        OUT.println("  " + stack.bootstrapServers() + "                Kafka, for agencies' clients");
        OUT.println();
        OUT.println("Log in as one of these; the log-in page has a button for each, and asks for no password:");
        for (Person person : stack.people()) {
            OUT.println("  " + person.name() + "  " + person.role());
        }
        OUT.println();
        OUT.println("Logs are in " + stack.data().resolve("logs") + ". Ctrl-C stops everything.");
    }

    private static void quietLogs() throws IOException {
        try (InputStream settings = Main.class.getResourceAsStream("logging.properties")) {
            LogManager.getLogManager().readConfiguration(settings);
        }
    }
}
