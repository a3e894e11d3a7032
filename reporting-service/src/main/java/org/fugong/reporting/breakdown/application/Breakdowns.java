package org.fugong.reporting.breakdown.application;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.runtime.Startup;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

import org.fugong.reporting.breakdown.application.GroupViews.Divided;
import org.fugong.reporting.breakdown.application.GroupViews.Part;
import org.fugong.reporting.breakdown.application.GroupViews.Queried;
import org.fugong.reporting.breakdown.domain.Cell;
import org.fugong.reporting.breakdown.domain.Counts;
import org.fugong.reporting.breakdown.domain.Dimension;
import org.fugong.reporting.breakdown.domain.Group;
import org.fugong.reporting.dashboard.application.Consistently;
import org.fugong.reporting.dashboard.application.Figures;
import org.fugong.reporting.intake.application.Intake;
import org.fugong.reporting.intake.application.IntakeState;

/**
 * The figures of any group of enterprises. The counts of all of them are kept by what tells enterprises apart, some
 * thousands of cells for a whole district, and a group is the sum of its cells: so a combination of conditions costs no
 * more than a single one, and the database nothing.
 */
@Startup
@ApplicationScoped
public class Breakdowns {
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final Consistently consistently;
    private final Intake intake;
    private final CellStore store;
    private final SizeRule sizes;
    private final Names names;
    private final Clock clock;
    private final ZoneId zone;
    private final KeptReading<Sheet> enterprises;
    private final KeptReading<Sheet> origins;

    /**
     * All cells at one moment.
     *
     * @param byOrigin whether people of different origins are told apart
     */
    private record Sheet(
            IntakeState state,
            LocalDate day,
            boolean byOrigin,
            List<Cell> cells,
            Map<UUID, String> parks,
            Answers<Group, Queried> queries,
            Answers<Division, Divided> divisions) {}

    /** A group divided by a dimension. */
    private record Division(Dimension dimension, Group group) {}

    Breakdowns(
            Consistently consistently,
            Intake intake,
            CellStore store,
            SizeRule sizes,
            Names names,
            Reader reader,
            Clock clock,
            @ConfigProperty(name = "fugong.zone") ZoneId zone) {
        this.consistently = consistently;
        this.intake = intake;
        this.store = store;
        this.sizes = sizes;
        this.names = names;
        this.clock = clock;
        this.zone = zone;
        this.enterprises = reader.keepFreshByTime(() -> sheet(false, null), PAUSE);
        this.origins = reader.keepFresh(() -> sheet(true, null), PAUSE);
    }

    /** The figures of the whole district. */
    public Queried district() {
        return query(Group.ALL, null);
    }

    /** The figures of each town. */
    public Divided byTown() {
        return by(Dimension.TOWN, Group.ALL, null);
    }

    /**
     * The figures of a group.
     *
     * @param enterpriseId the enterprise that they are limited to, with its people; null for none
     */
    public Queried query(Group group, @Nullable UUID enterpriseId) {
        Sheet sheet = sheetFor(group.origin() != null, enterpriseId);
        return sheet.queries().to(group, asked -> queried(sheet, asked));
    }

    /**
     * The figures of a group for each value of a dimension.
     *
     * @param enterpriseId the enterprise that they are limited to, with its people; null for none
     */
    public Divided by(Dimension dimension, Group group, @Nullable UUID enterpriseId) {
        boolean byOrigin = dimension.ofPeople() || group.origin() != null;
        Sheet sheet = sheetFor(byOrigin, enterpriseId);
        return sheet.divisions()
                .to(new Division(dimension, group), asked -> divided(sheet, asked.dimension(), asked.group()));
    }

    private Sheet sheetFor(boolean byOrigin, @Nullable UUID enterpriseId) {
        if (enterpriseId != null) {
            return sheet(byOrigin, enterpriseId);
        }
        return byOrigin ? origins.get() : enterprises.get();
    }

    private Sheet sheet(boolean byOrigin, @Nullable UUID enterpriseId) {
        return consistently.read(() -> {
            CellStore.Moment moment = new CellStore.Moment(clock.instant(), today());
            List<Cell> cells =
                    byOrigin ? store.cellsByOrigin(sizes, enterpriseId) : store.cells(moment, sizes, enterpriseId);
            return new Sheet(
                    intake.state(), moment.day(), byOrigin, cells, store.parkNames(), new Answers<>(), new Answers<>());
        });
    }

    private Queried queried(Sheet sheet, Group group) {
        return new Queried(
                sheet.state().asOf(),
                sheet.state().takenAt(),
                sheet.day(),
                Figures.RULE_VERSION,
                sizes.version(),
                GroupViews.filter(group),
                GroupFigures.of(sum(sheet.cells(), group), sheet.byOrigin()));
    }

    private static Counts sum(List<Cell> cells, Group group) {
        List<Counts> counts = new ArrayList<>();
        for (Cell cell : cells) {
            if (group.has(cell.traits())) {
                counts.add(cell.counts());
            }
        }
        return Counts.sum(counts);
    }

    private Divided divided(Sheet sheet, Dimension dimension, Group group) {
        Map<@Nullable String, List<Counts>> parts = new HashMap<>();
        for (Cell cell : sheet.cells()) {
            if (group.has(dimension, cell.traits())) {
                parts.computeIfAbsent(dimension.of(cell.traits()), value -> new ArrayList<>())
                        .add(cell.counts());
            }
        }
        List<Part> items = new ArrayList<>();
        parts.forEach((value, counts) -> {
            Names.Name name = names.of(dimension, value, sheet.parks());
            items.add(new Part(value, name.zh(), name.en(), GroupFigures.of(Counts.sum(counts), sheet.byOrigin())));
        });
        items.sort(Comparator.comparing(Part::value, Comparator.nullsLast(Comparator.naturalOrder())));
        return new Divided(
                sheet.state().asOf(),
                sheet.state().takenAt(),
                sheet.day(),
                Figures.RULE_VERSION,
                sizes.version(),
                dimension,
                GroupViews.filter(group),
                items);
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(zone));
    }
}
