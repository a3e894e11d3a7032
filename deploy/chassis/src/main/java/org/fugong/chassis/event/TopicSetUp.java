package org.fugong.chassis.event;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import io.quarkus.runtime.StartupEvent;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Makes the topics this service owns (folders of its {@code contracts/}), and those it consumes, so that services may be
 * started in any order. What exists is left as it is. Switched off where operators make topics. A topic that agencies post
 * personal data to is kept for {@code fugong.kafka.retention.<topic>} only; all others for ever.
 */
@ApplicationScoped
class TopicSetUp {
    private static final Logger LOG = Logger.getLogger(TopicSetUp.class);
    private static final String NAME = "topic set-up";
    private static final long TIMEOUT_SECONDS = 20;

    private final String servers;
    private final boolean create;
    private final int partitions;
    private final short replication;
    private final Optional<List<String>> consumed;
    private final boolean consumes;
    private final Patience patience;
    private volatile boolean done;

    @Inject
    TopicSetUp(
            @ConfigProperty(name = "kafka.bootstrap.servers") String servers,
            @ConfigProperty(name = "fugong.kafka.topics.create") boolean create,
            @ConfigProperty(name = "fugong.kafka.partitions") int partitions,
            @ConfigProperty(name = "fugong.kafka.replication") short replication,
            @ConfigProperty(name = "mp.messaging.incoming.inbound.topics") Optional<List<String>> consumed,
            @ConfigProperty(name = "mp.messaging.incoming.inbound.enabled") boolean consumes,
            Patience patience) {
        this.servers = servers;
        this.create = create;
        this.partitions = partitions;
        this.replication = replication;
        this.consumed = consumed;
        this.consumes = consumes;
        this.patience = patience;
    }

    /** Before the channels subscribe; with the broker away it goes on in the background, and so does the service. */
    void onStart(@Observes @Priority(500) StartupEvent event) {
        if (!create) {
            done = true;
            return;
        }
        Set<String> topics = new TreeSet<>(OwnedTopics.onClassPath());
        if (consumes) {
            consumed.ifPresent(topics::addAll);
        }
        if (topics.isEmpty()) {
            done = true;
            return;
        }
        Thread worker = new Thread(() -> createPatiently(topics), "topic-set-up");
        worker.setDaemon(true);
        worker.start();
        try {
            worker.join(TIMEOUT_SECONDS * 1000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    boolean done() {
        return done;
    }

    private void createPatiently(Set<String> topics) {
        for (int attempt = 1; !patience.stopped(); attempt++) {
            try {
                createMissing(topics);
                patience.recovered(NAME);
                done = true;
                return;
            } catch (InterruptedException e) {
                return;
            } catch (ExecutionException | TimeoutException | RuntimeException e) {
                try {
                    patience.beforeRetry(NAME, attempt, e);
                } catch (Patience.StoppingException stopping) {
                    return;
                }
            }
        }
    }

    /**
     * For ever unless said otherwise: statistics are made anew from the topics. Where it is said, segments are closed ten times
     * as often as that, since Kafka removes closed ones only.
     */
    private static Map<String, String> retention(String topic) {
        return ConfigProvider.getConfig()
                .getOptionalValue("fugong.kafka.retention." + topic, Duration.class)
                .map(Duration::toMillis)
                .map(millis -> Map.of("retention.ms", Long.toString(millis), "segment.ms", Long.toString(millis / 10)))
                .orElse(Map.of("retention.ms", "-1", "cleanup.policy", "delete"));
    }

    private void createMissing(Set<String> topics) throws InterruptedException, ExecutionException, TimeoutException {
        Map<String, Object> config =
                Map.of("bootstrap.servers", servers, "request.timeout.ms", 5_000, "default.api.timeout.ms", 10_000);
        Admin admin = Admin.create(config);
        try {
            Set<String> existing = admin.listTopics().names().get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
            List<NewTopic> missing = new ArrayList<>();
            for (String topic : topics) {
                if (!existing.contains(topic)) {
                    missing.add(new NewTopic(topic, partitions, replication).configs(retention(topic)));
                }
            }
            if (missing.isEmpty()) {
                return;
            }
            for (var result : admin.createTopics(missing).values().entrySet()) {
                try {
                    result.getValue().get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
                    LOG.infof("Made topic %s with %d partitions", result.getKey(), partitions);
                } catch (ExecutionException e) {
                    // Another service, started at the same time, was quicker.
                    if (!(e.getCause() instanceof TopicExistsException)) {
                        throw e;
                    }
                }
            }
        } finally {
            admin.close(Duration.ofSeconds(1));
        }
    }
}
