package org.fugong.registry.bulk.application;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.jspecify.annotations.Nullable;

import org.fugong.chassis.table.FileKind;
import org.fugong.chassis.table.FileKind.Header;
import org.fugong.chassis.table.Row;
import org.fugong.chassis.table.TableFormat;
import org.fugong.chassis.table.TableReader;
import org.fugong.chassis.table.TableWriter;
import org.fugong.chassis.web.Problem;
import org.fugong.chassis.web.ProblemCatalogue;
import org.fugong.chassis.web.ProblemText;
import org.fugong.registry.bulk.domain.JobState;
import org.fugong.registry.bulk.domain.Line;
import org.fugong.registry.bulk.domain.LoadMode;

/**
 * Takes files in. A file is stored in sealed chunks of rows while it arrives, each chunk in a transaction of its own, so
 * memory is bounded and nothing lies about in clear. Only when all of it is here is it queued to be worked off: a file
 * that breaks off leaves nothing half done.
 *
 * <p>The Idempotency-Key is the import's own, since one transaction can't hold a file: the same key with the same file
 * gives the same import, with another file 422, and after a break it lets the file arrive anew.
 */
@ApplicationScoped
public class Imports {

    /** Rows that are stored, and later worked off, in one transaction. */
    static final int CHUNK_ROWS = 1000;

    /** Rows of a file that can be loaded as a whole: what one transaction does within seconds. */
    public static final int MOST_AS_A_WHOLE = 50_000;

    private final JobStore store;
    private final Clock clock;
    private final Wake wake;
    private final ProblemCatalogue problems;

    @Inject
    Imports(JobStore store, Clock clock, Wake wake, ProblemCatalogue problems) {
        this.problems = problems;
        this.store = store;
        this.clock = clock;
        this.wake = wake;
    }

    /**
     * An upload.
     *
     * @param enterpriseId whose workers are loaded; null where a file may be about all
     * @param key Idempotency-Key
     * @param contentType of the body
     */
    public record Upload(
            FileKind kind,
            @Nullable UUID enterpriseId,
            boolean dryRun,
            LoadMode mode,
            String submittedBy,
            String key,
            String contentType,
            InputStream body) {

        /** One of a feature whose rows are good or bad each by itself. */
        public static Upload rowByRow(
                FileKind kind, boolean dryRun, String submittedBy, String key, String contentType, InputStream body) {
            return new Upload(kind, null, dryRun, LoadMode.ROWS, submittedBy, key, contentType, body);
        }
    }

    /** An import that was accepted, and whether it had been accepted before. */
    public record Accepted(Job job, boolean replayed) {}

