package org.fugong.district.story;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

import org.fugong.district.District;
import org.fugong.district.Enterprise;
import org.fugong.district.Worker;

/**
 * The social insurance agency: it posts the rolls of the above-scale enterprises with a plain Kafka client, 1,152 of them
 * with 137,600 people in the real district. A few lines of them are wrong in the ways in which such rolls are; how many is
 * the same at every scale.
 */
public final class SocialInsurance {
    /** The month of the rolls. */
    public static final String MONTH = "2020-01";

    /** Where the rolls are posted. It holds identity numbers, as no other topic does. */
    public static final String TOPIC = "insured-roll-posted";

    private static final String SOURCE = "/agencies/social-insurance";
    private static final int PEOPLE_ON_A_PAGE = 500;
    /** Lines between two that are wrong. */
    private static final int APART = 19;

    /** What is wrong with a line, or only unusual, and how registry-service calls that. */
    private enum Oddity {
        OLD_NUMBER(4, "old-number"),
        MISTYPED(7, "id-check-digit"),
        NOT_REGISTERED(11, "worker-not-registered"),
        OTHER_EMPLOYER(5, "other-employer"),
        DUPLICATE(3, "duplicate-in-roll");

        private final int count;
        private final String kind;

        Oddity(int count, String kind) {
            this.count = count;
            this.kind = kind;
        }
    }

    private SocialInsurance() {}

    /** Lines of all rolls by how they must be linked, and {@code insured}, {@code linked} and {@code unmatched}. */
    public static Map<String, Integer> expected(District district) {
        int insured = district.enterprises()
                .filter(Enterprise::aboveScale)
                .mapToInt(Enterprise::headcount)
                .sum();
        Map<String, Integer> figures = new LinkedHashMap<>();
        int odd = 0;
        for (Oddity oddity : Oddity.values()) {
            figures.put("byKind." + oddity.kind, oddity.count);
            odd += oddity.count;
        }
        int unmatched = odd - Oddity.OLD_NUMBER.count;
        figures.put("byKind.exact", insured - odd);
        figures.put("enterprises", district.aboveScaleCount());
        figures.put("insured", insured);
        figures.put("linked", insured - unmatched);
        figures.put("unmatched", unmatched);
        return figures;
    }

    /** A page of a roll, as it is posted. */
    record Page(String uscc, int page, int pages, List<String> numbers) {}

    /** All pages of all rolls, oddities included. */
    static List<Page> pages(District district) {
        Writer writer = new Writer(district);
        List<Page> pages = new ArrayList<>();
        district.enterprises().filter(Enterprise::aboveScale).forEach(enterprise -> {
            List<String> numbers = writer.roll(enterprise);
            int count = (numbers.size() + PEOPLE_ON_A_PAGE - 1) / PEOPLE_ON_A_PAGE;
            for (int page = 0; page < count; page++) {
                int from = page * PEOPLE_ON_A_PAGE;
                pages.add(new Page(
                        enterprise.uscc(),
                        page + 1,
                        count,
                        numbers.subList(from, Math.min(numbers.size(), from + PEOPLE_ON_A_PAGE))));
            }
        });
        return pages;
    }

