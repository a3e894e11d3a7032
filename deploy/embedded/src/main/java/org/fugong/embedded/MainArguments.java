package org.fugong.embedded;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

/** The command line of a server that runs as a process of its own. */
record MainArguments(Path data, int port) {

    static MainArguments parse(String[] args) {
        @Nullable Path data = null;
        int port = 0;
        for (int i = 0; i + 1 < args.length; i += 2) {
            switch (args[i]) {
                case "--data" -> data = Path.of(args[i + 1]);
                case "--port" -> port = Integer.parseInt(args[i + 1]);
                default -> throw new IllegalArgumentException("Unknown option " + args[i]);
            }
        }
        if (data == null || args.length % 2 != 0) {
            throw new IllegalArgumentException("Usage: --data DIR [--port N]");
        }
        return new MainArguments(data, port);
    }

    /** Tells whoever started the process that the server answers now. */
    void announce(String server, String address) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        out.println(server + " is ready at " + address);
    }
}
