package org.fugong.local;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A service as the build leaves it in {@code target/quarkus-app}.
 *
 * <p>It is run from a plain class path of the very jars that {@code quarkus-run.jar} would load by a class loader of its own:
 * only classes of a plain class path can be shared from an archive (JEP 350, dynamic archives), which spares every start
 * the reading and verifying of some 20,000 classes. Without an archive, or with one of other jars or another Java, the
 * JVM starts all the same, only later.
 */
record PackedService(Path root, String name) {

    private Path directory() {
        return root.resolve(name + "-service/target/quarkus-app");
    }

    /** There once the service is packed. */
    Path jar() {
        return directory().resolve("quarkus-run.jar");
    }

    /** Classes as a JVM has them in memory; made by {@link ClassArchives}. */
    Path archive() {
        return directory().resolveSibling("classes.jsa");
    }

    /** Arguments of {@code java}, its own options left out, that run the service. */
    List<String> arguments() {
        List<String> arguments = new ArrayList<>();
        if (Files.isRegularFile(archive())) {
            arguments.add("-XX:SharedArchiveFile=" + archive());
        }
        arguments.addAll(fromClassPath());
        return arguments;
    }

    /** Likewise, for a start that ends before a port is opened and leaves its classes in the archive. */
    List<String> archiving() {
        List<String> arguments =
                new ArrayList<>(List.of("-XX:ArchiveClassesAtExit=" + archive(), "-Dquarkus.appcds.generate=true"));
        arguments.addAll(fromClassPath());
        return arguments;
    }

    private List<String> fromClassPath() {
        return List.of(
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-cp",
                classPath(),
                "io.quarkus.runner.GeneratedMain");
    }

    /**
     * What the build changed comes before what it changed, as the service's own class loader has it; then our own jars, since
     * every template and migration is looked for in one jar after the other.
     */
    private String classPath() {
        return Stream.of(
                        Stream.of(
                                directory().resolve("quarkus/transformed-bytecode.jar"),
                                directory().resolve("quarkus/generated-bytecode.jar")),
                        jars("app").stream(),
                        jars("lib/main").stream().filter(PackedService::isOurs),
                        jars("lib/boot").stream(),
                        jars("lib/main").stream().filter(jar -> !isOurs(jar)))
                .flatMap(jars -> jars)
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static boolean isOurs(Path jar) {
        return jar.getFileName().toString().startsWith("org.fugong.");
    }

    private List<Path> jars(String folder) {
        try (Stream<Path> files = Files.list(directory().resolve(folder))) {
            // In one order always: the archive holds for exactly this class path.
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
