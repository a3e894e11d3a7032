package org.fugong.registry.insurance.application;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.fugong.chassis.privacy.PersonalData;

/**
 * A page of a roll.
 *
 * @param uscc of the employer, as posted
 * @param page from 1; a page that comes again replaces what it said
 * @param pages how many the roll has
 * @param postedAt of two versions of a page the later one counts
 */
public record RollPage(String uscc, YearMonth month, int page, int pages, Instant postedAt, List<Line> people) {

    /**
     * One insured person.
     *
     * @param documentType as posted, of any kind
     * @param name null if the agency did not say
     */
    public record Line(
            String documentType, PersonalData number, @Nullable PersonalData name, @Nullable LocalDate insuredSince) {}
}
