package org.fugong.healthcode.gate.application;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import org.fugong.chassis.event.Outbox;
import org.fugong.chassis.event.OutgoingEvent;
import org.fugong.healthcode.code.application.Codes;
import org.fugong.healthcode.code.application.Codes.Read;
import org.fugong.healthcode.colour.application.Colours;
import org.fugong.healthcode.colour.application.PersonStanding;
import org.fugong.healthcode.gate.application.ScanStore.FirstSeen;
import org.fugong.healthcode.gate.application.ScanStore.Key;
import org.fugong.healthcode.gate.application.ScanStore.Sighting;
import org.fugong.healthcode.gate.domain.GatePolicy;
import org.fugong.healthcode.gate.domain.GatePolicy.Decision;
import org.fugong.healthcode.gate.domain.GatePolicy.Seen;
import org.fugong.healthcode.gate.domain.Reason;
import org.fugong.healthcode.gate.domain.Sight;
import org.fugong.healthcode.gate.domain.Sight.CodeState;
import org.fugong.healthcode.gate.domain.Sight.HolderColour;
import org.fugong.healthcode.worker.application.Employment;
import org.fugong.healthcode.worker.application.Workplaces;

/** Decides on scans that arrived together, in one transaction. */
@ApplicationScoped
class ScanBatch {

    /**
     * A scan with its code read.
     *
     * @param judgedAt the moment by which code and colour are judged: now, or when a gate decided by itself
     * @param happened how it did; null where we decide
     */
    record Item(
            Scan scan,
            Read code,
            Instant receivedAt,
            Instant judgedAt,
            LocalDate localDay,
            @Nullable Happened happened) {
        Key key() {
            return new Key(scan.enterpriseId(), scan.scanId());
        }

        @Nullable String genuineId() {
            return code.isGenuine() ? code.sightId() : null;
        }

        Item with(Read code) {
            return new Item(scan, code, receivedAt, judgedAt, localDay, happened);
        }
    }

    private final Codes codes;
    private final ScanStore store;
    private final Colours colours;
    private final Employment employment;
    private final Outbox outbox;
    private final GatePolicy policy;

    @Inject
    ScanBatch(
            Codes codes,
            ScanStore store,
            Colours colours,
            Employment employment,
            Outbox outbox,
            GateSettings settings) {
        this.codes = codes;
        this.store = store;
        this.colours = colours;
        this.employment = employment;
        this.outbox = outbox;
        this.policy = settings.policy();
    }

    /** The decisions in the items' order; none where the id names another scan. */
    List<Optional<Decided>> decide(List<Item> read) {
        List<Item> items = read.stream().map(this::withKey).toList();
        Map<Key, Decided> known =
                new HashMap<>(store.find(items.stream().map(Item::key).collect(Collectors.toSet())));
        List<Item> fresh =
                items.stream().filter(i -> !known.containsKey(i.key())).toList();
        Holders holders = holders(fresh);
        Map<String, FirstSeen> seen = new HashMap<>(see(fresh));
        Map<Key, Decided> earlier = store.find(seen.values().stream()
                .map(FirstSeen::scan)
                .filter(k -> !known.containsKey(k))
                .collect(Collectors.toSet()));
        List<Decided> added = new ArrayList<>();
        List<Optional<Decided>> results = new ArrayList<>();
        for (Item item : items) {
            byte[] hash = hash(item);
            Decided decided = known.get(item.key());
            if (decided == null) {
                decided = decide(item, hash, holders, seen, key -> known.getOrDefault(key, earlier.get(key)));
                known.put(item.key(), decided);
                added.add(decided);
            }
            results.add(decided.answers(hash) ? Optional.of(decided) : Optional.empty());
        }
        store.add(added);
        outbox.appendAll(added.stream()
                .filter(d -> d.doubleReadOf() == null)
                .flatMap(d -> events(d).stream())
                .toList());
        return results;
    }

    /** Codes are read where nobody may wait; here one may, for a key that this replica does not know yet. */
    private Item withKey(Item item) {
        return item.code().isOfUnknownKey()
                ? item.with(codes.readAskingForKey(item.scan().code(), item.judgedAt()))
                : item;
    }

    private interface Earlier {
        @Nullable Decided of(Key scan);
    }

    private Decided decide(Item item, byte[] hash, Holders holders, Map<String, FirstSeen> seen, Earlier earlier) {
        Scan scan = item.scan();
        CodeState state = CodeState.valueOf(item.code().finding());
        String opaqueId = item.genuineId();
        if (opaqueId != null) {
            Seen now = new Seen(scan.place(), scan.direction(), scan.celsius(), item.judgedAt());
            FirstSeen first = seen.putIfAbsent(opaqueId, new FirstSeen(item.key(), now));
            if (first != null) {
                Decided of = policy.isDoubleRead(first.seen(), now) ? earlier.of(first.scan()) : null;
                if (of != null) {
                    return decided(
                            item,
                            of.personId(),
                            of.colour(),
                            of.ruled(),
                            of.fever(),
                            of.scan().scanId(),
                            hash);
                }
                state = CodeState.COPY;
            }
        }
        Holder holder = holders.of(item);
        String colour = holder == null ? null : holder.colour();
        UUID person = colour == null ? null : Objects.requireNonNull(holder).personId();
        Decision decision = policy.decide(new Sight(
                scan.direction(),
                state,
                colour == null ? null : HolderColour.valueOf(colour),
                worksAt(scan.enterpriseId(), person, holders.workplaces()),
                scan.temperature()));
        return decided(item, person, colour, decision.reason(), decision.fever(), null, hash);
    }

