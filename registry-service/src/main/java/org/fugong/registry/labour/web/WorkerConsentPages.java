package org.fugong.registry.labour.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

import org.fugong.chassis.page.Formats;
import org.fugong.chassis.page.Shell;
import org.fugong.chassis.security.Caller;
import org.fugong.chassis.security.Role;
import org.fugong.registry.labour.application.Agreements;
import org.fugong.registry.labour.application.Buses;
import org.fugong.registry.labour.application.HeardAnswers;
import org.fugong.registry.labour.application.LabourMarket;
import org.fugong.registry.labour.application.WorkerLogins;
import org.fugong.registry.labour.domain.Agreement;
import org.fugong.registry.labour.domain.Agreement.Answer;
import org.fugong.registry.labour.domain.Agreement.Named;
import org.fugong.registry.labour.domain.AgreementCourse.State;
import org.fugong.registry.labour.domain.Bus;
import org.fugong.registry.labour.domain.HeardAnswer;
import org.fugong.registry.labour.domain.MarketEntry;
import org.fugong.registry.labour.domain.Way;
import org.fugong.registry.labour.web.LabourRows.AgreementRow;

/** What a worker is asked, on a phone. */
@Path("/labour/mine")
@Produces(MediaType.TEXT_HTML)
class WorkerConsentPages {

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance claim();

        static native TemplateInstance mine(List<AskedRow> rows, String number);
    }

    /**
     * One agreement that the worker is named in.
     *
     * @param via how the worker answered
     * @param toConfirm whether a consent that others heard waits for a second person
     * @param bus the one that takes the worker there, once it is announced
     */
    public record AskedRow(
            AgreementRow row,
            String work,
            String town,
            Answer answer,
            @Nullable Way via,
            boolean toConfirm,
            @Nullable Bus bus) {

        /** Whether the answer was heard by others. */
        public boolean byOthers() {
            return via == Way.PAPER || via == Way.PHONE;
        }

        /** Whether the worker can answer, or answer otherwise. */
        public boolean open() {
            return row.a().state() == State.AWAITING_CONSENT;
        }

        /** Whether the enterprises have not both signed yet. */
        public boolean early() {
            return row.a().state().compareTo(State.AWAITING_CONSENT) < 0;
        }
    }

    private final Shell shell;
    private final Caller caller;
    private final WorkerLogins logins;
    private final Agreements agreements;
    private final HeardAnswers heard;
    private final Buses buses;
    private final LabourMarket market;
    private final LabourRows rows;

    @Inject
    WorkerConsentPages(
            Shell shell,
            Caller caller,
            WorkerLogins logins,
            Agreements agreements,
            HeardAnswers heard,
            Buses buses,
            LabourMarket market,
            LabourRows rows) {
        this.shell = shell;
        this.caller = caller;
        this.logins = logins;
        this.agreements = agreements;
        this.heard = heard;
        this.buses = buses;
        this.market = market;
        this.rows = rows;
    }

    @GET
    @RolesAllowed(Role.WORKER)
    @Operation(hidden = true)
    public TemplateInstance mine() {
        UUID worker = logins.workerOf(caller.subject()).orElse(null);
        if (worker == null) {
            return shell.page(Templates.claim(), "my-consents");
        }
        List<Agreement> mine = agreements.ofWorker(worker);
        var needs = market.findAll(
                mine.stream().map(a -> a.parties().needId()).distinct().toList());
        Map<UUID, Bus> known = buses.of(mine.stream().map(Agreement::id).toList());
        List<AskedRow> asked = rows.agreements(mine).stream()
                .map(row -> asked(
                        row,
                        worker,
                        needs.get(row.a().parties().needId()),
                        known.get(row.a().id())))
                .toList();
        return shell.page(Templates.mine(asked, Formats.brief(worker)), "my-consents");
    }

    private AskedRow asked(AgreementRow row, UUID worker, @Nullable MarketEntry need, @Nullable Bus bus) {
        Named own = row.a().workers().stream()
                .filter(named -> named.workerId().equals(worker))
                .findFirst()
                .orElse(Named.asked(worker));
        return new AskedRow(
                row,
                need == null ? "" : rows.occupation(need.work().occupation()),
                rows.town(row.a().parties().borrowerTown()),
                own.answer(),
                own.via(),
                heard.of(row.a().id(), worker)
                        .filter(kept -> kept.answer().state() == HeardAnswer.State.TO_CONFIRM)
                        .isPresent(),
                own.answer() == Answer.CONSENTED ? bus : null);
    }
}
