package org.fugong.registry.worker.web;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
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
import org.fugong.chassis.web.Problem;
import org.fugong.registry.division.application.Divisions;
import org.fugong.registry.division.application.Town;
import org.fugong.registry.enterprise.application.EnterpriseFacts;
import org.fugong.registry.pair.PairStates;
import org.fugong.registry.worker.application.PairStore;
import org.fugong.registry.worker.application.WorkerStore.Kept;
import org.fugong.registry.worker.application.Workers;
import org.fugong.registry.worker.domain.Standing;
import org.fugong.registry.worker.domain.Standing.Posting;
import org.fugong.registry.worker.web.WorkerLifeResource.ChangeView;

/** Workers on pages: found, one by one, asked for, and registered twice. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
class WorkerPages {

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance search(Collection<Town> towns, boolean wholeDistrict);

        static native TemplateInstance detail(
                WorkerView w,
                String state,
                String until,
                String origin,
                String enterprise,
                String enterprisePath,
                List<ChangeView> changes,
                List<String> whys,
                boolean mayWrite);

        static native TemplateInstance transfers(List<TransferView> rows, @Nullable String askPath, boolean mayWrite);

        static native TemplateInstance ask(UUID enterpriseId);

        static native TemplateInstance duplicates(
                List<PairView> rows, String state, List<String> states, boolean mayWrite);
    }

    private final Shell shell;
    private final Caller caller;
    private final Workers workers;
    private final WorkerLifeResource life;
    private final TransferViews transfers;
    private final PairViews pairs;
    private final WorkerScope scope;
    private final Divisions divisions;

    @Inject
    WorkerPages(
            Shell shell,
            Caller caller,
            Workers workers,
            WorkerLifeResource life,
            TransferViews transfers,
            PairViews pairs,
            WorkerScope scope,
            Divisions divisions) {
        this.shell = shell;
        this.caller = caller;
        this.workers = workers;
        this.life = life;
        this.transfers = transfers;
        this.pairs = pairs;
        this.scope = scope;
        this.divisions = divisions;
    }

    @GET
    @Path("workers")
    @RolesAllowed({Role.ENTERPRISE, Role.TOWN, Role.DISTRICT})
    @Operation(hidden = true)
    public TemplateInstance search() {
        return shell.page(Templates.search(divisions.towns(), caller.has(Role.DISTRICT)), "workers");
    }

    @GET
    @Path("workers/{id}")
    @RolesAllowed({Role.ENTERPRISE, Role.TOWN, Role.DISTRICT, Role.AUDITOR})
    @Operation(hidden = true)
    public TemplateInstance detail(@PathParam("id") UUID id) {
        Kept kept = workers.find(id).orElseThrow(Problem::notFound);
        EnterpriseFacts employer = scope.requireEmployer(kept);
        Posting posting = kept.worker().standing().posting();
        return shell.page(
                Templates.detail(
                        WorkerView.of(kept),
                        kept.worker().standing().state().name(),
                        posting == null ? "" : posting.until().toString(),
                        divisions.countyInFull(kept.worker().origin(), shell.lang()),
                        employer.name(),
                        employer.path(),
                        life.history(id),
                        Arrays.stream(Standing.Why.values()).map(Enum::name).toList(),
                        !caller.has(Role.AUDITOR)),
                "workers");
    }

    @GET
    @Path("transfers")
    @RolesAllowed({Role.ENTERPRISE, Role.TOWN, Role.DISTRICT, Role.AUDITOR})
    @Operation(hidden = true)
    public TemplateInstance transfers() {
        boolean contact = caller.has(Role.ENTERPRISE) && caller.enterpriseId().isPresent();
        return shell.page(
                Templates.transfers(
                        transfers.list(), contact ? "/registry/transfers/new" : null, !caller.has(Role.AUDITOR)),
                "transfers");
    }

    @GET
    @Path("transfers/new")
    @RolesAllowed(Role.ENTERPRISE)
    @Operation(hidden = true)
    public TemplateInstance ask() {
        return shell.page(Templates.ask(caller.enterpriseId().orElseThrow(Problem::notFound)), "transfers");
    }

    @GET
    @Path("duplicates")
    @Transactional
    @RolesAllowed({Role.TOWN, Role.DISTRICT, Role.AUDITOR})
    @Operation(hidden = true)
    public TemplateInstance duplicates(@QueryParam("state") @Nullable String state) {
        PairStore.State asked = PairStates.of(PairStore.State.class, state, PairStore.State.OPEN);
        return shell.page(
                Templates.duplicates(
                        pairs.list(asked),
                        asked.name(),
                        Arrays.stream(PairStore.State.values()).map(Enum::name).toList(),
                        !caller.has(Role.AUDITOR)),
                "duplicates");
    }
}
