package org.fugong.healthcode.declaration.web;

import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.ws.rs.core.Response;

import org.jspecify.annotations.Nullable;

import org.fugong.chassis.web.ETags;
import org.fugong.healthcode.declaration.application.Claim;
import org.fugong.healthcode.declaration.application.Claims;
import org.fugong.healthcode.declaration.domain.Faults;
import org.fugong.healthcode.declaration.domain.Identity;

/** The document that a record should have had, and what an official should know. Prints without it. */
public record DocumentCorrection(@Nullable String idType, @Nullable String idNumber, @Nullable String words) {

    static final String EXAMPLE =
            """
            {"idType": "PASSPORT", "idNumber": "E99999999", "words": "I registered with a digit too many."}""";

    /** Files it for a person whom the log-in answers for. */
    Response file(Claims claims, String subject, UUID person, LocalDate today) {
        Faults faults = new Faults();
        Identity right = Identity.read(idType, idNumber, today, faults);
        if (right == null) {
            throw Who.problem(faults);
        }
        Claim claim = claims.correctDocument(subject, person, right, words);
        return Response.created(URI.create("/api/v1/registration-claims/" + claim.claimId()))
                .tag(ETags.of(claim.edition()))
                .entity(claim)
                .build();
    }

    @Override
    public String toString() {
        return "DocumentCorrection[***]";
    }
}
