package org.fugong.chassis.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Data of the last release is gone on with: its migrations are as they were, and newer ones come after them, since the
 * database has the released ones already and refuses what would have come between. The list is renewed by
 * {@code .ci/release-contracts}.
 */
class ReleasedMigrationsTest {

    private static final String LIST = "src/main/resources/db/released.sha256";

    @Test
    void migrations_of_every_service_come_after_those_that_are_released() throws Exception {
        Path root = Contracts.root();
        try (Stream<Path> services = Files.list(root)) {
            for (Path service : services.filter(
                            path -> path.getFileName().toString().endsWith("-service"))
                    .sorted()
                    .toList()) {
                assertThat(faults(present(root, service), Files.readAllLines(service.resolve(LIST))))
                        .as("%s", service.getFileName())
                        .isEmpty();
            }
        }
    }

    @Test
    void a_migration_that_is_changed_removed_too_low_or_doubled_is_told(@TempDir Path root) throws Exception {
        // Given
        Path service = root.resolve("a-service");
        Path own = Files.createDirectories(service.resolve("src/main/resources/db/migration"));
        Files.createDirectories(root.resolve("deploy/chassis/src/main/resources/db/chassis"));
        for (String name : List.of("V1__a", "V2__b", "V10__c")) {
            Files.writeString(own.resolve(name + ".sql"), name);
        }
        List<String> released = present(root, service).entrySet().stream()
                .map(one -> one.getValue() + "  " + one.getKey())
                .toList();

        // When
        Files.writeString(own.resolve("V1__a.sql"), "changed");
        Files.delete(own.resolve("V2__b.sql"));
        Files.writeString(own.resolve("V9__low.sql"), "");
        Files.writeString(own.resolve("V11__new.sql"), "");
        Files.writeString(own.resolve("V11.0__twice.sql"), "");

        // Then
        assertThat(faults(present(root, service), released))
                .containsExactlyInAnyOrder(
                        "db/migration/V1__a.sql is released and was changed",
                        "db/migration/V2__b.sql is released and was removed",
                        "db/migration/V9__low.sql comes before V10, which is released: give it a higher number",
                        "db/migration/V11.0__twice.sql and db/migration/V11__new.sql have one number");
    }

    private static List<String> faults(Map<String, String> present, List<String> list) {
        Map<String, String> released = new LinkedHashMap<>();
        for (String line : list) {
            String[] parts = line.split(" {2}", 2);
            released.put(parts[1], parts[0]);
        }
        List<String> faults = new ArrayList<>();
        Version highest = released.keySet().stream()
                .map(Version::of)
                .max(Version::compareTo)
                .orElseThrow();
        released.forEach((name, digest) -> {
            String now = present.get(name);
            if (now == null) {
                faults.add(name + " is released and was removed");
            } else if (!now.equals(digest)) {
                faults.add(name + " is released and was changed");
            }
        });
        Map<Version, String> numbers = new TreeMap<>();
        present.keySet().forEach(name -> {
            Version version = Version.of(name);
            String other = numbers.putIfAbsent(version, name);
            if (other != null) {
                faults.add(other + " and " + name + " have one number");
            }
            if (!released.containsKey(name) && version.compareTo(highest) < 0) {
                faults.add(name + " comes before V" + highest + ", which is released: give it a higher number");
            }
        });
        return faults;
    }

    /** Names of the migrations that a service runs, the chassis' own among them, with their digests. */
    private static Map<String, String> present(Path root, Path service) throws IOException {
        Map<String, String> digests = new TreeMap<>();
        for (Path folder : List.of(
                root.resolve("deploy/chassis/src/main/resources/db/chassis"),
                service.resolve("src/main/resources/db/migration"))) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file :
                        files.filter(path -> path.toString().endsWith(".sql")).toList()) {
                    digests.put("db/" + folder.getFileName() + "/" + file.getFileName(), sha256(file));
                }
            }
        }
        return digests;
    }

    private static String sha256(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    /** The number of a migration, compared as Flyway does: part by part. */
    private record Version(List<Integer> parts) implements Comparable<Version> {

        static Version of(String name) {
            String file = name.substring(name.lastIndexOf('/') + 1);
            return new Version(Stream.of(file.substring(1, file.indexOf("__")).split("\\."))
                    .map(Integer::valueOf)
                    .toList());
        }

        @Override
        public int compareTo(Version other) {
            for (int i = 0; i < Math.max(parts.size(), other.parts.size()); i++) {
                int difference = Integer.compare(part(i), other.part(i));
                if (difference != 0) {
                    return difference;
                }
            }
            return 0;
        }

        private int part(int index) {
            return index < parts.size() ? parts.get(index) : 0;
        }

        @Override
        public String toString() {
            return String.join(".", parts.stream().map(String::valueOf).toList());
        }
    }
}
