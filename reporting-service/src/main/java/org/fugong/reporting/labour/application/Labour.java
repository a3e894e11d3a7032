package org.fugong.reporting.labour.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.fugong.reporting.labour.domain.Agreement;
import org.fugong.reporting.labour.domain.LabourEntry;

/** Takes in who needs people and who lends them. */
@ApplicationScoped
public class Labour {
    /** Of how many lenders one can be told; the district's market has tens. */
    private static final int MOST = 200;

    private final LabourStore store;

    Labour(LabourStore store) {
        this.store = store;
    }

    /** An entry as it was posted; see {@link LabourEntry}. */
    public record Posted(
            UUID entryId,
            long version,
            UUID enterpriseId,
            boolean surplus,
            boolean open,
            String occupation,
            int people,
            LocalDate from,
            LocalDate to,
            String town,
            List<String> skills) {}

    /** An agreement that was concluded; see {@link Agreement.Terms}. */
    public record Concluded(
            UUID agreementId,
            long version,
            UUID surplusId,
            UUID lenderId,
            UUID borrowerId,
            int people,
            LocalDate from,
            LocalDate returnOn,
            Instant concludedAt) {}

    /** An agreement whose workers are back. */
    public record Ended(UUID agreementId, Instant endedAt) {}

    /** Within the transaction of the batch. */
    public void takeInPosted(Collection<Posted> entries) {
        store.mergeEntries(entries.stream()
                .map(e -> new LabourEntry(
                        e.entryId(),
                        e.version(),
                        e.enterpriseId(),
                        e.surplus(),
                        e.open(),
                        e.occupation(),
                        e.people(),
                        e.from(),
                        e.to(),
                        e.town(),
                        e.skills()))
                .toList());
    }

    /** Within the transaction of the batch. */
    public void takeInConcluded(Collection<Concluded> agreements) {
        store.mergeAgreements(agreements.stream()
                .map(a -> Agreement.concluded(
                        a.agreementId(),
                        new Agreement.Terms(
                                a.version(),
                                a.surplusId(),
                                a.lenderId(),
                                a.borrowerId(),
                                a.people(),
                                a.from(),
                                a.returnOn(),
                                a.concludedAt())))
                .toList());
    }

    /** Within the transaction of the batch. */
    public void takeInEnded(Collection<Ended> agreements) {
        store.mergeAgreements(agreements.stream()
                .map(a -> Agreement.ended(a.agreementId(), a.endedAt()))
                .toList());
    }

    /** Who can still lend people on this day, most people first. */
    public List<Surplus> surpluses(LocalDate day) {
        return store.surpluses(day, MOST);
    }
}
