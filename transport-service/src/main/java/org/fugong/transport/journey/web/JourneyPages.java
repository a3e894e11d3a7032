package org.fugong.transport.journey.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

import org.fugong.chassis.page.Shell;
import org.fugong.chassis.security.Caller;
import org.fugong.chassis.security.Role;
import org.fugong.chassis.web.Page;
import org.fugong.chassis.web.Problem;
import org.fugong.transport.charter.application.CharterSummary;
import org.fugong.transport.charter.application.ReadCharters;
import org.fugong.transport.charter.application.Scope;
import org.fugong.transport.journey.application.JourneyState;
import org.fugong.transport.journey.application.ReadJourney;
import org.fugong.transport.journey.domain.CallOutcome;
import org.fugong.transport.journey.domain.JourneyStage;
import org.fugong.transport.journey.domain.LastKnown;
import org.fugong.transport.journey.domain.Progress;
import org.fugong.transport.journey.domain.Reconciliation;
import org.fugong.transport.roster.application.RosterPart;
import org.fugong.transport.web.Sight;
import org.fugong.transport.worker.application.KnownWorkers;

/** The pages of a journey: who boarded, arrived and was handed over, whom to call, and all that was said of one. */
@Path("/charters/{charterId}/journey")
@Produces(MediaType.TEXT_HTML)
class JourneyPages {

    private final Shell shell;
    private final ReadJourney journeys;
    private final ReadCharters charters;
    private final TravellerNames names;
    private final KnownWorkers workers;
    private final Caller caller;
    private final Sight sight;

    JourneyPages(
            Shell shell,
            ReadJourney journeys,
            ReadCharters charters,
            TravellerNames names,
            KnownWorkers workers,
            Caller caller,
            Sight sight) {
        this.shell = shell;
        this.journeys = journeys;
        this.charters = charters;
        this.names = names;
        this.workers = workers;
        this.caller = caller;
        this.sight = sight;
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance journey(
                Head charter,
                Reconciliation r,
                int open,
                List<MissingRow> missing,
                @Nullable String more,
                List<OddRow> odd,
                List<CallOutcome> outcomes);

        static native TemplateInstance pending(Head charter);

        static native TemplateInstance traveller(
                Head charter,
                Person person,
                List<MissingView.Said> reports,
                List<MissingView.Call> calls,
                List<JourneyStage> standing);
    }

    /**
     * What the pages tell of the charter.
     *
     * @param ticks whether the reader may tick travellers on the phone page
     * @param calls whether the reader may record calls
     * @param corrects whether the reader may take back wrong ticks
     */
    public record Head(
            String path, String api, String ride, String name, boolean ticks, boolean calls, boolean corrects) {}

    /** A traveller as shown. */
    public record Person(int seat, UUID workerId, String name, String enterprise) {}

    /** Somebody to call. */
    public record MissingRow(
            Person person,
            boolean awaiting,
            MissingView.@Nullable Known known,
            List<MissingView.Call> calls,
            boolean accounted) {

        /** Whether who said it is worth showing; the enterprise that nominated is shown anyway. */
        public boolean namesWho() {
            return known != null && known.kind() != LastKnown.Kind.NOMINATED;
        }

        /** The last call; null if nobody called. */
        public MissingView.@Nullable Call last() {
            return calls.isEmpty() ? null : calls.get(calls.size() - 1);
        }
    }

    /** Somebody whose records are odd. */
    public record OddRow(Person person, List<String> kinds) {}

