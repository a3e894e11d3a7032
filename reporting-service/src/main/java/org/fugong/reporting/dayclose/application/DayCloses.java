package org.fugong.reporting.dayclose.application;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import org.fugong.reporting.dashboard.application.Figures;
import org.fugong.reporting.dayclose.domain.Amendments;
import org.fugong.reporting.dayclose.domain.Amendments.Amendment;
import org.fugong.reporting.dayclose.domain.DaysToClose;
import org.fugong.reporting.funnel.application.Funnel;
import org.fugong.reporting.funnel.application.Funnels;
import org.fugong.reporting.intake.application.Intake;
import org.fugong.reporting.resumption.application.ResumptionFigures;
import org.fugong.reporting.resumption.application.Resumptions;

/**
 * Closes each local day some minutes after its end, and tells what late facts changed since. Whichever instance comes first
 * closes it; the database keeps one closing of a day.
 */
@ApplicationScoped
public class DayCloses {
    private static final Logger LOG = Logger.getLogger(DayCloses.class);

    private final DayCloseStore store;
    private final Intake intake;
    private final Funnels funnels;
    private final Resumptions resumptions;
    private final Clock clock;
    private final ZoneId zone;
    private final Duration grace;

    DayCloses(
            DayCloseStore store,
            Intake intake,
            Funnels funnels,
            Resumptions resumptions,
            Clock clock,
            @ConfigProperty(name = "fugong.zone") ZoneId zone,
            @ConfigProperty(name = "fugong.reporting.day-close.grace") Duration grace) {
        this.store = store;
        this.intake = intake;
        this.funnels = funnels;
        this.resumptions = resumptions;
        this.clock = clock;
        this.zone = zone;
        this.grace = grace;
    }

    /** Closes the days that ended since the last closing, once their grace is over, the earliest first. */
    @Scheduled(every = "30s", delayed = "20s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void closeEnded() {
        LocalDate ended =
                LocalDate.ofInstant(clock.instant().minus(grace), zone).minusDays(1);
        LocalDate newest = QuarkusTransaction.requiringNew().call(store::newest).orElse(null);
        DaysToClose.of(newest, ended).forEach(this::close);
    }

    /** Closes a day as it stands now; false if it is closed. */
    boolean close(LocalDate day) {
        boolean closed = QuarkusTransaction.requiringNew()
                .call(() -> store.find(day).isEmpty() && store.lock() && store.add(asItStands(day)));
        if (closed) {
            LOG.infof("The figures of %s are closed", day);
        }
        return closed;
    }

    private DayClose asItStands(LocalDate day) {
        DayFigures byTime = store.figures(day, end(day));
        SortedMap<String, SortedMap<String, Long>> stood = new TreeMap<>();
        Funnel funnel = funnels.district();
        ResumptionFigures resumption = resumptions.district();
        SortedMap<String, Long> district = new TreeMap<>();
        district.put("enrolled", funnel.enrolled());
        district.put("enterprises", resumption.overall().total());
        district.put("resumed", resumption.overall().resumed());
        stood.put("", district);
        resumption.byTown().forEach((town, rate) -> {
            SortedMap<String, Long> ofTown = new TreeMap<>();
            ofTown.put("enterprises", rate.total());
            ofTown.put("resumed", rate.resumed());
            ofTown.put("enrolled", funnels.town(town).enrolled());
            stood.put(town, ofTown);
        });
        return new DayClose(
                day,
                clock.instant(),
                intake.state().asOf(),
                Figures.RULE_VERSION,
                new DayFigures(byTime.byTime(), stood));
    }

    /** As issued, in the caller's transaction; empty if the day is not closed. */
    public Optional<DayClose> find(LocalDate day) {
        return store.find(day);
    }

    /** The newest closed days, likewise. */
    public List<DayClose> latest(int limit) {
        return store.latest(limit);
    }

    /** What the day's facts say by now, likewise. */
    public DayFigures now(LocalDate day) {
        return store.figures(day, end(day));
    }

    /** Which figures are others now than were issued. */
    public List<Amendment> amendments(DayClose close, DayFigures now) {
        return Amendments.between(close.figures().byTime(), now.byTime());
    }

    /** Figures of the whole district of closed days from one to before another that are others now, likewise. */
    public List<AmendedFigure> amended(LocalDate from, LocalDate before) {
        List<AmendedFigure> amended = new ArrayList<>();
        for (LocalDate day = from; day.isBefore(before); day = day.plusDays(1)) {
            LocalDate closed = day;
            store.find(closed).map(close -> amendments(close, now(closed))).orElse(List.of()).stream()
                    .filter(one -> one.town().isEmpty())
                    .map(one -> new AmendedFigure(closed, one.figure(), one.issued(), one.now()))
                    .forEach(amended::add);
        }
        return amended;
    }

    /** The facts that came too late for the day, by topic, in the caller's transaction. */
    public List<LateFacts> late(LocalDate day) {
        return store.late(day);
    }

    private Instant end(LocalDate day) {
        return day.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
