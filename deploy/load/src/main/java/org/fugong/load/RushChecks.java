package org.fugong.load;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.fugong.load.NominationRush.Answered;

/**
 * What was promised of nominations, held against what the database has: never a seat twice, nobody lost, quotas hold, seats
 * in the order of arrival, and everybody was told what stands.
 */
final class RushChecks {

    private final String database;

    RushChecks(String jdbcUrl) {
        this.database = jdbcUrl;
    }

    record Counts(int nominations, int seated, int waiting) {}

    private record Row(
            UUID id, UUID worker, String enterprise, String town, String origin, int number, String status) {}

    private static final class Quota {
        private final String kind;
        private final String code;
        private int room;

        Quota(String kind, String code, int seats) {
            this.kind = kind;
            this.code = code;
            this.room = seats;
        }

        boolean counts(Row row) {
            return switch (kind) {
                case "ENTERPRISE" -> row.enterprise().equals(code);
                case "TOWN" -> row.town().equals(code);
                default -> row.origin().startsWith(code);
            };
        }
    }

    /** Fails with what does not hold. */
    Counts run(List<UUID> charters, Map<UUID, Answered> answers) {
        int seated = 0;
        int waiting = 0;
        Set<UUID> workers = new HashSet<>();
        try (Connection connection = DriverManager.getConnection(database)) {
            for (UUID charter : charters) {
                int seats = one(connection, "SELECT seats FROM charter WHERE id = ?", charter);
                int waits = 0;
                int numbers = 0;
                List<Quota> quotas = quotas(connection, charter);
                for (Row row : rows(connection, charter)) {
                    numbers++;
                    hold(row.number() == numbers, charter, "numbers without a gap", row.number());
                    hold(workers.add(row.worker()), charter, "each worker once", row.worker());
                    // No seat came free meanwhile, so the rule is plain: who fits when their turn comes has a seat.
                    boolean fits = seats > 0 && quotas.stream().allMatch(q -> !q.counts(row) || q.room > 0);
                    if (fits) {
                        seats--;
                        quotas.stream().filter(q -> q.counts(row)).forEach(q -> q.room--);
                        seated++;
                    } else {
                        waits++;
                    }
                    String status = fits ? "SEATED" : "WAITING";
                    hold(row.status().equals(status), charter, "seats in the order of arrival", row.number());
                    Answered told = answers.remove(row.id());
                    hold(
                            told != null
                                    && told.charter().equals(charter)
                                    && told.status().equals(status)
                                    && (fits || told.waitingPlace() == waits),
                            charter,
                            "everybody was told what stands",
                            told);
                }
                waiting += waits;
                hold(
                        one(connection, "SELECT count(*) FROM clearance WHERE charter_id = ?", charter) == 2 * numbers,
                        charter,
                        "two clearances for each",
                        numbers);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        if (!answers.isEmpty()) {
            throw new IllegalStateException(answers.size() + " nominations were answered and are not there");
        }
        return new Counts(seated + waiting, seated, waiting);
    }

    private static void hold(boolean held, UUID charter, String what, Object seen) {
        if (!held) {
            throw new IllegalStateException("Charter " + charter + ": not so: " + what + " (" + seen + ")");
        }
    }

    private static int one(Connection connection, String sql, UUID charter) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, charter);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    private static List<Quota> quotas(Connection connection, UUID charter) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT kind, code, seats FROM charter_quota WHERE charter_id = ?")) {
            statement.setObject(1, charter);
            List<Quota> quotas = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    quotas.add(new Quota(row.getString(1), row.getString(2), row.getInt(3)));
                }
            }
            return quotas;
        }
    }

    private static List<Row> rows(Connection connection, UUID charter) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT id, worker_id, enterprise_id, town, origin, number, status"
                        + " FROM nomination WHERE charter_id = ? ORDER BY number")) {
            statement.setObject(1, charter);
            List<Row> rows = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    rows.add(new Row(
                            row.getObject(1, UUID.class),
                            row.getObject(2, UUID.class),
                            row.getString(3),
                            row.getString(4),
                            row.getString(5),
                            row.getInt(6),
                            row.getString(7)));
                }
            }
            return rows;
        }
    }
}
