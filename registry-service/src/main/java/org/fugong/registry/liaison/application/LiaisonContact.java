package org.fugong.registry.liaison.application;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * Whom an enterprise calls: its officer or, while that one is away, the deputy.
 *
 * @param subject of who is to be called today
 * @param name of who is to be called today
 * @param phone of that office
 * @param standsInFor name of the officer who is away; null on other days
 * @param until last day of the deputy; null on other days
 */
public record LiaisonContact(
        String subject, String name, String phone, @Nullable String standsInFor, @Nullable LocalDate until) {

    /** What a telephone dials. */
    public String dial() {
        return "tel:" + phone.replaceAll("[^0-9+]", "");
    }
}
