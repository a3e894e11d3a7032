package org.fugong.reporting.alert.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

import org.fugong.reporting.alert.application.AlertStore;
import org.fugong.reporting.alert.domain.Alert;
import org.fugong.reporting.alert.domain.AlertRule;
import org.fugong.reporting.alert.domain.Grounds;
import org.fugong.reporting.merging.Columns;
import org.fugong.reporting.merging.Database;

import static org.fugong.reporting.merging.Columns.instant;
import static org.fugong.reporting.merging.Columns.requiredInstant;
import static org.fugong.reporting.merging.Columns.uuid;

@ApplicationScoped
class JdbcAlertStore implements AlertStore {
    /** Names this look among the database's advisory locks. */
    private static final long LOCK = 0x6675676f6e670301L;

    private final Database database;
    private final ObjectMapper json;

    JdbcAlertStore(DataSource dataSource, ObjectMapper json) {
        this.database = new Database(dataSource);
        this.json = json;
    }

    @Override
    public boolean claim() {
        return database.query(
                        "SELECT pg_try_advisory_xact_lock(?)",
                        (connection, statement) -> statement.setLong(1, LOCK),
                        rs -> rs.getBoolean(1))
                .get(0);
    }

    @Override
    public List<Alert> open() {
        return database.query(
                "SELECT * FROM alert WHERE ended_at IS NULL ORDER BY id", (connection, statement) -> {}, this::read);
    }

    @Override
    public void add(Collection<Alert> raised) {
        if (raised.isEmpty()) {
            return;
        }
        List<Alert> rows = List.copyOf(raised);
        database.update(
                """
                INSERT INTO alert (id, rule, rule_version, subject, town, raised_at, as_of, raised, latest)
                SELECT * FROM unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::timestamptz[],
                    ?::timestamptz[], ?::jsonb[], ?::jsonb[])
                """,
                (connection, statement) -> new Columns<>(connection, statement, rows)
                        .add("uuid", Alert::id)
                        .add("text", a -> a.rule().name())
                        .add("text", Alert::ruleVersion)
                        .add("text", Alert::subject)
                        .add("text", Alert::town)
                        .add("timestamptz", Alert::raisedAt)
                        .add("timestamptz", Alert::asOf)
                        .add("jsonb", a -> write(a.raised()))
                        .add("jsonb", a -> write(a.latest())));
    }

    @Override
    public void update(Collection<Alert> alerts) {
        if (alerts.isEmpty()) {
            return;
        }
        List<Alert> rows = List.copyOf(alerts);
        database.update(
                """
                UPDATE alert AS a SET latest = f.latest, ended_at = f.ended_at
                FROM unnest(?::uuid[], ?::jsonb[], ?::timestamptz[]) AS f (id, latest, ended_at) WHERE a.id = f.id
                """,
                (connection, statement) -> new Columns<>(connection, statement, rows)
                        .add("uuid", Alert::id)
                        .add("jsonb", a -> write(a.latest()))
                        .add("timestamptz", Alert::endedAt));
    }

    @Override
    public List<Alert> list(
            @Nullable Boolean open,
            @Nullable AlertRule rule,
            @Nullable String town,
            @Nullable Place before,
            int limit) {
        return database.query(
                """
                SELECT * FROM alert
                WHERE (?::boolean IS NULL OR (ended_at IS NULL) = ?::boolean) AND (?::text IS NULL OR rule = ?)
                    AND (?::text IS NULL OR town = ?)
                    AND (?::timestamptz IS NULL OR (raised_at, id) < (?::timestamptz, ?::uuid))
                ORDER BY raised_at DESC, id DESC LIMIT ?
                """,
                (connection, statement) -> {
                    String state = open == null ? null : open.toString();
                    String name = rule == null ? null : rule.name();
                    String at = before == null ? null : before.raisedAt().toString();
                    int i = 0;
                    for (String filter : new @Nullable String[] {state, state, name, name, town, town, at, at}) {
                        statement.setString(++i, filter);
                    }
                    statement.setString(++i, before == null ? null : before.id().toString());
                    statement.setInt(++i, limit);
                },
                this::read);
    }

    private Alert read(ResultSet rs) throws SQLException {
        return new Alert(
                uuid(rs, "id"),
                AlertRule.valueOf(rs.getString("rule")),
                rs.getString("rule_version"),
                rs.getString("subject"),
                rs.getString("town"),
                requiredInstant(rs, "raised_at"),
                instant(rs, "as_of"),
                grounds(rs.getString("raised")),
                grounds(rs.getString("latest")),
                instant(rs, "ended_at"));
    }

    private String write(Grounds grounds) {
        try {
            return json.writeValueAsString(grounds);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("grounds that cannot be written as JSON", e);
        }
    }

    private Grounds grounds(String text) {
        try {
            return json.readValue(text, Grounds.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("grounds that cannot be read", e);
        }
    }
}
