package org.fugong.healthcode.colour.persistence;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import org.fugong.healthcode.colour.application.RuleStore;
import org.fugong.healthcode.colour.application.RuleVersion;
import org.fugong.healthcode.colour.application.RuleVersion.Line;
import org.fugong.healthcode.database.Database;

@ApplicationScoped
class SqlRuleStore implements RuleStore {

    private static final String SELECT =
            "select v.*, a.done_at from colour_rules v left join colour_rules_applied a " + "on a.version = v.version ";

    /** Names this service's lock among advisory locks. */
    private static final long APPLYING = 0x66_67_72_75_6c_65L;

    private final Database database;

    @Inject
    SqlRuleStore(Database database) {
        this.database = database;
    }

    private record Of(String version, Line line) {}

    @Override
    public List<RuleVersion> all() {
        Map<String, List<Line>> lines = new HashMap<>();
        database.list(
                        "select version, cause, colour, days, check_ins from colour_rule order by version, cause",
                        s -> {},
                        row -> new Of(row.getString("version"), line(row)))
                .forEach(of -> lines.computeIfAbsent(of.version(), v -> new ArrayList<>())
                        .add(of.line()));
        return database.list(
                SELECT + "order by v.effective_from desc, v.version",
                s -> {},
                row -> version(row, lines.getOrDefault(row.getString("version"), List.of())));
    }

    @Override
    public @Nullable RuleVersion lock(String version) {
        List<Line> lines = database.list(
                "select cause, colour, days, check_ins from colour_rule where version = ? order by cause",
                s -> s.setString(1, version),
                SqlRuleStore::line);
        return database.first(
                SELECT + "where v.version = ? for update of v",
                s -> s.setString(1, version),
                row -> version(row, lines));
    }

    @Override
    public boolean add(RuleVersion draft) {
        boolean added = database.change(
                        "insert into colour_rules (effective_from, listed_areas, notice_hours, correction_hours, summary_en, "
                                + "summary_zh, version, drafted_by, drafted_at, state) values (?, ?, ?, ?, ?, ?, ?, ?, ?, "
                                + "'DRAFT') on conflict (version) do nothing",
                        s -> {
                            int next = bind(s, draft);
                            s.setString(next, draft.draftedBy());
                            s.setTimestamp(next + 1, Database.time(draft.draftedAt()));
                        })
                == 1;
        if (added) {
            addLines(draft);
        }
        return added;
    }

    @Override
    public void change(RuleVersion draft) {
        database.change(
                "update colour_rules set effective_from = ?, listed_areas = ?, notice_hours = ?, correction_hours = ?, "
                        + "summary_en = ?, summary_zh = ?, edition = edition + 1 where version = ?",
                s -> bind(s, draft));
        database.change("delete from colour_rule where version = ?", s -> s.setString(1, draft.version()));
        addLines(draft);
    }

    @Override
    public void publish(String version, String by, Instant at) {
        settle("state = 'PUBLISHED', approved_by = ?, published_at = ?", version, by, at);
    }

    @Override
    public void withdraw(String version, String by, Instant at) {
        settle("state = 'WITHDRAWN', withdrawn_by = ?, withdrawn_at = ?", version, by, at);
    }

    private void settle(String set, String version, String by, Instant at) {
        database.change("update colour_rules set " + set + ", edition = edition + 1 where version = ?", s -> {
            s.setString(1, by);
            s.setTimestamp(2, Database.time(at));
            s.setString(3, version);
        });
    }

    @Override
    public boolean tryApply() {
        return Boolean.TRUE.equals(database.first(
                "select pg_try_advisory_xact_lock(?)", s -> s.setLong(1, APPLYING), row -> row.getBoolean(1)));
    }

    @Override
    public @Nullable UUID appliedUpTo(String version) {
        return database
                .list(
                        "select up_to from colour_rules_applied where version = ? and up_to is not null",
                        s -> s.setString(1, version),
                        row -> row.getObject(1, UUID.class))
                .stream()
                .findFirst()
                .orElse(null);
    }

    @Override
    public void applied(String version, UUID upTo, int lookedAt, int changed) {
        database.change(
                "insert into colour_rules_applied as a (version, up_to, looked_at, changed) values (?, ?, ?, ?) "
                        + "on conflict (version) do update set up_to = excluded.up_to, "
                        + "looked_at = a.looked_at + excluded.looked_at, changed = a.changed + excluded.changed",
                s -> {
                    s.setString(1, version);
                    s.setObject(2, upTo);
                    s.setInt(3, lookedAt);
                    s.setInt(4, changed);
                });
    }

    @Override
    public void appliedToAll(String version, Instant at) {
        database.change(
                "insert into colour_rules_applied (version, done_at) values (?, ?) "
                        + "on conflict (version) do update set done_at = excluded.done_at",
                s -> {
                    s.setString(1, version);
                    s.setTimestamp(2, Database.time(at));
                });
    }

    private static int bind(PreparedStatement s, RuleVersion draft) throws SQLException {
        s.setTimestamp(1, Database.time(draft.effectiveFrom()));
        Database.array(s, 2, "text", draft.listedAreas());
        s.setInt(3, draft.noticeHours());
        s.setInt(4, draft.correctionHours());
        s.setString(5, draft.summaryEn());
        s.setString(6, draft.summaryZh());
        s.setString(7, draft.version());
        return 8;
    }

    private void addLines(RuleVersion draft) {
        database.change(
                "insert into colour_rule (version, cause, colour, days, check_ins) "
                        + "select ?, n.* from unnest(?::text[], ?::text[], ?::int[], ?::boolean[]) as n",
                s -> {
                    s.setString(1, draft.version());
                    Database.array(s, 2, "text", draft.causes(), Line::cause);
                    Database.array(s, 3, "text", draft.causes(), Line::colour);
                    Database.array(s, 4, "int4", draft.causes(), Line::days);
                    Database.array(s, 5, "bool", draft.causes(), Line::checkIns);
                });
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getString("cause"), row.getString("colour"), row.getInt("days"), row.getBoolean("check_ins"));
    }

    private static RuleVersion version(ResultSet row, List<Line> lines) throws SQLException {
        return new RuleVersion(
                row.getString("version"),
                row.getString("state"),
                row.getInt("edition"),
                required(row, "effective_from"),
                lines,
                List.of((String[]) row.getArray("listed_areas").getArray()),
                row.getInt("notice_hours"),
                row.getInt("correction_hours"),
                row.getString("summary_en"),
                row.getString("summary_zh"),
                row.getString("drafted_by"),
                required(row, "drafted_at"),
                row.getString("approved_by"),
                Database.time(row, "published_at"),
                Database.time(row, "done_at"));
    }

    private static Instant required(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(Database.time(row, column));
    }
}
