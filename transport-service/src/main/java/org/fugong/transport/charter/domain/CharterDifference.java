package org.fugong.transport.charter.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

import org.fugong.transport.charter.domain.CharterStep.Field;
import org.fugong.transport.charter.domain.CharterStep.Value;

/** What differs between two plans of one charter. */
final class CharterDifference {

    private final List<Value> values = new ArrayList<>();

    private CharterDifference() {}

    static List<Value> between(CharterPlan before, CharterPlan after) {
        CharterDifference d = new CharterDifference();
        d.compare(Field.NAME, before.name(), after.name());
        d.compare(Field.MODE, before.mode(), after.mode());
        d.compare(Field.ORIGIN, place(before), place(after));
        d.compare(Field.DESTINATION, before.destination(), after.destination());
        d.compare(Field.DEADLINE, before.deadline(), after.deadline());
        d.compare(Field.SEATS, before.seats(), after.seats());
        d.compare(Field.CAP, cap(before.perEnterpriseCap()), cap(after.perEnterpriseCap()));
        d.compare(Field.DEPARTURE, before.departureAt(), after.departureAt());
        d.compare(Field.ARRIVAL, before.arrivalAt(), after.arrivalAt());
        d.compare(Field.STOPS, stops(before), stops(after));
        d.compare(Field.CARRIAGES, carriages(before), carriages(after));
        d.compare(Field.QUOTAS, quotas(before), quotas(after));
        d.compare(Field.ALLOWED, circles(before), circles(after));
        return List.copyOf(d.values);
    }

    private void compare(Field field, Object before, Object after) {
        if (!Objects.equals(before, after)) {
            values.add(new Value(field, told(before), told(after)));
        }
    }

    private static Optional<String> told(Object value) {
        return Optional.of(value.toString()).filter(text -> !text.isEmpty());
    }

    private static String place(CharterPlan p) {
        return p.origin() + " " + p.originDivision();
    }

    private static String cap(OptionalInt cap) {
        return cap.isPresent() ? Integer.toString(cap.getAsInt()) : "";
    }

    private static String stops(CharterPlan p) {
        return p.arrangement().via().stream()
                .map(v -> v.name() + " " + v.arriveAt() + "/" + v.departAt())
                .collect(Collectors.joining("; "));
    }

    private static String carriages(CharterPlan p) {
        return p.arrangement().carriages().stream()
                .map(c -> c.label() + " " + c.rows() + "×" + c.letters())
                .collect(Collectors.joining("; "));
    }

    private static String quotas(CharterPlan p) {
        return p.arrangement().quotas().stream()
                .map(q -> circle(q.circle()) + ": " + q.seats())
                .collect(Collectors.joining("; "));
    }

    private static String circles(CharterPlan p) {
        return p.arrangement().allowed().stream().map(CharterDifference::circle).collect(Collectors.joining("; "));
    }

    private static String circle(Circle c) {
        return c.kind() + " " + c.code();
    }
}
