package org.fugong.reporting;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

import org.fugong.chassis.testing.TestServers;
import org.fugong.chassis.testing.Topics;

import static org.assertj.core.api.Assertions.assertThat;

/** A made-up history through real Kafka and PostgreSQL: shuffled, with facts told again and records sent twice. */
@QuarkusTest
@QuarkusTestResource(TestServers.class)
class HistoryTest {
    private static final long SEED = 20200218;
    private static final int FACTS = 600;
    private static final String[] TOWNS = {"330110001", "330110102"};

    private final Random random = new Random(SEED);
    private final List<UUID> persons = ids(40);
    private final List<UUID> enterprises = ids(6);
    private final List<UUID> charters = ids(2);
    private final Story story = new Story();

    // What a clerk would note, each fact as it was told first.
    private final Map<String, Set<UUID>> stages = new TreeMap<>();
    private final Map<UUID, TreeMap<Long, Boolean>> aboveScale = new HashMap<>();
    private final Map<UUID, TreeMap<Long, Boolean>> decisions = new HashMap<>();
    private final Map<UUID, TreeMap<Long, Boolean>> closings = new HashMap<>();
    private final Map<UUID, List<Scan>> passages = new HashMap<>();
    private final Set<UUID> scans = new HashSet<>();
    private final Set<UUID> refusals = new HashSet<>();
    private final Set<UUID> fevers = new HashSet<>();

    private record Scan(UUID id, Instant at, boolean entry) {}

    @Test
    void theFiguresAreThoseOfARecountWhateverTheOrder() {
        // Given
        JsonPath before = Story.figures();
        for (int i = 0; i < FACTS; i++) {
            tell();
        }
        List<ProducerRecord<byte[], byte[]>> once = story.take();
        List<ProducerRecord<byte[], byte[]>> told = new ArrayList<>(once);
        told.addAll(once.subList(0, FACTS / 4));
        Collections.shuffle(told, random);
        // When
        Topics.sendAll(told);
        // Then
        int expectedEvents = before.getInt("events") + told.size();
        JsonPath after = Story.figuresWhen(f -> f.getInt("events") >= expectedEvents);
        assertThat(after.getInt("events")).as("each record is taken in once").isEqualTo(expectedEvents);
        Map<String, Integer> shown = new TreeMap<>();
        Map<String, Integer> recount = recount();
        recount.keySet().forEach(path -> shown.put(path, after.getInt(path) - before.getInt(path)));
        assertThat(shown).isEqualTo(recount);
    }

    @Test
    void whatWasDecidedForARecordHoldsForTheOneItIsMergedWithAndTownsAreThoseOfTheNewestVersion() {
        // Given
        UUID survivor = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        String town = "330110111";
        int events = Story.figures().getInt("events");
        // When
        story.merged(other, survivor)
                .enterprise(survivor, 2, town, false)
                .enterprise(survivor, 1, "330110112", false)
                .enterprise(other, 1, town, false)
                .decided(other, 2, true)
                .closed(other, 2, true)
                .send();
        JsonPath merged = Story.figuresWhen(f -> f.getInt("events") >= events + 6);
        // Then
        String here = "resumption.byTown.find { it.town == '" + town + "' }";
        assertThat(merged.getInt(here + ".total")).isEqualTo(1);
        assertThat(merged.getInt(here + ".resumed")).isEqualTo(1);
        // When
        story.parted(other, survivor).closed(other, 3, false).send();
        JsonPath parted = Story.figuresWhen(f -> f.getInt("events") >= events + 8);
        // Then
        assertThat(parted.getInt(here + ".total")).isEqualTo(2);
        assertThat(parted.getInt(here + ".resumed")).isEqualTo(1);
    }

    @Test
    void whoIsLetInAfterAllIsOnDutyAndWhoIsStoppedAfterAllIsNotAndScansStayAsTheyHappened() {
        // Given
        UUID enterprise = UUID.randomUUID();
        UUID letIn = UUID.randomUUID();
        UUID stopped = UUID.randomUUID();
        UUID firstScan = UUID.randomUUID();
        UUID secondScan = UUID.randomUUID();
        Instant now = Instant.now();
        JsonPath before = Story.figures();
        // When
        story.overridden(letIn, enterprise, firstScan, now, true, true)
                .scanned(letIn, enterprise, firstScan, now.minusMillis(1), true, false)
                .overridden(stopped, enterprise, secondScan, now, true, false)
                .scanned(stopped, enterprise, secondScan, now.minusMillis(1), true, true)
                .send();
        // Then
        JsonPath after = Story.figuresWhen(f -> f.getInt("events") >= before.getInt("events") + 4);
        assertThat(after.getInt("funnel.onDuty") - before.getInt("funnel.onDuty"))
                .isEqualTo(1);
        assertThat(after.getInt("gate.scans") - before.getInt("gate.scans")).isEqualTo(2);
        assertThat(after.getInt("gate.refused") - before.getInt("gate.refused")).isEqualTo(1);
    }

