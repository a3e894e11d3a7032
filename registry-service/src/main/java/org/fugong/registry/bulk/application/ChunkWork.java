package org.fugong.registry.bulk.application;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import org.fugong.chassis.privacy.PersonalData;
import org.fugong.registry.bulk.application.JobStore.Chunk;
import org.fugong.registry.bulk.application.JobStore.Count;
import org.fugong.registry.bulk.domain.FileKind;
import org.fugong.registry.bulk.domain.Line;
import org.fugong.registry.domain.identity.Fault;
import org.fugong.registry.domain.identity.Outcome;
import org.fugong.registry.domain.identity.SocialCreditCode;
import org.fugong.registry.enterprise.application.EnterpriseEntry;
import org.fugong.registry.enterprise.application.EnterpriseFacts;
import org.fugong.registry.enterprise.application.Enterprises;
import org.fugong.registry.worker.application.WorkerEntry;
import org.fugong.registry.worker.application.Workers;

/** Works one chunk of rows off, in the caller's transaction: what it changes, what it publishes and what came of it. */
@ApplicationScoped
class ChunkWork {

    private static final Set<String> YES = Set.of("true", "yes", "1", "是");
    private static final Set<String> NO = Set.of("false", "no", "0", "否", "");

    private final JobStore store;
    private final Enterprises enterprises;
    private final Workers workers;
    private final Clock clock;

    @Inject
    ChunkWork(JobStore store, Enterprises enterprises, Workers workers, Clock clock) {
        this.store = store;
        this.enterprises = enterprises;
        this.workers = workers;
        this.clock = clock;
    }

    /**
     * Works the next chunk off that nobody else works on.
     *
     * @param tried told of the chunk before it is tried
     * @return whether there was one
     */
    boolean workNext(Consumer<Chunk> tried) {
        Optional<Chunk> next = store.next();
        next.ifPresent(chunk -> {
            tried.accept(chunk);
            write(chunk, chunk.job().kind() == FileKind.ENTERPRISES ? enterprises(chunk) : workers(chunk));
        });
        return next.isPresent();
    }

    /** Gives the next chunk up if it is this one, and refuses its rows: they broke us again and again. */
    void giveUp(UUID job, int number) {
        store.next()
                .filter(chunk -> chunk.job().id().equals(job) && chunk.number() == number)
                .ifPresent(chunk -> {
                    Outcome refused = Outcome.Refused.because(
                            "", "internal-error", "This row could not be worked off. Load it again later.");
                    Outcome[] outcomes = new Outcome[chunk.lines().size()];
                    Arrays.fill(outcomes, refused);
                    write(chunk, Arrays.asList(outcomes));
                });
    }

    private void write(Chunk chunk, List<Outcome> outcomes) {
        int created = 0;
        int changed = 0;
        int unchanged = 0;
        List<Line> rejected = new ArrayList<>();
        for (int i = 0; i < outcomes.size(); i++) {
            Outcome outcome = outcomes.get(i);
            if (outcome instanceof Outcome.Created) {
                created++;
            } else if (outcome instanceof Outcome.Changed) {
                changed++;
            } else if (outcome instanceof Outcome.Unchanged) {
                unchanged++;
            } else if (outcome instanceof Outcome.Refused refused) {
                rejected.add(told(chunk.lines().get(i), chunk.job().kind(), refused.faults()));
            }
        }
        store.done(
                chunk,
                new Count(created, changed, unchanged, rejected.size()),
                rejected,
                clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    /** The row as it arrived, then its number, the codes and the messages. */
    private static Line told(Line line, FileKind kind, List<Fault> faults) {
        List<String> cells =
                new ArrayList<>(line.cells().subList(0, kind.columns().size()));
        cells.add(Integer.toString(line.number()));
        cells.add(faults.stream()
                .map(fault -> fault.field().isEmpty() ? fault.code() : fault.field() + ":" + fault.code())
                .collect(Collectors.joining(";")));
        cells.add(faults.stream().map(Fault::message).collect(Collectors.joining(" ")));
        return new Line(line.number(), cells);
    }

    private List<Outcome> enterprises(Chunk chunk) {
        Outcome[] outcomes = new Outcome[chunk.lines().size()];
        List<EnterpriseEntry> entries = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < outcomes.length; i++) {
            Cells cells = new Cells(chunk, i);
            List<Fault> faults = cells.faults();
            Boolean aboveScale = flag(cells.get("aboveScale"), faults);
            Integer headcount = number(cells.get("headcount"), faults);
            if (!faults.isEmpty()) {
                outcomes[i] = new Outcome.Refused(faults);
                continue;
            }
            entries.add(EnterpriseEntry.of(
                    cells.get("uscc"),
                    cells.get("name"),
                    cells.get("town"),
                    cells.get("industry"),
                    aboveScale,
                    headcount,
                    PersonalData.of(cells.get("contactName")),
                    PersonalData.of(cells.get("contactPhone"))));
            places.add(i);
        }
        fill(outcomes, places, enterprises.load(entries, true, chunk.job().dryRun()));
        return Arrays.asList(outcomes);
    }

    private List<Outcome> workers(Chunk chunk) {
        Outcome[] outcomes = new Outcome[chunk.lines().size()];
        Map<UUID, EnterpriseFacts> employers = employers(chunk);
        List<WorkerEntry> entries = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < outcomes.length; i++) {
            Cells cells = new Cells(chunk, i);
            List<Fault> faults = cells.faults();
            EnterpriseFacts employer = employer(cells.get("uscc"), chunk.job().enterpriseId(), employers, faults);
            if (employer == null || !faults.isEmpty()) {
                outcomes[i] = new Outcome.Refused(faults);
                continue;
            }
            entries.add(WorkerEntry.of(
                    employer.id(),
                    employer.town(),
                    cells.get("idType"),
                    cells.get("idNumber"),
                    cells.get("name"),
                    cells.get("phone"),
                    cells.get("origin"),
                    cells.get("originAddress"),
                    List.of(cells.get("skills").split("[;；、]", -1))));
            places.add(i);
        }
        fill(outcomes, places, workers.load(entries, true, chunk.job().dryRun()));
        return Arrays.asList(outcomes);
    }

