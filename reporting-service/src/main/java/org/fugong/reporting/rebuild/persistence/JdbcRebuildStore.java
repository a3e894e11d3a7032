package org.fugong.reporting.rebuild.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

import org.fugong.reporting.intake.application.LiveIntake;
import org.fugong.reporting.merging.Columns;
import org.fugong.reporting.merging.Database;
import org.fugong.reporting.merging.StoreException;
import org.fugong.reporting.rebuild.application.Materialised;
import org.fugong.reporting.rebuild.application.Rebuild;
import org.fugong.reporting.rebuild.application.Rebuild.Difference;
import org.fugong.reporting.rebuild.application.Rebuild.Kind;
import org.fugong.reporting.rebuild.application.Rebuild.State;
import org.fugong.reporting.rebuild.application.RebuildStore;

import static org.fugong.reporting.merging.Columns.instant;
import static org.fugong.reporting.merging.Columns.requiredInstant;
import static org.fugong.reporting.merging.Columns.uuid;

@ApplicationScoped
class JdbcRebuildStore implements RebuildStore {
    /** Who holds this advisory lock works on rebuilds. */
    private static final long WORK = 0x7265_6275_696c_6431L;

    private static final String POSITIONS =
            """
            FROM unnest(?::text[], ?::integer[], ?::bigint[]) AS f (topic, partition, next_offset)
            """;

    private final DataSource dataSource;
    private final Database database;
    private final ShadowTables shadow;
    private final SealedReplays replays;
    private final Clock clock;

    JdbcRebuildStore(DataSource dataSource, SealedReplays replays, Clock clock) {
        this.dataSource = dataSource;
        this.database = new Database(dataSource);
        this.shadow = new ShadowTables(dataSource);
        this.replays = replays;
        this.clock = clock;
    }

    @Override
    public boolean add(Rebuild rebuild) {
        return !database.query(
                        """
                        INSERT INTO rebuild (id, state, prove, switch_anyway, asked_by, asked_at, records, refused)
                        VALUES (?, 'RUNNING', ?, ?, ?, ?::timestamptz, 0, 0) ON CONFLICT DO NOTHING RETURNING id
                        """,
                        (connection, statement) -> {
                            statement.setObject(1, rebuild.id());
                            statement.setBoolean(2, rebuild.prove());
                            statement.setBoolean(3, rebuild.switchAnyway());
                            statement.setString(4, rebuild.askedBy());
                            statement.setString(5, rebuild.askedAt().toString());
                        },
                        rs -> uuid(rs, "id"))
                .isEmpty();
    }

    @Override
    public Optional<Rebuild> running() {
        return find("WHERE state = 'RUNNING'");
    }

    @Override
    public Optional<Rebuild> latest() {
        return find("ORDER BY asked_at DESC LIMIT 1");
    }

    private Optional<Rebuild> find(String which) {
        return database.query("SELECT * FROM rebuild " + which, (connection, statement) -> {}, this::read).stream()
                .findFirst();
    }

    private Rebuild read(ResultSet rs) throws SQLException {
        UUID id = uuid(rs, "id");
        return new Rebuild(
                id,
                State.valueOf(rs.getString("state")),
                rs.getBoolean("prove"),
                rs.getBoolean("switch_anyway"),
                rs.getString("asked_by"),
                requiredInstant(rs, "asked_at"),
                instant(rs, "finished_at"),
                rs.getLong("records"),
                rs.getLong("refused"),
                rs.getString("detail"),
                differences(id));
    }

    private List<Difference> differences(UUID id) {
        return database.query(
                "SELECT * FROM rebuild_difference WHERE rebuild_id = ? ORDER BY kind DESC, name",
                (connection, statement) -> statement.setObject(1, id),
                rs -> new Difference(
                        Kind.valueOf(rs.getString("kind")),
                        rs.getString("name"),
                        rs.getString("live"),
                        rs.getString("rebuilt")));
    }

    @Override
    public boolean finish(UUID id, State state, @Nullable String detail, List<Difference> differences) {
        boolean finished = !database.query(
                        """
                        UPDATE rebuild SET state = ?, detail = ?, finished_at = ?::timestamptz
                        WHERE id = ? AND state = 'RUNNING' RETURNING id
                        """,
                        (connection, statement) -> {
                            statement.setString(1, state.name());
                            statement.setString(2, detail);
                            statement.setString(3, clock.instant().toString());
                            statement.setObject(4, id);
                        },
                        rs -> uuid(rs, "id"))
                .isEmpty();
        if (finished && !differences.isEmpty()) {
            database.update(
                    """
                    INSERT INTO rebuild_difference
                    SELECT ?::uuid, f.* FROM unnest(?::text[], ?::text[], ?::text[], ?::text[]) AS f
                    """,
                    (connection, statement) -> {
                        statement.setObject(1, id);
                        new Columns<>(connection, statement, differences, 1)
                                .add("text", one -> one.kind().name())
                                .add("text", Difference::name)
                                .add("text", Difference::live)
                                .add("text", Difference::rebuilt);
                    });
        }
        return finished;
    }

    @Override
    public Optional<Hold> claim() {
        return hold("SELECT pg_try_advisory_lock(?)", WORK);
    }

    @Override
    public Hold holdLive() {
        return hold("SELECT pg_advisory_lock(?) IS NOT NULL", LiveIntake.LOCK).orElseThrow();
    }

