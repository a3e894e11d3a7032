package org.fugong.registry.labour.persistence;

import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.fugong.registry.labour.application.ProposalStore;
import org.fugong.registry.labour.application.matching.Matcher.Found;
import org.fugong.registry.labour.domain.Lot;
import org.fugong.registry.labour.domain.Outlook;
import org.fugong.registry.labour.domain.Period;
import org.fugong.registry.labour.domain.Proposal;
import org.fugong.registry.labour.domain.Reason;
import org.fugong.registry.sql.Sql;
import org.fugong.registry.sql.Sql.Column;

/** The tables {@code labour_market}, {@code labour_proposal}, {@code labour_outlook}, {@code labour_proposals_made}. */
@ApplicationScoped
class ProposalTable implements ProposalStore {

    private static final String SELECT =
            """
            select need_id, surplus_id, lender, borrower, people, from_day, to_day, kilometres, skilled, points, reasons
            from labour_proposal
            """;

    private final Sql sql;
    private final ObjectMapper json;

    @Inject
    ProposalTable(Sql sql, ObjectMapper json) {
        this.sql = sql;
        this.json = json;
    }

    @Override
    public void touch() {
        sql.update("update labour_market set changed = changed + 1, changed_at = clock_timestamp()");
    }

    @Override
    public OptionalLong claim(Duration atMost) {
        return sql
                .query(
                        """
                        update labour_market set solving_until = clock_timestamp() + ? * interval '1 millisecond'
                        where changed > computed and (solving_until is null or solving_until < clock_timestamp())
                        returning changed
                        """,
                        row -> row.getLong(1),
                        atMost.toMillis())
                .stream()
                .mapToLong(Long::longValue)
                .findFirst();
    }

    @Override
    public void replace(long version, Found found, String weights, Instant at) {
        sql.update("update labour_market set computed = ?, solving_until = null", version);
        sql.update("delete from labour_proposal");
        sql.update("delete from labour_outlook");
        List<Proposal> all = found.proposals();
        sql.update(
                """
                insert into labour_proposal (need_id, surplus_id, lender, borrower, people, from_day, to_day, kilometres,
                    skilled, points, reasons)
                select * from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::uuid[], ?::int[], ?::date[], ?::date[],
                    ?::int[], ?::int[], ?::bigint[], ?::text[])
                """,
                column("uuid", all, p -> p.lot().needId()),
                column("uuid", all, p -> p.lot().surplusId()),
                column("uuid", all, Proposal::lender),
                column("uuid", all, Proposal::borrower),
                column("int", all, p -> p.lot().people()),
                column("text", all, p -> p.lot().period().from().toString()),
                column("text", all, p -> p.lot().period().to().toString()),
                column("int", all, Proposal::kilometres),
                column("int", all, Proposal::skilled),
                column("bigint", all, Proposal::points),
                column("text", all, p -> written(p.reasons())));
        List<Outlook> outlooks = found.outlooks();
        sql.update(
                """
                insert into labour_outlook (need_id, open, why_en, why_zh)
                select * from unnest(?::uuid[], ?::int[], ?::text[], ?::text[])
                """,
                column("uuid", outlooks, Outlook::needId),
                column("int", outlooks, Outlook::open),
                column("text", outlooks, Outlook::en),
                column("text", outlooks, Outlook::zh));
        sql.update(
                """
                insert into labour_proposals_made (market, weights, made_at) values (?, ?, ?)
                on conflict (singleton) do update
                set market = excluded.market, weights = excluded.weights, made_at = excluded.made_at
                """,
                version,
                weights,
                at);
    }

    @Override
    public Made made() {
        return sql.first(
                        """
                        select made_at, weights, changed > computed as stale
                        from labour_market left join labour_proposals_made using (singleton)
                        """,
                        row -> new Made(Sql.instant(row, "made_at"), row.getString("weights"), row.getBoolean("stale")))
                .orElse(new Made(null, null, false));
    }

    @Override
    public List<Proposal> of(UUID entryId) {
        return sql.query(
                SELECT + "where need_id = ? or surplus_id = ? order by points desc, surplus_id, need_id",
                this::read,
                entryId,
                entryId);
    }

    @Override
    public List<Proposal> best(int most) {
        return sql.query(SELECT + "order by points desc, need_id, surplus_id limit ?", this::read, most);
    }

    @Override
    public Optional<Proposal> of(UUID needId, UUID surplusId) {
        return sql.first(SELECT + "where need_id = ? and surplus_id = ?", this::read, needId, surplusId);
    }

    @Override
    public Map<UUID, Outlook> outlooks(Collection<UUID> needIds) {
        Map<UUID, Outlook> found = new HashMap<>();
        sql.query(
                "select need_id, open, why_en, why_zh from labour_outlook where need_id = any(?)",
                row -> found.put(
                        row.getObject("need_id", UUID.class),
                        new Outlook(
                                row.getObject("need_id", UUID.class),
                                row.getInt("open"),
                                row.getString("why_en"),
                                row.getString("why_zh"))),
                new Column("uuid", needIds.toArray()));
        return found;
    }

    private static <T> Column column(String type, List<T> rows, Function<T, Object> value) {
        return new Column(type, rows.stream().map(value).toArray());
    }

    private Proposal read(ResultSet row) throws SQLException {
        return new Proposal(
                new Lot(
                        row.getObject("need_id", UUID.class),
                        row.getObject("surplus_id", UUID.class),
                        new Period(
                                Objects.requireNonNull(row.getObject("from_day", LocalDate.class)),
                                Objects.requireNonNull(row.getObject("to_day", LocalDate.class))),
                        row.getInt("people")),
                row.getObject("lender", UUID.class),
                row.getObject("borrower", UUID.class),
                row.getInt("kilometres"),
                row.getInt("skilled"),
                row.getLong("points"),
                reasons(row.getString("reasons")));
    }

    @Override
    public void keepReasons(UUID agreementId) {
        sql.update(
                """
                update labour_agreement a set reasons = p.reasons from labour_proposal p
                where a.agreement_id = ? and p.need_id = a.need_id and p.surplus_id = a.surplus_id
                """,
                agreementId);
    }

    @Override
    public List<Reason> reasonsOf(UUID agreementId) {
        return sql
                .query(
                        "select reasons from labour_agreement where agreement_id = ? and reasons is not null",
                        row -> reasons(row.getString(1)),
                        agreementId)
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    private List<Reason> reasons(String written) {
        try {
            return json.readValue(written, new TypeReference<List<Reason>>() {});
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String written(List<Reason> reasons) {
        try {
            return json.writeValueAsString(reasons);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
