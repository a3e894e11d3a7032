package org.fugong.healthcode.worker.messaging;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.fugong.chassis.event.EventHandler;
import org.fugong.chassis.event.IncomingEvent;
import org.fugong.chassis.event.Rejections;
import org.fugong.healthcode.worker.application.Employment;
import org.fugong.healthcode.worker.application.Employment.Employed;
import org.fugong.healthcode.worker.application.Employment.Lent;
import org.fugong.healthcode.worker.application.Employment.Merged;
import org.fugong.healthcode.worker.application.Employment.Posting;

/**
 * Registry's facts of who works where, and the fields of them that are used here: a gate tells its own workers from visitors by
 * them, and an employer sees its own workers' health and nobody else's. A transfer comes as {@code worker-registered} too.
 */
public final class EmploymentFacts {

    /** Of {@code worker-registered}. */
    public record WorkerRegistered(UUID workerId, long version, UUID enterpriseId, String town) {}

    /** Of {@code worker-left}. */
    public record WorkerLeft(UUID workerId, long version, UUID enterpriseId, String town, LocalDate leftOn) {}

    /** Of {@code worker-lent}. */
    public record WorkerLent(
            UUID workerId, long version, UUID borrowerId, String borrowerTown, LocalDate from, LocalDate until) {}

    /** Of {@code worker-returned}. */
    public record WorkerReturned(UUID workerId, long version) {}

    /** Of {@code workers-merged} and {@code workers-merge-undone}. */
    public record WorkersMerged(long version, UUID survivingId, UUID mergedId, Instant at) {
        private Merged merged(boolean undone) {
            return new Merged(mergedId, survivingId, at, version, undone);
        }
    }

    private EmploymentFacts() {}

    /** Takes the facts of a topic, none of which is ever refused. */
    private abstract static class Taking<T> implements EventHandler<T> {
        private final String topic;
        private final Class<T> type;
        final Employment employment;

        Taking(String topic, Class<T> type, Employment employment) {
            this.topic = topic;
            this.type = type;
            this.employment = employment;
        }

        @Override
        public String topic() {
            return topic;
        }

        @Override
        public Class<T> dataType() {
            return type;
        }

        @Override
        public void handle(List<IncomingEvent<T>> events, Rejections rejections) {
            take(events.stream().map(IncomingEvent::data));
        }

        abstract void take(Stream<T> facts);
    }

    @Singleton
    static class OnWorkerRegistered extends Taking<WorkerRegistered> {
        @Inject
        OnWorkerRegistered(Employment employment) {
            super("worker-registered", WorkerRegistered.class, employment);
        }

        @Override
        void take(Stream<WorkerRegistered> facts) {
            employment.keepEmployed(
                    facts.map(f -> new Employed(f.workerId(), f.enterpriseId(), f.town(), null, f.version()))
                            .toList());
        }
    }

    @Singleton
    static class OnWorkerLeft extends Taking<WorkerLeft> {
        @Inject
        OnWorkerLeft(Employment employment) {
            super("worker-left", WorkerLeft.class, employment);
        }

        @Override
        void take(Stream<WorkerLeft> facts) {
            employment.keepEmployed(
                    facts.map(f -> new Employed(f.workerId(), f.enterpriseId(), f.town(), f.leftOn(), f.version()))
                            .toList());
        }
    }

    @Singleton
    static class OnWorkerLent extends Taking<WorkerLent> {
        @Inject
        OnWorkerLent(Employment employment) {
            super("worker-lent", WorkerLent.class, employment);
        }

        @Override
        void take(Stream<WorkerLent> facts) {
            employment.keepLent(facts.map(f -> new Lent(
                            f.workerId(),
                            new Posting(f.borrowerId(), f.borrowerTown(), f.from(), f.until()),
                            f.version()))
                    .toList());
        }
    }

    @Singleton
    static class OnWorkerReturned extends Taking<WorkerReturned> {
        @Inject
        OnWorkerReturned(Employment employment) {
            super("worker-returned", WorkerReturned.class, employment);
        }

        @Override
        void take(Stream<WorkerReturned> facts) {
            employment.keepLent(
                    facts.map(f -> new Lent(f.workerId(), null, f.version())).toList());
        }
    }

    @Singleton
    static class OnWorkersMerged extends Taking<WorkersMerged> {
        @Inject
        OnWorkersMerged(Employment employment) {
            super("workers-merged", WorkersMerged.class, employment);
        }

        @Override
        void take(Stream<WorkersMerged> facts) {
            employment.keepMerged(facts.map(f -> f.merged(false)).toList());
        }
    }

    @Singleton
    static class OnWorkersMergeUndone extends Taking<WorkersMerged> {
        @Inject
        OnWorkersMergeUndone(Employment employment) {
            super("workers-merge-undone", WorkersMerged.class, employment);
        }

        @Override
        void take(Stream<WorkersMerged> facts) {
            employment.keepMerged(facts.map(f -> f.merged(true)).toList());
        }
    }
}