    private static Decided decided(
            Item item,
            @Nullable UUID person,
            @Nullable String colour,
            Reason ruled,
            boolean fever,
            @Nullable UUID doubleReadOf,
            byte[] hash) {
        Happened happened = item.happened();
        return new Decided(
                item.scan(),
                person,
                colour,
                happened == null ? ruled : happened.reason(),
                ruled,
                happened,
                fever,
                doubleReadOf,
                item.receivedAt(),
                item.localDay(),
                hash);
    }

    /** Whoever a code or a document names, with the colour at the moment of the scan. */
    private record Holder(UUID personId, @Nullable String colour) {}

    /** Who may be behind the scans of a batch. */
    private record Holders(Map<Item, Holder> byItem, Map<UUID, Workplaces> workplaces) {
        @Nullable Holder of(Item item) {
            return byItem.get(item);
        }
    }

    private Holders holders(List<Item> items) {
        Set<Long> numbers = new HashSet<>();
        Set<UUID> named = new HashSet<>();
        items.forEach(item -> {
            Long person = item.code().person();
            if (person != null) {
                numbers.add(person);
            }
            named.addAll(item.scan().named());
        });
        Map<Long, PersonStanding> byNumber = colours.byNumber(numbers);
        Map<UUID, PersonStanding> byPerson = colours.byPerson(named);
        Set<UUID> all = new HashSet<>(byPerson.keySet());
        byNumber.values().forEach(standing -> all.add(standing.personId()));
        Map<UUID, Workplaces> workplaces = employment.workplaces(all);
        Map<Item, Holder> holders = new IdentityHashMap<>();
        List<Item> past = new ArrayList<>();
        for (Item item : items) {
            PersonStanding standing = item.code().person() == null
                    ? ofOwn(item.scan(), byPerson, workplaces)
                    : byNumber.get(item.code().person());
            if (standing != null) {
                holders.put(item, new Holder(standing.personId(), standing.colour()));
                if (item.happened() != null) {
                    past.add(item);
                }
            }
        }
        asItWas(past, holders);
        return new Holders(holders, workplaces);
    }

    /** A document names a worker of this gate's enterprise or nobody: a gate cannot ask for a stranger's colour. */
    private static @Nullable PersonStanding ofOwn(
            Scan scan, Map<UUID, PersonStanding> byPerson, Map<UUID, Workplaces> workplaces) {
        return scan.named().stream()
                .filter(person -> worksAt(scan.enterpriseId(), person, workplaces))
                .map(byPerson::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static boolean worksAt(UUID enterprise, @Nullable UUID person, Map<UUID, Workplaces> workplaces) {
        Workplaces places = workplaces.get(person);
        return places != null && places.isAt(enterprise);
    }

    private void asItWas(List<Item> past, Map<Item, Holder> holders) {
        List<UUID> persons = past.stream()
                .map(item -> Objects.requireNonNull(holders.get(item)).personId())
                .toList();
        List<@Nullable String> then =
                colours.coloursAt(persons, past.stream().map(Item::judgedAt).toList());
        for (int i = 0; i < past.size(); i++) {
            holders.put(past.get(i), new Holder(persons.get(i), then.get(i)));
        }
    }

    private Map<String, FirstSeen> see(List<Item> items) {
        Map<String, Sighting> first = new LinkedHashMap<>();
        for (Item item : items) {
            String id = item.genuineId();
            if (id != null) {
                first.putIfAbsent(id, new Sighting(id, item.scan(), item.judgedAt()));
            }
        }
        return first.isEmpty() ? Map.of() : store.see(List.copyOf(first.values()));
    }

    private static List<OutgoingEvent> events(Decided decided) {
        Scan scan = decided.scan();
        UUID about = decided.personId() == null ? scan.enterpriseId() : decided.personId();
        Happened happened = decided.happened();
        boolean agrees = decided.ruled() == decided.reason();
        List<OutgoingEvent> events = new ArrayList<>();
        events.add(new OutgoingEvent(
                GateScanned.TOPIC,
                about.toString(),
                new GateScanned(
                        scan.scanId(),
                        scan.gateId(),
                        scan.enterpriseId(),
                        decided.personId(),
                        scan.direction().name(),
                        decided.reason().outcome().name(),
                        decided.reason().name(),
                        decided.fever(),
                        scan.scannedAt(),
                        happened == null ? null : happened.source().name(),
                        happened == null ? null : happened.deviceId(),
                        agrees ? null : decided.ruled().outcome().name(),
                        agrees ? null : decided.ruled().name()),
                decided.receivedAt()));
        if (decided.fever()) {
            events.add(new OutgoingEvent(
                    FeverDetected.TOPIC,
                    about.toString(),
                    new FeverDetected(scan.scanId(), decided.personId(), scan.enterpriseId(), scan.scannedAt()),
                    decided.receivedAt()));
        }
        return events;
    }

    /** A repetition has the same gate, way, temperature and holder; with a fresher code of the holder it is still one. */
    private static byte[] hash(Item item) {
        Scan scan = item.scan();
        String who = !scan.named().isEmpty()
                ? scan.named().toString()
                : item.code().person() == null ? scan.code() : "#" + item.code().person();
        String all = String.join("\n", scan.gateId(), scan.direction().name(), scan.celsius(), who);
        try {
            return MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
