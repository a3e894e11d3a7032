package org.fugong.registry.officer.application;

import org.jspecify.annotations.Nullable;

/**
 * An official and the office held. Name and telephone are those of the office, which the government publishes so that
 * enterprises know whom to call; they are not personal data.
 *
 * @param subject of the log-in
 * @param version rises with every change, from 1
 * @param town nine-digit code of the town that the office belongs to; null for the district's
 * @param department null for those of no one department
 * @param active whether the office is held today
 */
public record Officer(
        String subject,
        long version,
        String name,
        String phone,
        @Nullable String town,
        @Nullable Department department,
        boolean active) {}
