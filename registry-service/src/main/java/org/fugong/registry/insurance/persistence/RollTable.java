package org.fugong.registry.insurance.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import org.fugong.registry.insurance.application.RollEntry;
import org.fugong.registry.insurance.application.RollStore;
import org.fugong.registry.insurance.domain.Kind;
import org.fugong.registry.sql.Sql;
import org.fugong.registry.sql.Sql.Column;

/** The tables {@code insured_roll}, {@code insured_page} and {@code insured_worker}. */
@ApplicationScoped
class RollTable implements RollStore {

    private static final String COLUMNS =
            """
            roll_month, enterprise_id, person_id, copy, version, page, flaw, old_form, insured_since, kind, linked, rule,
            seen_enterprise, seen_employer, document_sealed, arrived_at, linked_at
            """;
    private static final String ROWS =
            """
            unnest(?::date[], ?::uuid[], ?::uuid[], ?::int[], ?::bigint[], ?::int[], ?::text[], ?::boolean[], ?::date[],
                ?::text[], ?::boolean[], ?::text[], ?::boolean[], ?::uuid[], ?::bytea[], ?::timestamptz[],
                ?::timestamptz[])
            """;
    /** Every transaction locks in this order, so that none waits for one that waits for it. */
    private static final Comparator<RollHead> ORDER = Comparator.comparing(
                    (RollHead roll) -> roll.key().month())
            .thenComparing(roll -> roll.key().enterpriseId().toString());

    /** Who works for the record that the employer on the roll goes on as works for that employer. */
    private static final String EMPLOYER =
            """
            case when (i.enterprise_id, w.enterprise_id) in (select merged_id, surviving_id from enterprise_successor)
                then i.enterprise_id else w.enterprise_id end
            """;

    private final Sql sql;

