package org.fugong.embedded;

import java.io.IOException;

/** Signals beyond the two that {@link Process} can send. */
final class Signals {

    private Signals() {}

    /** Sends the signal; a process that is gone already is no error. */
    static void send(long pid, String signal) {
        try {
            new ProcessBuilder("/bin/sh", "-c", "kill -" + signal + " " + pid + " 2>/dev/null")
                    .redirectErrorStream(true)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new EmbeddedServerException("Process " + pid + " could not be signalled.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
