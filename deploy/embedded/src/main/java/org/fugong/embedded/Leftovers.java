package org.fugong.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * PostgreSQL's processes that a killed JVM, or a killed postmaster, left behind on a data directory. Every one of them works
 * in that directory, which is how they are told from those of other servers.
 */
final class Leftovers {

    private Leftovers() {}

    /** Ends all of them, gently first, so that a new server can take the directory. The caller holds the directory's lock. */
    static void end(Path data) throws IOException {
        List<ProcessHandle> left = in(data);
        if (left.isEmpty()) {
            forgetReusedPid(data);
            return;
        }
        List<ProcessHandle> postmasters = left.stream()
                .filter(p -> p.parent()
                        .map(parent -> left.stream().noneMatch(o -> o.pid() == parent.pid()))
                        .orElse(true))
                .toList();
        for (ProcessHandle postmaster : postmasters) {
            Signals.send(postmaster.pid(), "INT");
        }
        if (!ended(left, 10)) {
            in(data).forEach(ProcessHandle::destroyForcibly);
            if (!ended(in(data), 10)) {
                throw new EmbeddedServerException(
                        "Processes of an earlier PostgreSQL on " + data + " do not end: see ps -ef.");
            }
        }
        forgetReusedPid(data);
    }

    private static List<ProcessHandle> in(Path data) throws IOException {
        List<ProcessHandle> found = new ArrayList<>();
        try (Stream<Path> processes = Files.list(Path.of("/proc"))) {
            for (Path process : (Iterable<Path>) processes::iterator) {
                String name = process.getFileName().toString();
                if (Character.isDigit(name.charAt(0)) && worksIn(process, data)) {
                    ProcessHandle.of(Long.parseLong(name)).ifPresent(found::add);
                }
            }
        }
        return found;
    }

    private static boolean worksIn(Path process, Path data) {
        try {
            return Files.readSymbolicLink(process.resolve("cwd")).equals(data)
                    && Files.readSymbolicLink(process.resolve("exe")).endsWith("bin/postgres");
        } catch (IOException | SecurityException e) {
            // Gone meanwhile, another user's, or a container in which even root may not look: ask its command line.
            return isPostmasterOf(process, data);
        }
    }

    private static boolean isPostmasterOf(Path process, Path data) {
        try {
            List<String> words =
                    List.of(Files.readString(process.resolve("cmdline")).split("\0"));
            return words.get(0).endsWith("/bin/postgres") && words.contains(data.toString());
        } catch (IOException | SecurityException e) {
            return false;
        }
    }

    private static boolean ended(List<ProcessHandle> processes, int seconds) {
        CompletableFuture<?> all = CompletableFuture.allOf(
                processes.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new));
        try {
            all.get(seconds, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A pid file whose number now belongs to a stranger would keep PostgreSQL from starting. */
    private static void forgetReusedPid(Path data) throws IOException {
        Files.deleteIfExists(data.resolve("postmaster.pid"));
    }
}
