package org.fugong.transport.charter.persistence;

import java.io.IOException;
import java.nio.charset.Charset;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.fugong.chassis.privacy.Vault;
import org.fugong.chassis.table.TableFormat;
import org.fugong.transport.charter.application.NominationFile;
import org.fugong.transport.charter.application.NominationFile.RefusedRow;
import org.fugong.transport.charter.application.NominationFiles;
import org.fugong.transport.sql.Sql;

@ApplicationScoped
class SqlNominationFiles implements NominationFiles {

    private static final TypeReference<List<RefusedRow>> ROWS = new TypeReference<>() {};

    private final Sql sql;
    private final Vault vault;
    private final ObjectMapper json;

    SqlNominationFiles(Sql sql, Vault vault, ObjectMapper json) {
        this.sql = sql;
        this.vault = vault;
        this.json = json;
    }

    @Override
    public void add(NominationFile f, List<RefusedRow> refused, String by) {
        sql.update(
                "INSERT INTO nomination_file (id, charter_id, enterprise_id, dry_run, as_a_whole, kept, format, charset,"
                        + " rows, seated, waiting, already, refused, refused_rows, submitted_by, submitted_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, CAST(? AS bytea), ?, ?)",
                f.id(),
                f.charterId(),
                f.enterpriseId(),
                f.dryRun(),
                f.asAWhole(),
                f.kept(),
                f.format(),
                f.charset().name(),
                f.counts().rows(),
                f.counts().seated(),
                f.counts().waiting(),
                f.counts().already(),
                f.counts().refused(),
                refused.isEmpty() ? null : vault.sealBytes(write(refused), place(f.id())),
                by,
                f.submittedAt());
    }

    @Override
    public Optional<NominationFile> find(UUID id) {
        return sql.first("SELECT * FROM nomination_file WHERE id = ?", SqlNominationFiles::file, id);
    }

    @Override
    public List<NominationFile> ofEnterprise(UUID charterId, UUID enterpriseId, int limit) {
        return sql.list(
                "SELECT * FROM nomination_file WHERE charter_id = ? AND enterprise_id = ?"
                        + " ORDER BY submitted_at DESC LIMIT ?",
                SqlNominationFiles::file,
                charterId,
                enterpriseId,
                limit);
    }

    @Override
    public int forgetRefused(Duration age) {
        return sql.update(
                "UPDATE nomination_file SET refused_rows = NULL WHERE refused_rows IS NOT NULL"
                        + " AND submitted_at < clock_timestamp() - make_interval(secs => ?)",
                (double) age.toSeconds());
    }

    @Override
    public List<RefusedRow> refused(UUID id) {
        return sql.first(
                        "SELECT refused_rows FROM nomination_file WHERE id = ? AND refused_rows IS NOT NULL",
                        row -> row.getBytes("refused_rows"),
                        id)
                .map(rows -> read(vault.openBytes(rows, place(id))))
                .orElse(List.of());
    }

    private byte[] write(List<RefusedRow> rows) {
        try {
            return json.writeValueAsBytes(rows);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Texts can always be written", e);
        }
    }

    private List<RefusedRow> read(byte[] clear) {
        try {
            return json.readValue(clear, ROWS);
        } catch (IOException e) {
            throw new IllegalStateException("What was written can be read", e);
        }
    }

    private static String place(UUID id) {
        return "nomination_file/refused_rows/" + id;
    }

    private static NominationFile file(ResultSet row) throws SQLException {
        return new NominationFile(
                Sql.uuid(row, "id"),
                Sql.uuid(row, "charter_id"),
                Sql.uuid(row, "enterprise_id"),
                row.getBoolean("dry_run"),
                row.getBoolean("as_a_whole"),
                row.getBoolean("kept"),
                TableFormat.valueOf(row.getString("format")),
                Charset.forName(row.getString("charset")),
                new NominationFile.Counts(
                        row.getInt("rows"),
                        row.getInt("seated"),
                        row.getInt("waiting"),
                        row.getInt("already"),
                        row.getInt("refused")),
                Sql.instant(row, "submitted_at"));
    }
}
