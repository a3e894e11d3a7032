package org.fugong.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

import org.fugong.embedded.AttachedProcess;

/** A JVM of its own that ends with the runner. */
final class JvmChild extends Child {

    /** System property by which the processes of a data directory are known. */
    static final String DATA_PROPERTY = "fugong.data";

    private static final long LARGEST_LOG_BYTES = 20L << 20;

    private final Supplier<Plan> planned;
    private final Path log;

    JvmChild(String name, Supplier<Plan> planned, Path log, Progress progress, Runnable changed) {
        super(name, progress, changed);
        this.planned = planned;
        this.log = log;
    }

    /**
     * What to run; asked for at each start.
     *
     * @param data data directory it belongs to
     * @param arguments of {@code java}
     * @param environment added to the runner's own
     * @param probe asks whether it does its work
     */
    record Plan(
            Path data,
            List<String> arguments,
            Map<String, String> environment,
            Path workingDirectory,
            BooleanSupplier probe) {}

    @Override
    Running launch() throws IOException {
        Plan plan = planned.get();
        Files.createDirectories(log.getParent());
        if (Files.exists(log) && Files.size(log) > LARGEST_LOG_BYTES) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-D" + DATA_PROPERTY + "=" + plan.data());
        command.addAll(plan.arguments());
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(plan.workingDirectory().toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(plan.environment());
        Process process = AttachedProcess.start(builder, "TERM");
        CompletableFuture<Integer> ended = process.onExit().thenApply(Process::exitValue);
        return new Running() {
            @Override
            public long pid() {
                return process.pid();
            }

            @Override
            public CompletableFuture<Integer> ended() {
                return ended;
            }

            @Override
            public boolean answers() {
                return plan.probe().getAsBoolean();
            }

            @Override
            public void stop() {
                process.destroy();
                try {
                    if (!process.waitFor(20, TimeUnit.SECONDS)) {
                        process.destroyForcibly();
                    }
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    process.destroyForcibly();
                }
            }

            @Override
            public void kill() {
                process.destroyForcibly();
            }
        };
    }

    @Override
    String log() {
        return log.toString();
    }
}
