package org.fugong.transport.charter.persistence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.fugong.transport.charter.domain.CharterMove;
import org.fugong.transport.charter.domain.CharterState;
import org.fugong.transport.charter.domain.CharterStep;
import org.fugong.transport.sql.Sql;

/** What happened to charters. Only grows. */
@ApplicationScoped
class SqlCharterSteps {

    private final Sql sql;

    SqlCharterSteps(Sql sql) {
        this.sql = sql;
    }

    void add(UUID charterId, CharterStep s) {
        sql.update(
                "INSERT INTO charter_step (charter_id, version, move, state, at, by, reason)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                charterId,
                s.version(),
                s.move(),
                s.state(),
                s.at(),
                s.by().orElse(null),
                s.reason().orElse(null));
        for (CharterStep.Value value : s.values()) {
            sql.update(
                    "INSERT INTO charter_step_value (charter_id, version, field, before, after)"
                            + " VALUES (?, ?, ?, ?, ?)",
                    charterId,
                    s.version(),
                    value.field(),
                    value.before().orElse(null),
                    value.after().orElse(null));
        }
    }

    List<CharterStep> of(UUID charterId) {
        Map<Long, List<CharterStep.Value>> values = new HashMap<>();
        sql.list(
                        "SELECT * FROM charter_step_value WHERE charter_id = ?",
                        row -> Map.entry(
                                row.getLong("version"),
                                new CharterStep.Value(
                                        CharterStep.Field.valueOf(row.getString("field")),
                                        Optional.ofNullable(row.getString("before")),
                                        Optional.ofNullable(row.getString("after")))),
                        charterId)
                .forEach(e -> values.computeIfAbsent(e.getKey(), version -> new ArrayList<>())
                        .add(e.getValue()));
        return sql.list(
                "SELECT * FROM charter_step WHERE charter_id = ? ORDER BY version",
                row -> new CharterStep(
                        CharterMove.valueOf(row.getString("move")),
                        CharterState.valueOf(row.getString("state")),
                        row.getLong("version"),
                        Sql.instant(row, "at"),
                        Optional.ofNullable(row.getString("by")),
                        Optional.ofNullable(row.getString("reason")),
                        values.getOrDefault(row.getLong("version"), List.of()).stream()
                                .sorted(Comparator.comparing(CharterStep.Value::field))
                                .toList()),
                charterId);
    }
}
