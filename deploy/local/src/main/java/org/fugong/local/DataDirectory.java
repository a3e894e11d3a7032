package org.fugong.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/** The directory that holds everything between runs, locked by the one runner that uses it. */
final class DataDirectory implements AutoCloseable {

    private final Path path;
    private final FileChannel lock;

    private DataDirectory(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    static DataDirectory open(Path wanted) {
        try {
            Path path = Files.createDirectories(wanted).toRealPath();
            // Passable for PostgreSQL's own user, listed by nobody else: keys and secrets lie below.
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx--x--x"));
            FileChannel channel =
                    FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock;
            try {
                lock = channel.tryLock();
            } catch (OverlappingFileLockException e) {
                lock = null;
            }
            if (lock == null) {
                channel.close();
                throw new CannotStart(
                        CannotStart.DATA,
                        "Fugong is already running on " + path + ": stop that one, or choose another with --data DIR.");
            }
            return new DataDirectory(path, channel);
        } catch (IOException e) {
            throw new CannotStart(
                    CannotStart.DATA, "The data directory " + wanted + " can't be used: " + e.getMessage());
        }
    }

    Path path() {
        return path;
    }

    Path log(String name) {
        return directory("logs").resolve(name + ".log");
    }

    /** A directory below, made when it is not there, closed to other users. */
    Path directory(String name) {
        try {
            Path directory = Files.createDirectories(path.resolve(name));
            Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
            return directory;
        } catch (IOException e) {
            throw new CannotStart(CannotStart.DATA, "The directory " + name + " can't be made: " + e.getMessage());
        }
    }

    /** A random secret of 256 bits, made on first use and the same ever after. */
    String secret(String name) {
        Path file = directory("secrets").resolve(name);
        try {
            if (!Files.exists(file)) {
                byte[] bytes = new byte[32];
                new SecureRandom().nextBytes(bytes);
                writeAtomically(file, HexFormat.of().formatHex(bytes));
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new CannotStart(CannotStart.DATA, "A secret can't be kept in " + file + ": " + e.getMessage());
        }
    }

    static void writeAtomically(Path file, String text) throws IOException {
        Path fresh = Files.createTempFile(
                file.getParent(),
                file.getFileName().toString(),
                ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(fresh, text);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Notes which processes run, as lines of {@code name pid}: for whoever wants to look at one, or to kill one. */
    void noteChildren(Map<String, Long> pids) {
        try {
            writeAtomically(
                    path.resolve("children"),
                    pids.entrySet().stream()
                            .map(child -> child.getKey() + " " + child.getValue() + "\n")
                            .collect(Collectors.joining()));
        } catch (IOException e) {
            throw new CannotStart(CannotStart.DATA, "The list of processes can't be kept: " + e.getMessage());
        }
    }

    /** Ends what a killed runner left behind. A noted process is only touched if its command line names this directory. */
    void endLeftovers() {
        List<ProcessHandle> left = new ArrayList<>();
        try {
            Path file = path.resolve("children");
            if (!Files.exists(file)) {
                return;
            }
            for (String line : Files.readAllLines(file)) {
                ProcessHandle.of(Long.parseLong(line.substring(line.lastIndexOf(' ') + 1)))
                        .filter(this::isOurs)
                        .ifPresent(left::add);
            }
            left.forEach(ProcessHandle::destroy);
            for (ProcessHandle process : left) {
                try {
                    process.onExit().get(10, TimeUnit.SECONDS);
                } catch (TimeoutException e) {
                    process.destroyForcibly();
                    process.onExit().get(10, TimeUnit.SECONDS);
                }
            }
        } catch (IOException | ExecutionException | TimeoutException e) {
            throw new CannotStart(
                    CannotStart.DATA, "Processes of an earlier run on " + path + " do not end: see ps -ef.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isOurs(ProcessHandle process) {
        try {
            return Files.readString(Path.of("/proc", "" + process.pid(), "cmdline"))
                    .contains("-D" + JvmChild.DATA_PROPERTY + "=" + path + "\0");
        } catch (IOException e) {
            // Gone meanwhile.
            return false;
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(path.resolve("children"));
            lock.close();
        } catch (IOException e) {
            throw new IllegalStateException("The data directory could not be let go", e);
        }
    }
}