    /** On a connection of its own, outside of any transaction. */
    private Optional<Hold> hold(String sql, long key) {
        try {
            Connection connection = dataSource.getConnection();
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setLong(1, key);
                try (ResultSet rs = statement.executeQuery()) {
                    if (rs.next() && rs.getBoolean(1)) {
                        return Optional.of(() -> release(connection, key));
                    }
                }
            } catch (SQLException e) {
                connection.close();
                throw e;
            }
            connection.close();
            return Optional.empty();
        } catch (SQLException e) {
            throw new StoreException(e);
        }
    }

    private static void release(Connection connection, long key) {
        try (Connection held = connection;
                Statement statement = held.createStatement()) {
            statement.execute("SELECT pg_advisory_unlock(" + key + ")");
        } catch (SQLException e) {
            throw new StoreException(e);
        }
    }

    @Override
    public void prepare(UUID id, Collection<TopicPartition> partitions) {
        shadow.create();
        database.update(
                "DELETE FROM rebuild_position WHERE rebuild_id = ?",
                (connection, statement) -> statement.setObject(1, id));
        database.update(
                "UPDATE rebuild SET records = 0, refused = 0 WHERE id = ?",
                (connection, statement) -> statement.setObject(1, id));
        database.update("INSERT INTO rebuild_position SELECT ?::uuid, f.* " + POSITIONS, (connection, statement) -> {
            statement.setObject(1, id);
            new Columns<>(connection, statement, List.copyOf(partitions), 1)
                    .add("text", TopicPartition::topic)
                    .add("integer", TopicPartition::partition)
                    .add("bigint", one -> 0L);
        });
    }

    private record Next(TopicPartition partition, long offset) {}

    @Override
    public Map<TopicPartition, Long> positions(UUID id) {
        Map<TopicPartition, Long> positions = new HashMap<>();
        database.query(
                        "SELECT topic, partition, next_offset FROM rebuild_position WHERE rebuild_id = ?",
                        (connection, statement) -> statement.setObject(1, id),
                        rs -> new Next(
                                new TopicPartition(rs.getString("topic"), rs.getInt("partition")),
                                rs.getLong("next_offset")))
                .forEach(one -> positions.put(one.partition(), one.offset()));
        return positions;
    }

    @Override
    public void intoShadow() {
        database.update("SET LOCAL search_path = " + ShadowTables.SCHEMA + ", public", (connection, statement) -> {});
        // A crash empties the new tables anyway; from complete() on, the exchange waits for all that was written before
        // it.
        database.update("SET LOCAL synchronous_commit = off", (connection, statement) -> {});
        database.update("SET LOCAL work_mem = '" + LiveIntake.WORK_MEMORY + "'", (connection, statement) -> {});
    }

    private record Move(TopicPartition partition, long from, long to) {}

    @Override
    public void advance(
            UUID id, Map<TopicPartition, Long> from, Map<TopicPartition, Long> to, long records, long refused) {
        List<Move> moves = to.entrySet().stream()
                .map(one -> new Move(one.getKey(), from.getOrDefault(one.getKey(), 0L), one.getValue()))
                .toList();
        List<Integer> moved = database.query(
                """
                UPDATE rebuild_position p SET next_offset = f.next_offset
                FROM unnest(?::text[], ?::integer[], ?::bigint[], ?::bigint[]) AS f (topic, partition, before, next_offset)
                WHERE p.rebuild_id = ? AND p.topic = f.topic AND p.partition = f.partition AND p.next_offset = f.before
                RETURNING 1 AS one
                """,
                (connection, statement) -> {
                    new Columns<>(connection, statement, moves)
                            .add("text", move -> move.partition().topic())
                            .add("integer", move -> move.partition().partition())
                            .add("bigint", Move::from)
                            .add("bigint", Move::to);
                    statement.setObject(5, id);
                },
                rs -> rs.getInt("one"));
        List<UUID> running = database.query(
                """
                UPDATE rebuild SET records = records + ?, refused = refused + ? WHERE id = ? AND state = 'RUNNING'
                RETURNING id
                """,
                (connection, statement) -> {
                    statement.setLong(1, records);
                    statement.setLong(2, refused);
                    statement.setObject(3, id);
                },
                rs -> uuid(rs, "id"));
        if (moved.size() != moves.size() || running.isEmpty()) {
            throw new IllegalStateException("The rebuild has ended, or another instance has moved on with it");
        }
    }

    @Override
    public List<ConsumerRecord<byte[], byte[]>> replayed() {
        return replays.all();
    }

    @Override
    public Optional<Difference> compare(Materialised.Table table) {
        return shadow.compare(table);
    }

    @Override
    public void serve(Map<TopicPartition, Long> positions) {
        List<Next> rows = positions.entrySet().stream()
                .map(one -> new Next(one.getKey(), one.getValue()))
                .toList();
        // Live batches lock these rows too: should the hold on them be lost, this tells.
        List<Integer> same = database.query(
                "SELECT 1 AS one FROM intake_position p JOIN (SELECT * " + POSITIONS
                        + ") f USING (topic, partition, next_offset) ORDER BY p.topic, p.partition FOR UPDATE OF p",
                (connection, statement) -> new Columns<>(connection, statement, rows)
                        .add("text", one -> one.partition().topic())
                        .add("integer", one -> one.partition().partition())
                        .add("bigint", Next::offset),
                rs -> rs.getInt("one"));
        if (same.size() != rows.size()) {
            throw new IllegalStateException("The live intake has moved on");
        }
        shadow.serve();
    }

    @Override
    public boolean isWhole() {
        return shadow.areWhole();
    }

    @Override
    public void complete() {
        shadow.complete();
    }

    @Override
    public void drop() {
        shadow.drop();
    }
}
