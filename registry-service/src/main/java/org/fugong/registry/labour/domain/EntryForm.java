package org.fugong.registry.labour.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import org.fugong.registry.domain.identity.Fault;
import org.fugong.registry.domain.identity.Texts;

/** A need or a surplus as it is sent. All may be missing here, so that every missing field is told. */
public record EntryForm(
        @Nullable String occupation,
        @Nullable Integer people,
        @Nullable Shift shift,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable UUID parkId,
        List<String> skills,
        @Nullable Integer skilled,
        @Nullable Integer payPerDay,
        @Nullable Board board,
        boolean training) {

    /** The longest that people are lent for: half a year, as an agreement that has to be made anew after it. */
    public static final int MOST_DAYS = 184;

    private static final int MOST_PEOPLE = 5000;
    private static final int MOST_PAY = 10_000;
    private static final int MOST_SKILLS = 10;
    private static final int LONGEST_SKILL = 40;
    private static final int LONGEST_AHEAD_DAYS = 366;

    /** Copies the skills, without surrounding blanks and empty ones. */
    public EntryForm {
        skills = skills.stream()
                .map(String::strip)
                .filter(skill -> !skill.isEmpty())
                .distinct()
                .toList();
    }

    /**
     * Everything that is wrong with it.
     *
     * @param knownOccupation whether there is an occupation with that code
     * @param today the local day
     * @return no faults if it can be posted
     */
    public List<Fault> faults(Predicate<String> knownOccupation, LocalDate today) {
        List<Fault> faults = new ArrayList<>();
        if (occupation == null || occupation.isBlank()) {
            faults.add(missing("occupation"));
        } else if (!knownOccupation.test(occupation)) {
            faults.add(new Fault(
                    "occupation",
                    "occupation-unknown",
                    "A middle group of GB/T 6565, such as 6-05; see the code list."));
        }
        number("people", people, 1, MOST_PEOPLE, true).ifPresent(faults::add);
        if (shift == null) {
            faults.add(missing("shift"));
        }
        days(faults, today);
        if (skills.size() > MOST_SKILLS) {
            faults.add(new Fault("skills", "too-many", "At most 10 skills fit here."));
        }
        for (String skill : skills) {
            Texts.faultOfOptional("skills", skill, LONGEST_SKILL).ifPresent(faults::add);
        }
        number("skilled", skilled, 0, people == null ? MOST_PEOPLE : Math.max(0, people), false)
                .ifPresent(faults::add);
        number("payPerDay", payPerDay, 0, MOST_PAY, false).ifPresent(faults::add);
        return faults;
    }

    /** What was sent; only of a form without faults. */
    public MarketEntry.Work work() {
        return new MarketEntry.Work(
                Objects.requireNonNull(occupation),
                Objects.requireNonNull(people),
                Objects.requireNonNull(shift),
                new Period(Objects.requireNonNull(from), Objects.requireNonNull(to)),
                null,
                parkId,
                skills,
                skills.isEmpty() ? 0 : Objects.requireNonNullElse(skilled, 0),
                payPerDay,
                Objects.requireNonNullElse(board, Board.NONE),
                training);
    }

    private void days(List<Fault> faults, LocalDate today) {
        if (from == null) {
            faults.add(missing("from"));
        } else if (from.isBefore(today.minusDays(1)) || from.isAfter(today.plusDays(LONGEST_AHEAD_DAYS))) {
            faults.add(new Fault("from", "out-of-range", "The first day is today or later, within a year."));
        }
        if (to == null) {
            faults.add(missing("to"));
        } else if (from != null && (to.isBefore(from) || new Period(from, to).days() > MOST_DAYS)) {
            faults.add(new Fault("to", "out-of-range", "The last day is the first or later, within half a year."));
        }
    }

    private static Optional<Fault> number(
            String field, @Nullable Integer value, int least, int most, boolean required) {
        if (value == null) {
            return required ? Optional.of(missing(field)) : Optional.empty();
        }
        return value < least || value > most
                ? Optional.of(new Fault(field, "out-of-range", "It lies between " + least + " and " + most + "."))
                : Optional.empty();
    }

    private static Fault missing(String field) {
        return new Fault(field, "missing", "This field must be filled in.");
    }
}
