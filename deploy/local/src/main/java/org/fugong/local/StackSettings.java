package org.fugong.local;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * How one machine's Fugong is run.
 *
 * @param root the repository, whose services have been built
 * @param data where everything is kept between runs
 * @param port the front door's; 0 for any free one
 * @param kafkaPort the broker's; 0 for any free one
 * @param scale of the made-up district, whose people may log in
 * @param environment of the services, added to what they get anyway
 * @param services that are started, of {@link FugongStack#SERVICES}
 * @param jvm options of the services' JVMs, which beat those that they get anyway
 */
public record StackSettings(
        Path root,
        Path data,
        int port,
        int kafkaPort,
        double scale,
        Map<String, String> environment,
        List<String> services,
        List<String> jvm) {

    /** Scale of a district that loads in seconds: 481 enterprises, 8,900 workers. */
    public static final double SMALL = 0.01;

    /** Copies what could change. */
    public StackSettings {
        environment = Map.copyOf(environment);
        services = List.copyOf(services);
        jvm = List.copyOf(jvm);
        if (!FugongStack.SERVICES.containsAll(services)) {
            throw new IllegalArgumentException("There are the services " + FugongStack.SERVICES + ", not " + services);
        }
    }

    /** All services, in small JVMs. */
    public StackSettings(Path root, Path data, int port, int kafkaPort, double scale, Map<String, String> environment) {
        this(root, data, port, kafkaPort, scale, environment, FugongStack.SERVICES, List.of());
    }

    /** Free ports and one service alone, for measuring it. */
    public static StackSettings ofOne(String service, Path root, Path data, double scale, List<String> jvm) {
        return ofSome(List.of(service), root, data, scale, jvm);
    }

    /** Free ports and some of the services, likewise. */
    public static StackSettings ofSome(List<String> services, Path root, Path data, double scale, List<String> jvm) {
        return new StackSettings(root, data, 0, 0, scale, Map.of(), services, jvm);
    }
}
