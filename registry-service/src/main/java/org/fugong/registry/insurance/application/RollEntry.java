package org.fugong.registry.insurance.application;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.fugong.registry.insurance.application.RollStore.RollKey;
import org.fugong.registry.insurance.domain.Kind;
import org.fugong.registry.insurance.domain.MatchRule;
import org.fugong.registry.insurance.domain.RollDocument;

/**
 * A line of a roll and what came of linking it.
 *
 * @param enterpriseId of the employer on the roll, registered or not
 * @param personId pseudonym of the document
 * @param copy 0 for the first line with this person
 * @param page that it stands on; 0 came by file
 * @param flaw what is wrong with the document, or null
 * @param oldForm whether the number was written out from 15 digits
 * @param rule version of the rule that said so
 * @param seenEnterprise whether the employer was registered then
 * @param seenEmployer whom the person was registered with then
 * @param document the sealed document, or null
 */
@SuppressWarnings("ArrayRecordComponent") // Handed to the database as it is, never compared.
public record RollEntry(
        YearMonth month,
        UUID enterpriseId,
        UUID personId,
        int copy,
        long version,
        int page,
        @Nullable Kind flaw,
        boolean oldForm,
        @Nullable LocalDate insuredSince,
        Kind kind,
        String rule,
        boolean seenEnterprise,
        @Nullable UUID seenEmployer,
        byte @Nullable [] document,
        Instant arrivedAt,
        Instant linkedAt) {

    /** The same after the rule was asked with these facts. What is linked needs no document: it is the worker's. */
    RollEntry asked(boolean enterprise, @Nullable UUID employer, Instant now) {
        Kind found = MatchRule.of(new MatchRule.Facts(copy > 0, flaw, oldForm, enterpriseId, enterprise, employer));
        return new RollEntry(
                month,
                enterpriseId,
                personId,
                copy,
                version,
                page,
                flaw,
                oldForm,
                insuredSince,
                found,
                MatchRule.VERSION,
                enterprise,
                employer,
                found.linked() ? null : document,
                arrivedAt,
                found == kind ? linkedAt : now);
    }

    /** A line that has just arrived; the rule has not been asked yet. */
    static RollEntry fresh(
            RollKey key, UUID person, int page, RollDocument document, @Nullable LocalDate insuredSince, Instant now) {
        return new RollEntry(
                key.month(),
                key.enterpriseId(),
                person,
                Integer.MAX_VALUE,
                0,
                page,
                document.flaw(),
                document.oldForm(),
                insuredSince,
                Kind.WORKER_NOT_REGISTERED,
                MatchRule.VERSION,
                false,
                null,
                null,
                now,
                now);
    }

    /** The same as another line of the person. */
    RollEntry withCopy(int number) {
        return with(number, version, document);
    }

    /** The same as another change. */
    RollEntry withVersion(long number) {
        return with(copy, number, document);
    }

    /** The same with its document. */
    RollEntry withDocument(byte[] sealed) {
        return with(copy, version, sealed);
    }

    private RollEntry with(int nextCopy, long nextVersion, byte @Nullable [] nextDocument) {
        return new RollEntry(
                month,
                enterpriseId,
                personId,
                nextCopy,
                nextVersion,
                page,
                flaw,
                oldForm,
                insuredSince,
                kind,
                rule,
                seenEnterprise,
                seenEmployer,
                nextDocument,
                arrivedAt,
                linkedAt);
    }

    /** Whether the two say the same to those who follow the linkage. */
    boolean saysTheSame(RollEntry other) {
        return kind == other.kind && rule.equals(other.rule);
    }

    /** Where the sealed document is kept. */
    String place() {
        return place(month, enterpriseId, personId);
    }

    /** The place of the sealed documents of a person on a roll. */
    public static String place(YearMonth month, UUID enterpriseId, UUID personId) {
        return "insured_worker/document/" + month + "/" + enterpriseId + "/" + personId;
    }
}
