package org.fugong.registry.enterprise.web;

import java.util.UUID;

/** An enterprise in the list of the page. */
public record EnterpriseRow(
        UUID id,
        String name,
        String uscc,
        String town,
        int headcount,
        boolean aboveScale,
        boolean closed,
        String state) {}