    /**
     * Posts all rolls. The id of a page follows from what it is of, so rolls posted again are known as the same.
     *
     * @param run of the story, in the ids
     * @param postedAt the same when they are posted again
     */
    public static void post(String kafka, District district, String run, Instant postedAt) {
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka, "acks", "all", "delivery.timeout.ms", "180000", "linger.ms", "20"),
                new StringSerializer(),
                new StringSerializer())) {
            List<Future<?>> sent = new ArrayList<>();
            for (Page page : pages(district)) {
                sent.add(producer.send(event(page, run, postedAt)));
            }
            for (Future<?> one : sent) {
                one.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoryStopped();
        } catch (ExecutionException e) {
            throw new StoryFailed("The rolls of insured workers could not be posted.");
        } catch (JsonProcessingException e) {
            throw new StoryFailed("A roll is no JSON.");
        }
    }

    private static ProducerRecord<String, String> event(Page page, String run, Instant postedAt)
            throws JsonProcessingException {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("uscc", page.uscc());
        data.put("month", MONTH);
        data.put("page", page.page());
        data.put("pages", page.pages());
        data.put("postedAt", postedAt.toString());
        data.put(
                "people",
                page.numbers().stream()
                        .map(number -> Map.of("documentType", "RESIDENT", "number", number))
                        .toList());
        ProducerRecord<String, String> event =
                new ProducerRecord<>(TOPIC, page.uscc(), Rest.JSON.writeValueAsString(data));
        String id = UUID.nameUUIDFromBytes(
                        (run + MONTH + page.uscc() + "/" + page.page()).getBytes(StandardCharsets.UTF_8))
                .toString();
        Map<String, String> headers = Map.of(
                "ce_specversion",
                "1.0",
                "ce_id",
                id,
                "ce_type",
                "org.fugong." + TOPIC + ".v1",
                "ce_source",
                SOURCE,
                "ce_time",
                postedAt.toString(),
                "content-type",
                "application/json");
        headers.forEach((name, value) -> event.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return event;
    }

    /** Waits until registry-service tells the figures that the rolls must come to. */
    static void awaitFigures(Rest rest, String token, District district, Duration atMost) {
        Map<String, Integer> expected = expected(district);
        long until = System.nanoTime() + atMost.toNanos();
        while (true) {
            JsonNode told =
                    rest.get("/registry/api/v1/insured-rolls/" + MONTH, token).expect();
            StringBuilder differences = new StringBuilder();
            expected.forEach((name, count) -> {
                int shown = told.at("/" + name.replace('.', '/')).asInt();
                if (shown != count) {
                    differences.append(name + ": expected " + count + ", told " + shown + "\n");
                }
            });
            if (differences.isEmpty()) {
                return;
            }
            if (System.nanoTime() > until) {
                throw new StoryFailed("The insured workers are not linked as they must be.\n" + differences);
            }
            Rest.pause(Story.BETWEEN_LOOKS);
        }
    }

    /** Writes the rolls one after the other, with an oddity every so many lines until all are used up. */
    private static final class Writer {
        private final District district;
        private final List<Oddity> left = new ArrayList<>();
        private final List<Worker> ofOthers;
        private int since;
        private int strangers;

        Writer(District district) {
            this.district = district;
            for (Oddity oddity : Oddity.values()) {
                IntStream.range(0, oddity.count).forEach(n -> left.add(oddity));
            }
            this.ofOthers = new ArrayList<>(district.enterprises()
                    .filter(e -> !e.aboveScale())
                    .limit(Oddity.OTHER_EMPLOYER.count)
                    .map(e -> district.worker(e.firstWorker()))
                    .toList());
        }

        List<String> roll(Enterprise enterprise) {
            List<String> numbers = new ArrayList<>();
            district.workersOf(enterprise).forEach(worker -> {
                String number = worker.residentId();
                since++;
                if (since > APART && !left.isEmpty() && fits(left.get(0), number, numbers)) {
                    numbers.add(odd(left.remove(0), number, numbers));
                    since = 0;
                } else {
                    numbers.add(number);
                }
            });
            return numbers;
        }

        private static boolean fits(Oddity oddity, String number, List<String> before) {
            return switch (oddity) {
                case OLD_NUMBER -> number.startsWith("19", 6);
                case DUPLICATE -> !before.isEmpty();
                default -> true;
            };
        }

        private String odd(Oddity oddity, String number, List<String> before) {
            return switch (oddity) {
                case OLD_NUMBER -> number.substring(0, 6) + number.substring(8, 17);
                case MISTYPED -> number.substring(0, 17) + (number.endsWith("0") ? "1" : "0");
                case NOT_REGISTERED -> district.strangersId(strangers++);
                case OTHER_EMPLOYER -> ofOthers.remove(0).residentId();
                case DUPLICATE -> before.get(before.size() - 1);
            };
        }
    }
}
