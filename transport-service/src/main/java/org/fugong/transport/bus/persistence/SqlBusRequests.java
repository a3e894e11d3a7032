package org.fugong.transport.bus.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.fugong.transport.bus.application.BusRequest;
import org.fugong.transport.bus.application.BusRequests;
import org.fugong.transport.sql.Sql;

@ApplicationScoped
class SqlBusRequests implements BusRequests {

    private final Sql sql;

    SqlBusRequests(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void add(BusRequest r) {
        sql.update(
                "INSERT INTO bus_request (agreement_id, lender_id, borrower_id, lender_town, borrower_town, worker_ids,"
                        + " travel_on, received_at) VALUES (?, ?, ?, ?, ?, CAST(? AS uuid[]), CAST(? AS date), ?)"
                        + " ON CONFLICT DO NOTHING",
                r.agreementId(),
                r.lenderId(),
                r.borrowerId(),
                r.lenderTown(),
                r.borrowerTown(),
                r.workerIds().stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}")),
                r.travelOn().toString(),
                r.receivedAt());
    }

    @Override
    public List<BusRequest> open(int limit) {
        return sql.list(
                "SELECT * FROM bus_request WHERE charter_id IS NULL ORDER BY travel_on, agreement_id LIMIT ?",
                SqlBusRequests::request,
                limit);
    }

    @Override
    public Optional<BusRequest> find(UUID agreementId) {
        return sql.first("SELECT * FROM bus_request WHERE agreement_id = ?", SqlBusRequests::request, agreementId);
    }

    @Override
    public Optional<BusRequest> lock(UUID agreementId) {
        return sql.first(
                "SELECT * FROM bus_request WHERE agreement_id = ? FOR NO KEY UPDATE",
                SqlBusRequests::request,
                agreementId);
    }

    @Override
    public void turnedInto(UUID agreementId, UUID charterId) {
        sql.update("UPDATE bus_request SET charter_id = ? WHERE agreement_id = ?", charterId, agreementId);
    }

    @Override
    public void reopen(UUID charterId) {
        sql.update("UPDATE bus_request SET charter_id = NULL WHERE charter_id = ?", charterId);
    }

    private static BusRequest request(ResultSet row) throws SQLException {
        return new BusRequest(
                Sql.uuid(row, "agreement_id"),
                Sql.uuid(row, "lender_id"),
                Sql.uuid(row, "borrower_id"),
                row.getString("lender_town"),
                row.getString("borrower_town"),
                List.of((UUID[]) row.getArray("worker_ids").getArray()),
                row.getObject("travel_on", LocalDate.class),
                Sql.instant(row, "received_at"),
                Optional.ofNullable(row.getObject("charter_id", UUID.class)));
    }
}
