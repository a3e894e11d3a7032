package org.fugong.registry.bulk.application;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import org.fugong.chassis.table.FileKind;
import org.fugong.registry.domain.identity.Fault;
import org.fugong.registry.domain.identity.Outcome;
import org.fugong.registry.domain.identity.SocialCreditCode;
import org.fugong.registry.enterprise.application.EnterpriseFacts;
import org.fugong.registry.enterprise.application.Enterprises;
import org.fugong.registry.worker.application.WorkerEntry;
import org.fugong.registry.worker.application.Workers;

/** Files of workers: everybody's, or those of one enterprise. */
@ApplicationScoped
public class WorkerRows implements BulkKind {

    /** What such a file looks like. */
    public static final FileKind FILE = new FileKind(
            "WORKERS",
            List.of("uscc", "idType", "idNumber", "name", "phone", "origin", "originAddress", "skills"),
            Set.of("idType", "originAddress", "skills"),
            Map.of(
                    "uscc", "统一社会信用代码",
                    "idType", "证件类型",
                    "idNumber", "证件号码",
                    "name", "姓名",
                    "phone", "手机号",
                    "origin", "来源地代码",
                    "originAddress", "来源地地址",
                    "skills", "技能"));

    private final Enterprises enterprises;
    private final Workers workers;

    @Inject
    WorkerRows(Enterprises enterprises, Workers workers) {
        this.enterprises = enterprises;
        this.workers = workers;
    }

    @Override
    public FileKind file() {
        return FILE;
    }

    @Override
    public List<Outcome> work(Rows rows) {
        Outcome[] outcomes = new Outcome[rows.all().size()];
        Map<String, EnterpriseFacts> employers = employers(rows);
        List<WorkerEntry> entries = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < outcomes.length; i++) {
            Cells cells = rows.all().get(i);
            List<Fault> faults = cells.faults();
            EnterpriseFacts employer = employer(cells.get("uscc"), rows.enterpriseId(), employers, faults);
            if (employer != null && employer.closed()) {
                faults.add(new Fault("uscc", "enterprise-closed", "This enterprise is closed."));
            }
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
        List<Outcome> found = workers.load(entries, true, rows.dryRun());
        for (int i = 0; i < places.size(); i++) {
            outcomes[places.get(i)] = found.get(i);
        }
        return Arrays.asList(outcomes);
    }

    /** Those of the rows by their codes; rows of one stand together, as a rule, so ids are made for each once. */
    private Map<String, EnterpriseFacts> employers(Rows rows) {
        Set<UUID> ids = new HashSet<>();
        UUID own = rows.enterpriseId();
        if (own != null) {
            ids.add(own);
        } else {
            Set<String> codes = new HashSet<>();
            rows.all().forEach(cells -> codes.add(SocialCreditCode.normalise(cells.get("uscc"))));
            codes.forEach(code -> ids.add(Enterprises.idOf(code)));
        }
        Map<String, EnterpriseFacts> employers = new HashMap<>();
        enterprises.factsOf(ids).values().forEach(facts -> employers.put(facts.uscc(), facts));
        return employers;
    }

    private static @Nullable EnterpriseFacts employer(
            String code, @Nullable UUID own, Map<String, EnterpriseFacts> employers, List<Fault> faults) {
        String uscc = SocialCreditCode.normalise(code);
        if (own != null) {
            EnterpriseFacts enterprise = employers.values().stream().findFirst().orElse(null);
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
        EnterpriseFacts enterprise = employers.get(uscc);
        if (enterprise == null) {
            faults.add(new Fault("uscc", "enterprise-unknown", "No enterprise with this code is registered."));
        }
        return enterprise;
    }
}
