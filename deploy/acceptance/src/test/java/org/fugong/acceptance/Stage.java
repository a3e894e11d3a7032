package org.fugong.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.fugong.district.District;
import org.fugong.district.story.Memory;
import org.fugong.district.story.Settings;
import org.fugong.district.story.Story;
import org.fugong.embedded.TemporaryDirectory;
import org.fugong.local.FugongStack;
import org.fugong.local.StackSettings;

/** The whole system on free ports and a directory of its own, with the district whose story is played on it. */
final class Stage implements AutoCloseable {
    /** Solvers search for as long as they may, with all there is of the processor; here they need no best answer. */
    private static final Map<String, String> SHORT_SEARCHES =
            Map.of("FUGONG_TRANSPORT_ONWARD_PLAN_FOR", "PT3S", "FUGONG_LABOUR_MATCH_FOR", "PT1S");

    final District district;
    final Path data;
    private final double scale;
    private final Map<String, String> environment;
    private final List<String> jvm;
    FugongStack stack;
    final List<String> told = Collections.synchronizedList(new ArrayList<>());

    Stage(double scale) {
        this(scale, Map.of());
    }

    /** With an environment of the services besides. */
    Stage(double scale, Map<String, String> environment) {
        this(scale, environment, List.of());
    }

    /** With options of the services' JVMs as well. */
    Stage(double scale, Map<String, String> environment, List<String> jvm) {
        this.jvm = List.copyOf(jvm);
        this.scale = scale;
        this.environment = new HashMap<>(SHORT_SEARCHES);
        this.environment.putAll(environment);
        this.district = District.generate(2020, scale);
        this.data = TemporaryDirectory.create("fugong-acceptance-");
        this.stack = start();
    }

    /** Stops all of it as Ctrl-C does, and starts it again on the same directory. */
    void restart() {
        stack.close();
        stack = start();
    }

    private FugongStack start() {
        return FugongStack.start(
                new StackSettings(
                        Path.of(System.getProperty("fugong.root")),
                        data,
                        0,
                        0,
                        scale,
                        environment,
                        FugongStack.SERVICES,
                        jvm),
                System.out::println);
    }

    Story story(String run, Duration callOut, Duration pace) {
        return story(run, callOut, pace, 8);
    }

    /** With so many of the crowd at once. */
    Story story(String run, Duration callOut, Duration pace, int clients) {
        return new Story(
                district,
                new Settings(stack.baseUrl(), stack.bootstrapServers(), run, callOut, pace, clients),
                new Memory(data.resolve(run + ".story")),
                stack::token,
                Clock.systemUTC(),
                line -> {
                    told.add(line);
                    System.out.println(line);
                });
    }

    String official() {
        return stack.token("acceptance-official", List.of("district-official"), Map.of());
    }

    String operator() {
        return stack.token("acceptance-operator", List.of("operator"), Map.of());
    }

    /** Stops all of it and removes its directory; the logs are kept, for whoever has to find out what went wrong. */
    @Override
    public void close() {
        stack.close();
        Path logs = Path.of(System.getProperty("fugong.root"), "deploy", "acceptance", "target", "logs");
        try {
            Files.createDirectories(logs);
            for (String child : stack.children()) {
                Path log = stack.log(child);
                if (Files.exists(log)) {
                    Files.copy(log, logs.resolve(log.getFileName()), StandardCopyOption.REPLACE_EXISTING);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        TemporaryDirectory.delete(data);
    }
}
