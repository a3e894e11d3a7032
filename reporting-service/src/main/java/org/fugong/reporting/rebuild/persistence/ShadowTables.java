package org.fugong.reporting.rebuild.persistence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

import org.fugong.reporting.merging.Database;
import org.fugong.reporting.rebuild.application.Materialised;
import org.fugong.reporting.rebuild.application.Materialised.Table;
import org.fugong.reporting.rebuild.application.Rebuild.Difference;
import org.fugong.reporting.rebuild.application.Rebuild.Kind;

/**
 * The new tables, in the schema {@code rebuilding}: like the live ones with all columns, checks, keys, indexes and settings, of
 * the same names, so that a later migration finds them as it left them.
 *
 * <p>While they are filled they have no more than their keys, and nothing of them is in the database's log, which costs a good part
 * of the work: a crash of the database empties them, all together with {@code whole}, and the rebuild begins anew. Before
 * they serve they get the rest.
 */
final class ShadowTables {
    static final String SCHEMA = "rebuilding";

    /** Its one row is lost when the others are. */
    private static final String WHOLE = "whole";

    private final Database database;

    ShadowTables(DataSource dataSource) {
        this.database = new Database(dataSource);
    }

    void create() {
        drop();
        String live = live();
        execute("CREATE UNLOGGED TABLE %s.%s AS SELECT true AS whole".formatted(SCHEMA, WHOLE));
        for (Table table : Materialised.tables()) {
            execute("CREATE UNLOGGED TABLE %s.%s (LIKE %s.%s INCLUDING ALL EXCLUDING INDEXES)"
                    .formatted(SCHEMA, table.name(), live, table.name()));
            settings(table.name())
                    .ifPresent(settings ->
                            execute("ALTER TABLE %s.%s SET (%s)".formatted(SCHEMA, table.name(), settings)));
            keys(table.name()).forEach(this::execute);
        }
    }

    /** Whether the tables have what was put into them: not before {@link #create}, nor after a crash. */
    boolean areWhole() {
        return !text("SELECT count(to_regclass('%s.%s'))::text AS sums".formatted(SCHEMA, WHOLE))
                        .equals("0")
                && !text("SELECT count(*)::text AS sums FROM %s.%s".formatted(SCHEMA, WHOLE))
                        .equals("0");
    }

    /** Makes them what they are to be when they serve; those that are it already are left. */
    void complete() {
        String live = live();
        for (Table table : Materialised.tables()) {
            execute("ALTER TABLE %s.%s SET LOGGED".formatted(SCHEMA, table.name()));
            indexes(table.name(), live).forEach(this::execute);
        }
        execute("ALTER TABLE %s.%s SET LOGGED".formatted(SCHEMA, WHOLE));
    }

    void drop() {
        execute("DROP TABLE IF EXISTS %s.%s".formatted(SCHEMA, WHOLE));
        Materialised.tables().forEach(table -> execute("DROP TABLE IF EXISTS %s.%s".formatted(SCHEMA, table.name())));
    }

    /** Readers lock {@code serving} before they look at anything, so none of them sees tables of both kinds. */
    void serve() {
        String live = live();
        execute("SET LOCAL lock_timeout = '10s'");
        execute("LOCK TABLE serving IN ACCESS EXCLUSIVE MODE");
        for (Table table : Materialised.tables()) {
            execute("DROP TABLE %s.%s".formatted(live, table.name()));
            execute("ALTER TABLE %s.%s SET SCHEMA %s".formatted(SCHEMA, table.name(), live));
            execute("ANALYZE %s.%s".formatted(live, table.name()));
        }
        execute("DROP TABLE %s.%s".formatted(SCHEMA, WHOLE));
        execute("UPDATE serving SET rebuilds = rebuilds + 1");
    }

