package org.fugong.load;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Events of a morning at the gates, made up and written straight to Kafka: of a hundred, 88 are scans of people who are already
 * known and come in or go out again, the others what makes people known. What must come out is counted while they are told.
 */
final class Backlog {

    private static final int PERSONS = 270_000;
    private static final int ENTERPRISES = 20_000;
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    /** Nobody has come in yet. */
    private static final byte[] NO_PASSAGE = new byte[PERSONS];

    private final Random random = new Random(20200223);
    private final Instant begin = Instant.now();
    private final byte[] inside = NO_PASSAGE.clone();
    private final boolean[] started = new boolean[PERSONS];
    private final boolean[] completed = new boolean[PERSONS];
    private final boolean[] coded = new boolean[PERSONS];
    private final boolean[] enrolled = new boolean[PERSONS];
    private long told;
    private long scans;
    private long refused;
    private long fevers;

    /** Writes that many more; returns once the broker has all of them. */
    void tell(String servers, long events) {
        try (KafkaProducer<byte[], byte[]> producer = producer(servers, 20)) {
            for (long i = 0; i < events; i++) {
                send(producer, next());
            }
            producer.flush();
        }
    }

    /** Writes that many scans a second, each at its time, and nothing else; gives the times at which they were handed over. */
    long[] tellScans(String servers, int aSecond, int seconds) {
        long[] sent = new long[aSecond * seconds];
        try (KafkaProducer<byte[], byte[]> producer = producer(servers, 1)) {
            long first = System.nanoTime();
            for (int i = 0; i < sent.length; i++) {
                long due = first + TimeUnit.SECONDS.toNanos(i) / aSecond;
                for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
                    LockSupport.parkNanos(wait);
                }
                told++;
                ProducerRecord<byte[], byte[]> scan = scan(random.nextInt(PERSONS), begin.plusNanos(told * 1_000));
                sent[i] = System.nanoTime();
                send(producer, scan);
            }
            producer.flush();
        }
        return sent;
    }

    private static KafkaProducer<byte[], byte[]> producer(String servers, int lingerMillis) {
        return new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        servers,
                        "acks",
                        "all",
                        "linger.ms",
                        lingerMillis,
                        "batch.size",
                        262_144,
                        "buffer.memory",
                        67_108_864L),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    private static void send(KafkaProducer<byte[], byte[]> producer, ProducerRecord<byte[], byte[]> event) {
        producer.send(event, (metadata, failure) -> {
            if (failure != null) {
                throw new IllegalStateException("An event was not written", failure);
            }
        });
    }

    /** How many scans were written. */
    long scans() {
        return scans;
    }

    /** How many were written. */
    long told() {
        return told;
    }

    /** What {@code GET figures} must answer, by the place there; all scans are of today, so it must not pass midnight. */
    Map<String, Long> expected() {
        if (!LocalDate.ofInstant(begin, ZONE).equals(LocalDate.now(ZONE))) {
            throw new IllegalStateException("Midnight in " + ZONE + " has passed meanwhile: measure again");
        }
        Map<String, Long> figures = new LinkedHashMap<>();
        figures.put("/events", told);
        figures.put("/gate/scans", scans);
        figures.put("/gate/refused", refused);
        figures.put("/gate/fevers", fevers);
        figures.put("/funnel/registered", count(started));
        figures.put("/funnel/complete", count(completed));
        figures.put("/funnel/coded", count(coded));
        figures.put("/enrolled", count(enrolled));
        long onDuty = 0;
        for (byte one : inside) {
            onDuty += one;
        }
        figures.put("/funnel/onDuty", onDuty);
        return figures;
    }

    private static long count(boolean[] reached) {
        long count = 0;
        for (boolean one : reached) {
            count += one ? 1 : 0;
        }
        return count;
    }

    private ProducerRecord<byte[], byte[]> next() {
        told++;
        int person = random.nextInt(PERSONS);
        int kind = random.nextInt(1000);
        // Each event a microsecond after the other, so that the last of a person is the last that was told.
        Instant at = begin.plusNanos(told * 1_000);
        if (kind < 880) {
            return scan(person, at);
        }
        if (kind < 882) {
            fevers++;
            return event(
                    "fever-detected",
                    enterprise(person),
                    at,
                    "{\"scanId\":\"%s\",\"enterpriseId\":\"%s\",\"personId\":\"%s\",\"detectedAt\":\"%s\"}"
                            .formatted(scanId(), enterprise(person), id('a', person), at));
        }
        if (kind < 922) {
            started[person] = true;
            return about("declaration-started", person, at, "\"startedAt\":");
        }
        if (kind < 952) {
            completed[person] = true;
            return about("declaration-completed", person, at, "\"version\":1,\"completedAt\":");
        }
        if (kind < 982) {
            coded[person] = true;
            return event(
                    "health-code-issued",
                    id('a', person),
                    at,
                    """
                    {"personId":"%s","version":%d,"colour":"GREEN","ruleVersion":"colour-2020-02.1","cause":"DECLARED_NOTHING",\
                    "issuedAt":"%s"}"""
                            .formatted(id('a', person), told, at));
        }
        enrolled[person] = true;
        return event(
                "worker-registered",
                id('a', person),
                at,
                """
                {"workerId":"%s","version":1,"enterpriseId":"%s","town":"330110014","origin":"34%02d02","skills":["welder"],\
                "registeredAt":"%s"}"""
                        .formatted(id('a', person), enterprise(person), 1 + person % 18, at));
    }

    private ProducerRecord<byte[], byte[]> scan(int person, Instant at) {
        scans++;
        boolean passed = random.nextInt(100) > 0;
        boolean entry = random.nextInt(10) < 7;
        if (passed) {
            inside[person] = (byte) (entry ? 1 : 0);
        } else {
            refused++;
        }
        return event(
                "gate-scanned",
                enterprise(person),
                at,
                """
                {"scanId":"%s","gateId":"north-gate","enterpriseId":"%s","personId":"%s","direction":"%s","outcome":"%s",\
                "reason":"%s","fever":false,"scannedAt":"%s"}"""
                        .formatted(
                                scanId(),
                                enterprise(person),
                                id('a', person),
                                entry ? "ENTRY" : "EXIT",
                                passed ? "PASSED" : "REFUSED",
                                passed ? "ADMITTED" : "NOT_GREEN",
                                at));
    }

    private ProducerRecord<byte[], byte[]> about(String topic, int person, Instant at, String body) {
        String id = id('a', person);
        return event(topic, id, at, "{\"personId\":\"%s\",%s\"%s\"}".formatted(id, body, at));
    }

    private static ProducerRecord<byte[], byte[]> event(String topic, String key, Instant at, String json) {
        RecordHeaders headers = new RecordHeaders();
        headers.add("content-type", utf8("application/json"));
        headers.add("ce_specversion", utf8("1.0"));
        headers.add("ce_id", utf8(UUID.randomUUID().toString()));
        headers.add("ce_source", utf8("/fugong/healthcode"));
        headers.add("ce_type", utf8("org.fugong." + topic + ".v1"));
        headers.add("ce_time", utf8(at.toString()));
        headers.add("traceparent", utf8("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-00"));
        return new ProducerRecord<>(topic, null, utf8(key), utf8(json), headers);
    }

    /** Rises with time, as the service makes them (UUIDv7). */
    private String scanId() {
        long millis = begin.toEpochMilli() + told / 1000;
        return new UUID(millis << 16 | 0x7000 | told % 1000, 0x8000_0000_0000_0000L | random.nextLong() >>> 2)
                .toString();
    }

    private static String enterprise(int person) {
        // Some employ many, most a few.
        double share = (person % 9973) / 9973.0;
        return id('e', (int) (share * share * ENTERPRISES));
    }

    /** Looks like a random one, as the services' own do, and is always the same for a number. */
    private static String id(char kind, int number) {
        SplittableRandom bits = new SplittableRandom((long) kind << 32 | number);
        return new UUID(
                        bits.nextLong() & ~0xF000L | 0x8000L,
                        bits.nextLong() & ~0xC000_0000_0000_0000L | 0x8000_0000_0000_0000L)
                .toString();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
