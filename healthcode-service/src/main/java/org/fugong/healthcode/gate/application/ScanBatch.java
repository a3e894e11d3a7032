package org.fugong.healthcode.gate.application;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
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
import org.fugong.healthcode.code.application.Codes.Read;
import org.fugong.healthcode.colour.application.Colours;
import org.fugong.healthcode.colour.application.PersonStanding;
import org.fugong.healthcode.gate.application.ScanStore.FirstSeen;
import org.fugong.healthcode.gate.application.ScanStore.Key;
import org.fugong.healthcode.gate.application.ScanStore.Sighting;
import org.fugong.healthcode.gate.domain.GatePolicy;
import org.fugong.healthcode.gate.domain.GatePolicy.Decision;
import org.fugong.healthcode.gate.domain.GatePolicy.Seen;
import org.fugong.healthcode.gate.domain.Sight;
import org.fugong.healthcode.gate.domain.Sight.CodeState;
import org.fugong.healthcode.gate.domain.Sight.HolderColour;
import org.fugong.healthcode.worker.application.Employment;

/** Decides on scans that arrived together, in one transaction. */
@ApplicationScoped
class ScanBatch {

    /** A scan with its code read. */
    record Item(Scan scan, Read code, Instant receivedAt, LocalDate localDay) {
        Key key() {
            return new Key(scan.enterpriseId(), scan.scanId());
        }

        @Nullable String genuineId() {
            return code.isGenuine() ? code.sightId() : null;
        }
    }

    private final ScanStore store;
    private final Colours colours;
    private final Employment employment;
    private final Outbox outbox;
    private final GatePolicy policy;

    @Inject
    ScanBatch(ScanStore store, Colours colours, Employment employment, Outbox outbox, GateSettings settings) {
        this.store = store;
        this.colours = colours;
        this.employment = employment;
        this.outbox = outbox;
        this.policy = settings.policy();
    }

    /** The decisions in the items' order; none where the id names another scan. */
    List<Optional<Decided>> decide(List<Item> items) {
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

    private interface Earlier {
        @Nullable Decided of(Key scan);
    }

    private Decided decide(Item item, byte[] hash, Holders holders, Map<String, FirstSeen> seen, Earlier earlier) {
        Scan scan = item.scan();
        CodeState state = CodeState.valueOf(item.code().finding());
        String opaqueId = item.genuineId();
        if (opaqueId != null) {
            Seen now = new Seen(scan.place(), scan.direction(), scan.celsius(), item.receivedAt());
            FirstSeen first = seen.putIfAbsent(opaqueId, new FirstSeen(item.key(), now));
            if (first != null) {
                Decided of = policy.isDoubleRead(first.seen(), now) ? earlier.of(first.scan()) : null;
                if (of != null) {
                    return new Decided(
                            scan,
                            of.personId(),
                            of.colour(),
                            of.reason(),
                            of.fever(),
                            of.scan().scanId(),
                            item.receivedAt(),
                            item.localDay(),
                            hash);
                }
                state = CodeState.COPY;
            }
        }
        PersonStanding holder = holders.of(item);
        String colour = holder == null ? null : holder.colour();
        UUID person = colour == null ? null : Objects.requireNonNull(holder).personId();
        Decision decision = policy.decide(new Sight(
                scan.direction(),
                state,
                colour == null ? null : HolderColour.valueOf(colour),
                scan.enterpriseId().equals(holders.employers().get(person)),
                scan.temperature()));
        return new Decided(
                scan,
                person,
                colour,
                decision.reason(),
                decision.fever(),
                null,
                item.receivedAt(),
                item.localDay(),
                hash);
    }

    /** Who may be behind the codes of a batch. */
    private record Holders(Map<Long, PersonStanding> standings, Map<UUID, UUID> employers) {
        @Nullable PersonStanding of(Item item) {
            Long person = item.code().person();
            return person == null ? null : standings.get(person);
        }
    }

    private Holders holders(List<Item> items) {
        Set<Long> numbers = new HashSet<>();
        items.forEach(item -> {
            Long person = item.code().person();
            if (person != null) {
                numbers.add(person);
            }
        });
        Map<Long, PersonStanding> standings = colours.byNumber(numbers);
        return new Holders(
                standings,
                employment.employers(standings.values().stream()
                        .map(PersonStanding::personId)
                        .toList()));
    }

    private Map<String, FirstSeen> see(List<Item> items) {
        Map<String, Sighting> first = new LinkedHashMap<>();
        for (Item item : items) {
            String id = item.genuineId();
            if (id != null) {
                first.putIfAbsent(id, new Sighting(id, item.scan(), item.receivedAt()));
            }
        }
        return first.isEmpty() ? Map.of() : store.see(List.copyOf(first.values()));
    }

    private static List<OutgoingEvent> events(Decided decided) {
        Scan scan = decided.scan();
        UUID about = decided.personId() == null ? scan.enterpriseId() : decided.personId();
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
                        scan.scannedAt()),
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
        String who =
                item.code().person() == null ? scan.code() : "#" + item.code().person();
        String all = String.join("\n", scan.gateId(), scan.direction().name(), scan.celsius(), who);
        try {
            return MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
