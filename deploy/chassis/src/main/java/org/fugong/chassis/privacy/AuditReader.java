package org.fugong.chassis.privacy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

/** Reads and verifies the audit trail. */
@ApplicationScoped
class AuditReader {
    private static final int MAX_FINDINGS = 100;
    private static final int ROWS_AT_ONCE = 2000;

    private final DataSource database;
    private final AuditChain chains;

    @Inject
    AuditReader(DataSource database, AuditChain chains) {
        this.database = database;
        this.chains = chains;
    }

    record Filter(@Nullable String actor, @Nullable String subject, @Nullable String action) {}

    private record End(long seq, byte[] lastMac, byte[] mac) {}

    List<AuditResource.AuditEntry> list(Filter filter, long beforeId, int most) {
        String sql = "SELECT id, at, actor, action, subject, detail FROM audit_entry WHERE id < ?"
                + " AND (?::text IS NULL OR actor = ?) AND (?::text IS NULL OR subject = ?)"
                + " AND (?::text IS NULL OR action = ?) ORDER BY id DESC LIMIT ?";
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setLong(1, beforeId);
            int index = 2;
            for (String wanted : Arrays.asList(filter.actor, filter.subject, filter.action)) {
                select.setString(index++, wanted);
                select.setString(index++, wanted);
            }
            select.setInt(index, most);
            List<AuditResource.AuditEntry> entries = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    entries.add(new AuditResource.AuditEntry(
                            row.getLong(1),
                            instant(row, 2),
                            row.getString(3),
                            row.getString(4),
                            row.getString(5),
                            row.getString(6)));
                }
            }
            return entries;
        } catch (SQLException failed) {
            throw new IllegalStateException("The audit trail cannot be read", failed);
        }
    }

    /** In a transaction, without which the driver would read all rows into memory at once. */
    @Transactional
    AuditResource.Verification verify() {
        List<AuditResource.Finding> findings = new ArrayList<>();
        try (Connection connection = database.getConnection()) {
            Map<Integer, End> ends = ends(connection, findings);
            Map<Integer, Long> reached = new LinkedHashMap<>();
            long entries = walk(connection, reached, findings);
            ends.forEach((chain, end) -> {
                // Entries beyond the end were written after it was read.
                for (long seq = reached.getOrDefault(chain, 0L) + 1; seq <= end.seq; seq++) {
                    if (!add(findings, chain, seq, "missing")) {
                        break;
                    }
                }
            });
            for (Integer chain : reached.keySet()) {
                if (!ends.containsKey(chain)) {
                    add(findings, chain, 0, "end-altered");
                }
            }
            return new AuditResource.Verification(findings.isEmpty(), entries, findings, describe(ends));
        } catch (SQLException failed) {
            throw new IllegalStateException("The audit trail cannot be read", failed);
        }
    }

    private static List<AuditResource.ChainEnd> describe(Map<Integer, End> ends) {
        return ends.entrySet().stream()
                .map(each -> new AuditResource.ChainEnd(
                        each.getKey(), each.getValue().seq, HexFormat.of().formatHex(each.getValue().lastMac)))
                .toList();
    }

    private Map<Integer, End> ends(Connection connection, List<AuditResource.Finding> findings) throws SQLException {
        Map<Integer, End> ends = new LinkedHashMap<>();
        try (PreparedStatement select = connection.prepareStatement(
                        "SELECT chain, seq, last_mac, mac FROM audit_chain ORDER BY chain");
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                int chain = row.getInt(1);
                End end = new End(row.getLong(2), row.getBytes(3), row.getBytes(4));
                ends.put(chain, end);
                if (!chains.signed(end.mac, AuditChain.endBytes(chain, end.seq, end.lastMac))) {
                    add(findings, chain, end.seq, "end-altered");
                }
            }
        }
        // All chains are begun together: one of them alone cannot be absent.
        if (!ends.isEmpty()) {
            for (int chain = 0; chain < AuditChain.CHAINS; chain++) {
                if (!ends.containsKey(chain)) {
                    add(findings, chain, 0, "end-altered");
                }
            }
        }
        return ends;
    }

    private long walk(Connection connection, Map<Integer, Long> reached, List<AuditResource.Finding> findings)
            throws SQLException {
        long count = 0;
        byte[] previous = new byte[0];
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT chain, seq, at, actor, action, subject, detail, mac FROM audit_entry ORDER BY chain, seq")) {
            select.setFetchSize(ROWS_AT_ONCE);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    count++;
                    int chain = row.getInt(1);
                    long seq = row.getLong(2);
                    Long before = reached.get(chain);
                    long expected = before == null ? 1 : before + 1;
                    if (before == null) {
                        previous = new byte[0];
                    }
                    for (long gap = expected; gap < seq && add(findings, chain, gap, "missing"); gap++) {
                        // Each missing place is told by itself, as far as there is room.
                    }
                    byte[] mac = row.getBytes(8);
                    boolean afterGap = seq != expected;
                    // What follows a gap cannot be checked against the mac that is gone; the gap itself is told.
                    if (!afterGap && !chains.signed(mac, AuditChain.entryBytes(entry(row), previous))) {
                        add(findings, chain, seq, "altered");
                    }
                    previous = mac;
                    reached.put(chain, seq);
                }
            }
        }
        return count;
    }

    private static AuditChain.Entry entry(ResultSet row) throws SQLException {
        return new AuditChain.Entry(
                row.getInt(1),
                row.getLong(2),
                instant(row, 3),
                new AuditChain.Draft(row.getString(4), row.getString(5), row.getString(6), row.getString(7)));
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static boolean add(List<AuditResource.Finding> findings, int chain, long seq, String what) {
        if (findings.size() >= MAX_FINDINGS) {
            return false;
        }
        return findings.add(new AuditResource.Finding(chain, seq, what));
    }
}
