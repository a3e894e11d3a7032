package org.fugong.transport.onward.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.fugong.transport.onward.application.OnwardOrder;

/** What is sent and answered of onward buses. */
final class OnwardViews {

    static final String NO_NUMBERS = "(?s)(?!.*[0-9]{7}).*";

    private OnwardViews() {}

    /** Buses of one kind; each gets its own number. */
    @Schema(name = "OnwardBusKind")
    record BusKind(
            @Schema(description = "What is written on it; further ones of the kind get a number behind it")
                    @NotBlank @Size(max = 40) @Pattern(regexp = NO_NUMBERS) String label,
            @Schema(description = "Seats for passengers") @Min(1) @Max(100) int seats,
            @Schema(description = "How many of the kind; 1 when left out") @Min(1) @Max(100) @Nullable Integer count) {}

    /** When an enterprise takes people in. */
    @Schema(name = "OnwardWindow")
    record WindowInput(@NotNull UUID enterpriseId, @Nullable Instant from, @NotNull Instant until) {}

    /** What a plan shall be made for. */
    @Schema(name = "OnwardSetup")
    record SetupInput(
            @Schema(
                            description =
                                    "A station that is known by name, or any name with coordinates; the charter's when left out")
                    @Size(max = 40) @Nullable String station,
            @Schema(description = "WGS 84, degrees") @DecimalMin("-90") @DecimalMax("90") @Nullable Double latitude,
            @DecimalMin("-180") @DecimalMax("180") @Nullable Double longitude,
            @Schema(description = "When the buses leave; half an hour after the arrival when left out") @Nullable Instant readyAt,
            @Schema(description = "Metres on foot from a shared stop at most; 500 when left out, 0 for every gate")
                    @Min(0) @Max(3000) @Nullable Integer walkingLimitMetres,
            @Schema(description = "Until when people are taken in; four hours after the buses leave when left out")
                    @Nullable Instant until,
            @Size(max = 1000) @Nullable List<@Valid @NotNull WindowInput> windows,
            @NotNull @Size(min = 1, max = 100) List<@Valid @NotNull BusKind> buses) {}

    /** What differs from now on. */
    @Schema(name = "OnwardChange")
    record ChangeInput(
            @Schema(description = "When the buses leave now") @Nullable Instant readyAt,
            @Schema(description = "Numbers of buses that dropped out") @Size(max = 100) @Nullable List<@NotNull Integer> busesOut,
            @Schema(description = "Buses that come besides") @Size(max = 100) @Nullable List<@Valid @NotNull BusKind> busesAdded,
            @NotBlank @Size(max = 200) @Pattern(regexp = NO_NUMBERS) String reason) {}

    /** Who got into a bus. */
    @Schema(name = "OnwardBoarding")
    record BoardingInput(@Min(1) int bus, @NotNull @Size(min = 1, max = 500) List<@NotNull UUID> workerIds) {}

    /** What was recorded. */
    @Schema(name = "OnwardBoarded")
    record BoardedView(int recorded, List<UUID> notOnRoster) {}

    /** How far an order is. */
    @Schema(name = "OnwardOrder")
    record OrderView(
            UUID orderId,
            OnwardOrder.State state,
            Instant orderedAt,
            @Schema(description = "The version that it became, once done") @Nullable Integer version) {

        static OrderView of(OnwardOrder order) {
            return new OrderView(
                    order.id(),
                    order.state(),
                    order.orderedAt(),
                    order.planVersion().isPresent() ? order.planVersion().getAsInt() : null);
        }
    }
}
