package org.fugong.registry.insurance.application;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

import org.fugong.chassis.event.Outbox;
import org.fugong.chassis.event.OutgoingEvent;
import org.fugong.chassis.privacy.PersonalData;
import org.fugong.chassis.privacy.Pseudonym;
import org.fugong.chassis.privacy.Vault;
import org.fugong.registry.domain.identity.Outcome;
import org.fugong.registry.enterprise.application.Enterprises;
import org.fugong.registry.insurance.application.RollStore.Outdated;
import org.fugong.registry.insurance.application.RollStore.PageHead;
import org.fugong.registry.insurance.application.RollStore.RollHead;
import org.fugong.registry.insurance.application.RollStore.RollKey;
import org.fugong.registry.insurance.domain.MatchRule;
import org.fugong.registry.insurance.domain.RollDocument;

/**
 * Takes rolls of insured workers and links their lines. The linkage of a line is a function of facts that the line keeps
 * with it; {@link #relink} asks the rule again wherever the facts have changed since. So it does not matter whether a
 * roll comes before its workers or after them, and nothing that happens at the same moment is missed for good.
 */
@ApplicationScoped
public class Rolls {

    /** People in one round of statements: enough for speed, little enough for a small heap. */
    private static final int AT_ONCE = 2_000;

    /** The page of lines that came by file. */
    private static final int BY_FILE = 0;

    private static final Comparator<RollEntry> FIRST =
            Comparator.comparingInt(RollEntry::page).thenComparingInt(RollEntry::copy);

    private final RollStore store;
    private final Outbox outbox;
    private final Pseudonym pseudonym;
    private final Vault vault;
    private final Clock clock;
    private final ZoneId zone;

    @Inject
    Rolls(
            RollStore store,
            Outbox outbox,
            Pseudonym pseudonym,
            Vault vault,
            Clock clock,
            @ConfigProperty(name = "fugong.zone") ZoneId zone) {
        this.store = store;
        this.outbox = outbox;
        this.pseudonym = pseudonym;
        this.vault = vault;
        this.clock = clock;
        this.zone = zone;
    }

    /** Takes pages. Of a page that is there twice the later version counts; older versions change nothing. */
    public void take(List<RollPage> pages) {
        List<RollPage> round = new ArrayList<>();
        int people = 0;
        for (RollPage page : pages) {
            if (people + page.people().size() > AT_ONCE && !round.isEmpty()) {
                takeRound(round);
                round.clear();
                people = 0;
            }
            round.add(page);
            people += page.people().size();
        }
        if (!round.isEmpty()) {
            takeRound(round);
        }
    }

    private void takeRound(List<RollPage> pages) {
        Instant now = now();
        Map<PageHead, RollPage> versions = new LinkedHashMap<>();
        Map<RollKey, RollHead> rolls = new HashMap<>();
        for (RollPage page : latest(pages)) {
            RollKey key = keyOf(page);
            rolls.put(key, new RollHead(key, page.uscc(), page.pages()));
            versions.put(new PageHead(key, page.page(), page.postedAt()), page);
        }
        store.lock(rolls.values(), now);
        Set<PageHead> newer = store.newer(versions.keySet());
        Map<RollKey, List<RollEntry>> there = store.entries(rolls.keySet());
        Map<RollKey, List<RollEntry>> wanted = new HashMap<>();
        Map<PersonOnRoll, RollPage.Line> posted = new HashMap<>();
        for (PageHead head : newer) {
            List<RollEntry> lines =
                    wanted.computeIfAbsent(head.key(), key -> new ArrayList<>(there.getOrDefault(key, List.of())));
            List<RollEntry> posts = linesOf(head, versions.get(head), now, posted);
            Set<UUID> people = posts.stream().map(RollEntry::personId).collect(Collectors.toSet());
            lines.removeIf(
                    line -> line.page() == head.page() || line.page() == BY_FILE && people.contains(line.personId()));
            lines.addAll(posts);
        }
        Changes changes = new Changes();
        Facts facts = facts(wanted.values());
        wanted.forEach((key, lines) ->
                changes.compare(there.getOrDefault(key, List.of()), sealed(asked(lines, facts, now), posted)));
        write(changes, now);
    }

    /** A row of a file. */
    record FileRow(YearMonth month, String uscc, RollPage.Line line) {}

