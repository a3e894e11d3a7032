package org.fugong.registry.bulk.persistence;

import java.nio.charset.Charset;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import org.fugong.chassis.privacy.Vault;
import org.fugong.chassis.table.FileKind;
import org.fugong.chassis.table.TableFormat;
import org.fugong.registry.bulk.application.BulkKinds;
import org.fugong.registry.bulk.application.Job;
import org.fugong.registry.bulk.application.JobStore;
import org.fugong.registry.bulk.domain.JobState;
import org.fugong.registry.bulk.domain.Line;
import org.fugong.registry.bulk.domain.LoadMode;
import org.fugong.registry.sql.Sql;

/** The tables {@code import_job} and {@code import_chunk}. */
@ApplicationScoped
class JobTable implements JobStore {

    private static final String COLUMNS =
            """
            j.job_id, j.kind, j.enterprise_id, j.dry_run, j.mode, j.format, j.charset, j.state, j.submitted_by, j.receipt, j.digest, j.rows_received,
            j.rows_done, j.created, j.changed, j.unchanged, j.rejected as rejected_rows, j.submitted_at, j.finished_at
            """;

    private final Sql sql;
    private final Vault vault;
    private final BulkKinds kinds;

    @Inject
    JobTable(Sql sql, Vault vault, BulkKinds kinds) {
        this.sql = sql;
        this.vault = vault;
        this.kinds = kinds;
    }

    @Override
    public Optional<Job> find(UUID id) {
        return sql.first("select " + COLUMNS + " from import_job j where job_id = ?", this::job, id);
    }

    @Override
    public Optional<Job> findByKey(String submittedBy, String key) {
        return sql.first(
                "select " + COLUMNS + " from import_job j where submitted_by = ? and idempotency_key = ?",
                this::job,
                submittedBy,
                key);
    }

    @Override
    public boolean insert(
            UUID id,
            FileKind kind,
            @Nullable UUID enterpriseId,
            boolean dryRun,
            LoadMode mode,
            TableFormat format,
            String submittedBy,
            String key,
            Instant now) {
        return sql.update(
                        """
                        insert into import_job (job_id, kind, enterprise_id, dry_run, mode, format, state, submitted_by,
                            idempotency_key, submitted_at, touched_at)
                        values (?, ?, ?, ?, ?, ?, 'RECEIVING', ?, ?, ?, ?) on conflict do nothing
                        """,
                        id,
                        kind.name(),
                        enterpriseId,
                        dryRun,
                        mode.name(),
                        format.name(),
                        submittedBy,
                        key,
                        now,
                        now)
                == 1;
    }

    @Override
    public int restart(UUID id, Instant now) {
        int receipt = sql.first(
                        """
                        update import_job set state = 'RECEIVING', receipt = receipt + 1, rows_received = 0,
                            touched_at = ?, finished_at = null
                        where job_id = ? and state in ('RECEIVING', 'INTERRUPTED') returning receipt
                        """,
                        row -> row.getInt(1),
                        now,
                        id)
                .orElse(0);
        if (receipt > 0) {
            sql.update("delete from import_chunk where job_id = ?", id);
        }
        return receipt;
    }

    @Override
    public boolean receive(Job job, int number, List<Line> lines, Instant now) {
        boolean ours = sql.update(
                        """
                        update import_job set rows_received = rows_received + ?, touched_at = ?
                        where job_id = ? and receipt = ? and state = 'RECEIVING'
                        """,
                        lines.size(),
                        now,
                        job.id(),
                        job.receipt())
                == 1;
        if (ours) {
            sql.update(
                    "insert into import_chunk (job_id, chunk_no, rows, pending) values (?, ?, ?, ?)",
                    job.id(),
                    number,
                    lines.size(),
                    vault.sealBytes(Lines.pack(lines), context("pending", job.id(), number)));
        }
        return ours;
    }

    @Override
    public boolean received(Job job, Charset charset, byte[] digest, Instant now) {
        return sql.update(
                        """
                        update import_job set state = 'QUEUED', charset = ?, digest = ?, touched_at = ?
                        where job_id = ? and receipt = ? and state = 'RECEIVING'
                        """,
                        charset.name(),
                        digest,
                        now,
                        job.id(),
                        job.receipt())
                == 1;
    }

    @Override
    public void interrupt(Job job, Instant now) {
        int ours = sql.update(
                """
                update import_job set state = 'INTERRUPTED', finished_at = ?, rows_received = 0
                where job_id = ? and receipt = ? and state = 'RECEIVING'
                """,
                now,
                job.id(),
                job.receipt());
        if (ours == 1) {
            sql.update("delete from import_chunk where job_id = ?", job.id());
        }
    }

    @Override
    public void forget(Job job) {
        sql.update(
                "delete from import_job where job_id = ? and receipt = ? and state = 'RECEIVING'",
                job.id(),
                job.receipt());
    }

