package org.fugong.registry.liaison.application;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import org.fugong.chassis.event.Outbox;
import org.fugong.chassis.privacy.PersonalData;
import org.fugong.chassis.privacy.Pseudonym;
import org.fugong.chassis.web.Problem;
import org.fugong.registry.enterprise.application.EnterpriseFacts;
import org.fugong.registry.enterprise.application.Enterprises;
import org.fugong.registry.liaison.application.LiaisonStore.Assignment;
import org.fugong.registry.liaison.application.LiaisonStore.Gap;
import org.fugong.registry.liaison.domain.Cover;
import org.fugong.registry.liaison.domain.Sharing;
import org.fugong.registry.liaison.domain.Sharing.Home;
import org.fugong.registry.liaison.domain.Sharing.Post;
import org.fugong.registry.notice.application.Audience;
import org.fugong.registry.notice.application.NoticeText;
import org.fugong.registry.notice.application.Notices;
import org.fugong.registry.officer.application.Officer;
import org.fugong.registry.officer.application.Officers;

/** Which liaison officer an enterprise has. Runs in the caller's transaction; who may do what is checked before. */
@ApplicationScoped
public class Liaisons {

    /** The most enterprises that are shared out in one transaction. */
    public static final int MOST_AT_ONCE = 5000;

    private final LiaisonStore store;
    private final Covers covers;
    private final Officers officers;
    private final Enterprises enterprises;
    private final Notices notices;
    private final Outbox outbox;
    private final Pseudonym pseudonym;
    private final Clock clock;

    @Inject
    Liaisons(
            LiaisonStore store,
            Covers covers,
            Officers officers,
            Enterprises enterprises,
            Notices notices,
            Outbox outbox,
            Pseudonym pseudonym,
            Clock clock) {
        this.store = store;
        this.covers = covers;
        this.officers = officers;
        this.enterprises = enterprises;
        this.notices = notices;
        this.outbox = outbox;
        this.pseudonym = pseudonym;
        this.clock = clock;
    }

    /** Makes an official a liaison officer, or takes it back; whose enterprises stay until they are handed over. */
    public void put(String subject, boolean active) {
        if (officers.find(subject).isEmpty()) {
            throw Problem.invalid("subject", "officer-unknown", "Enter the official first.");
        }
        store.put(subject, active);
    }

    /** Every active liaison officer with the office and the number of enterprises, by subject. */
    public List<Post> posts() {
        Map<String, Long> loads = store.loads();
        Map<String, Officer> offices = officers.findAll(store.active());
        List<Post> posts = new ArrayList<>();
        new TreeMap<>(offices).forEach((subject, office) -> {
            if (office.active()) {
                posts.add(new Post(subject, office.town(), loads.getOrDefault(subject, 0L)));
            }
        });
        return posts;
    }

    /** The officer of an enterprise. */
    public Optional<Assignment> find(UUID enterpriseId) {
        return store.find(enterpriseId);
    }

    /** The same, locked until the transaction ends. */
    public Optional<Assignment> lock(UUID enterpriseId) {
        return store.lock(enterpriseId);
    }

    /** Whom an enterprise calls today; nothing for one without an officer. */
    public Optional<LiaisonContact> contact(UUID enterpriseId) {
        return store.find(enterpriseId).flatMap(assignment -> {
            Optional<Cover> cover = covers.of(assignment.subject());
            String today = cover.map(Cover::deputy).orElse(assignment.subject());
            Map<String, Officer> offices = officers.findAll(List.of(assignment.subject(), today));
            Officer away = cover.isPresent() ? offices.get(assignment.subject()) : null;
            return Optional.ofNullable(offices.get(today))
                    .map(office -> new LiaisonContact(
                            today,
                            office.name(),
                            office.phone(),
                            away == null ? null : away.name(),
                            cover.map(Cover::to).orElse(null)));
        });
    }

    /** Enterprises of a liaison officer and of those whom the officer stands in for today. */
    public List<Assignment> seenBy(String subject) {
        return store.of(covers.seenBy(subject));
    }

    /** Enterprises of a liaison officer alone. */
    public List<Assignment> of(String subject) {
        return store.of(List.of(subject));
    }

    /**
     * Gives an enterprise its officer, or another one.
     *
     * @param old as locked before; null if there is none
     * @throws Problem 422 {@code not-a-liaison-officer}, 409 if somebody gave it one at the same moment
     */
    public Assignment assign(UUID enterpriseId, @Nullable Assignment old, @Nullable String subject, String by) {
        String named = required(subject);
        if (old != null && old.subject().equals(named)) {
            return old;
        }
        Assignment next = new Assignment(enterpriseId, old == null ? 1 : old.version() + 1, named, now());
        if (old != null) {
            store.update(List.of(next), by);
        } else if (store.insert(List.of(next), by).isEmpty()) {
            throw Problem.of(409, "changed-meanwhile", "Another officer was assigned a moment ago; look again.");
        }
        tell(List.of(next));
        return next;
    }

