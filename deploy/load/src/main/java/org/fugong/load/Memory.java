package org.fugong.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a JVM took at its most.
 *
 * @param heapMegabytes heap in use just before the collection that found most
 * @param liveMegabytes heap in use just after the collection that left most
 * @param residentMegabytes memory of the process that was ever resident (VmHWM)
 */
record Memory(long heapMegabytes, long liveMegabytes, long residentMegabytes) {

    private static final Pattern COLLECTION = Pattern.compile("Pause .* (\\d+)M->(\\d+)M\\(\\d+M\\)");
    private static final Pattern RESIDENT = Pattern.compile("VmHWM:\\s+(\\d+) kB");

    /** Of a process that runs and the log of its garbage collections. */
    static Memory of(ProcessHandle process, Path collections) throws IOException {
        long before = 0;
        long after = 0;
        for (String line : Files.readAllLines(collections)) {
            Matcher pause = COLLECTION.matcher(line);
            if (pause.find()) {
                before = Math.max(before, Long.parseLong(pause.group(1)));
                after = Math.max(after, Long.parseLong(pause.group(2)));
            }
        }
        long resident = 0;
        Path status = Path.of("/proc/" + process.pid() + "/status");
        if (Files.exists(status)) {
            Matcher most = RESIDENT.matcher(Files.readString(status));
            resident = most.find() ? Long.parseLong(most.group(1)) / 1024 : 0;
        }
        return new Memory(before, after, resident);
    }
}