    private static void fill(Outcome[] outcomes, List<Integer> places, List<Outcome> found) {
        for (int i = 0; i < places.size(); i++) {
            outcomes[places.get(i)] = found.get(i);
        }
    }

    private Map<UUID, EnterpriseFacts> employers(Chunk chunk) {
        Set<UUID> ids = new HashSet<>();
        UUID own = chunk.job().enterpriseId();
        if (own != null) {
            ids.add(own);
        } else {
            for (Line line : chunk.lines()) {
                ids.add(Enterprises.idOf(line.cells().get(0)));
            }
        }
        return enterprises.factsOf(ids);
    }

    private static @Nullable EnterpriseFacts employer(
            String code, @Nullable UUID own, Map<UUID, EnterpriseFacts> employers, List<Fault> faults) {
        String uscc = SocialCreditCode.normalise(code);
        if (own != null) {
            EnterpriseFacts enterprise = employers.get(own);
            if (enterprise == null || !(uscc.isEmpty() || uscc.equals(enterprise.uscc()))) {
                faults.add(new Fault("uscc", "other-enterprise", "This is the code of another enterprise."));
                return null;
            }
            return enterprise;
        }
        if (uscc.isEmpty()) {
            faults.add(new Fault("uscc", "missing", "This field must be filled in."));
            return null;
        }
        EnterpriseFacts enterprise = employers.get(Enterprises.idOf(uscc));
        if (enterprise == null) {
            faults.add(new Fault("uscc", "enterprise-unknown", "No enterprise with this code is registered."));
        }
        return enterprise;
    }

    private static @Nullable Boolean flag(String cell, List<Fault> faults) {
        String text = cell.toLowerCase(Locale.ROOT);
        if (YES.contains(text)) {
            return true;
        }
        if (!NO.contains(text)) {
            faults.add(new Fault("aboveScale", "not-a-flag", "Either true or false (是 or 否)."));
        }
        return text.isEmpty() ? null : Boolean.FALSE;
    }

    private static @Nullable Integer number(String cell, List<Fault> faults) {
        if (cell.isEmpty()) {
            return null;
        }
        try {
            return Integer.valueOf(cell);
        } catch (NumberFormatException notANumber) {
            faults.add(new Fault("headcount", "not-a-number", "A whole number without separators."));
            return null;
        }
    }

    /** A row's cells by column. */
    private record Cells(Chunk chunk, int place) {

        String get(String column) {
            return line().cells().get(chunk.job().kind().columns().indexOf(column));
        }

        List<Fault> faults() {
            List<Fault> faults = new ArrayList<>();
            String fault = line().cells().get(chunk.job().kind().columns().size());
            if (!fault.isEmpty()) {
                faults.add(new Fault("", fault, "More cells than the header has: a comma in a cell without quotes?"));
            }
            return faults;
        }

        private Line line() {
            return chunk.lines().get(place);
        }
    }
}