    @Override
    public void tidy(Instant silentSince, Instant finishedBefore) {
        sql.update(
                """
                with broken as (
                    update import_job set state = 'INTERRUPTED', finished_at = touched_at, rows_received = 0
                    where state = 'RECEIVING' and touched_at < ? returning job_id)
                delete from import_chunk using broken where import_chunk.job_id = broken.job_id
                """,
                silentSince);
        sql.update(
                """
                delete from import_chunk using import_job j
                where import_chunk.job_id = j.job_id and j.finished_at < ?
                """,
                finishedBefore);
    }

    @Override
    public Optional<Chunk> next() {
        return sql.first(
                "select " + COLUMNS
                        + """
                        , c.chunk_no, c.attempts, c.pending
                        from import_chunk c join import_job j using (job_id)
                        where c.pending is not null and j.state in ('QUEUED', 'RUNNING')
                            and (j.mode = 'ROWS' or c.chunk_no = 0)
                        order by j.submitted_at, j.job_id, c.chunk_no
                        limit 1 for no key update of c skip locked
                        """,
                row -> chunk(row, job(row)));
    }

    @Override
    public Optional<Chunk> after(Chunk chunk) {
        return sql.first(
                """
                select chunk_no, attempts, pending from import_chunk
                where job_id = ? and chunk_no > ? and pending is not null order by chunk_no limit 1
                """,
                row -> chunk(row, chunk.job()),
                chunk.job().id(),
                chunk.number());
    }

    private Chunk chunk(ResultSet row, Job job) throws SQLException {
        int number = row.getInt("chunk_no");
        byte[] clear = vault.openBytes(row.getBytes("pending"), context("pending", job.id(), number));
        return new Chunk(job, number, row.getInt("attempts"), Lines.unpack(clear));
    }

    @Override
    public void progress(UUID job, long rows) {
        sql.update("update import_job set state = 'RUNNING', rows_done = ? where job_id = ?", rows, job);
    }

    @Override
    public void refuse(Job job, Map<Integer, List<Line>> rejected, Instant now) {
        sql.update("update import_chunk set pending = null where job_id = ?", job.id());
        rejected.forEach((number, lines) -> sql.update(
                "update import_chunk set rejected = ? where job_id = ? and chunk_no = ?",
                vault.sealBytes(Lines.pack(lines), context("rejected", job.id(), number)),
                job.id(),
                number));
        sql.update(
                """
                update import_job set state = 'REFUSED', rows_done = rows_received, created = 0, changed = 0,
                    unchanged = 0, rejected = ?, finished_at = ? where job_id = ?
                """,
                rejected.values().stream().mapToInt(List::size).sum(),
                now,
                job.id());
    }

    @Override
    public void done(Chunk chunk, Count count, List<Line> rejected, Instant now) {
        UUID id = chunk.job().id();
        sql.update(
                "update import_chunk set pending = null, rejected = ? where job_id = ? and chunk_no = ?",
                rejected.isEmpty()
                        ? null
                        : vault.sealBytes(Lines.pack(rejected), context("rejected", id, chunk.number())),
                id,
                chunk.number());
        int rows = chunk.lines().size();
        sql.update(
                """
                update import_job set rows_done = rows_done + ?, created = created + ?, changed = changed + ?,
                    unchanged = unchanged + ?, rejected = rejected + ?,
                    state = case when rows_done + ? >= rows_received then 'COMPLETED' else 'RUNNING' end,
                    finished_at = case when rows_done + ? >= rows_received then cast(? as timestamptz) end
                where job_id = ?
                """,
                rows,
                count.created(),
                count.changed(),
                count.unchanged(),
                count.rejected(),
                rows,
                rows,
                now,
                id);
    }

    @Override
    public void failed(UUID job, int number) {
        sql.update("update import_chunk set attempts = attempts + 1 where job_id = ? and chunk_no = ?", job, number);
    }

    @Override
    public Optional<Rejected> rejectedAfter(UUID job, int number) {
        return sql.first(
                """
                select chunk_no, rejected from import_chunk
                where job_id = ? and chunk_no > ? and rejected is not null order by chunk_no limit 1
                """,
                row -> {
                    int found = row.getInt("chunk_no");
                    byte[] clear = vault.openBytes(row.getBytes("rejected"), context("rejected", job, found));
                    return new Rejected(found, Lines.unpack(clear));
                },
                job,
                number);
    }

    private static String context(String column, UUID job, int number) {
        return "import_chunk/" + column + "/" + job + "/" + number;
    }

    private Job job(ResultSet row) throws SQLException {
        return new Job(
                row.getObject("job_id", UUID.class),
                kinds.named(row.getString("kind")).file(),
                row.getObject("enterprise_id", UUID.class),
                row.getBoolean("dry_run"),
                LoadMode.valueOf(row.getString("mode")),
                TableFormat.valueOf(row.getString("format")),
                Charset.forName(row.getString("charset")),
                JobState.valueOf(row.getString("state")),
                row.getString("submitted_by"),
                row.getInt("receipt"),
                row.getBytes("digest"),
                row.getLong("rows_received"),
                row.getLong("rows_done"),
                row.getLong("created"),
                row.getLong("changed"),
                row.getLong("unchanged"),
                row.getLong("rejected_rows"),
                Objects.requireNonNull(Sql.instant(row, "submitted_at")),
                Sql.instant(row, "finished_at"));
    }
}
