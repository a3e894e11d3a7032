package org.fugong.registry.bulk.application;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import org.fugong.chassis.privacy.PersonalData;
import org.fugong.chassis.table.FileKind;
import org.fugong.registry.domain.identity.Fault;
import org.fugong.registry.domain.identity.Outcome;
import org.fugong.registry.enterprise.application.EnterpriseEntry;
import org.fugong.registry.enterprise.application.Enterprises;

/** Files of enterprises. */
@ApplicationScoped
public class EnterpriseRows implements BulkKind {

    /** What such a file looks like. */
    public static final FileKind FILE = new FileKind(
            "ENTERPRISES",
            List.of("uscc", "name", "town", "industry", "aboveScale", "headcount", "contactName", "contactPhone"),
            Set.of("aboveScale"),
            Map.of(
                    "uscc", "统一社会信用代码",
                    "name", "企业名称",
                    "town", "镇街代码",
                    "industry", "行业代码",
                    "aboveScale", "规上企业",
                    "headcount", "职工人数",
                    "contactName", "联系人",
                    "contactPhone", "联系电话"));

    private static final Set<String> YES = Set.of("true", "yes", "1", "是");
    private static final Set<String> NO = Set.of("false", "no", "0", "否", "");

    private final Enterprises enterprises;

    @Inject
    EnterpriseRows(Enterprises enterprises) {
        this.enterprises = enterprises;
    }

    @Override
    public FileKind file() {
        return FILE;
    }

    @Override
    public List<Outcome> work(Rows rows) {
        Outcome[] outcomes = new Outcome[rows.all().size()];
        List<EnterpriseEntry> entries = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < outcomes.length; i++) {
            Cells cells = rows.all().get(i);
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
        List<Outcome> found = enterprises.load(entries, true, rows.dryRun());
        for (int i = 0; i < places.size(); i++) {
            outcomes[places.get(i)] = found.get(i);
        }
        return Arrays.asList(outcomes);
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
}
