package org.fugong.registry.enterprise.application;

import java.util.UUID;

import org.fugong.registry.enterprise.domain.Enterprise;

/**
 * What other features need to know of an enterprise.
 *
 * @param town nine-digit code
 * @param industry GB/T 4754-2017
 */
public record EnterpriseFacts(
        UUID id, String uscc, String name, String town, String industry, boolean aboveScale, int headcount) {

    /** Its page. */
    public String path() {
        return "/registry/enterprises/" + id;
    }

    static EnterpriseFacts of(Enterprise e) {
        return new EnterpriseFacts(e.id(), e.uscc(), e.name(), e.town(), e.industry(), e.aboveScale(), e.headcount());
    }
}
