package org.fugong.chassis.privacy;

import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;

import io.quarkus.arc.Arc;

import org.fugong.chassis.security.Caller;

/**
 * What was done by whom, append-only and chained, so that a later edit, removal or insertion shows.
 *
 * <p>Entries are written just before the current transaction commits: they exist exactly if it does, and the end of a
 * chain is locked only for that moment.
 */
@ApplicationScoped
public class AuditTrail {
    private static final Object PENDING = AuditTrail.class;
    private static final int MAX_TEXT = 1000;

    private final TransactionSynchronizationRegistry transactions;
    private final AuditChain chain;
    private final Caller caller;

    @Inject
    AuditTrail(TransactionSynchronizationRegistry transactions, AuditChain chain, Caller caller) {
        this.transactions = transactions;
        this.chain = chain;
        this.caller = caller;
    }

    /**
     * Records that the current caller did something; {@code system} outside a request.
     *
     * @param action what was done, in kebab-case
     * @param subject opaque id of what it was done to
     * @param detail why or how, without personal data; identity and mobile numbers are masked should they be in it
     * @throws IllegalStateException without a transaction
     */
    public void record(String action, String subject, String detail) {
        boolean inRequest = Arc.container().requestContext().isActive() && !caller.anonymous();
        record(inRequest ? caller.subject() : "system", action, subject, detail);
    }

    /** As {@link #record(String, String, String)} for someone other than the current caller. */
    public void record(String actor, String action, String subject, String detail) {
        if (transactions.getTransactionStatus() != Status.STATUS_ACTIVE) {
            throw new IllegalStateException("The audit trail is written in the transaction of what it records");
        }
        pending().add(new AuditChain.Draft(text(actor), text(action), text(subject), text(detail)));
    }

    private List<AuditChain.Draft> pending() {
        if (transactions.getResource(PENDING) instanceof Pending known) {
            return known.drafts;
        }
        Pending fresh = new Pending(new ArrayList<>());
        transactions.putResource(PENDING, fresh);
        transactions.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                chain.append(fresh.drafts);
            }

            @Override
            public void afterCompletion(int status) {
                // What was written went with the transaction, whichever way.
            }
        });
        return fresh.drafts;
    }

    private record Pending(List<AuditChain.Draft> drafts) {}

    private static String text(String value) {
        String masked = Masking.maskText(value).replace("\u0000", "");
        return masked.length() <= MAX_TEXT ? masked : masked.substring(0, MAX_TEXT);
    }
}
