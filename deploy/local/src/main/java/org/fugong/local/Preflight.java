package org.fugong.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

import org.fugong.embedded.FreePort;

/** What has to be so before anything is started; each is told in one sentence when it is not. */
final class Preflight {

    /** Oldest Java that runs Fugong. */
    static final int OLDEST_JAVA = 17;
    /** Below this PostgreSQL and Kafka would soon stop for lack of room. */
    static final long LEAST_ROOM_BYTES = 1L << 30;

    private Preflight() {}

    static void java(int feature) {
        if (feature < OLDEST_JAVA) {
            throw new CannotStart(
                    CannotStart.JAVA,
                    "Fugong needs Java " + OLDEST_JAVA + " or newer, and this is Java " + feature
                            + ": point JAVA_HOME at a newer one.");
        }
    }

    static void port(String what, int port, String option) {
        if (port != 0 && !FreePort.isFree(port)) {
            throw new CannotStart(
                    CannotStart.PORT,
                    "Port " + port + " for " + what
                            + " is taken by another program: stop that, or choose another port with " + option + " N.");
        }
    }

    static void data(Path data) {
        try {
            Files.createDirectories(data);
            Path probe = Files.createTempFile(data, "probe", null);
            Files.delete(probe);
        } catch (IOException e) {
            throw new CannotStart(
                    CannotStart.DATA,
                    "The data directory " + data + " can't be written to: choose another one with --data DIR.");
        }
    }

    static void room(Path data, long usableBytes) {
        if (usableBytes < LEAST_ROOM_BYTES) {
            throw new CannotStart(
                    CannotStart.DISK,
                    String.format(
                            Locale.ROOT,
                            "The disk of %s is full: %d MB are left and Fugong needs %d MB; make room, or choose another"
                                    + " place with --data DIR.",
                            data,
                            usableBytes >> 20,
                            LEAST_ROOM_BYTES >> 20));
        }
    }

    static long usable(Path data) {
        try {
            return Files.getFileStore(data).getUsableSpace();
        } catch (IOException e) {
            throw new CannotStart(
                    CannotStart.DATA, "The disk of the data directory " + data + " does not answer: " + e.getMessage());
        }
    }

    static void built(Path jar) {
        if (!Files.isRegularFile(jar)) {
            throw new CannotStart(
                    CannotStart.CHILD,
                    "A service has not been built (" + jar + " is missing): run deploy/up, which builds it.");
        }
    }
}
