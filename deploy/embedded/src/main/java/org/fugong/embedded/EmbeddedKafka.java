package org.fugong.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.logging.LogManager;

import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/**
 * A real Kafka broker and its KRaft controller in this JVM, on the loopback address, on a directory of its own that outlives
 * restarts and kill -9.
 *
 * <p>Sized for a JVM with a heap of 256 MB. Topics are made by those who own them, never by being asked for, and are kept for
 * ever unless their owner says otherwise: statistics are rebuilt from them.
 */
public final class EmbeddedKafka implements AutoCloseable {

    private static final int NODE = 1;
    private static final Map<String, String> SETTINGS = Map.ofEntries(
            Map.entry("process.roles", "broker,controller"),
            Map.entry("node.id", "" + NODE),
            Map.entry("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT"),
            Map.entry("controller.listener.names", "CONTROLLER"),
            Map.entry("inter.broker.listener.name", "PLAINTEXT"),
            // A killed broker's registration has to run out before it may come back: 2 s instead of 9.
            Map.entry("broker.session.timeout.ms", "2000"),
            Map.entry("broker.heartbeat.interval.ms", "500"),
            Map.entry("auto.create.topics.enable", "false"),
            Map.entry("group.initial.rebalance.delay.ms", "0"),
            Map.entry("offsets.topic.replication.factor", "1"),
            Map.entry("offsets.topic.num.partitions", "4"),
            // A district that was stopped for months goes on where it was.
            Map.entry("offsets.retention.minutes", "5256000"),
            Map.entry("transaction.state.log.replication.factor", "1"),
            Map.entry("transaction.state.log.min.isr", "1"),
            Map.entry("transaction.state.log.num.partitions", "1"),
            Map.entry("share.coordinator.state.topic.replication.factor", "1"),
            Map.entry("share.coordinator.state.topic.min.isr", "1"),
            Map.entry("share.coordinator.state.topic.num.partitions", "1"),
            Map.entry("min.insync.replicas", "1"),
            Map.entry("default.replication.factor", "1"),
            Map.entry("log.retention.ms", "-1"),
            Map.entry("log.segment.bytes", "67108864"),
            Map.entry("log.index.size.max.bytes", "1048576"),
            Map.entry("log.cleaner.dedupe.buffer.size", "4194304"),
            Map.entry("log.cleaner.io.buffer.size", "262144"),
            Map.entry("num.network.threads", "2"),
            Map.entry("num.io.threads", "4"),
            Map.entry("background.threads", "2"),
            Map.entry("num.recovery.threads.per.data.dir", "2"));

    private final Path directory;
    private final boolean temporary;
    private final int port;
    private final Directories.Hold hold;
    private final KafkaRaftServer server;
    private boolean closed;

    private EmbeddedKafka(Path directory, boolean temporary, int port, Directories.Hold hold, KafkaRaftServer server) {
        this.directory = directory;
        this.temporary = temporary;
        this.port = port;
        this.hold = hold;
        this.server = server;
    }

    /**
     * Starts a broker on the directory, which is made on first use, and returns once it takes requests.
     *
     * @param port 0 for any free one
     * @throws EmbeddedServerException when it can't be started, with the reason in one sentence
     */
    public static EmbeddedKafka start(Path directory, int port) {
        return start(directory, port, false);
    }

    /** Starts a broker on a new directory that is removed on {@link #close()}. */
    public static EmbeddedKafka temporary() {
        try {
            return start(Directories.createTemporary("fugong-kafka-"), 0, true);
        } catch (IOException e) {
            throw new EmbeddedServerException("No temporary directory could be made.", e);
        }
    }

    private static EmbeddedKafka start(Path wanted, int wantedPort, boolean temporary) {
        Directories.Hold hold = null;
        try {
            Path directory = Directories.create(wanted);
            hold = Directories.hold(directory, "Kafka");
            Path data = directory.resolve("data");
            if (!Files.exists(data)) {
                format(directory, data);
            }
            int port = FreePort.orAny(wantedPort);
            KafkaRaftServer server = new KafkaRaftServer(
                    KafkaConfig.fromProps(properties(data, port, FreePort.any()), false), Time.SYSTEM);
            server.startup();
            EmbeddedKafka kafka = new EmbeddedKafka(directory, temporary, port, hold, server);
            Runtime.getRuntime().addShutdownHook(new Thread(kafka::close, "stop of Kafka"));
            return kafka;
        } catch (Exception e) {
            if (hold != null) {
                hold.close();
            }
            if (e instanceof EmbeddedServerException told) {
                throw told;
            }
            throw new EmbeddedServerException("Kafka could not be started on " + wanted + ": " + e.getMessage(), e);
        }
    }

    /** Formats the storage under another name and moves it into place, so that a half-made one is never found. */
    private static void format(Path directory, Path data) throws Exception {
        Path fresh = directory.resolve("data.new");
        Directories.deleteAll(fresh);
        Files.createDirectories(fresh);
        new Formatter()
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                .setNodeId(NODE)
                .setClusterId(Uuid.randomUuid().toString())
                .addDirectory(fresh.toString())
                .setMetadataLogDirectory(fresh.toString())
                .setControllerListenerName("CONTROLLER")
                .run();
        Files.move(fresh, data, StandardCopyOption.ATOMIC_MOVE);
    }

    private static Properties properties(Path data, int port, int controllerPort) {
        Properties properties = new Properties();
        properties.putAll(SETTINGS);
        properties.setProperty("log.dirs", data.toString());
        properties.setProperty(
                "listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort);
        properties.setProperty("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port);
        properties.setProperty("controller.quorum.voters", NODE + "@127.0.0.1:" + controllerPort);
        return properties;
    }

    /** What a client is given to find the broker. */
    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    /** Stops the broker in an orderly way; removes the directory where it was temporary. Closing twice is no error. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        server.shutdown();
        server.awaitShutdown();
        hold.close();
        if (temporary) {
            try {
                Directories.deleteAll(directory);
            } catch (IOException e) {
                throw new EmbeddedServerException("The temporary directory " + directory + " could not be removed.", e);
            }
        }
    }

    /**
     * Runs a broker until this process is ended.
     *
     * @param args {@code --data DIR --port N}, the port being optional
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        try (InputStream settings = EmbeddedKafka.class.getResourceAsStream("logging.properties")) {
            LogManager.getLogManager().readConfiguration(settings);
        }
        MainArguments arguments = MainArguments.parse(args);
        EmbeddedKafka kafka = start(arguments.data(), arguments.port());
        arguments.announce("Kafka", kafka.bootstrapServers());
        // The broker's own threads go on; a signal ends the process through the hook.
        new CountDownLatch(1).await();
    }
}