    @GET
    @RolesAllowed({Role.ENTERPRISE, Role.TOWN, Role.DISTRICT, Role.AUDITOR})
    @Operation(hidden = true)
    public TemplateInstance journey(
            @PathParam("charterId") UUID charterId, @QueryParam("cursor") @Nullable String cursor) {
        Head head = head(charterId);
        Scope scope = sight.scope();
        Optional<JourneyState> found = journeys.state(charterId, scope);
        if (found.isEmpty()) {
            return shell.page(Templates.pending(head), "charters");
        }
        JourneyState state = found.get();
        Reconciliation r = state.reconciliation();
        ReadJourney.Some unsettled =
                journeys.unsettled(charterId, scope, state, MissingCursor.place(cursor), Page.DEFAULT_LIMIT + 1);
        Page<ReadJourney.Unsettled> page = Page.of(unsettled.list(), Page.DEFAULT_LIMIT, MissingCursor::of);
        Map<UUID, Progress> progress = state.progress();
        Set<UUID> irregular = Set.copyOf(r.irregular());
        List<RosterPart.Line> oddOnes = state.travellers().stream()
                .filter(t -> irregular.contains(t.workerId()))
                .toList();
        // Names are opened only for those who are shown.
        People people =
                people(Stream.concat(page.items().stream().map(ReadJourney.Unsettled::traveller), oddOnes.stream())
                        .distinct()
                        .toList());
        return shell.page(
                Templates.journey(
                        head,
                        r,
                        unsettled.open(),
                        page.items().stream()
                                .map(one -> new MissingRow(
                                        people.of(one.traveller()),
                                        one.awaiting(),
                                        MissingView.Known.of(one.lastKnown()),
                                        one.calls().stream()
                                                .map(MissingView.Call::of)
                                                .toList(),
                                        one.accountedFor()))
                                .toList(),
                        page.next() == null ? null : head.path() + "/journey?cursor=" + page.next(),
                        oddOnes.stream()
                                .map(t -> new OddRow(
                                        people.of(t),
                                        progress.getOrDefault(t.workerId(), Progress.NONE).irregularities().stream()
                                                .map(Enum::name)
                                                .toList()))
                                .toList(),
                        List.of(CallOutcome.values())),
                "charters");
    }

    @GET
    @Path("{workerId}")
    @RolesAllowed({Role.ENTERPRISE, Role.TOWN, Role.DISTRICT, Role.AUDITOR})
    @Operation(hidden = true)
    public TemplateInstance traveller(@PathParam("charterId") UUID charterId, @PathParam("workerId") UUID workerId) {
        Head head = head(charterId);
        JourneyState state = journeys.state(charterId, sight.scope()).orElseThrow(Problem::notFound);
        RosterPart.Line line = state.traveller(workerId).orElseThrow(Problem::notFound);
        Progress progress = state.progress().getOrDefault(workerId, Progress.NONE);
        List<JourneyStage> standing = List.of(JourneyStage.values()).stream()
                .filter(stage -> switch (stage) {
                    case BOARDING -> progress.boardedAt().isPresent();
                    case ARRIVAL -> progress.arrivedAt().isPresent();
                    case HAND_OVER -> progress.handedOverAt().isPresent();
                })
                .toList();
        return shell.page(
                Templates.traveller(
                        head,
                        people(List.of(line)).of(line),
                        state.reportsOf(workerId).stream()
                                .map(MissingView.Said::of)
                                .toList(),
                        state.calls().stream()
                                .filter(call -> call.workerId().equals(workerId))
                                .map(MissingView.Call::of)
                                .toList(),
                        standing),
                "charters");
    }

    private record People(Map<UUID, String> names, Map<UUID, String> enterprises) {

        Person of(RosterPart.Line line) {
            return new Person(
                    line.seat(),
                    line.workerId(),
                    names.getOrDefault(line.workerId(), ""),
                    enterprises.getOrDefault(line.enterpriseId(), ""));
        }
    }

    private People people(List<RosterPart.Line> lines) {
        return new People(
                names.of(lines.stream().map(RosterPart.Line::workerId).toList()),
                workers.enterpriseNames(lines.stream()
                        .map(RosterPart.Line::enterpriseId)
                        .distinct()
                        .toList()));
    }

    private Head head(UUID charterId) {
        CharterSummary charter = charters.summary(charterId).orElseThrow(Problem::notFound);
        boolean official = caller.has(Role.DISTRICT);
        boolean employer = caller.has(Role.ENTERPRISE);
        return new Head(
                "/transport/charters/" + charterId,
                "/transport/api/v1/charters/" + charterId,
                "/transport/ride/" + charterId,
                charter.name(),
                official || employer,
                official || employer || caller.has(Role.TOWN),
                official);
    }
}
