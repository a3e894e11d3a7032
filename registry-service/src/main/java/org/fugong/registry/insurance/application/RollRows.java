package org.fugong.registry.insurance.application;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import org.fugong.chassis.privacy.PersonalData;
import org.fugong.chassis.table.FileKind;
import org.fugong.registry.bulk.application.BulkKind;
import org.fugong.registry.bulk.application.Cells;
import org.fugong.registry.domain.identity.Fault;
import org.fugong.registry.domain.identity.Outcome;
import org.fugong.registry.domain.identity.SocialCreditCode;
import org.fugong.registry.domain.identity.Texts;

/** Files of insured workers, for an agency without a Kafka client. They add to rolls; whoever is on them is unchanged. */
@ApplicationScoped
public class RollRows implements BulkKind {

    /** What such a file looks like. */
    public static final FileKind FILE = new FileKind(
            "INSURED",
            List.of("month", "uscc", "idType", "idNumber", "name", "insuredSince"),
            Set.of("idType", "name", "insuredSince"),
            Map.of(
                    "month", "月份",
                    "uscc", "统一社会信用代码",
                    "idType", "证件类型",
                    "idNumber", "证件号码",
                    "name", "姓名",
                    "insuredSince", "参保日期"));

    private static final Pattern USCC = Pattern.compile("[0-9A-Z]{18}");
    private static final int LONGEST_NUMBER = 40;
    private static final int LONGEST_NAME = 60;

    private final Rolls rolls;

    @Inject
    RollRows(Rolls rolls) {
        this.rolls = rolls;
    }

    @Override
    public FileKind file() {
        return FILE;
    }

    @Override
    public List<Outcome> work(Rows rows) {
        Outcome[] outcomes = new Outcome[rows.all().size()];
        List<Rolls.FileRow> good = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < outcomes.length; i++) {
            Cells cells = rows.all().get(i);
            List<Fault> faults = cells.faults();
            YearMonth month = month(cells.get("month"), faults);
            String uscc = SocialCreditCode.normalise(cells.get("uscc"));
            if (!USCC.matcher(uscc).matches()) {
                faults.add(new Fault("uscc", "uscc-format", "A unified social credit code has 18 characters."));
            }
            Texts.faultOfRequired("idNumber", cells.get("idNumber"), LONGEST_NUMBER)
                    .ifPresent(faults::add);
            Texts.faultOfOptional("name", cells.get("name"), LONGEST_NAME).ifPresent(faults::add);
            Optional<LocalDate> since = since(cells.get("insuredSince"), faults);
            if (month == null || !faults.isEmpty()) {
                outcomes[i] = new Outcome.Refused(faults);
                continue;
            }
            String type = cells.get("idType");
            String name = cells.get("name");
            good.add(new Rolls.FileRow(
                    month,
                    uscc,
                    new RollPage.Line(
                            type.isBlank() ? "RESIDENT" : type,
                            PersonalData.of(cells.get("idNumber")),
                            name.isBlank() ? null : PersonalData.of(name),
                            since.orElse(null))));
            places.add(i);
        }
        List<Outcome> found = rolls.load(good, rows.dryRun());
        for (int i = 0; i < places.size(); i++) {
            outcomes[places.get(i)] = found.get(i);
        }
        return Arrays.asList(outcomes);
    }

    private static @Nullable YearMonth month(String cell, List<Fault> faults) {
        try {
            return YearMonth.parse(cell.strip());
        } catch (DateTimeException none) {
            faults.add(new Fault("month", "month-form", "A month is written as 2020-01."));
            return null;
        }
    }

    private static Optional<LocalDate> since(String cell, List<Fault> faults) {
        try {
            return cell.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(cell.strip()));
        } catch (DateTimeException none) {
            faults.add(new Fault("insuredSince", "day-form", "A day is written as 2020-02-18."));
            return Optional.empty();
        }
    }
}
