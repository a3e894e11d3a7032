package org.fugong.reporting.breakdown.application;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;
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
@ApplicationScoped
public class Breakdowns {
    private final Consistently consistently;
    private final Intake intake;
    private final CellStore store;
    private final SizeRule sizes;
    private final Names names;
    private final Clock clock;
    private final ZoneId zone;
    private final ExecutorService beside = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "breakdown-reading");
        thread.setDaemon(true);
        return thread;
    });
    private final KeptReading<Sheet> enterprises;

    /** All cells at one moment. */
    private record Sheet(IntakeState state, LocalDate day, List<Cell> cells, Map<UUID, String> parks) {}

    Breakdowns(
            Consistently consistently,
            Intake intake,
            CellStore store,
            SizeRule sizes,
            Names names,
            Clock clock,
            @ConfigProperty(name = "fugong.zone") ZoneId zone) {
        this.consistently = consistently;
        this.intake = intake;
        this.store = store;
        this.sizes = sizes;
        this.names = names;
        this.clock = clock;
        this.zone = zone;
        this.enterprises = new KeptReading<>(
                this::revision, () -> consistently.read(() -> sheet(store.cells(today(), sizes))), beside);
    }

    /** The figures of a group. */
    public Queried query(Group group) {
        return queried(sheetFor(), group);
    }

    /** The figures of a group as far as it is this enterprise and its people. */
    public Queried query(Group group, UUID enterpriseId) {
        return queried(sheetOf(enterpriseId), group);
    }

    /** The figures of a group for each value of a dimension. */
    public Divided by(Dimension dimension, Group group) {
        return divided(sheetFor(), dimension, group);
    }

    /** The same as far as it is this enterprise and its people. */
    public Divided by(Dimension dimension, Group group, UUID enterpriseId) {
        return divided(sheetOf(enterpriseId), dimension, group);
    }

    private Sheet sheetFor() {
        return enterprises.get();
    }

    private Sheet sheetOf(UUID enterpriseId) {
        return consistently.read(() -> sheet(store.cells(today(), sizes, enterpriseId)));
    }

    private Sheet sheet(List<Cell> cells) {
        return new Sheet(intake.state(), today(), cells, store.parkNames());
    }

    private Queried queried(Sheet sheet, Group group) {
        return new Queried(
                sheet.state().asOf(),
                sheet.state().takenAt(),
                sheet.day(),
                Figures.RULE_VERSION,
                sizes.version(),
                GroupViews.filter(group),
                GroupViews.figures(sum(sheet.cells(), group)));
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
            if (group.has(cell.traits())) {
                parts.computeIfAbsent(dimension.of(cell.traits()), value -> new ArrayList<>())
                        .add(cell.counts());
            }
        }
        List<Part> items = new ArrayList<>();
        parts.forEach((value, counts) -> {
            Names.Name name = names.of(dimension, value, sheet.parks());
            items.add(new Part(value, name.zh(), name.en(), GroupViews.figures(Counts.sum(counts))));
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

    private String revision() {
        return QuarkusTransaction.requiringNew().call(intake::state).events() + "-" + today();
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(zone));
    }

    @PreDestroy
    void stop() {
        beside.shutdownNow();
    }
}
