package org.fugong.local;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * What was asked for on the command line.
 *
 * @param root the repository
 * @param data where everything is kept between runs
 * @param port the front door's
 * @param kafkaPort the broker's, for agencies' clients
 * @param scale of the district; 1.0 is 48,121 enterprises and 890,000 workers
 * @param empty start without a district
 * @param story play the charter night
 * @param help only say how to use it
 */
record Options(
        Path root, Path data, int port, int kafkaPort, double scale, boolean empty, boolean story, boolean help) {

    static final String USAGE =
            """
            Usage: deploy/up [options]

            Builds what is not built, starts PostgreSQL, Kafka, the four services, the log-in and the front door on this
            machine, loads a made-up district and plays the night of the Huangshan charter. Ctrl-C stops all of it;
            started again it goes on where it was.

              --scale S        size of the district, 0.005 to 1.0 (default 0.01: 481 enterprises, 8,900 workers)
              --empty          no district and no story
              --no-story       the district, but no story
              --data DIR       where everything is kept (default .fugong in the repository)
              --port N         port of the front door (default 8080)
              --kafka-port N   port of Kafka (default 9092)
              --help           this text
            """;

    static Options parse(Path root, List<String> arguments) {
        Path data = root.resolve(".fugong");
        int port = 8080;
        int kafkaPort = 9092;
        double scale = 0.01;
        boolean empty = false;
        boolean story = true;
        boolean help = false;
        Deque<String> left = new ArrayDeque<>(arguments);
        while (!left.isEmpty()) {
            String option = left.pop();
            switch (option) {
                case "--scale" -> scale = scale(value(option, left));
                case "--empty" -> empty = true;
                case "--no-story" -> story = false;
                case "--data" -> data = Path.of(value(option, left)).toAbsolutePath();
                case "--port" -> port = port(option, value(option, left));
                case "--kafka-port" -> kafkaPort = port(option, value(option, left));
                case "--help", "-h" -> help = true;
                default -> throw wrong("Unknown option " + option + "; deploy/up --help lists the options.");
            }
        }
        if (port == kafkaPort) {
            throw wrong("The front door and Kafka can't share port " + port + ".");
        }
        return new Options(root, data, port, kafkaPort, scale, empty, story && !empty, help);
    }

    private static String value(String option, Deque<String> left) {
        if (left.isEmpty() || left.peek().startsWith("--")) {
            throw wrong("The option " + option + " needs a value; deploy/up --help lists the options.");
        }
        return left.pop();
    }

    private static double scale(String value) {
        try {
            double scale = Double.parseDouble(value);
            if (scale >= 0.005 && scale <= 1.0) {
                return scale;
            }
        } catch (NumberFormatException e) {
            throw wrong("The scale is a number from 0.005 to 1.0, not " + value + ".");
        }
        throw wrong("The scale is a number from 0.005 to 1.0, not " + value + ".");
    }

    private static int port(String option, String value) {
        try {
            int port = Integer.parseInt(value);
            if (port > 0 && port < 65_536) {
                return port;
            }
        } catch (NumberFormatException e) {
            throw wrong("The value of " + option + " is a port from 1 to 65535, not " + value + ".");
        }
        throw wrong("The value of " + option + " is a port from 1 to 65535, not " + value + ".");
    }

    private static CannotStart wrong(String sentence) {
        return new CannotStart(CannotStart.USAGE, sentence);
    }
}
