package org.fugong.registry.labour.persistence;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.fugong.registry.labour.application.BusStore;
import org.fugong.registry.labour.domain.Bus;
import org.fugong.registry.sql.Sql;
import org.fugong.registry.sql.Sql.Column;

/** The tables {@code labour_bus} and {@code labour_bus_rider}. */
@ApplicationScoped
class BusTable implements BusStore {

    /** The first word of a rider counts, whatever comes again. */
    private static final String RIDERS =
            """
            insert into labour_bus_rider as r (charter_id, worker_id, %1$s)
            select charter_id, worker_id, min(at) from unnest(?::uuid[], ?::uuid[], ?::timestamptz[])
                as u(charter_id, worker_id, at)
            where exists (select 1 from labour_agreement_worker w where w.worker_id = u.worker_id)
            group by charter_id, worker_id order by charter_id, worker_id
            on conflict (charter_id, worker_id) do update set %1$s = coalesce(r.%1$s, excluded.%1$s)
            """;

    private final Sql sql;

    @Inject
    BusTable(Sql sql) {
        this.sql = sql;
    }

    @Override
    public boolean announced(Announced a) {
        return sql.update(
                        """
                        insert into labour_bus (agreement_id, charter_id, name, seats, departure_at, announced_at)
                        values (?, ?, ?, ?, ?, ?) on conflict do nothing
                        """,
                        a.agreementId(),
                        a.charterId(),
                        a.name(),
                        a.seats(),
                        a.departureAt(),
                        a.announcedAt())
                > 0;
    }

    @Override
    public void cancelled(UUID charterId) {
        sql.update("delete from labour_bus where charter_id = ?", charterId);
    }

    @Override
    public void boarded(Collection<Rider> riders) {
        keep("boarded_at", riders);
    }

    @Override
    public void arrived(Collection<Rider> riders) {
        keep("arrived_at", riders);
    }

    private void keep(String column, Collection<Rider> riders) {
        sql.update(
                RIDERS.formatted(column),
                new Column("uuid", riders.stream().map(Rider::charterId).toArray()),
                new Column("uuid", riders.stream().map(Rider::workerId).toArray()),
                new Column(
                        "text",
                        riders.stream().map(rider -> rider.at().toString()).toArray(String[]::new)));
    }

    @Override
    public Map<UUID, Bus> of(Collection<UUID> agreementIds) {
        Map<UUID, Bus> buses = new HashMap<>();
        sql.query(
                """
                select b.*, (select count(r.boarded_at) from labour_bus_rider r join labour_agreement_worker w using (worker_id)
                        where r.charter_id = b.charter_id and w.agreement_id = b.agreement_id) as boarded,
                    (select count(r.arrived_at) from labour_bus_rider r join labour_agreement_worker w using (worker_id)
                        where r.charter_id = b.charter_id and w.agreement_id = b.agreement_id) as arrived
                from labour_bus b where b.agreement_id = any(?)
                """,
                row -> buses.put(
                        row.getObject("agreement_id", UUID.class),
                        new Bus(
                                row.getObject("charter_id", UUID.class),
                                row.getString("name"),
                                row.getInt("seats"),
                                Objects.requireNonNull(Sql.instant(row, "departure_at")),
                                row.getInt("boarded"),
                                row.getInt("arrived"))),
                new Column("uuid", agreementIds.toArray()));
        return buses;
    }
}
