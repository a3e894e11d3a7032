package org.fugong.registry.dailyreport.domain;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.fugong.registry.domain.identity.Fault;
import org.fugong.registry.domain.identity.Texts;

/**
 * What an enterprise says of a day, as it was filled in.
 *
 * @param onDuty people at work on that day
 * @param outputPercent output as a percentage of a normal day's, 0 to 300
 * @param missing what is missing, by names of {@link Missing}; none if nothing is
 * @param note what exactly, in a few words; null if not said
 */
public record ReportForm(
        @Nullable Integer onDuty, @Nullable Integer outputPercent, List<String> missing, @Nullable String note) {

    static final int MOST_OUTPUT = 300;
    private static final int MOST_PEOPLE = 1_000_000;
    private static final int LONGEST_NOTE = 200;

    /** Everything that is wrong with it, whoever sends it. */
    public List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        range("onDuty", onDuty, MOST_PEOPLE).ifPresent(faults::add);
        range("outputPercent", outputPercent, MOST_OUTPUT).ifPresent(faults::add);
        for (String kind : missing) {
            if (Missing.of(kind).isEmpty()) {
                faults.add(new Fault("missing", "unknown-value", "There is no such kind of thing that is missing."));
                break;
            }
        }
        Texts.faultOfOptional("note", note, LONGEST_NOTE).ifPresent(faults::add);
        return faults;
    }

    /**
     * What is so unlikely that it is asked back: more people than the enterprise has by more than the tolerance. People
     * are lent and hired, so it may be right, and then it is taken as it is when it is confirmed.
     *
     * @param headcount people whom the enterprise employs, as registered
     * @param tolerancePercent how many per cent more than that are taken without a question
     */
    public Optional<Fault> question(int headcount, int tolerancePercent) {
        long most = Math.max(headcount + 1L, (long) headcount * (100 + tolerancePercent) / 100);
        return onDuty != null && onDuty > most
                ? Optional.of(new Fault(
                        "onDuty",
                        "more-than-employed",
                        "More people than the enterprise employs. If that is right, say so and send it again."))
                : Optional.empty();
    }

    /** The kinds that are missing, without repetitions, in the order of their listing. */
    public Set<Missing> kinds() {
        Set<Missing> kinds = EnumSet.noneOf(Missing.class);
        missing.forEach(name -> Missing.of(name).ifPresent(kinds::add));
        return kinds;
    }

    private static Optional<Fault> range(String field, @Nullable Integer value, int most) {
        if (value == null) {
            return Optional.of(new Fault(field, "missing", "This field must be filled in."));
        }
        return value < 0 || value > most
                ? Optional.of(new Fault(field, "out-of-range", "From 0 to " + most + "."))
                : Optional.empty();
    }
}
