package org.fugong.reporting.linkage.application;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.runtime.Startup;
import org.jspecify.annotations.Nullable;

import org.fugong.reporting.breakdown.application.KeptReading;
import org.fugong.reporting.breakdown.application.Reader;
import org.fugong.reporting.dashboard.application.Consistently;
import org.fugong.reporting.intake.application.Intake;
import org.fugong.reporting.intake.application.IntakeState;
import org.fugong.reporting.linkage.application.LinkageStore.After;
import org.fugong.reporting.linkage.application.LinkageStore.Scope;
import org.fugong.reporting.linkage.domain.InsuredLine;
import org.fugong.reporting.linkage.domain.LineTally;

/** Takes in what came of linking insured with registered workers, and tells how far the linked ones have come. */
@Startup
@ApplicationScoped
public class Linkages {
    /** By which rules the linkage is counted. Changes when a rule does. */
    public static final String RULE_VERSION = "linkage-1";

    /** Of the whole district it takes a second or two at 137,600 lines; of a town or an enterprise it does not. */
    private static final Duration PAUSE = Duration.ofMillis(250);

    private final LinkageStore store;
    private final Intake intake;
    private final Consistently consistently;
    private final KeptReading<LinkageFigures> district;

    Linkages(LinkageStore store, Intake intake, Consistently consistently, Reader reader) {
        this.store = store;
        this.intake = intake;
        this.consistently = consistently;
        this.district = reader.keepFresh(() -> read(new Scope(null, null)), PAUSE);
    }

    /** Within the transaction of the batch. */
    public void takeIn(Collection<InsuredLine> lines) {
        LineTally tally = new LineTally();
        store.merge(lines, tally::replace);
        store.add(tally);
    }

    /** Of all enterprises, or those of a town. */
    public LinkageFigures figures(@Nullable String town) {
        return town == null ? district.get() : read(new Scope(town, null));
    }

    /** Of one enterprise; all zero if it has no roll. */
    public LinkageFigures enterprise(UUID enterpriseId) {
        return read(new Scope(null, enterpriseId));
    }

    /** Enterprises with a roll, those with the most lines first; one more than the limit tells that there are more. */
    public List<LinkedEnterprise> enterprises(@Nullable String town, @Nullable After after, int limit) {
        return store.enterprises(town, after, limit + 1);
    }

    private LinkageFigures read(Scope scope) {
        return consistently.read(() -> {
            IntakeState state = intake.state();
            return LinkageFigures.of(store.lines(scope), store.people(scope), state);
        });
    }
}
