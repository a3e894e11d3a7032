package org.fugong.transport.charter.web;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.RequestScoped;

import org.fugong.chassis.security.Caller;
import org.fugong.chassis.security.Role;
import org.fugong.transport.charter.application.ReadCharters;
import org.fugong.transport.charter.domain.Charter;
import org.fugong.transport.charter.domain.CharterPlan;
import org.fugong.transport.charter.domain.Circle;
import org.fugong.transport.charter.domain.CircleKind;
import org.fugong.transport.charter.domain.Quota;
import org.fugong.transport.charter.web.CharterLayout.CircleRow;
import org.fugong.transport.worker.application.KnownEnterprise;
import org.fugong.transport.worker.application.KnownWorkers;

/** Which quotas and lines of an allow-list a reader sees: of single enterprises none but the own. */
@RequestScoped
class CircleSight {

    private final Caller caller;
    private final ReadCharters charters;
    private final KnownWorkers known;

    CircleSight(Caller caller, ReadCharters charters, KnownWorkers known) {
        this.caller = caller;
        this.charters = charters;
        this.known = known;
    }

    boolean sees(Circle circle) {
        return circle.kind() != CircleKind.ENTERPRISE
                || caller.seesWholeDistrict()
                || caller.has(Role.TOWN)
                || caller.has(Role.LIAISON)
                || caller.enterpriseId()
                        .filter(id -> circle.code().equals(id.toString()))
                        .isPresent();
    }

    /** Names of the enterprises among these circles, by id. */
    Map<String, String> names(Collection<Circle> circles) {
        List<UUID> ids = circles.stream()
                .filter(c -> c.kind() == CircleKind.ENTERPRISE)
                .map(c -> UUID.fromString(c.code()))
                .distinct()
                .toList();
        return known.enterpriseNames(ids).entrySet().stream()
                .collect(Collectors.toMap(e -> e.getKey().toString(), Map.Entry::getValue));
    }

    CharterLayout layout(Charter charter, CharterPlan plan) {
        List<Quota> quotas = plan.arrangement().quotas().stream()
                .filter(q -> sees(q.circle()))
                .toList();
        List<Circle> allowed =
                plan.arrangement().allowed().stream().filter(this::sees).toList();
        Map<String, String> names = names(Stream.concat(quotas.stream().map(Quota::circle), allowed.stream())
                .toList());
        Map<Circle, Integer> taken = quotas.isEmpty() ? Map.of() : charters.quotasTaken(charter.id());
        return new CharterLayout(
                CharterView.stops(plan),
                plan.arrangement().carriages(),
                plan.arrangement().seatsOfCarriages(),
                quotas.stream()
                        .map(q -> row(q.circle(), names, taken.getOrDefault(q.circle(), 0), q.seats()))
                        .toList(),
                allowed.stream().map(c -> row(c, names, 0, 0)).toList(),
                !plan.arrangement().allowed().isEmpty(),
                mine(plan).orElse(null));
    }

    /** Whether the caller's enterprise may nominate somebody; nothing for those who speak for none. */
    private Optional<Boolean> mine(CharterPlan plan) {
        List<Circle> allowed = plan.arrangement().allowed();
        if (!caller.has(Role.ENTERPRISE) || allowed.isEmpty()) {
            return Optional.empty();
        }
        return caller.enterpriseId().map(id -> allowed.stream()
                .anyMatch(c -> c.kind() == CircleKind.ORIGIN
                        || c.includes(
                                id,
                                known.enterprise(id).map(KnownEnterprise::town).orElse(""),
                                "")));
    }

    private static CircleRow row(Circle circle, Map<String, String> names, int taken, int seats) {
        return new CircleRow(circle.kind().name(), names.getOrDefault(circle.code(), circle.code()), taken, seats);
    }
}