    /**
     * Adds rows of a file to rolls. Whoever is on the roll already, by file or by event, is unchanged, so a file can be
     * sent again; a page that is posted later takes the place of the rows with its people.
     *
     * @param dryRun whether to find out only, and write nothing
     * @return an outcome for each row, in their order
     */
    List<Outcome> load(List<FileRow> rows, boolean dryRun) {
        Instant now = now();
        Map<RollKey, RollHead> rolls = new LinkedHashMap<>();
        for (FileRow row : rows) {
            RollKey key = new RollKey(row.month(), Enterprises.idOf(row.uscc()));
            rolls.put(key, new RollHead(key, row.uscc(), 0));
        }
        if (!dryRun) {
            store.lock(rolls.values(), now);
        }
        Set<PersonOnRoll> there = new HashSet<>();
        store.entries(rolls.keySet())
                .forEach((key, lines) -> lines.forEach(line -> there.add(new PersonOnRoll(key, line.personId()))));
        Map<PersonOnRoll, RollPage.Line> posted = new HashMap<>();
        List<RollEntry> fresh = new ArrayList<>();
        List<Outcome> outcomes = new ArrayList<>(rows.size());
        for (FileRow row : rows) {
            PageHead head = new PageHead(new RollKey(row.month(), Enterprises.idOf(row.uscc())), BY_FILE, now);
            RollEntry line = lineOf(head, row.line(), now, posted);
            boolean known = !there.add(new PersonOnRoll(head.key(), line.personId()));
            outcomes.add(known ? new Outcome.Unchanged(line.personId()) : new Outcome.Created(line.personId(), 1));
            if (!known) {
                fresh.add(line);
            }
        }
        if (!dryRun) {
            Changes changes = new Changes();
            changes.added.addAll(sealed(asked(fresh, facts(List.of(fresh)), now), posted));
            write(changes, now);
        }
        return outcomes;
    }

    /** The latest of each page, in the order in which they came. */
    private static Collection<RollPage> latest(List<RollPage> pages) {
        record Place(RollKey key, int page) {}
        Map<Place, RollPage> latest = new LinkedHashMap<>();
        for (RollPage page : pages) {
            latest.merge(
                    new Place(keyOf(page), page.page()),
                    page,
                    (a, b) -> b.postedAt().isBefore(a.postedAt()) ? a : b);
        }
        return latest.values();
    }

    private static RollKey keyOf(RollPage page) {
        return new RollKey(page.month(), Enterprises.idOf(page.uscc()));
    }

    /** Reads a page's lines into what is kept of them; what may have to be sealed is remembered beside. */
    private List<RollEntry> linesOf(
            PageHead head, @Nullable RollPage page, Instant now, Map<PersonOnRoll, RollPage.Line> posted) {
        List<RollEntry> lines = new ArrayList<>();
        for (RollPage.Line line : page == null ? List.<RollPage.Line>of() : page.people()) {
            lines.add(lineOf(head, line, now, posted));
        }
        return lines;
    }

