package org.fugong.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where servers keep what need not outlive the machine: what a test makes. It lies in memory where the system has a place for
 * that with enough room, because a test run commits some ten thousand transactions, each of which would wait for the disk,
 * and on disk elsewhere. The servers do the same work in both, {@code fsync} included.
 */
public final class TemporaryDirectory {
    private static final Path IN_MEMORY = Path.of("/dev/shm");

    /** The acceptance test's servers leave 1.5 GB; two more modules may be tested at the same time. */
    private static final long ENOUGH_BYTES = 6L << 30;

    private TemporaryDirectory() {}

    /**
     * Makes a new directory that only this user may look into.
     *
     * @param prefix what its name begins with
     * @throws UncheckedIOException when none can be made
     */
    public static Path create(String prefix) {
        try {
            return hasRoom(IN_MEMORY)
                    ? Files.createTempDirectory(IN_MEMORY, prefix)
                    : Files.createTempDirectory(prefix);
        } catch (IOException e) {
            throw new UncheckedIOException("No temporary directory could be made.", e);
        }
    }

    /** Removes it with all that is in it, also what a server that is just going down removes meanwhile. */
    public static void delete(Path directory) {
        try {
            Directories.deleteAll(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(directory + " could not be removed.", e);
        }
    }

    private static boolean hasRoom(Path directory) throws IOException {
        return Files.isDirectory(directory)
                && Files.isWritable(directory)
                && Files.getFileStore(directory).getUsableSpace() >= ENOUGH_BYTES;
    }
}
