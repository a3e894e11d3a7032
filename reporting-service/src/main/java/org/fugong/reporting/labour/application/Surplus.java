package org.fugong.reporting.labour.application;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * People whom an enterprise can still lend.
 *
 * @param occupation middle group of GB/T 6565-2015
 * @param people not yet promised to anybody
 * @param until last day
 */
public record Surplus(
        UUID entryId,
        UUID lenderId,
        String lenderName,
        String town,
        String occupation,
        List<String> skills,
        int people,
        LocalDate from,
        LocalDate until) {}
