package org.fugong.load;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

import org.fugong.local.FugongStack;

/**
 * Processor time that the processes have taken, in seconds. It says what the work costs even where others use the
 * machine, which the clock on the wall does not.
 */
record Processors(double service, double postgres, double kafka) {

    /** The kernel counts in hundredths of a second (USER_HZ). */
    private static final double TICKS_A_SECOND = 100;
    /** Fields of /proc/PID/stat after the command: user, system, and the same of children that have ended. */
    private static final int USER = 11;

    private static final int OWN = 2;
    private static final int WITH_ENDED_CHILDREN = 4;

    static Processors of(FugongStack stack, String service) throws IOException {
        return new Processors(
                taken(stack.process(service).orElseThrow(), OWN),
                withChildren(stack.process("postgresql").orElseThrow()),
                taken(stack.process("kafka").orElseThrow(), OWN));
    }

    /** Of the thread that asks. */
    static double thread() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9;
    }

    /** Of this program. */
    static double own() throws IOException {
        return taken(ProcessHandle.current(), OWN);
    }

    Processors plus(Processors other) {
        return new Processors(service + other.service, postgres + other.postgres, kafka + other.kafka);
    }

    Processors minus(Processors other) {
        return new Processors(service - other.service, postgres - other.postgres, kafka - other.kafka);
    }

    double total() {
        return service + postgres + kafka;
    }

    private static double withChildren(ProcessHandle parent) throws IOException {
        double sum = taken(parent, WITH_ENDED_CHILDREN);
        for (ProcessHandle child : parent.children().toList()) {
            sum += taken(child, OWN);
        }
        return sum;
    }

    private static double taken(ProcessHandle process, int fields) throws IOException {
        String stat;
        try {
            stat = Files.readString(Path.of("/proc/" + process.pid() + "/stat"));
        } catch (NoSuchFileException ended) {
            return 0;
        }
        String[] values = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        double sum = 0;
        for (int i = USER; i < USER + fields; i++) {
            sum += Double.parseDouble(values[i]) / TICKS_A_SECOND;
        }
        return sum;
    }
}
