package org.fugong.local;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class PackedServiceTest {

    @TempDir
    Path root;

    private PackedService service;
    private Path packed;

    @BeforeEach
    void pack() throws IOException {
        service = new PackedService(root, "registry");
        packed = root.resolve("registry-service/target/quarkus-app");
        for (String jar : List.of(
                "lib/main/a.library.jar",
                "lib/main/org.fugong.chassis.jar",
                "lib/boot/b.boot.jar",
                "lib/main/notes.txt",
                "app/registry.jar")) {
            Files.createDirectories(packed.resolve(jar).getParent());
            Files.createFile(packed.resolve(jar));
        }
    }

    @Test
    void what_the_build_changed_comes_first_and_our_own_jars_before_libraries() {
        List<String> arguments = service.arguments();

        String classPath = arguments.get(arguments.indexOf("-cp") + 1);
        assertThat(classPath.split(File.pathSeparator))
                .extracting(jar -> packed.relativize(Path.of(jar)).toString())
                .containsExactly(
                        "quarkus/transformed-bytecode.jar",
                        "quarkus/generated-bytecode.jar",
                        "app/registry.jar",
                        "lib/main/org.fugong.chassis.jar",
                        "lib/boot/b.boot.jar",
                        "lib/main/a.library.jar");
    }

    @Test
    void an_archive_is_used_once_it_is_there() throws IOException {
        String use = "-XX:SharedArchiveFile=" + service.archive();
        assertThat(service.arguments()).doesNotContain(use);

        Files.createFile(service.archive());

        assertThat(service.arguments()).contains(use);
    }

    @Test
    void the_start_that_makes_the_archive_has_the_class_path_of_those_that_use_it() {
        List<String> making = service.archiving();

        assertThat(making).contains("-XX:ArchiveClassesAtExit=" + service.archive());
        assertThat(making).containsSubsequence(service.arguments());
    }
}
