package org.fugong.registry.insurance.messaging;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.fugong.chassis.privacy.PersonalData;

/** What is used of insured-roll-posted: all of it. */
public record InsuredRollPosted(
        String uscc, YearMonth month, int page, int pages, Instant postedAt, List<Person> people) {

    /** One insured person. */
    public record Person(
            String documentType, PersonalData number, @Nullable PersonalData name, @Nullable LocalDate insuredSince) {}
}
