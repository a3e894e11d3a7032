package org.fugong.embedded;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** Starts a program from a thread that stays as long as it: the kernel ends such a child when that thread ends. */
final class PostgresProcess {

    private PostgresProcess() {}

    static Process start(Account account, Path data, List<String> command, File log) throws IOException {
        CompletableFuture<Process> started = new CompletableFuture<>();
        List<String> full = account.command(data, command);
        Thread parent = new Thread(
                () -> {
                    try {
                        ProcessBuilder builder = new ProcessBuilder(full)
                                .directory(new File("/"))
                                .redirectErrorStream(true)
                                .redirectOutput(ProcessBuilder.Redirect.appendTo(log));
                        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
                        Process process = builder.start();
                        process.getOutputStream().close();
                        started.complete(process);
                        process.waitFor();
                    } catch (IOException e) {
                        started.completeExceptionally(e);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                },
                "parent of " + Path.of(command.get(0)).getFileName());
        parent.setDaemon(true);
        parent.start();
        try {
            return started.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EmbeddedServerException("Interrupted while PostgreSQL was starting.", e);
        } catch (ExecutionException e) {
            throw new EmbeddedServerException("PostgreSQL's program could not be started: " + e.getCause(), e);
        }
    }
}
