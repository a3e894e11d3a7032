package org.fugong.chassis.contract;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.apache.kafka.common.utils.AppInfoParser;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.fugong.chassis.testing.TestServers;
import org.fugong.chassis.testing.Topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** The commands of the contracts page do what they promise, run as they stand against a real broker. */
@QuarkusTest
@QuarkusTestResource(TestServers.class)
class RecipeTest {
    private static final Pattern SOURCE = Pattern.compile("cat > (\\w+\\.java) <<'EOF'\n(.*?)\nEOF\n", Pattern.DOTALL);

    @Inject
    Contracts contracts;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @TempDir
    Path folder;

    @Test
    void theKcatCommandPostsACloudEvent() throws Exception {
        assumeTrue(isInstalled("kcat"), "kcat is not installed here, so its command is not tried");
        // Given
        Topic topic = contracts.topics().get(0);
        int before = Topics.await(topic.name(), topic.exampleKey(), 0).size();
        // When
        String said = run("sh", "-c", recipe().postWithKcat(topic));
        // Then
        assertPosted(topic, before, said);
    }

    @Test
    void theJavaCommandPostsACloudEvent() throws Exception {
        // Given
        Topic topic = contracts.topics().get(0);
        int before = Topics.await(topic.name(), topic.exampleKey(), 0).size();
        Matcher source = SOURCE.matcher(recipe().postWithJava(topic));
        assertThat(source.find()).isTrue();
        Path file = Files.writeString(folder.resolve(source.group(1)), source.group(2));
        // When
        String said = run(
                ProcessHandle.current().info().command().orElse("java"),
                "-cp",
                System.getProperty("java.class.path"),
                file.toString());
        // Then
        assertPosted(topic, before, said);
    }

    private static void assertPosted(Topic topic, int before, String said) throws IOException {
        Topics.Received posted =
                Topics.await(topic.name(), topic.exampleKey(), before + 1).get(before);
        assertThat(posted.headers())
                .as(said)
                .containsEntry("ce_specversion", "1.0")
                .containsEntry("ce_type", topic.type())
                .containsEntry("ce_source", "/agencies/tests")
                .containsEntry("content-type", "application/json");
        assertThat(posted.id()).hasSize(36);
        assertThat(new ObjectMapper().readTree(posted.json())).isEqualTo(topic.example());
    }

    private Recipe recipe() {
        return new Recipe(brokers, AppInfoParser.getVersion());
    }

    private String run(String... command) throws IOException, InterruptedException {
        File output = folder.resolve("output").toFile();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output)
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        String said = Files.readString(output.toPath(), StandardCharsets.UTF_8);
        assertThat(process.exitValue()).as(said).isZero();
        return said;
    }

    private static boolean isInstalled(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
