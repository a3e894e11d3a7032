package org.fugong.registry.labour.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import org.fugong.registry.labour.application.AgreementStore;
import org.fugong.registry.labour.domain.Agreement;
import org.fugong.registry.labour.domain.Agreement.Answer;
import org.fugong.registry.labour.domain.Agreement.Named;
import org.fugong.registry.labour.domain.Agreement.Parties;
import org.fugong.registry.labour.domain.Agreement.Ratings;
import org.fugong.registry.labour.domain.Agreement.Signatures;
import org.fugong.registry.labour.domain.AgreementCourse.State;
import org.fugong.registry.labour.domain.Board;
import org.fugong.registry.labour.domain.EarlyEnd;
import org.fugong.registry.labour.domain.Lot;
import org.fugong.registry.labour.domain.Party;
import org.fugong.registry.labour.domain.Period;
import org.fugong.registry.labour.domain.Terms;
import org.fugong.registry.labour.domain.Way;
import org.fugong.registry.sql.Sql;
import org.fugong.registry.sql.Sql.Column;

/** The tables {@code labour_agreement} and {@code labour_agreement_worker}. */
@ApplicationScoped
class AgreementTable implements AgreementStore {

    private static final String SELECT =
            """
            select agreement_id, version, state, need_id, surplus_id, lender, borrower, lender_town, borrower_town,
                   people, from_day, return_on, pay_per_day, insurer, board, training_days, proposed_at,
                   lender_signed_at, borrower_signed_at, concluded_at, ended_at, end_reason, rated_by_lender,
                   rated_by_borrower
            from labour_agreement
            """;
    private static final String UNDER_WAY =
            "state in ('PROPOSED', 'LENDER_SIGNED', 'BORROWER_SIGNED', 'AWAITING_CONSENT', 'ACTIVE')";
    private static final String LATEST = " order by proposed_at desc, agreement_id desc limit ?";
    private static final String HELD =
            """
            select need_id, surplus_id, from_day, return_on,
                   case when state = 'ACTIVE' then (select count(*) from labour_agreement_worker w
                       where w.agreement_id = a.agreement_id and w.lent) else people end as people
            from labour_agreement a where state in ('AWAITING_CONSENT', 'ACTIVE') and
            """;
    private static final int MOST_OF_ENTERPRISES = 500;
    private static final int MOST_OF_WORKER = 50;

    private final Sql sql;

