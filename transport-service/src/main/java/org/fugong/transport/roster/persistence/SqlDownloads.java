package org.fugong.transport.roster.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.fugong.transport.roster.application.Download;
import org.fugong.transport.roster.application.Downloads;
import org.fugong.transport.roster.application.FileFormat;
import org.fugong.transport.roster.application.Form;
import org.fugong.transport.sql.Sql;

@ApplicationScoped
class SqlDownloads implements Downloads {

    private final Sql sql;

    SqlDownloads(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Download add(Draft draft, int minutes) {
        return sql.one(
                "INSERT INTO roster_download (id, charter_id, version, form, format, enterprise_id, purpose, language,"
                        + " asked_by, asked_at, expires_at) SELECT ?, ?, ?, ?, ?, CAST(? AS uuid), ?, ?, ?, t.now,"
                        + " t.now + make_interval(mins => ?) FROM (SELECT clock_timestamp() AS now) t RETURNING *",
                SqlDownloads::download,
                UUID.randomUUID(),
                draft.charterId(),
                draft.version(),
                draft.form(),
                draft.format(),
                draft.enterpriseId().orElse(null),
                draft.purpose(),
                draft.language(),
                draft.askedBy(),
                minutes);
    }

    @Override
    public Optional<Download> fetch(UUID charterId, UUID id, String askedBy) {
        return sql.first(
                "UPDATE roster_download SET fetched = fetched + 1 WHERE id = ? AND charter_id = ? AND asked_by = ?"
                        + " AND expires_at > clock_timestamp() RETURNING *",
                SqlDownloads::download,
                id,
                charterId,
                askedBy);
    }

    @Override
    public List<Download> latest(UUID charterId, Optional<UUID> ofEnterprise, int limit) {
        return sql.list(
                "SELECT * FROM roster_download WHERE charter_id = ?"
                        + " AND (CAST(? AS uuid) IS NULL OR enterprise_id = ?) ORDER BY asked_at DESC LIMIT ?",
                SqlDownloads::download,
                charterId,
                ofEnterprise.orElse(null),
                ofEnterprise.orElse(null),
                limit);
    }

    @Override
    public List<Reader> readers(UUID charterId) {
        return sql.list(
                "SELECT * FROM roster_reader WHERE charter_id = ? ORDER BY named_at, subject",
                row -> new Reader(row.getString("subject"), row.getString("named_by"), Sql.instant(row, "named_at")),
                charterId);
    }

    @Override
    public void name(UUID charterId, String subject, String by) {
        sql.update(
                "INSERT INTO roster_reader (charter_id, subject, named_by, named_at)"
                        + " VALUES (?, ?, ?, clock_timestamp()) ON CONFLICT DO NOTHING",
                charterId,
                subject,
                by);
    }

    @Override
    public void withdraw(UUID charterId, String subject) {
        sql.update("DELETE FROM roster_reader WHERE charter_id = ? AND subject = ?", charterId, subject);
    }

    private static Download download(ResultSet row) throws SQLException {
        return new Download(
                Sql.uuid(row, "id"),
                Sql.uuid(row, "charter_id"),
                row.getInt("version"),
                Form.valueOf(row.getString("form")),
                FileFormat.valueOf(row.getString("format")),
                Optional.ofNullable(row.getObject("enterprise_id", UUID.class)),
                row.getString("purpose"),
                row.getString("language"),
                row.getString("asked_by"),
                Sql.instant(row, "asked_at"),
                Sql.instant(row, "expires_at"),
                row.getInt("fetched"));
    }
}
