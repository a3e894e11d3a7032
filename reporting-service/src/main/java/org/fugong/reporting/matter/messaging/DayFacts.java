package org.fugong.reporting.matter.messaging;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import org.fugong.chassis.event.EventHandler;
import org.fugong.reporting.matter.application.Matters;
import org.fugong.reporting.matter.domain.Matter;
import org.fugong.reporting.matter.domain.Matter.Kind;

/** What enterprises report for each day, what is measured in their dormitories, and who was handed over to them or is missing. */
final class DayFacts {
    record Reported(
            UUID enterpriseId,
            LocalDate day,
            long version,
            int onDuty,
            int headcount,
            int outputPercent,
            List<String> missing,
            Instant reportedAt) {
        Matter matter() {
            return Matter.of(
                    Kind.DAILY_REPORT,
                    enterpriseId + "/" + day,
                    version,
                    reportedAt,
                    enterpriseId,
                    Map.of(
                            "day", day,
                            "onDuty", onDuty,
                            "headcount", headcount,
                            "output", outputPercent,
                            // With a space on both sides of each, so that one is found by its text.
                            "missing",
                                    " "
                                            + String.join(
                                                    " ",
                                                    missing.stream()
                                                            .distinct()
                                                            .sorted()
                                                            .toList()) + " "));
        }
    }

    record DormitoryTemperature(
            UUID personId, UUID enterpriseId, LocalDate day, String slot, boolean fever, Instant takenAt) {
        Matter matter() {
            return Matter.of(
                    Kind.DORMITORY_TEMPERATURE,
                    personId + "/" + day + "/" + slot,
                    0,
                    takenAt,
                    enterpriseId,
                    Map.of("day", day, "fever", fever));
        }
    }

    record HandedOver(UUID charterId, UUID workerId, UUID enterpriseId, Instant handedOverAt) {
        Matter matter() {
            return Matter.of(Kind.HAND_OVER, charterId + "/" + workerId, 0, handedOverAt, enterpriseId, Map.of());
        }
    }

    record FollowedUp(UUID charterId, UUID workerId, UUID enterpriseId, boolean accountedFor, Instant calledAt) {
        Matter matter() {
            return Matter.of(
                    Kind.MISSING_TRAVELLER,
                    charterId + "/" + workerId,
                    0,
                    calledAt,
                    enterpriseId,
                    Map.of("accountedFor", accountedFor));
        }
    }

    @Produces
    @Singleton
    EventHandler<Reported> reported(Matters matters) {
        return new MatterHandler<>("enterprise-reported", Reported.class, Reported::matter, matters);
    }

    @Produces
    @Singleton
    EventHandler<DormitoryTemperature> temperatures(Matters matters) {
        return new MatterHandler<>(
                "dormitory-temperature-recorded", DormitoryTemperature.class, DormitoryTemperature::matter, matters);
    }

    @Produces
    @Singleton
    EventHandler<HandedOver> handedOver(Matters matters) {
        return new MatterHandler<>("worker-handed-over", HandedOver.class, HandedOver::matter, matters);
    }

    @Produces
    @Singleton
    EventHandler<FollowedUp> followedUp(Matters matters) {
        return new MatterHandler<>("missing-traveller-followed-up", FollowedUp.class, FollowedUp::matter, matters);
    }
}
