package org.fugong.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Makes the services' archives of classes; {@code deploy/up} runs it when it has built them. */
public final class ClassArchives {

    private ClassArchives() {}

    /** Ends with 1 when an archive was not made; its log, beside where it would be, says why. */
    public static void main(String[] args) throws Exception {
        Path root =
                Path.of(System.getProperty("fugong.root", ".")).toAbsolutePath().normalize();
        List<Process> making = new ArrayList<>();
        for (String service : FugongStack.SERVICES) {
            making.add(make(new PackedService(root, service)));
        }
        for (Process process : making) {
            process.waitFor();
        }
        System.exit(
                FugongStack.SERVICES.stream()
                                .allMatch(service -> Files.isRegularFile(new PackedService(root, service).archive()))
                        ? 0
                        : 1);
    }

    private static Process make(PackedService service) throws IOException {
        Files.deleteIfExists(service.archive());
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(Plans.SMALL);
        command.add("-Xmx160m");
        command.addAll(service.archiving());
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(service.archive().resolveSibling("classes.log").toFile())
                .start();
    }
}