    /**
     * Gives officers to enterprises that have none.
     *
     * @param homes of which those with an officer are left as they are
     * @param subject takes all of them; null shares them out by town
     * @return how many got one
     */
    public int assign(Collection<Home> homes, @Nullable String subject, String by) {
        Map<UUID, String> shares = new HashMap<>();
        if (subject != null) {
            String named = required(subject);
            homes.forEach(home -> shares.put(home.enterpriseId(), named));
        } else {
            shares.putAll(Sharing.among(posts(), List.copyOf(homes)));
        }
        Instant now = now();
        // By id, so that two who share out at once wait for each other and never in a circle.
        List<Assignment> fresh = new TreeMap<>(shares)
                .entrySet().stream()
                        .map(share -> new Assignment(share.getKey(), 1, share.getValue(), now))
                        .toList();
        Set<UUID> added = store.insert(fresh, by);
        tell(fresh.stream().filter(one -> added.contains(one.enterpriseId())).toList());
        return added.size();
    }

    /**
     * Hands over every enterprise of an officer.
     *
     * @param to who takes all of them; null shares them out among the others by town
     * @return how many were handed over
     * @throws Problem 422 {@code not-a-liaison-officer}
     */
    public int handOver(String from, @Nullable String to, String by) {
        List<Assignment> all = store.lockOf(from);
        Map<UUID, String> shares = new HashMap<>();
        if (to != null) {
            String named = required(to);
            if (named.equals(from)) {
                throw Problem.invalid("to", "same-officer", "Name another officer.");
            }
            all.forEach(one -> shares.put(one.enterpriseId(), named));
        } else {
            Map<UUID, EnterpriseFacts> facts = enterprises.factsOf(
                    all.stream().map(Assignment::enterpriseId).toList());
            List<Post> others = posts().stream()
                    .filter(post -> !post.subject().equals(from))
                    .toList();
            shares.putAll(Sharing.among(
                    others,
                    facts.values().stream()
                            .map(one -> new Home(one.id(), one.town()))
                            .sorted(Comparator.comparing(Home::enterpriseId))
                            .toList()));
        }
        Instant now = now();
        List<Assignment> moved = all.stream()
                .filter(one -> shares.containsKey(one.enterpriseId()))
                .map(one -> new Assignment(
                        one.enterpriseId(),
                        one.version() + 1,
                        Objects.requireNonNull(shares.get(one.enterpriseId())),
                        now))
                .toList();
        store.update(moved, by);
        tell(moved);
        return moved.size();
    }

    /** Enterprises without an officer by name, up to so many after one; null asks for every town. */
    public List<Gap> gaps(@Nullable String town, @Nullable String afterName, @Nullable UUID afterId, int most) {
        return store.gaps(town, afterName, afterId, most);
    }

    /** How many there are. */
    public long countGaps(@Nullable String town) {
        return store.countGaps(town);
    }

    /** Gives officers to up to {@link #MOST_AT_ONCE} enterprises that have none; how many got one. */
    public int fillGaps(@Nullable String town, @Nullable String subject, String by) {
        return assign(
                store.gaps(town, null, null, MOST_AT_ONCE).stream()
                        .map(Gap::home)
                        .toList(),
                subject,
                by);
    }

    /** An enterprise has moved: an officer of the town it left gives it to one of the new town, or of the district. */
    void follow(Home home, String by) {
        Assignment old = store.lock(home.enterpriseId()).orElse(null);
        if (old == null) {
            return;
        }
        String town = officers.find(old.subject()).map(Officer::town).orElse(null);
        if (town == null || town.equals(home.town())) {
            return;
        }
        String next = Sharing.among(posts(), List.of(home)).get(home.enterpriseId());
        if (next != null) {
            assign(home.enterpriseId(), old, next, by);
        }
    }

    private String required(@Nullable String subject) {
        if (subject == null || subject.isBlank() || !store.lockActive(subject)) {
            throw Problem.invalid("officer", "not-a-liaison-officer", "This is no active liaison officer.");
        }
        return subject;
    }

    private void tell(List<Assignment> changed) {
        Map<String, UUID> ids = new HashMap<>();
        Map<String, Integer> counts = new TreeMap<>();
        for (Assignment one : changed) {
            counts.merge(one.subject(), 1, Integer::sum);
            ids.computeIfAbsent(one.subject(), s -> pseudonym.of("officer", PersonalData.of(s)));
        }
        outbox.appendAll(changed.stream()
                .map(one -> LiaisonOfficerAssigned.of(one, Objects.requireNonNull(ids.get(one.subject()))))
                .toList());
        counts.forEach((subject, count) -> notices.tell(
                Audience.officer(subject),
                new NoticeText(
                        count == 1
                                ? "One more enterprise has you as its liaison officer."
                                : count + " more enterprises have you as their liaison officer.",
                        "您新增 " + count + " 家联系企业。"),
                "/registry/liaison"));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
