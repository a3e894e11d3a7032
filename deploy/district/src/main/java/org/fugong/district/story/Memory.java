package org.fugong.district.story;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Properties;
import java.util.function.Supplier;

/** What a story must know again when it goes on after a fall: at what instants its steps happened. */
public final class Memory {
    private static final String PLAYED = "played";

    private final Path file;
    private final Properties instants = new Properties();

    /** The memory kept in a file, which need not be there yet. */
    public Memory(Path file) {
        this.file = file;
        if (Files.exists(file)) {
            try (Reader in = Files.newBufferedReader(file)) {
                instants.load(in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Whether the story has been played to its end. */
    public boolean played() {
        return instants.containsKey(PLAYED);
    }

    /** Whether a step has happened. */
    synchronized boolean has(String step) {
        return instants.containsKey(step);
    }

    void markPlayed(Instant at) {
        instant(PLAYED, () -> at);
    }

    /** The instant of a step: the remembered one, or else the given one, which is on disk when this returns. */
    synchronized Instant instant(String step, Supplier<Instant> now) {
        String known = instants.getProperty(step);
        if (known != null) {
            return Instant.parse(known);
        }
        Instant instant = now.get();
        instants.setProperty(step, instant.toString());
        Path beside = file.resolveSibling(file.getFileName() + ".new");
        try (Writer out = Files.newBufferedWriter(beside)) {
            instants.store(out, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try {
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return instant;
    }
}
