package org.fugong.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Port numbers from the first to the last, both belonging to it. */
record PortRange(int first, int last) {

    /** What the IANA leaves to the system (RFC 6335), which is where systems other than Linux take theirs. */
    private static final PortRange DYNAMIC = new PortRange(49_152, 65_535);

    private static final int FIRST_OF_OURS = 20_000;
    private static final int ENOUGH = 1_000;

    int size() {
        return last - first + 1;
    }

    /** What the system gives to connections, as Linux tells it in this file; the usual range where there is no such file. */
    static PortRange read(Path file) {
        try {
            // By lines, so in one piece: the kernel answers the first read of such a file alone, and readString begins
            // with one byte.
            String[] ends = Files.readAllLines(file).get(0).strip().split("\\s+", -1);
            return new PortRange(Integer.parseInt(ends[0]), Integer.parseInt(ends[1]));
        } catch (IOException e) {
            return DYNAMIC;
        }
    }

    /** Ports that are not in the given range: below it, above it where that leaves too few, else the usual server ports. */
    static PortRange outside(PortRange given) {
        if (given.first() - FIRST_OF_OURS >= ENOUGH) {
            return new PortRange(FIRST_OF_OURS, Math.min(given.first() - 1, DYNAMIC.first() - 1));
        }
        if (DYNAMIC.last() - given.last() >= ENOUGH) {
            return new PortRange(given.last() + 1, DYNAMIC.last());
        }
        return new PortRange(FIRST_OF_OURS, DYNAMIC.first() - 1);
    }
}