    private RollEntry lineOf(PageHead head, RollPage.Line line, Instant now, Map<PersonOnRoll, RollPage.Line> posted) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        RollDocument document = line.number().derive(number -> RollDocument.read(line.documentType(), number, today));
        UUID person = pseudonym.of("person", PersonalData.of(document.key()));
        posted.put(new PersonOnRoll(head.key(), person), line);
        return RollEntry.fresh(head.key(), person, head.page(), document, line.insuredSince(), now);
    }

    /** Seals the documents of new lines that are not linked; of the others none is kept. */
    private List<RollEntry> sealed(List<RollEntry> lines, Map<PersonOnRoll, RollPage.Line> posted) {
        List<RollEntry> sealed = new ArrayList<>(lines.size());
        for (RollEntry line : lines) {
            RollKey key = new RollKey(line.month(), line.enterpriseId());
            RollPage.Line from = posted.get(new PersonOnRoll(key, line.personId()));
            sealed.add(
                    line.kind().linked() || line.version() > 0 || from == null
                            ? line
                            : line.withDocument(seal(line, from)));
        }
        return sealed;
    }

    private byte[] seal(RollEntry line, RollPage.Line from) {
        PersonalData name = from.name();
        PersonalData all = PersonalData.of(from.documentType() + "\n"
                + from.number().derive(number -> number)
                + "\n"
                + (name == null ? "" : name.derive(clear -> clear)));
        return vault.seal(all, line.place());
    }

    /** Numbers the lines of each person, and asks the rule. */
    private static List<RollEntry> asked(List<RollEntry> lines, Facts facts, Instant now) {
        Map<UUID, List<RollEntry>> byPerson = new LinkedHashMap<>();
        for (RollEntry line : lines) {
            byPerson.computeIfAbsent(line.personId(), id -> new ArrayList<>(1)).add(line);
        }
        List<RollEntry> asked = new ArrayList<>(lines.size());
        byPerson.forEach((person, all) -> {
            all.sort(FIRST);
            for (int copy = 0; copy < all.size(); copy++) {
                RollEntry line = all.get(copy).withCopy(copy);
                asked.add(line.asked(
                        facts.registered().contains(line.enterpriseId()), facts.employer(line, person), now));
            }
        });
        return asked;
    }

    private record PersonOnRoll(RollKey roll, UUID person) {}

    private record Facts(Set<UUID> registered, Map<UUID, UUID> employers, Map<UUID, Set<UUID>> goneOnAs) {

        /** Whom a person is registered with; the employer on the roll, if that is the record that it goes on as. */
        @Nullable UUID employer(RollEntry line, UUID person) {
            UUID employer = employers.get(person);
            return employer != null
                            && goneOnAs.getOrDefault(line.enterpriseId(), Set.of())
                                    .contains(employer)
                    ? line.enterpriseId()
                    : employer;
        }
    }

    private Facts facts(Collection<List<RollEntry>> rolls) {
        Set<UUID> people = new HashSet<>();
        Set<UUID> enterprises = new HashSet<>();
        rolls.forEach(lines -> lines.forEach(line -> {
            people.add(line.personId());
            enterprises.add(line.enterpriseId());
        }));
        return new Facts(store.registered(enterprises), store.employers(people), store.goneOnAs(enterprises));
    }

    /**
     * Asks the rule again for lines whose facts have changed since.
     *
     * @param most how many at once
     * @return how many there were; fewer than {@code most} when all is as it should be
     */
    public int relink(int most) {
        Instant now = now();
        List<Outdated> outdated = store.outdated(MatchRule.VERSION, most);
        Changes changes = new Changes();
        for (Outdated one : outdated) {
            changes.change(one.line(), one.line().asked(one.enterprise(), one.employer(), now));
        }
        write(changes, now);
        return outdated.size();
    }

    /** Forgets documents that were kept long enough. */
    public int forgetDocuments(Instant before) {
        return store.forgetDocuments(before);
    }

    private void write(Changes changes, Instant now) {
        long[] numbers = store.changes(changes.size());
        int next = 0;
        List<OutgoingEvent> events = new ArrayList<>();
        List<RollEntry> added = new ArrayList<>();
        for (RollEntry line : changes.added) {
            RollEntry numbered = line.withVersion(numbers[next++]);
            added.add(numbered);
            events.add(InsuredWorkerLinked.of(numbered, now));
        }
        List<RollEntry> changed = new ArrayList<>(changes.silent);
        for (RollEntry line : changes.changed) {
            RollEntry numbered = line.withVersion(numbers[next++]);
            changed.add(numbered);
            events.add(InsuredWorkerLinked.of(numbered, now));
        }
        for (RollEntry line : changes.removed) {
            events.add(InsuredWorkerLinked.removed(line.withVersion(numbers[next++]), now));
        }
        store.delete(changes.removed);
        store.update(changed);
        store.insert(added);
        outbox.appendAll(events);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** What differs between the lines that are there and those that should be. */
    private static final class Changes {
        private final List<RollEntry> added = new ArrayList<>();
        private final List<RollEntry> changed = new ArrayList<>();
        /** Stored anew, but nothing to tell. */
        private final List<RollEntry> silent = new ArrayList<>();

        private final List<RollEntry> removed = new ArrayList<>();

        int size() {
            return added.size() + changed.size() + removed.size();
        }

        void compare(List<RollEntry> before, List<RollEntry> after) {
            record Place(UUID person, int copy) {}
            Map<Place, RollEntry> old = new HashMap<>();
            before.forEach(line -> old.put(new Place(line.personId(), line.copy()), line));
            for (RollEntry line : after) {
                RollEntry was = old.remove(new Place(line.personId(), line.copy()));
                if (was == null) {
                    added.add(line);
                } else {
                    change(was, line);
                }
            }
            removed.addAll(old.values());
        }

        void change(RollEntry was, RollEntry is) {
            if (is.saysTheSame(was)) {
                silent.add(is.withVersion(was.version()));
            } else {
                changed.add(is);
            }
        }
    }
}
