package org.fugong.reporting.dashboard.application;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

import org.fugong.reporting.charter.application.CharterStatus;
import org.fugong.reporting.charter.application.CharterTotals;
import org.fugong.reporting.charter.application.Charters;
import org.fugong.reporting.dashboard.application.ScopeView.EnterpriseFigures;
import org.fugong.reporting.dashboard.application.ScopeView.TownFigures;
import org.fugong.reporting.dashboard.domain.Withholding;
import org.fugong.reporting.funnel.application.Funnel;
import org.fugong.reporting.funnel.application.Funnels;
import org.fugong.reporting.gate.application.GateFigures;
import org.fugong.reporting.gate.application.Gates;
import org.fugong.reporting.intake.application.Intake;
import org.fugong.reporting.intake.application.IntakeState;
import org.fugong.reporting.resumption.application.EnterpriseStatus;
import org.fugong.reporting.resumption.application.ResumptionFigures;
import org.fugong.reporting.resumption.application.Resumptions;

/**
 * The current figures. The district's are kept and read anew at most four times a second, only if something was taken
 * in since, and never for more than a tenth of the time; so any number of readers costs the database the same.
 */
@ApplicationScoped
public class Figures {
    /** By which rules these figures are counted. Changes when a rule does. */
    public static final String RULE_VERSION = "figures-1";

    private static final long SHORTEST_PAUSE = 250_000_000;
    private static final int PAUSE_PER_DURATION = 9;
    private static final int CHARTERS = 20;

    private final Consistently consistently;
    private final Intake intake;
    private final Funnels funnels;
    private final Resumptions resumptions;
    private final Charters charters;
    private final Gates gates;
    private final Towns towns;
    private final Clock clock;
    private final ZoneId zone;

    private final ReentrantLock refreshing = new ReentrantLock();
    private volatile @Nullable Snapshot latest;
    private volatile long nextCheck = System.nanoTime();

    Figures(
            Consistently consistently,
            Intake intake,
            Funnels funnels,
            Resumptions resumptions,
            Charters charters,
            Gates gates,
            Towns towns,
            Clock clock,
            @ConfigProperty(name = "fugong.zone") ZoneId zone) {
        this.consistently = consistently;
        this.intake = intake;
        this.funnels = funnels;
        this.resumptions = resumptions;
        this.charters = charters;
        this.gates = gates;
        this.towns = towns;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * The district's figures, not older than the pause between two readings. If the database is away, the last figures
     * known; their {@code takenInAt} tells how old they are.
     */
    public Snapshot district() {
        Snapshot known = latest;
        if (known != null && (System.nanoTime() - nextCheck < 0 || refreshing.isLocked())) {
            return known;
        }
        refreshing.lock();
        try {
            known = latest;
            if (known != null && System.nanoTime() - nextCheck < 0) {
                return known;
            }
            return refresh(known);
        } finally {
            refreshing.unlock();
        }
    }

    private Snapshot refresh(@Nullable Snapshot known) {
        long began = System.nanoTime();
        try {
            String revision = revision(QuarkusTransaction.requiringNew().call(intake::state));
            if (known != null && known.revision().equals(revision)) {
                return known;
            }
            Snapshot fresh = consistently.read(this::read);
            latest = fresh;
            return fresh;
        } catch (RuntimeException e) {
            if (known == null) {
                throw e;
            }
            return known;
        } finally {
            long now = System.nanoTime();
            nextCheck = now + Math.max(SHORTEST_PAUSE, (now - began) * PAUSE_PER_DURATION);
        }
    }

    /** The district's figures with nothing withheld, read anew in the caller's transaction. */
    public FiguresView reread() {
        return read().full();
    }

    private String revision(IntakeState state) {
        return state.events() + "-" + today() + "-" + state.lag().records() + "-" + state.rebuilds();
    }

    private Snapshot read() {
        IntakeState state = intake.state();
        Funnel funnel = funnels.district();
        ResumptionFigures resumption = resumptions.district();
        CharterTotals totals = charters.totals();
        List<CharterStatus> list = charters.latest(CHARTERS);
        GateFigures gate = gates.district();
        List<EnterpriseStatus> resumed = resumptions.latestResumed(1);
        Parts parts = new Parts(state, funnel, resumption, totals, list, gate, resumed);
        return new Snapshot(
                revision(state),
                view(new Views(Withholding.NOTHING), parts),
                view(new Views(Withholding.SMALL_COUNTS), parts));
    }

    private record Parts(
            IntakeState state,
            Funnel funnel,
            ResumptionFigures resumption,
            CharterTotals totals,
            List<CharterStatus> charters,
            GateFigures gate,
            List<EnterpriseStatus> resumed) {}

    private FiguresView view(Views views, Parts parts) {
        return new FiguresView(
                parts.state.asOf(),
                parts.state.takenAt(),
                parts.state.events(),
                parts.state.lag(),
                today(),
                RULE_VERSION,
                views.withheldBelow(),
                views.funnel(parts.funnel),
                views.people(parts.funnel.enrolled()),
                Views.resumption(parts.resumption, towns),
                views.charters(parts.totals, parts.charters),
                views.gate(parts.gate),
                views.milestones(parts.charters, parts.resumed, parts.resumption.overall()));
    }

    /** A town's figures, for those who may see them; empty if there is no such town. */
    public Optional<TownFigures> town(String code) {
        return towns.find(code)
                .map(town -> consistently.read(() -> {
                    IntakeState state = intake.state();
                    Funnel funnel = funnels.town(code);
                    ResumptionFigures resumption = resumptions.town(code);
                    Views views = new Views(Withholding.NOTHING);
                    return new TownFigures(
                            state.asOf(),
                            state.takenAt(),
                            today(),
                            RULE_VERSION,
                            code,
                            town.name(),
                            town.nameEn(),
                            views.funnel(funnel),
                            funnel.enrolled(),
                            Views.rate(resumption.overall()),
                            Views.rate(resumption.aboveScale()),
                            resumption.applied(),
                            views.gate(gates.town(code)));
                }));
    }

    /** An enterprise's figures, for those who may see them; empty if its registration is not known. */
    public Optional<EnterpriseFigures> enterprise(UUID id) {
        return consistently.read(() -> resumptions.registered(id).map(enterprise -> {
            IntakeState state = intake.state();
            Funnel funnel = funnels.enterprise(id);
            Views views = new Views(Withholding.NOTHING);
            return new EnterpriseFigures(
                    state.asOf(),
                    state.takenAt(),
                    today(),
                    RULE_VERSION,
                    id,
                    enterprise.name(),
                    enterprise.town(),
                    enterprise.applied(),
                    enterprise.resumed(),
                    views.funnel(funnel),
                    funnel.enrolled(),
                    views.gate(gates.enterprise(id)));
        }));
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(zone));
    }
}
