package org.fugong.reporting.matter.messaging;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import org.fugong.chassis.event.EventHandler;
import org.fugong.reporting.labour.application.Labour;
import org.fugong.reporting.matter.application.Matters;
import org.fugong.reporting.matter.domain.Matter;
import org.fugong.reporting.matter.domain.Matter.Kind;

/** What registry-service publishes about labour that is short, offered and lent, and about what visits found. */
final class LabourFacts {
    /** Of an entry whose people are still needed or to be had. */
    private static final Set<String> OPEN = Set.of("POSTED", "PARTLY_FILLED");

    record LabourEntry(
            UUID entryId,
            UUID enterpriseId,
            long version,
            String side,
            String state,
            String occupation,
            int people,
            LocalDate from,
            LocalDate to,
            String town,
            List<String> skills,
            Instant changedAt) {
        Labour.Posted posted() {
            return new Labour.Posted(
                    entryId,
                    version,
                    enterpriseId,
                    side.equals("SURPLUS"),
                    OPEN.contains(state),
                    occupation,
                    people,
                    from,
                    to,
                    town,
                    skills);
        }

        Matter matter() {
            return Matter.of(
                    Kind.LABOUR_ENTRY,
                    entryId.toString(),
                    version,
                    changedAt,
                    enterpriseId,
                    Map.of("side", side, "state", state, "occupation", occupation, "people", people));
        }
    }

    /** Counts at the borrower. */
    record Concluded(
            UUID agreementId,
            long version,
            UUID surplusId,
            UUID lenderId,
            UUID borrowerId,
            List<UUID> workerIds,
            LocalDate from,
            LocalDate returnOn,
            Instant concludedAt) {
        Labour.Concluded concluded() {
            return new Labour.Concluded(
                    agreementId,
                    version,
                    surplusId,
                    lenderId,
                    borrowerId,
                    workerIds.size(),
                    from,
                    returnOn,
                    concludedAt);
        }

        Matter matter() {
            return Matter.of(
                    Kind.LABOUR_AGREEMENT,
                    agreementId.toString(),
                    version,
                    concludedAt,
                    borrowerId,
                    Map.of("state", "CONCLUDED", "lender", lenderId, "people", workerIds.size()));
        }
    }

    record Ended(UUID agreementId, long version, UUID lenderId, UUID borrowerId, String outcome, Instant endedAt) {
        Matter matter() {
            return Matter.of(
                    Kind.LABOUR_AGREEMENT,
                    agreementId.toString(),
                    version,
                    endedAt,
                    borrowerId,
                    Map.of("state", outcome, "lender", lenderId, "people", 0));
        }
    }

    /** Of an enterprise the latest visit's survey holds. */
    record Surveyed(UUID enterpriseId, List<Need> needs, List<Origin> origins, Instant surveyedAt) {
        record Need(int number) {}

        record Origin(int able, int unable) {}

        Matter matter() {
            return Matter.of(
                    Kind.LABOUR_SURVEY,
                    enterpriseId.toString(),
                    0,
                    surveyedAt,
                    enterpriseId,
                    Map.of(
                            "needed", needs.stream().mapToInt(Need::number).sum(),
                            "able", origins.stream().mapToInt(Origin::able).sum(),
                            "unable", origins.stream().mapToInt(Origin::unable).sum()));
        }
    }

    record Inspected(UUID taskId, UUID enterpriseId, long version, String conclusion, Instant visitedAt) {
        Matter matter() {
            return Matter.of(
                    Kind.INSPECTION,
                    taskId.toString(),
                    version,
                    visitedAt,
                    enterpriseId,
                    Map.of("conclusion", conclusion));
        }
    }

    @Produces
    @Singleton
    EventHandler<LabourEntry> posted(Matters matters, Labour labour) {
        return new MatterHandler<>(
                "labour-entry-posted",
                LabourEntry.class,
                LabourEntry::matter,
                matters,
                facts -> labour.takeInPosted(
                        facts.stream().map(LabourEntry::posted).toList()));
    }

    @Produces
    @Singleton
    EventHandler<Concluded> concluded(Matters matters, Labour labour) {
        return new MatterHandler<>(
                "labour-agreement-concluded",
                Concluded.class,
                Concluded::matter,
                matters,
                facts -> labour.takeInConcluded(
                        facts.stream().map(Concluded::concluded).toList()));
    }

    @Produces
    @Singleton
    EventHandler<Ended> ended(Matters matters, Labour labour) {
        return new MatterHandler<>(
                "labour-agreement-ended",
                Ended.class,
                Ended::matter,
                matters,
                facts -> labour.takeInEnded(facts.stream()
                        .map(f -> new Labour.Ended(f.agreementId(), f.endedAt()))
                        .toList()));
    }

    @Produces
    @Singleton
    EventHandler<Surveyed> surveyed(Matters matters) {
        return new MatterHandler<>("labour-need-surveyed", Surveyed.class, Surveyed::matter, matters);
    }

    @Produces
    @Singleton
    EventHandler<Inspected> inspected(Matters matters) {
        return new MatterHandler<>("enterprise-inspected", Inspected.class, Inspected::matter, matters);
    }
}
