package org.fugong.registry.inspection.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.fugong.registry.domain.identity.Fault;
import org.fugong.registry.domain.identity.Texts;

/**
 * What an inspector writes down on a visit. It may be sent hours later, when the net is back: it says itself when the
 * visit was.
 *
 * @param checklist version that was filled in
 * @param note about the whole; null without one
 * @param needs labour that the enterprise needs; none if it has all it needs
 * @param origins where workers are who have not come back
 */
public record VisitForm(
        @Nullable String checklist,
        List<Finding> findings,
        @Nullable Conclusion conclusion,
        @Nullable String note,
        List<Need> needs,
        List<Origin> origins,
        @Nullable Instant visitedAt) {

    /** What was found at one item of the checklist. */
    public enum Found {
        OK,
        TO_MEND,
        NOT_APPLICABLE
    }

    /**
     * One finding.
     *
     * @param item code of the checklist
     * @param mendBy last day to mend it, for TO_MEND
     */
    public record Finding(
            @Nullable String item, @Nullable Found outcome, @Nullable LocalDate mendBy, @Nullable String note) {}

    /** Labour that is needed. */
    public record Need(@Nullable String occupation, @Nullable Integer number, boolean urgent) {}

    /**
     * Where missing workers are.
     *
     * @param place GB/T 2260: province, city or county, six digits
     * @param able who could come now
     * @param unable who can't yet
     */
    public record Origin(@Nullable String place, @Nullable Integer able, @Nullable Integer unable) {}

    /** The oldest visit that is taken: a phone that was offline for longer is a matter for people. */
    private static final Duration OLDEST = Duration.ofDays(14);
    /** How far a phone's clock may run ahead. */
    private static final Duration AHEAD = Duration.ofMinutes(15);

    private static final int LONGEST_NOTE = 500;
    private static final int MOST_NEEDS = 30;
    private static final int MOST_ORIGINS = 50;
    private static final int MOST_PEOPLE = 100_000;
    private static final int LONGEST_MENDING_DAYS = 90;
    /** An occupation, and no number of a person: it goes on a topic. */
    private static final Pattern OCCUPATION = Pattern.compile("(?!.*[0-9]{5})[\\p{L}\\p{N} ()（）/·、-]{1,30}");

    /** Copies the lists. */
    public VisitForm {
        findings = List.copyOf(findings);
        needs = List.copyOf(needs);
        origins = List.copyOf(origins);
    }

    /** Items that have to be mended. */
    public List<Finding> toMend() {
        return findings.stream().filter(one -> one.outcome() == Found.TO_MEND).toList();
    }

    /**
     * Everything that is wrong with it.
     *
     * @param items codes of the checklist of that version; empty if there is no such version
     * @param isPlace whether a six-digit code is a place
     */
    public List<Fault> faults(Set<String> items, Predicate<String> isPlace, Instant now, ZoneId zone) {
        List<Fault> faults = new ArrayList<>();
        if (items.isEmpty()) {
            faults.add(new Fault("checklist", "checklist-unknown", "There is no checklist of this version."));
        }
        LocalDate day = LocalDate.ofInstant(now, zone);
        if (visitedAt == null) {
            faults.add(new Fault("visitedAt", "missing", "Say when the visit was."));
        } else if (visitedAt.isAfter(now.plus(AHEAD)) || visitedAt.isBefore(now.minus(OLDEST))) {
            faults.add(new Fault(
                    "visitedAt", "out-of-range", "A visit is told within 14 days, and not before it is made."));
        } else {
            day = LocalDate.ofInstant(visitedAt, zone);
        }
        checkFindings(items, day, faults);
        checkConclusion(faults);
        text("note", note, faults);
        checkSurvey(isPlace, faults);
        return faults;
    }

    private void checkFindings(Set<String> items, LocalDate day, List<Fault> faults) {
        Set<String> open = new HashSet<>(items);
        for (int i = 0; i < findings.size(); i++) {
            Finding one = findings.get(i);
            String at = "findings[" + i + "].";
            if (!items.isEmpty() && (one.item() == null || !open.remove(one.item()))) {
                faults.add(new Fault(at + "item", "item-unknown", "No item of the checklist, or one that came twice."));
            }
            if (one.outcome() == null) {
                faults.add(new Fault(at + "outcome", "missing", "OK, TO_MEND or NOT_APPLICABLE."));
            }
            LocalDate by = one.mendBy();
            if (one.outcome() == Found.TO_MEND
                    && (by == null || by.isBefore(day) || by.isAfter(day.plusDays(LONGEST_MENDING_DAYS)))) {
                faults.add(new Fault(at + "mendBy", "mend-by", "Say until when: from that day on, within 90 days."));
            }
            text(at + "note", one.note(), faults);
        }
        if (!open.isEmpty()) {
            faults.add(new Fault("findings", "items-missing", "Every item of the checklist gets an answer."));
        }
    }

    private void checkConclusion(List<Fault> faults) {
        if (conclusion == null) {
            faults.add(new Fault("conclusion", "missing", "PASSED, FOLLOW_UP or FAILED."));
        } else if (conclusion == Conclusion.PASSED && !toMend().isEmpty()) {
            faults.add(new Fault(
                    "conclusion", "conclusion-with-defects", "Something has to be mended, so it is not passed."));
        } else if (conclusion == Conclusion.FOLLOW_UP && toMend().isEmpty()) {
            faults.add(new Fault("conclusion", "conclusion-without-defects", "Say what has to be mended."));
        } else if (conclusion == Conclusion.FAILED && toMend().isEmpty() && (note == null || note.isBlank())) {
            faults.add(new Fault("note", "missing", "Say why work must not go on."));
        }
    }

    private void checkSurvey(Predicate<String> isPlace, List<Fault> faults) {
        if (needs.size() > MOST_NEEDS) {
            faults.add(new Fault("needs", "too-many", "At most 30."));
        }
        if (origins.size() > MOST_ORIGINS) {
            faults.add(new Fault("origins", "too-many", "At most 50."));
        }
        for (int i = 0; i < needs.size(); i++) {
            Need need = needs.get(i);
            if (need.occupation() == null
                    || !OCCUPATION.matcher(need.occupation().strip()).matches()) {
                faults.add(new Fault(
                        "needs[" + i + "].occupation", "occupation-form", "An occupation in up to 30 letters."));
            }
            if (need.number() == null || need.number() < 1 || need.number() > MOST_PEOPLE) {
                faults.add(new Fault("needs[" + i + "].number", "out-of-range", "At least one person."));
            }
        }
        for (int i = 0; i < origins.size(); i++) {
            Origin origin = origins.get(i);
            if (origin.place() == null || !isPlace.test(origin.place())) {
                faults.add(new Fault(
                        "origins[" + i + "].place", "origin-unknown", "A province, city or county by its code."));
            }
            int able = origin.able() == null ? 0 : origin.able();
            int unable = origin.unable() == null ? 0 : origin.unable();
            if (able < 0 || unable < 0 || able > MOST_PEOPLE || unable > MOST_PEOPLE || able + unable == 0) {
                faults.add(new Fault("origins[" + i + "].able", "out-of-range", "At least one person, able or not."));
            }
        }
    }

    private static void text(String field, @Nullable String value, List<Fault> faults) {
        if (value != null) {
            // Notes may have lines.
            Texts.faultOfOptional(field, value.replace('\n', ' ').replace('\r', ' '), LONGEST_NOTE)
                    .ifPresent(faults::add);
        }
    }
}