    @Inject
    AgreementTable(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<Agreement> find(UUID id) {
        return agreements(SELECT + "where agreement_id = ?", id).stream().findFirst();
    }

    @Override
    public Optional<Agreement> lock(UUID id) {
        return agreements(SELECT + "where agreement_id = ? for no key update", id).stream()
                .findFirst();
    }

    @Override
    public void insert(Agreement a, String by) {
        Parties parties = a.parties();
        Terms terms = a.terms();
        sql.update(
                """
                insert into labour_agreement (agreement_id, version, state, need_id, surplus_id, lender, borrower,
                    lender_town, borrower_town, people, from_day, return_on, pay_per_day, insurer, board,
                    training_days, proposed_at, proposed_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                a.id(),
                a.version(),
                a.state().name(),
                parties.needId(),
                parties.surplusId(),
                parties.lender(),
                parties.borrower(),
                parties.lenderTown(),
                parties.borrowerTown(),
                terms.people(),
                terms.from(),
                terms.returnOn(),
                terms.payPerDay(),
                Objects.requireNonNull(terms.insurer()).name(),
                Objects.requireNonNull(terms.board()).name(),
                terms.trainingDays(),
                a.signed().proposedAt(),
                by);
    }

    @Override
    public void update(Agreement a) {
        Terms terms = a.terms();
        EarlyEnd reason = a.endReason();
        sql.update(
                """
                update labour_agreement set version = ?, state = ?, people = ?, from_day = ?, return_on = ?,
                    pay_per_day = ?, insurer = ?, board = ?, training_days = ?, lender_signed_at = ?,
                    borrower_signed_at = ?, concluded_at = ?, ended_at = ?, end_reason = ?, rated_by_lender = ?,
                    rated_by_borrower = ?
                where agreement_id = ?
                """,
                a.version(),
                a.state().name(),
                terms.people(),
                terms.from(),
                terms.returnOn(),
                terms.payPerDay(),
                Objects.requireNonNull(terms.insurer()).name(),
                Objects.requireNonNull(terms.board()).name(),
                terms.trainingDays(),
                a.signed().lender(),
                a.signed().borrower(),
                a.concludedAt(),
                a.endedAt(),
                reason == null ? null : reason.name(),
                a.ratings().byLender(),
                a.ratings().byBorrower(),
                a.id());
        List<Named> workers = a.workers();
        sql.update("delete from labour_agreement_worker where agreement_id = ?", a.id());
        sql.update(
                """
                insert into labour_agreement_worker (agreement_id, worker_id, position, answer, answered_at, via, lent)
                select ?, worker_id, n, answer, answered_at, via, lent
                from unnest(?::uuid[], ?::text[], ?::timestamptz[], ?::text[], ?::boolean[])
                     with ordinality as u(worker_id, answer, answered_at, via, lent, n)
                """,
                a.id(),
                new Column("uuid", workers.stream().map(Named::workerId).toArray()),
                new Column(
                        "text",
                        workers.stream().map(named -> named.answer().name()).toArray()),
                new Column(
                        "text",
                        workers.stream()
                                .map(named -> named.answeredAt() == null
                                        ? null
                                        : named.answeredAt().toString())
                                .toArray(String[]::new)),
                new Column(
                        "text",
                        workers.stream()
                                .map(named ->
                                        named.via() == null ? null : named.via().name())
                                .toArray(String[]::new)),
                new Column("boolean", workers.stream().map(Named::lent).toArray()));
    }

    @Override
    public void changeTown(UUID enterpriseId, String town) {
        sql.update(
                """
                update labour_agreement set lender_town = case when lender = ? then ? else lender_town end,
                       borrower_town = case when borrower = ? then ? else borrower_town end
                where (lender = ? or borrower = ?) and state not in ('RETURNED', 'ENDED_EARLY', 'CANCELLED')
                """,
                enterpriseId,
                town,
                enterpriseId,
                town,
                enterpriseId,
                enterpriseId);
    }

    @Override
    public List<Agreement> list(Query query, int limit) {
        StringBuilder where = new StringBuilder("where true");
        List<Object> arguments = new ArrayList<>();
        if (query.state() != null) {
            where.append(" and state = ?");
            arguments.add(query.state().name());
        }
        if (query.town() != null) {
            where.append(" and ? in (lender_town, borrower_town)");
            arguments.add(query.town());
        }
        if (query.enterpriseId() != null) {
            where.append(" and ? in (lender, borrower)");
            arguments.add(query.enterpriseId());
        }
        if (query.before() != null && query.beforeId() != null) {
            where.append(" and (proposed_at, agreement_id) < (?, ?)");
            arguments.add(query.before());
            arguments.add(query.beforeId());
        }
        arguments.add(limit);
        return agreements(SELECT + where + LATEST, arguments.toArray());
    }

    @Override
    public List<Agreement> openOf(Collection<UUID> enterpriseIds) {
        Column ids = new Column("uuid", enterpriseIds.toArray());
        return enterpriseIds.isEmpty()
                ? List.of()
                : agreements(
                        SELECT + "where (lender = any(?) or borrower = any(?)) and " + UNDER_WAY + LATEST,
                        ids,
                        ids,
                        MOST_OF_ENTERPRISES);
    }

    @Override
    public List<Lot> held(Collection<UUID> entryIds) {
        Column ids = new Column("uuid", entryIds.toArray());
        return sql.query(HELD + "(need_id = any(?) or surplus_id = any(?))", AgreementTable::lot, ids, ids);
    }

    @Override
    public List<Lot> heldInMarket() {
        return sql.query(
                HELD
                        + """
                        exists (select 1 from labour_entry e where e.entry_id in (a.need_id, a.surplus_id)
                                and e.state in ('POSTED', 'PARTLY_FILLED'))
                        """,
                AgreementTable::lot);
    }

    @Override
    public int openOfEntry(UUID entryId) {
        return sql.first(
                        "select count(*) from labour_agreement where ? in (need_id, surplus_id) and " + UNDER_WAY,
                        row -> row.getInt(1),
                        entryId)
                .orElse(0);
    }

    @Override
    public List<Dealing> dealings() {
        return sql.query(
                """
                select lender, borrower,
                       count(*) filter (where coalesce(rated_by_lender, true) and coalesce(rated_by_borrower, true)) as well,
                       count(*) filter (where not (coalesce(rated_by_lender, true) and coalesce(rated_by_borrower, true)))
                           as badly
                from labour_agreement where rated_by_lender is not null or rated_by_borrower is not null
                group by lender, borrower
                """,
                row -> new Dealing(
                        row.getObject("lender", UUID.class),
                        row.getObject("borrower", UUID.class),
                        row.getInt("well"),
                        row.getInt("badly")));
    }

    @Override
    public List<UUID> namedElsewhere(UUID agreementId, Collection<UUID> workerIds, Period period) {
        return sql.query(
                "select distinct w.worker_id from labour_agreement_worker w join labour_agreement a using (agreement_id)"
                        + " where a.agreement_id <> ? and w.worker_id = any(?) and w.answer <> 'DECLINED' and a."
                        + UNDER_WAY
                        + " and a.from_day <= ? and a.return_on >= ?",
                row -> row.getObject(1, UUID.class),
                agreementId,
                new Column("uuid", workerIds.toArray()),
                period.to(),
                period.from());
    }

    @Override
    public List<Agreement> ofWorker(UUID workerId) {
        return agreements(
                SELECT + "where agreement_id in (select agreement_id from labour_agreement_worker where worker_id = ?)"
                        + LATEST,
                workerId,
                MOST_OF_WORKER);
    }

    @Override
    public List<Agreement> dueBack(@Nullable String town, LocalDate by, int limit) {
        String select = SELECT + "where state = 'ACTIVE' and return_on <= ?";
        String order = " order by return_on, agreement_id limit ?";
        return town == null
                ? agreements(select + order, by, limit)
                : agreements(select + " and ? in (lender_town, borrower_town)" + order, by, town, limit);
    }

    private List<Agreement> agreements(String select, Object... arguments) {
        List<Agreement> bare = sql.query(select, AgreementTable::read, arguments);
        if (bare.isEmpty()) {
            return bare;
        }
        Map<UUID, List<Named>> workers = new HashMap<>();
        sql.query(
                """
                select agreement_id, worker_id, answer, answered_at, via, lent from labour_agreement_worker
                where agreement_id = any(?) order by agreement_id, position
                """,
                row -> workers.computeIfAbsent(row.getObject("agreement_id", UUID.class), id -> new ArrayList<>())
                        .add(new Named(
                                row.getObject("worker_id", UUID.class),
                                Answer.valueOf(row.getString("answer")),
                                Sql.instant(row, "answered_at"),
                                row.getString("via") == null ? null : Way.valueOf(row.getString("via")),
                                row.getBoolean("lent"))),
                new Column("uuid", bare.stream().map(Agreement::id).toArray()));
        return bare.stream()
                .map(a -> a.withWorkers(workers.getOrDefault(a.id(), List.of())))
                .toList();
    }

    private static Lot lot(ResultSet row) throws SQLException {
        return new Lot(
                row.getObject("need_id", UUID.class),
                row.getObject("surplus_id", UUID.class),
                new Period(row.getObject("from_day", LocalDate.class), row.getObject("return_on", LocalDate.class)),
                row.getInt("people"));
    }

    private static Agreement read(ResultSet row) throws SQLException {
        String reason = row.getString("end_reason");
        return new Agreement(
                row.getObject("agreement_id", UUID.class),
                row.getLong("version"),
                State.valueOf(row.getString("state")),
                new Parties(
                        row.getObject("need_id", UUID.class),
                        row.getObject("surplus_id", UUID.class),
                        row.getObject("lender", UUID.class),
                        row.getObject("borrower", UUID.class),
                        row.getString("lender_town"),
                        row.getString("borrower_town")),
                new Terms(
                        row.getInt("people"),
                        row.getObject("from_day", LocalDate.class),
                        row.getObject("return_on", LocalDate.class),
                        row.getInt("pay_per_day"),
                        Party.valueOf(row.getString("insurer")),
                        Board.valueOf(row.getString("board")),
                        row.getInt("training_days")),
                new Signatures(
                        Objects.requireNonNull(Sql.instant(row, "proposed_at")),
                        Sql.instant(row, "lender_signed_at"),
                        Sql.instant(row, "borrower_signed_at")),
                Sql.instant(row, "concluded_at"),
                Sql.instant(row, "ended_at"),
                reason == null ? null : EarlyEnd.valueOf(reason),
                new Ratings(
                        row.getObject("rated_by_lender", Boolean.class),
                        row.getObject("rated_by_borrower", Boolean.class)),
                List.of());
    }
}