    @Test
    void whoIsLentIsOnDutyAtTheBorrowersAndWhoIsTransferredCountsAtTheNewEmployersOnly() {
        // Given
        UUID hotel = UUID.randomUUID();
        UUID factory = UUID.randomUUID();
        UUID lent = UUID.randomUUID();
        UUID transferred = UUID.randomUUID();
        UUID gone = UUID.randomUUID();
        int events = Story.figures().getInt("events");
        // When: newer facts first
        story.scanned(lent, factory, UUID.randomUUID(), Instant.now(), true, true)
                .lent(lent, 2, hotel, factory)
                .transferred(transferred, 2, hotel, factory)
                .left(gone, 2, hotel)
                .started(gone)
                .worker(lent, 1, hotel)
                .worker(transferred, 1, hotel)
                .worker(gone, 1, hotel)
                .enterprise(hotel, 1, TOWNS[0], false)
                .enterprise(factory, 1, TOWNS[1], false)
                .send();
        Story.figuresWhen(f -> f.getInt("events") >= events + 10);
        // Then
        JsonPath lender = Story.figuresOf(hotel);
        JsonPath borrower = Story.figuresOf(factory);
        assertThat(lender.getInt("enrolled")).isEqualTo(1);
        assertThat(lender.getInt("funnel.onDuty")).isZero();
        assertThat(borrower.getInt("enrolled")).isEqualTo(1);
        assertThat(borrower.getInt("funnel.onDuty")).isEqualTo(1);
    }

    @Test
    void whoRegisteredWithAWrongDocumentCountsOnceWhenItIsCorrected() {
        // Given
        UUID enterprise = UUID.randomUUID();
        UUID wrong = UUID.randomUUID();
        UUID right = UUID.randomUUID();
        int events = Story.figures().getInt("events");
        // When
        story.enterprise(enterprise, 1, TOWNS[0], false)
                .worker(right, 1, enterprise)
                .started(wrong)
                .completed(wrong)
                .started(right)
                .completed(right)
                .documentCorrected(wrong, right)
                .send();
        Story.figuresWhen(f -> f.getInt("events") >= events + 7);
        // Then
        JsonPath figures = Story.figuresOf(enterprise);
        assertThat(figures.getInt("enrolled")).isEqualTo(1);
        assertThat(figures.getInt("funnel.registered")).isEqualTo(1);
        assertThat(figures.getInt("funnel.complete")).isEqualTo(1);
    }

    @Test
    void twoRecordsOfOneWorkerCountOnceAndTwiceAgainWhenThatWasAMistake() {
        // Given
        UUID enterprise = UUID.randomUUID();
        UUID record = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        UUID third = UUID.randomUUID();
        int events = Story.figures().getInt("events");
        // When: the second of two mergings before the first, and facts before, between and after
        story.worker(other, 1, enterprise)
                .started(record)
                .oneWorker(other, record)
                .completed(other)
                .send();
        story.oneWorker(third, other)
                .worker(record, 2, enterprise)
                .worker(third, 1, enterprise)
                .scanned(third, enterprise, UUID.randomUUID(), Instant.now(), true, true)
                .enterprise(enterprise, 1, TOWNS[0], false)
                .send();
        Story.figuresWhen(f -> f.getInt("events") >= events + 9);
        // Then
        JsonPath one = Story.figuresOf(enterprise);
        assertThat(one.getInt("enrolled")).isEqualTo(1);
        assertThat(one.getInt("funnel.registered")).isEqualTo(1);
        assertThat(one.getInt("funnel.complete")).isEqualTo(1);
        assertThat(one.getInt("funnel.onDuty")).isEqualTo(1);
        // When
        story.twoWorkers(other, record).send();
        Story.figuresWhen(f -> f.getInt("events") >= events + 10);
        // Then: the third is of the second's person still
        JsonPath two = Story.figuresOf(enterprise);
        assertThat(two.getInt("enrolled")).isEqualTo(2);
        assertThat(two.getInt("funnel.registered")).isEqualTo(1);
        assertThat(two.getInt("funnel.complete")).isEqualTo(1);
        assertThat(two.getInt("funnel.onDuty")).isEqualTo(1);
    }

