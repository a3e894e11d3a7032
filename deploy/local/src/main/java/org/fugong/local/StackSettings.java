package org.fugong.local;

import java.nio.file.Path;
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
 */
public record StackSettings(
        Path root, Path data, int port, int kafkaPort, double scale, Map<String, String> environment) {

    /** Scale of a district that loads in seconds: 481 enterprises, 8,900 workers. */
    public static final double SMALL = 0.01;

    /** Copies the environment. */
    public StackSettings {
        environment = Map.copyOf(environment);
    }

    /** Free ports and a small district, for tests. */
    public static StackSettings onFreePorts(Path root, Path data, Map<String, String> environment) {
        return new StackSettings(root, data, 0, 0, SMALL, environment);
    }
}
