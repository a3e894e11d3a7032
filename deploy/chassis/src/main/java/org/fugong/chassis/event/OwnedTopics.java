package org.fugong.chassis.event;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.quarkus.runtime.util.ClassPathUtils;

/** The topics whose contract is on the class path: {@code contracts/<topic>/v1.schema.json}. */
final class OwnedTopics {
    private static final String ROOT = "contracts";
    private static final Pattern ADDRESS = Pattern.compile("(?m)^\\s+address:\\s*['\"]?([a-z0-9.-]+)['\"]?\\s*$");

    private OwnedTopics() {}

    static Set<String> onClassPath() {
        Set<String> topics = new TreeSet<>();
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        try {
            ClassPathUtils.consumeAsPaths(loader, ROOT, folder -> addFolders(folder, topics));
            // Packed by some tools, a jar has no entries for its folders; the AsyncAPI document names the topics too.
            try (InputStream document = loader.getResourceAsStream(ROOT + "/asyncapi.yaml")) {
                if (document != null) {
                    Matcher address = ADDRESS.matcher(new String(document.readAllBytes(), StandardCharsets.UTF_8));
                    while (address.find()) {
                        if (Schemas.exists(address.group(1))) {
                            topics.add(address.group(1));
                        }
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The contracts on the class path cannot be listed", e);
        }
        return topics;
    }

    private static void addFolders(Path root, Set<String> topics) {
        if (!Files.isDirectory(root)) {
            return;
        }
        try (Stream<Path> folders = Files.list(root)) {
            folders.filter(folder -> Files.exists(folder.resolve("v1.schema.json")))
                    .forEach(
                            folder -> topics.add(folder.getFileName().toString().replace("/", "")));
        } catch (IOException e) {
            throw new UncheckedIOException("The contracts below " + root + " cannot be listed", e);
        }
    }
}
