package org.fugong.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/**
 * Child processes that do not outlive this JVM, not even its kill -9: where {@code setpriv} (util-linux) is there, the kernel
 * signals the child as soon as its parent is gone.
 */
public final class AttachedProcess {

    private static final String SETPRIV_HELP = help("setpriv");
    private static final boolean SETSID = !help("setsid").isEmpty();

    private AttachedProcess() {}

    /**
     * Starts the child.
     *
     * @param signal what the child gets when this JVM dies, such as {@code TERM}
     * @throws IOException when the program can't be started
     */
    public static Process start(ProcessBuilder builder, String signal) throws IOException {
        return start(builder, signal, List.of());
    }

    /** Starts the child with further options of {@code setpriv}, such as another user. */
    static Process start(ProcessBuilder builder, String signal, List<String> privileges) throws IOException {
        List<String> options = new ArrayList<>(privileges);
        if (knows("--pdeathsig")) {
            options.add("--pdeathsig=" + signal);
        }
        List<String> command = new ArrayList<>();
        if (SETSID) {
            // In a session of its own, Ctrl-C reaches this JVM alone, which then stops its children in order.
            command.add("setsid");
        }
        if (!options.isEmpty()) {
            command.add("setpriv");
            command.addAll(options);
            command.add("--");
        }
        command.addAll(builder.command());
        builder.command(command);
        CompletableFuture<Process> started = new CompletableFuture<>();
        // The kernel takes the thread that forked for the parent, so that thread stays as long as the child.
        Thread parent = new Thread(() -> startAndStay(builder, started), "parent of a child process");
        parent.setDaemon(true);
        parent.start();
        try {
            return started.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EmbeddedServerException("Interrupted while a child process was starting.", e);
        } catch (ExecutionException e) {
            throw new IOException("A child process could not be started: " + e.getCause(), e);
        }
    }

    private static void startAndStay(ProcessBuilder builder, CompletableFuture<Process> started) {
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            started.complete(process);
            process.waitFor();
        } catch (IOException e) {
            started.completeExceptionally(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether this machine has {@code setpriv} with the option. */
    static boolean knows(String option) {
        return SETPRIV_HELP.contains(option);
    }

    private static String help(String program) {
        try {
            Process process = new ProcessBuilder(program, "--help")
                    .redirectErrorStream(true)
                    .start();
            process.getOutputStream().close();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }
}
