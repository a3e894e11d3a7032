package org.fugong.reporting.bulletin.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

import org.fugong.reporting.bulletin.application.Bulletin;
import org.fugong.reporting.bulletin.application.BulletinContent;
import org.fugong.reporting.bulletin.application.BulletinContent.CorrectionLine;
import org.fugong.reporting.bulletin.application.BulletinFile;
import org.fugong.reporting.bulletin.application.BulletinStore;
import org.fugong.reporting.merging.Columns;
import org.fugong.reporting.merging.Database;

import static org.fugong.reporting.merging.Columns.instant;
import static org.fugong.reporting.merging.Columns.requiredInstant;

@ApplicationScoped
class JdbcBulletinStore implements BulletinStore {
    /** Names the issuing among the database's advisory locks. */
    private static final long LOCK = 0x6675676f6e670302L;

    private static final String BULLETIN =
            """
            SELECT b.no, b.day, b.corrects, b.reason, b.occasion, b.issued_at, b.as_of,
                (SELECT c.no FROM bulletin c WHERE c.corrects = b.no ORDER BY c.no LIMIT 1) AS corrected_by
            FROM bulletin b
            """;

    private final Database database;
    private final ObjectMapper json;

    JdbcBulletinStore(DataSource dataSource, ObjectMapper json) {
        this.database = new Database(dataSource);
        // What an earlier version wrote stays readable.
        this.json = json.copy().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    @Override
    public void lock() {
        database.query(
                "SELECT pg_advisory_xact_lock(?) IS NULL",
                (connection, statement) -> statement.setLong(1, LOCK),
                rs -> rs.getBoolean(1));
    }

    @Override
    public int lastNo() {
        return database.query(
                        "SELECT coalesce(max(no), 0) FROM bulletin", (connection, statement) -> {}, rs -> rs.getInt(1))
                .get(0);
    }

    @Override
    public Optional<LocalDate> lastScheduled() {
        return database
                .query(
                        "SELECT day FROM bulletin WHERE occasion = 'SCHEDULE' ORDER BY no DESC LIMIT 1",
                        (connection, statement) -> {},
                        rs -> rs.getObject("day", LocalDate.class))
                .stream()
                .findFirst();
    }

    @Override
    public void add(Bulletin bulletin, BulletinContent content, List<BulletinFile> files) {
        database.update(
                """
                INSERT INTO bulletin (no, day, corrects, reason, occasion, issued_at, as_of, content)
                VALUES (?, ?::date, ?, ?, ?, ?::timestamptz, ?::timestamptz, ?)
                """,
                (connection, statement) -> {
                    statement.setInt(1, bulletin.no());
                    statement.setString(2, bulletin.day().toString());
                    statement.setObject(3, bulletin.corrects(), java.sql.Types.INTEGER);
                    statement.setString(4, bulletin.reason());
                    statement.setString(5, bulletin.occasion().name());
                    statement.setString(6, bulletin.issuedAt().toString());
                    statement.setString(
                            7, bulletin.asOf() == null ? null : bulletin.asOf().toString());
                    statement.setString(8, write(content));
                });
        for (BulletinFile file : files) {
            database.update(
                    "INSERT INTO bulletin_file (no, format, lang, bytes, checksum) VALUES (?, ?, ?, ?, ?)",
                    (connection, statement) -> {
                        statement.setInt(1, bulletin.no());
                        statement.setString(2, file.format());
                        statement.setString(3, file.lang());
                        statement.setBytes(4, file.bytes());
                        statement.setString(5, file.checksum());
                    });
        }
    }

    @Override
    public List<Bulletin> list(@Nullable LocalDate day, @Nullable Integer before, int limit) {
        return withFiles(database.query(
                BULLETIN
                        + """
                WHERE (?::date IS NULL OR b.day = ?::date) AND (?::integer IS NULL OR b.no < ?::integer)
                ORDER BY b.no DESC LIMIT ?
                """,
                (connection, statement) -> {
                    String of = day == null ? null : day.toString();
                    String below = before == null ? null : before.toString();
                    int i = 0;
                    for (String filter : new @Nullable String[] {of, of, below, below}) {
                        statement.setString(++i, filter);
                    }
                    statement.setInt(++i, limit);
                },
                JdbcBulletinStore::read));
    }

    @Override
    public Optional<Bulletin> find(int no) {
        return withFiles(database.query(
                        BULLETIN + "WHERE b.no = ?",
                        (connection, statement) -> statement.setInt(1, no),
                        JdbcBulletinStore::read))
                .stream()
                .findFirst();
    }

    private record Listed(int no, Bulletin.FileOf file) {}

    private List<Bulletin> withFiles(List<Bulletin> bare) {
        if (bare.isEmpty()) {
            return bare;
        }
        List<Listed> files = database.query(
                """
                SELECT no, format, lang, length(bytes) AS size, checksum FROM bulletin_file
                WHERE no = ANY (?) ORDER BY no, format DESC, lang DESC
                """,
                (connection, statement) -> new Columns<>(connection, statement, bare).add("integer", Bulletin::no),
                rs -> new Listed(
                        rs.getInt("no"),
                        new Bulletin.FileOf(
                                rs.getString("format"),
                                rs.getString("lang"),
                                rs.getLong("size"),
                                rs.getString("checksum"))));
        List<Bulletin> whole = new ArrayList<>(bare.size());
        for (Bulletin b : bare) {
            whole.add(new Bulletin(
                    b.no(),
                    b.day(),
                    b.corrects(),
                    b.reason(),
                    b.correctedBy(),
                    b.occasion(),
                    b.issuedAt(),
                    b.asOf(),
                    files.stream()
                            .filter(listed -> listed.no() == b.no())
                            .map(Listed::file)
                            .toList()));
        }
        return whole;
    }

    @Override
    public Optional<BulletinContent> content(int no) {
        return database
                .query(
                        "SELECT content FROM bulletin WHERE no = ?",
                        (connection, statement) -> statement.setInt(1, no),
                        rs -> parse(rs.getString("content")))
                .stream()
                .findFirst();
    }

    @Override
    public Optional<Issued> ofDay(LocalDate day) {
        return database
                .query(
                        "SELECT no, content FROM bulletin WHERE day = ?::date ORDER BY no DESC LIMIT 1",
                        (connection, statement) -> statement.setString(1, day.toString()),
                        rs -> new Issued(rs.getInt("no"), parse(rs.getString("content"))))
                .stream()
                .findFirst();
    }

    @Override
    public List<CorrectionLine> corrections(LocalDate from, LocalDate before) {
        return database.query(
                """
                SELECT no, day, corrects, reason FROM bulletin
                WHERE corrects IS NOT NULL AND day >= ?::date AND day < ?::date ORDER BY no
                """,
                (connection, statement) -> {
                    statement.setString(1, from.toString());
                    statement.setString(2, before.toString());
                },
                rs -> new CorrectionLine(
                        rs.getInt("no"),
                        rs.getObject("day", LocalDate.class),
                        rs.getInt("corrects"),
                        rs.getString("reason")));
    }

    @Override
    public Optional<BulletinFile> file(int no, String format, String lang) {
        return database
                .query(
                        "SELECT bytes, checksum FROM bulletin_file WHERE no = ? AND format = ? AND lang = ?",
                        (connection, statement) -> {
                            statement.setInt(1, no);
                            statement.setString(2, format);
                            statement.setString(3, lang);
                        },
                        rs -> BulletinFile.kept(format, lang, rs.getBytes("bytes"), rs.getString("checksum")))
                .stream()
                .findFirst();
    }

    private static Bulletin read(ResultSet rs) throws SQLException {
        return new Bulletin(
                rs.getInt("no"),
                rs.getObject("day", LocalDate.class),
                rs.getObject("corrects", Integer.class),
                rs.getString("reason"),
                rs.getObject("corrected_by", Integer.class),
                Bulletin.Occasion.valueOf(rs.getString("occasion")),
                requiredInstant(rs, "issued_at"),
                instant(rs, "as_of"),
                List.of());
    }

    private String write(BulletinContent content) {
        try {
            return json.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a bulletin that cannot be written as JSON", e);
        }
    }

    private BulletinContent parse(String text) {
        try {
            return json.readValue(text, BulletinContent.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a bulletin that cannot be read", e);
        }
    }
}
