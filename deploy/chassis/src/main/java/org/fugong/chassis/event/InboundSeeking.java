package org.fugong.chassis.event;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.reactive.messaging.kafka.KafkaConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/**
 * Goes on where the service's own database is, not where the group's offsets are: the two differ after a crash between both
 * commits, and after a database was put back to an older state.
 */
@ApplicationScoped
@Identifier("inbound-positions") class InboundSeeking implements KafkaConsumerRebalanceListener {
    private static final Logger LOG = Logger.getLogger(InboundSeeking.class);
    private static final String NAME = "positions of " + InboundChannel.NAME;

    private final Instance<InboundPositions> positions;
    private final Patience patience;

    @Inject
    InboundSeeking(Instance<InboundPositions> positions, Patience patience) {
        this.positions = positions;
        this.patience = patience;
    }

    @Override
    public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> assigned) {
        if (assigned.isEmpty()) {
            return;
        }
        Map<TopicPartition, Long> ends = consumer.endOffsets(assigned);
        Map<TopicPartition, Long> ofGroup = new HashMap<>();
        assigned.forEach(partition -> ofGroup.put(partition, consumer.position(partition)));
        beginnings(ofGroup, ends).forEach(consumer::seek);
    }

    private Map<TopicPartition, Long> beginnings(Map<TopicPartition, Long> ofGroup, Map<TopicPartition, Long> ends) {
        for (int attempt = 1; ; attempt++) {
            try {
                Map<TopicPartition, Long> found =
                        QuarkusTransaction.requiringNew().call(() -> within(ofGroup, ends));
                patience.recovered(NAME);
                return found;
            } catch (Patience.StoppingException e) {
                throw e;
            } catch (RuntimeException e) {
                patience.beforeRetry(NAME, attempt, e);
            }
        }
    }

    private Map<TopicPartition, Long> within(Map<TopicPartition, Long> ofGroup, Map<TopicPartition, Long> ends) {
        Map<TopicPartition, Long> beginnings = new HashMap<>(positions.get().beginnings(ofGroup));
        Set<TopicPartition> anew = new HashSet<>();
        beginnings.forEach((partition, next) -> {
            if (next > ends.getOrDefault(partition, next)) {
                anew.add(partition);
            }
        });
        if (!anew.isEmpty()) {
            LOG.warnf(
                    "%s: fewer records than were taken, so the topics were made anew and are read from their beginning",
                    anew);
            positions.get().startAnew(anew);
            anew.forEach(partition -> beginnings.put(partition, 0L));
        }
        return beginnings;
    }
}
