package org.fugong.transport.charter.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.fugong.transport.charter.application.ReadCharters.Filled;
import org.fugong.transport.charter.domain.Carriage;
import org.fugong.transport.charter.domain.Charter;
import org.fugong.transport.charter.domain.CharterMode;
import org.fugong.transport.charter.domain.CharterPlan;
import org.fugong.transport.charter.domain.CharterState;
import org.fugong.transport.charter.domain.Circle;
import org.fugong.transport.charter.domain.CircleKind;

/** A charter as told by REST. */
@Schema(name = "Charter")
@JsonInclude(JsonInclude.Include.NON_NULL)
record CharterView(
        UUID charterId,
        String name,
        CharterMode mode,
        String origin,
        String originDivision,
        String destination,
        Instant departureAt,
        Instant arrivalAt,
        int seats,
        Instant deadline,
        @Nullable Integer perEnterpriseCap,
        CharterState state,
        @Nullable @Schema(description = "Absent while it is a draft") Instant announcedAt,
        long version,
        Counts counts,
        @Schema(description = "The database's clock when this was read") Instant asOf,
        @Nullable @Schema(description = "Told of one charter, not in lists") Layout layout) {

    /** Stops, carriages, quotas and allow-list. */
    @Schema(name = "CharterLayout")
    record Layout(
            @Schema(description = "From origin to destination") List<StopView> stops,
            @Schema(description = "None: plain seats from 1") List<Carriage> carriages,
            @Schema(description = "Of single enterprises an enterprise is told its own only") List<QuotaView> quotas,
            @Schema(description = "Whether only some may be nominated") boolean limited,
            @Schema(
                            description =
                                    "Whose workers may be nominated; of single enterprises an enterprise is told its own only")
                    List<Circle> allowed) {

        static Layout of(CharterPlan plan, Predicate<Circle> sees) {
            return new Layout(
                    CharterView.stops(plan),
                    plan.arrangement().carriages(),
                    plan.arrangement().quotas().stream()
                            .filter(q -> sees.test(q.circle()))
                            .map(q ->
                                    new QuotaView(q.circle().kind(), q.circle().code(), q.seats()))
                            .toList(),
                    !plan.arrangement().allowed().isEmpty(),
                    plan.arrangement().allowed().stream().filter(sees).toList());
        }
    }

    /** Every stop from origin to destination. */
    static List<StopView> stops(CharterPlan plan) {
        return plan.stops().stream()
                .map(s -> new StopView(
                        s.number(),
                        s.name(),
                        s.division().orElse(null),
                        s.arriveAt().orElse(null),
                        s.departAt().orElse(null)))
                .toList();
    }

    /** A stop. */
    @Schema(name = "Stop")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record StopView(
            int number,
            String name,
            @Nullable String division,
            @Nullable Instant arriveAt,
            @Nullable Instant departAt) {}

    /** A quota. */
    @Schema(name = "QuotaView")
    record QuotaView(CircleKind kind, String code, int seats) {}

    /** How the charter fills. */
    @Schema(name = "CharterCounts")
    record Counts(
            @Schema(description = "Everybody ever nominated") int nominated,
            @Schema(description = "With a seat; after the freeze those on the roster") int seated,
            @Schema(description = "Of those with a seat, how many have both clearances") int cleared,
            @Schema(description = "In the waiting list") int waiting,
            @Schema(description = "Lost their place over a refused clearance") int refused,
            @Schema(description = "Not on the roster when it froze") int leftOut) {}

    static CharterView of(Filled filled, Instant asOf) {
        return of(filled, asOf, null);
    }

    static CharterView of(Filled filled, Instant asOf, @Nullable Layout layout) {
        Charter c = filled.charter();
        return new CharterView(
                c.id(),
                c.name(),
                c.mode(),
                c.origin(),
                c.originDivision(),
                c.destination(),
                c.departureAt(),
                c.arrivalAt(),
                c.seats(),
                c.deadline(),
                c.perEnterpriseCap().isPresent() ? c.perEnterpriseCap().getAsInt() : null,
                c.state(),
                c.announcedAt().orElse(null),
                c.version(),
                new Counts(
                        filled.counts().nominated(),
                        filled.counts().seated(),
                        filled.cleared(),
                        filled.counts().waiting(),
                        filled.counts().refused(),
                        filled.counts().leftOut()),
                asOf,
                layout);
    }
}