    @Inject
    RollTable(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void lock(Collection<RollHead> rolls, Instant now) {
        List<RollHead> sorted = rolls.stream().sorted(ORDER).toList();
        sql.update(
                """
                insert into insured_roll (roll_month, enterprise_id, uscc, pages, changed_at)
                select m, e, u, p, ? from unnest(?::date[], ?::uuid[], ?::text[], ?::int[]) as given (m, e, u, p)
                on conflict (roll_month, enterprise_id) do update
                set pages = coalesce(nullif(excluded.pages, 0), insured_roll.pages), changed_at = excluded.changed_at
                """,
                now,
                column("text", sorted, roll -> day(roll.key().month())),
                column("uuid", sorted, roll -> roll.key().enterpriseId()),
                column("text", sorted, RollHead::uscc),
                column("int4", sorted, RollHead::pages));
    }

    @Override
    public Set<PageHead> newer(Collection<PageHead> pages) {
        List<PageHead> all = List.copyOf(pages);
        return new HashSet<>(sql.query(
                """
                insert into insured_page as old (roll_month, enterprise_id, page, posted_at)
                select * from unnest(?::date[], ?::uuid[], ?::int[], ?::timestamptz[])
                on conflict (roll_month, enterprise_id, page) do update set posted_at = excluded.posted_at
                where old.posted_at <= excluded.posted_at
                returning roll_month, enterprise_id, page, posted_at
                """,
                row -> new PageHead(
                        key(row), row.getInt("page"), Objects.requireNonNull(Sql.instant(row, "posted_at"))),
                column("text", all, page -> day(page.key().month())),
                column("uuid", all, page -> page.key().enterpriseId()),
                column("int4", all, PageHead::page),
                column("text", all, page -> page.postedAt().toString())));
    }

    @Override
    public Map<RollKey, List<RollEntry>> entries(Collection<RollKey> rolls) {
        List<RollKey> all = List.copyOf(rolls);
        Map<RollKey, List<RollEntry>> entries = new HashMap<>();
        sql.query(
                "select " + COLUMNS
                        + " from insured_worker join unnest(?::date[], ?::uuid[]) as given (roll_month, enterprise_id)"
                        + " using (roll_month, enterprise_id)",
                row -> {
                    RollEntry entry = read(row);
                    return entries.computeIfAbsent(key(row), key -> new ArrayList<>())
                            .add(entry);
                },
                column("text", all, key -> day(key.month())),
                column("uuid", all, RollKey::enterpriseId));
        return entries;
    }

    @Override
    public Map<UUID, UUID> employers(Collection<UUID> people) {
        Map<UUID, UUID> employers = new HashMap<>();
        sql.query(
                "select worker_id, enterprise_id from insured_employment where worker_id = any(?)",
                row -> employers.put(row.getObject(1, UUID.class), row.getObject(2, UUID.class)),
                new Column("uuid", people.toArray()));
        return employers;
    }

    @Override
    public Map<UUID, Set<UUID>> goneOnAs(Collection<UUID> enterprises) {
        Map<UUID, Set<UUID>> onward = new HashMap<>();
        sql.query(
                "select merged_id, surviving_id from enterprise_successor where merged_id = any(?)",
                row -> onward.computeIfAbsent(row.getObject(1, UUID.class), id -> new HashSet<>())
                        .add(row.getObject(2, UUID.class)),
                new Column("uuid", enterprises.toArray()));
        return onward;
    }

    @Override
    public Set<UUID> registered(Collection<UUID> enterprises) {
        return new HashSet<>(sql.query(
                "select enterprise_id from enterprise where enterprise_id = any(?)",
                row -> row.getObject(1, UUID.class),
                new Column("uuid", enterprises.toArray())));
    }

    @Override
    public long[] changes(int count) {
        return sql
                .query("select nextval('insured_change') from generate_series(1, ?)", row -> row.getLong(1), count)
                .stream()
                .mapToLong(Long::longValue)
                .sorted()
                .toArray();
    }

    @Override
    public void insert(List<RollEntry> lines) {
        if (!lines.isEmpty()) {
            sql.update("insert into insured_worker (" + COLUMNS + ") select * from " + ROWS, values(lines));
        }
    }

    @Override
    public void update(List<RollEntry> lines) {
        if (!lines.isEmpty()) {
            sql.update(
                    """
                    update insured_worker as old
                    set (version, page, flaw, old_form, insured_since, kind, linked, rule, seen_enterprise, seen_employer,
                        document_sealed, arrived_at, linked_at)
                    = (given.version, given.page, given.flaw, given.old_form, given.insured_since, given.kind,
                        given.linked, given.rule, given.seen_enterprise, given.seen_employer, given.document_sealed,
                        given.arrived_at, given.linked_at)
                    from """
                            + " " + ROWS + " as given (" + COLUMNS
                            + """
                    ) where old.roll_month = given.roll_month and old.enterprise_id = given.enterprise_id
                        and old.person_id = given.person_id and old.copy = given.copy
                    """,
                    values(lines));
        }
    }

    @Override
    public void delete(List<RollEntry> lines) {
        if (!lines.isEmpty()) {
            sql.update(
                    """
                    delete from insured_worker as old
                    using unnest(?::date[], ?::uuid[], ?::uuid[], ?::int[]) as given (m, e, p, c)
                    where roll_month = m and enterprise_id = e and person_id = p and copy = c
                    """,
                    column("text", lines, line -> day(line.month())),
                    column("uuid", lines, RollEntry::enterpriseId),
                    column("uuid", lines, RollEntry::personId),
                    column("int4", lines, RollEntry::copy));
        }
    }

    @Override
    public List<Outdated> outdated(String rule, int most) {
        return sql.query(
                "select i.*, " + EMPLOYER + " as employer, e.enterprise_id is not null as known"
                        + """

                 from insured_worker i
                 left join insured_employment w on w.worker_id = i.person_id
                 left join enterprise e on e.enterprise_id = i.enterprise_id
                 where
                """
                        + EMPLOYER
                        + """
                 is distinct from i.seen_employer
                     or (e.enterprise_id is not null) <> i.seen_enterprise or i.rule <> ?
                 limit ? for no key update of i skip locked
                """,
                row -> new Outdated(read(row), row.getBoolean("known"), row.getObject("employer", UUID.class)),
                rule,
                most);
    }

    @Override
    public int forgetDocuments(Instant before) {
        return sql.update(
                """
                update insured_worker set document_sealed = null
                where document_sealed is not null and arrived_at < ?
                """,
                before);
    }

    private static Object[] values(List<RollEntry> lines) {
        return new Object[] {
            column("text", lines, line -> day(line.month())),
            column("uuid", lines, RollEntry::enterpriseId),
            column("uuid", lines, RollEntry::personId),
            column("int4", lines, RollEntry::copy),
            column("int8", lines, RollEntry::version),
            column("int4", lines, RollEntry::page),
            column(
                    "text",
                    lines,
                    line -> line.flaw() == null ? null : line.flaw().code()),
            column("bool", lines, RollEntry::oldForm),
            column("text", lines, line -> Objects.toString(line.insuredSince(), null)),
            column("text", lines, line -> line.kind().code()),
            column("bool", lines, line -> line.kind().linked()),
            column("text", lines, RollEntry::rule),
            column("bool", lines, RollEntry::seenEnterprise),
            column("uuid", lines, RollEntry::seenEmployer),
            new Column("bytea", lines.stream().map(RollEntry::document).toArray(byte[][]::new)),
            column("text", lines, line -> line.arrivedAt().toString()),
            column("text", lines, line -> line.linkedAt().toString())
        };
    }

    private static RollEntry read(ResultSet row) throws SQLException {
        String flaw = row.getString("flaw");
        return new RollEntry(
                key(row).month(),
                row.getObject("enterprise_id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getInt("copy"),
                row.getLong("version"),
                row.getInt("page"),
                flaw == null ? null : Kind.of(flaw).orElseThrow(),
                row.getBoolean("old_form"),
                row.getObject("insured_since", LocalDate.class),
                Kind.of(row.getString("kind")).orElseThrow(),
                row.getString("rule"),
                row.getBoolean("seen_enterprise"),
                row.getObject("seen_employer", UUID.class),
                row.getBytes("document_sealed"),
                Objects.requireNonNull(Sql.instant(row, "arrived_at")),
                Objects.requireNonNull(Sql.instant(row, "linked_at")));
    }

    private static RollKey key(ResultSet row) throws SQLException {
        return new RollKey(
                YearMonth.from(row.getObject("roll_month", LocalDate.class)),
                row.getObject("enterprise_id", UUID.class));
    }

    private static String day(YearMonth month) {
        return month.atDay(1).toString();
    }

    private static <T> Column column(String type, List<T> all, Function<T, @Nullable Object> part) {
        return new Column(type, all.stream().map(part).toArray());
    }
}