    private void tell() {
        UUID person = one(persons);
        UUID enterprise = one(enterprises);
        UUID charter = one(charters);
        long version = random.nextInt(4);
        switch (random.nextInt(11)) {
            case 0 -> {
                note("funnel.registered", person);
                story.started(person);
            }
            case 1 -> {
                note("funnel.complete", person);
                story.completed(person);
            }
            case 2 -> {
                note("funnel.coded", person);
                story.coded(person);
            }
            case 3 -> {
                note("enrolled", person);
                story.worker(person, version, enterprise);
            }
            case 4 -> {
                note("funnel.travelled", person);
                story.boarded(charter, person);
            }
            case 5 -> {
                note("funnel.arrived", person);
                story.arrived(charter, person);
            }
            case 6 -> {
                // One content per version, as the registry publishes it.
                boolean large = version % 2 == 0;
                aboveScale.computeIfAbsent(enterprise, id -> new TreeMap<>()).put(version, large);
                story.enterprise(enterprise, version, TOWNS[(int) (version % 2)], large);
            }
            case 7 -> {
                // One fact per version: rejected, approved, suspended, resumed again.
                boolean mayWork = version % 2 == 0;
                decisions.computeIfAbsent(enterprise, id -> new TreeMap<>()).put(version, mayWork);
                if (version % 4 == 3 || version % 4 == 0) {
                    if (mayWork) {
                        story.reinstated(enterprise, version);
                    } else {
                        story.suspended(enterprise, version);
                    }
                } else {
                    story.decided(enterprise, version, mayWork);
                }
            }
            case 9 -> {
                // One fact per version: closed, opened again.
                boolean closed = version % 2 == 1;
                closings.computeIfAbsent(enterprise, id -> new TreeMap<>()).put(version, closed);
                story.closed(enterprise, version, closed);
            }
            case 8 -> {
                UUID scan = UUID.randomUUID();
                Instant at =
                        Instant.now().minusSeconds(random.nextInt(3) * 86_400L).plusMillis(random.nextInt(1000));
                boolean passed = random.nextInt(4) > 0;
                boolean entry = random.nextBoolean();
                for (int times = 0; times < 2; times++) {
                    story.scanned(person, enterprise, scan, at, entry, passed);
                }
                if (passed) {
                    passages.computeIfAbsent(person, id -> new ArrayList<>()).add(new Scan(scan, at, entry));
                }
                if (today(at)) {
                    scans.add(scan);
                    if (!passed) {
                        refusals.add(scan);
                    }
                }
            }
            default -> {
                UUID scan = UUID.randomUUID();
                fevers.add(scan);
                story.fever(person, enterprise, scan, Instant.now());
                story.fever(person, enterprise, scan, Instant.now());
            }
        }
    }

    private Map<String, Integer> recount() {
        Map<String, Integer> figures = new TreeMap<>();
        stages.forEach((stage, reached) -> figures.put(stage, reached.size()));
        Set<UUID> counted = new HashSet<>(aboveScale.keySet());
        counted.removeIf(this::closed);
        figures.put("resumption.overall.total", counted.size());
        figures.put("resumption.aboveScale.total", count(counted, this::large));
        figures.put("resumption.overall.resumed", count(counted, this::resumed));
        figures.put("resumption.aboveScale.resumed", count(counted, id -> large(id) && resumed(id)));
        figures.put("gate.scans", scans.size());
        figures.put("gate.refused", refusals.size());
        figures.put("gate.fevers", fevers.size());
        figures.put("funnel.onDuty", count(passages.keySet(), person -> {
            Scan last = Collections.max(passages.get(person), Comparator.comparing(Scan::at));
            return last.entry() && today(last.at());
        }));
        return figures;
    }

    private boolean large(UUID enterprise) {
        return aboveScale.getOrDefault(enterprise, new TreeMap<>()).lastEntry().getValue();
    }

    private boolean closed(UUID enterprise) {
        return closings.containsKey(enterprise)
                && closings.get(enterprise).lastEntry().getValue();
    }

    private boolean resumed(UUID enterprise) {
        return decisions.containsKey(enterprise)
                && decisions.get(enterprise).lastEntry().getValue();
    }

    private static int count(Set<UUID> ids, java.util.function.Predicate<UUID> counted) {
        return (int) ids.stream().filter(counted).count();
    }

    private static boolean today(Instant at) {
        ZoneId zone = ZoneId.of("Asia/Shanghai");
        return at.atZone(zone).toLocalDate().equals(Instant.now().atZone(zone).toLocalDate());
    }

    private void note(String stage, UUID person) {
        stages.computeIfAbsent(stage, name -> new HashSet<>()).add(person);
    }

    private UUID one(List<UUID> ids) {
        return ids.get(random.nextInt(ids.size()));
    }

    private static List<UUID> ids(int count) {
        List<UUID> ids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ids.add(UUID.randomUUID());
        }
        return ids;
    }
}
