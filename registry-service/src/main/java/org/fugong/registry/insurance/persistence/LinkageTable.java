package org.fugong.registry.insurance.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import org.fugong.registry.insurance.application.LinkageStore;
import org.fugong.registry.insurance.application.RollEntry;
import org.fugong.registry.insurance.domain.Kind;
import org.fugong.registry.sql.Sql;

/** Counts and reads {@code insured_worker}. */
@ApplicationScoped
class LinkageTable implements LinkageStore {

    private static final String IN_TOWN =
            " and exists (select from enterprise e where e.enterprise_id = r.enterprise_id and e.town = ?)";
    private static final String ROLL =
            """
            select r.enterprise_id, r.uscc, e.name, e.town, r.pages, l.unmatched,
                (select count(*) from insured_page p
                 where p.roll_month = r.roll_month and p.enterprise_id = r.enterprise_id and p.page > 0) as taken,
                l.kinds, l.counts
            from insured_roll r left join enterprise e using (enterprise_id)
            cross join lateral (
                select coalesce(sum(n) filter (where not linked), 0)::bigint as unmatched,
                    coalesce(array_agg(kind), '{}') as kinds, coalesce(array_agg(n), '{}') as counts
                from (select kind, linked, count(*) as n from insured_worker i
                      where i.roll_month = r.roll_month and i.enterprise_id = r.enterprise_id group by 1, 2) as k) as l
            where r.roll_month = ?::date
            """;
    private static final String UNMATCHED =
            """
            select roll_month, enterprise_id, person_id, copy, kind, document_sealed, insured_since, linked_at
            from insured_worker where not linked and roll_month = ?::date and enterprise_id = ?
            """;

    private final Sql sql;

    @Inject
    LinkageTable(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<YearMonth> months(int most) {
        return sql.query(
                "select distinct roll_month from insured_roll order by 1 desc limit ?",
                row -> YearMonth.from(row.getObject(1, LocalDate.class)),
                most);
    }

    @Override
    public Map<Kind, Long> month(YearMonth month, @Nullable String town) {
        Map<Kind, Long> counts = new EnumMap<>(Kind.class);
        sql.query(
                "select kind, count(*) from insured_worker r where roll_month = ?::date" + (town == null ? "" : IN_TOWN)
                        + " group by kind",
                row -> counts.put(Kind.of(row.getString(1)).orElseThrow(), row.getLong(2)),
                arguments(month, town));
        return counts;
    }

    @Override
    public long enterprises(YearMonth month, @Nullable String town) {
        return sql.first(
                        "select count(*) from insured_roll r where roll_month = ?::date"
                                + (town == null ? "" : IN_TOWN),
                        row -> row.getLong(1),
                        arguments(month, town))
                .orElse(0L);
    }

    @Override
    public List<RollRow> rolls(
            YearMonth month, @Nullable String town, @Nullable Long afterUnmatched, @Nullable UUID afterId, int most) {
        StringBuilder query = new StringBuilder(ROLL);
        List<Object> arguments = new ArrayList<>(List.of(arguments(month, town)));
        if (town != null) {
            query.append(" and e.town = ?");
        }
        if (afterUnmatched != null && afterId != null) {
            query.append(" and (-l.unmatched, r.enterprise_id) > (?, ?)");
            arguments.add(-afterUnmatched);
            arguments.add(afterId);
        }
        arguments.add(most);
        return sql.query(
                query + " order by -l.unmatched, r.enterprise_id limit ?", LinkageTable::roll, arguments.toArray());
    }

    @Override
    public Optional<RollRow> roll(YearMonth month, UUID enterpriseId) {
        return sql.first(
                ROLL + " and r.enterprise_id = ?",
                LinkageTable::roll,
                month.atDay(1).toString(),
                enterpriseId);
    }

    @Override
    public List<Unmatched> unmatched(
            YearMonth month,
            UUID enterpriseId,
            @Nullable Kind kind,
            @Nullable UUID afterPerson,
            int afterCopy,
            int most) {
        StringBuilder query = new StringBuilder(UNMATCHED);
        List<Object> arguments = new ArrayList<>(List.of(month.atDay(1).toString(), enterpriseId));
        if (kind != null) {
            query.append(" and kind = ?");
            arguments.add(kind.code());
        }
        if (afterPerson != null) {
            query.append(" and (person_id, copy) > (?, ?)");
            arguments.add(afterPerson);
            arguments.add(afterCopy);
        }
        arguments.add(most);
        return sql.query(query + " order by person_id, copy limit ?", LinkageTable::readUnmatched, arguments.toArray());
    }

    @Override
    public Optional<Unmatched> unmatched(YearMonth month, UUID enterpriseId, UUID personId) {
        return sql.first(
                UNMATCHED + " and person_id = ? order by copy limit 1",
                LinkageTable::readUnmatched,
                month.atDay(1).toString(),
                enterpriseId,
                personId);
    }

    private static Object[] arguments(YearMonth month, @Nullable String town) {
        String day = month.atDay(1).toString();
        return town == null ? new Object[] {day} : new Object[] {day, town};
    }

    private static RollRow roll(ResultSet row) throws SQLException {
        String[] kinds = (String[]) row.getArray("kinds").getArray();
        Long[] counts = (Long[]) row.getArray("counts").getArray();
        Map<Kind, Long> byKind = new EnumMap<>(Kind.class);
        for (int i = 0; i < kinds.length; i++) {
            byKind.put(Kind.of(kinds[i]).orElseThrow(), counts[i]);
        }
        return new RollRow(
                row.getObject("enterprise_id", UUID.class),
                row.getString("uscc"),
                row.getString("name"),
                row.getString("town"),
                row.getInt("pages"),
                row.getInt("taken"),
                byKind);
    }

    private static Unmatched readUnmatched(ResultSet row) throws SQLException {
        YearMonth month = YearMonth.from(row.getObject("roll_month", LocalDate.class));
        UUID person = row.getObject("person_id", UUID.class);
        return new Unmatched(
                person,
                row.getInt("copy"),
                Kind.of(row.getString("kind")).orElseThrow(),
                row.getBytes("document_sealed"),
                RollEntry.place(month, row.getObject("enterprise_id", UUID.class), person),
                row.getObject("insured_since", LocalDate.class),
                Objects.requireNonNull(Sql.instant(row, "linked_at")));
    }
}