    /** First by count and sum of hashes, which do not depend on the rows' order; only if these differ row by row. */
    Optional<Difference> compare(Table table) {
        String live = rows(live(), table);
        String rebuilt = rows(SCHEMA, table);
        String sums =
                "SELECT count(*) || ' ' || coalesce(sum(hashtextextended(t::text, 0)::numeric), 0) AS sums FROM (%s) t";
        if (text(sums.formatted(live)).equals(text(sums.formatted(rebuilt)))) {
            return Optional.empty();
        }
        String only = "SELECT count(*)::text AS sums FROM (%s EXCEPT ALL %s) t";
        return Optional.of(new Difference(
                Kind.TABLE, table.name(), text(only.formatted(live, rebuilt)), text(only.formatted(rebuilt, live))));
    }

    private String rows(String schema, Table table) {
        String all = "SELECT * FROM %s.%s".formatted(schema, table.name());
        if (!table.counts()) {
            return all;
        }
        return all + " WHERE NOT (" + String.join(" AND ", zeros(table.name())) + ")";
    }

    /** That a column of numbers which is not part of the key says nothing, for each of them. */
    private List<String> zeros(String table) {
        return database.query(
                """
                SELECT format(CASE WHEN a.atttypid IN ('bigint[]'::regtype, 'integer[]'::regtype) THEN '0 = ALL (%I)' ELSE 'coalesce(%I, 0) = 0' END,
                    a.attname) AS zero
                FROM pg_attribute a
                WHERE a.attrelid = to_regclass(?) AND a.attnum > 0 AND NOT a.attisdropped
                    AND a.atttypid IN ('bigint'::regtype, 'integer'::regtype, 'numeric'::regtype, 'bigint[]'::regtype,
                        'integer[]'::regtype)
                    AND NOT EXISTS (SELECT 1 FROM pg_index i
                        WHERE i.indrelid = a.attrelid AND i.indisprimary AND a.attnum = ANY (i.indkey))
                ORDER BY a.attnum
                """,
                (connection, statement) -> statement.setString(1, table), rs -> rs.getString("zero"));
    }

    private Optional<String> settings(String table) {
        return database
                .query(
                        """
                        SELECT array_to_string(reloptions, ', ') AS settings FROM pg_class
                        WHERE oid = to_regclass(?) AND reloptions IS NOT NULL
                        """,
                        (connection, statement) -> statement.setString(1, table),
                        rs -> rs.getString("settings"))
                .stream()
                .findFirst();
    }

    private List<String> keys(String table) {
        return database.query(
                """
                SELECT format('ALTER TABLE %I.%I ADD CONSTRAINT %I %s', ?::text, ?::text, conname,
                    pg_get_constraintdef(oid)) AS statement
                FROM pg_constraint WHERE conrelid = to_regclass(?) AND contype IN ('p', 'u') ORDER BY contype, conname
                """,
                (connection, statement) -> {
                    statement.setString(1, SCHEMA);
                    statement.setString(2, table);
                    statement.setString(3, table);
                },
                rs -> rs.getString("statement"));
    }

    private List<String> indexes(String table, String live) {
        List<String> statements = new ArrayList<>();
        database.query(
                        """
                        SELECT pg_get_indexdef(i.indexrelid) AS statement FROM pg_index i
                        WHERE i.indrelid = to_regclass(?)
                            AND NOT EXISTS (SELECT 1 FROM pg_constraint c WHERE c.conindid = i.indexrelid)
                        ORDER BY i.indexrelid
                        """,
                        (connection, statement) -> statement.setString(1, table),
                        rs -> rs.getString("statement"))
                .forEach(one -> statements.add(one.replaceFirst(" INDEX ", " INDEX IF NOT EXISTS ")
                        .replaceFirst(" ON " + java.util.regex.Pattern.quote(live) + "\\.", " ON " + SCHEMA + ".")));
        return statements;
    }

    private String live() {
        return text("SELECT current_schema()::text AS sums");
    }

    private String text(String sql) {
        return database.query(sql, (connection, statement) -> {}, rs -> rs.getString("sums"))
                .get(0);
    }

    private void execute(String sql) {
        database.update(sql, (connection, statement) -> {});
    }
}
