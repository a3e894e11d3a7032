package org.fugong.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import static org.assertj.core.api.Assertions.assertThat;

/** A server's main class in a JVM of its own, so that it can be killed. */
record ServerProcess(Process process, String address) implements AutoCloseable {

    static ServerProcess start(Class<?> main, Path directory) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        main.getName(),
                        "--data",
                        directory.toString())
                .redirectError(
                        directory.resolveSibling(main.getSimpleName() + ".log").toFile())
                .start();
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String ready = out.readLine();
        assertThat(ready).as("what %s says once it answers", main).contains("is ready at");
        return new ServerProcess(process, ready.substring(ready.lastIndexOf(' ') + 1));
    }

    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