    /**
     * Takes a file in to its end and queues it.
     *
     * @throws Problem 422 {@code table-…} for a file that can't be read, {@code idempotency-key-reused} for another file
     *     under the same key; 400 {@code body-incomplete} if it broke off
     */
    public Accepted accept(Upload upload) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        UUID fresh = UUID.randomUUID();
        Job job = inTransaction(() -> begin(upload, fresh, now));
        MessageDigest digest = sha256();
        Watched source = new Watched(upload.body());
        DigestInputStream body = new DigestInputStream(source, digest);
        if (job.state() != JobState.RECEIVING) {
            return replay(job, body, digest);
        }
        Charset charset;
        try {
            charset = receive(job, upload, body);
            drain(body);
        } catch (Problem unreadable) {
            if (source.broke) {
                // The reader of tables can't tell a torn connection from a torn file; the stream can.
                interrupt(job);
                throw incomplete();
            }
            inTransaction(() -> {
                store.forget(job);
                return true;
            });
            throw unreadable;
        } catch (IOException brokeOff) {
            interrupt(job);
            throw incomplete();
        } catch (RuntimeException unexpected) {
            interrupt(job);
            throw unexpected;
        }
        byte[] hash = digest.digest();
        boolean ours = inTransaction(() -> store.received(job, charset, hash, clock.instant()));
        if (!ours) {
            throw takenOver();
        }
        wake.now();
        return new Accepted(inTransaction(() -> store.find(job.id())).orElseThrow(Problem::notFound), false);
    }

    /** The import of that id. */
    public Optional<Job> find(UUID id) {
        return store.find(id);
    }

    /**
     * Writes the refused rows of an import as they arrived and in the form that they came in, with number, codes and
     * messages, chunk by chunk.
     *
     * @param lang of header and messages, {@code zh} or any other for English
     */
    public void writeRejected(Job job, String lang, OutputStream out) throws IOException {
        try (TableWriter table = TableWriter.of(job.format(), job.charset(), out)) {
            List<String> header = new ArrayList<>(job.kind().header(lang));
            header.addAll(FileKind.told(lang));
            table.row(header);
            int after = -1;
            while (true) {
                int last = after;
                Optional<JobStore.Rejected> chunk = inTransaction(() -> store.rejectedAfter(job.id(), last));
                if (chunk.isEmpty()) {
                    return;
                }
                for (Line line : chunk.get().lines()) {
                    table.row(lang.equals("zh") ? inChinese(line) : line.cells());
                }
                after = chunk.get().number();
            }
        }
    }

    /** The message, which is the last cell, by the codes in the cell before it; unknown codes keep the English one. */
    private List<String> inChinese(Line line) {
        List<String> cells = new ArrayList<>(line.cells());
        int last = cells.size() - 1;
        List<String> said = new ArrayList<>();
        for (String code : cells.get(last - 1).split(";", -1)) {
            ProblemText text = problems.codes().get(code.substring(code.indexOf(':') + 1));
            if (text == null) {
                return cells;
            }
            said.add(text.zh());
        }
        cells.set(last, String.join("", said));
        return cells;
    }

    private Job begin(Upload upload, UUID fresh, Instant now) {
        if (store.insert(
                fresh,
                upload.kind(),
                upload.enterpriseId(),
                upload.dryRun(),
                upload.mode(),
                TableFormat.of(upload.contentType()),
                upload.submittedBy(),
                upload.key(),
                now)) {
            return store.find(fresh).orElseThrow(Problem::notFound);
        }
        Job earlier = store.findByKey(upload.submittedBy(), upload.key()).orElseThrow(Problem::notFound);
        boolean same = earlier.kind().equals(upload.kind())
                && java.util.Objects.equals(earlier.enterpriseId(), upload.enterpriseId())
                && earlier.dryRun() == upload.dryRun()
                && earlier.mode() == upload.mode()
                && earlier.format() == TableFormat.of(upload.contentType());
        if (!same) {
            throw reused();
        }
        if (earlier.state() == JobState.RECEIVING || earlier.state() == JobState.INTERRUPTED) {
            store.restart(earlier.id(), now);
            return store.find(earlier.id()).orElseThrow(Problem::notFound);
        }
        return earlier;
    }

    private static Accepted replay(Job job, InputStream body, MessageDigest digest) {
        try {
            drain(body);
        } catch (IOException brokeOff) {
            throw incomplete();
        }
        if (!MessageDigest.isEqual(digest.digest(), job.digest())) {
            throw reused();
        }
        return new Accepted(job, true);
    }

    /** Gives the character set that the file turned out to be in. */
    private Charset receive(Job job, Upload upload, InputStream body) throws IOException {
        try (TableReader table = TableReader.open(body, upload.contentType());
                Storing storing = new Storing()) {
            Header header = upload.kind()
                    .header(
                            table.columns(),
                            // An enterprise that loads its own workers need not say whose they are.
                            upload.enterpriseId() == null ? Set.of() : Set.of("uscc"));
            if (!header.missing().isEmpty() || !header.unknown().isEmpty()) {
                throw Problem.of(
                                422,
                                "table-header",
                                "The first row must name the columns, as in the template: some are missing or unknown.")
                        .with("missing", header.missing())
                        .with("unknownColumns", header.unknown());
            }
            List<Line> lines = new ArrayList<>(CHUNK_ROWS);
            int chunk = 0;
            while (table.hasNext()) {
                lines.add(line(table.next(), upload.kind(), header));
                if (upload.mode() == LoadMode.ALL && chunk * CHUNK_ROWS + lines.size() > MOST_AS_A_WHOLE) {
                    throw Problem.of(
                                    422,
                                    "table-too-large-as-a-whole",
                                    "All or nothing is one transaction, which holds only so many rows. Load the file row"
                                            + " by row, or in parts.")
                            .with("maxRows", MOST_AS_A_WHOLE);
                }
                if (lines.size() == CHUNK_ROWS || !table.hasNext()) {
                    int number = chunk++;
                    List<Line> full = List.copyOf(lines);
                    storing.next(() -> store(job, number, full));
                    lines.clear();
                }
            }
            storing.last();
            if (chunk == 0) {
                throw Problem.of(422, "table-empty", "The file has no rows below its header.");
            }
            return table.charset();
        }
    }

    private void store(Job job, int chunk, List<Line> lines) {
        boolean ours = inTransaction(() -> store.receive(job, chunk, lines, clock.instant()));
        if (!ours) {
            throw takenOver();
        }
    }

    private static Line line(Row row, FileKind kind, Header header) {
        List<String> cells = new ArrayList<>(kind.columns().size() + 1);
        for (String column : kind.columns()) {
            String name = header.names().get(column);
            cells.add(name == null ? "" : row.get(name));
        }
        String fault = row.fault();
        cells.add(fault == null ? "" : fault);
        return new Line(row.number(), cells);
    }

    private void interrupt(Job job) {
        inTransaction(() -> {
            store.interrupt(job, clock.instant());
            return true;
        });
    }

    /** Remembers whether the sender was lost. */
    private static final class Watched extends FilterInputStream {
        private boolean broke;

        Watched(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            try {
                return super.read(buffer, offset, length);
            } catch (IOException lost) {
                broke = true;
                throw lost;
            }
        }
    }

    private static void drain(InputStream body) throws IOException {
        byte[] buffer = new byte[8192];
        while (body.read(buffer) >= 0) {
            // Reading is what feeds the digest.
        }
    }

    private static <T> T inTransaction(Supplier<T> work) {
        return QuarkusTransaction.requiringNew().call(work::get);
    }

    private static Problem incomplete() {
        return Problem.of(
                400, "body-incomplete", "The file broke off on its way; nothing was done with it. Send it again.");
    }

    private static Problem takenOver() {
        return Problem.of(
                409, "import-taken-over", "The same file began to arrive once more; this receipt of it has ended.");
    }

    private static Problem reused() {
        return Problem.of(
                422, "idempotency-key-reused", "Another import has this Idempotency-Key. Take a new key for it.");
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
