package org.fugong.reporting.matter.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;
import javax.sql.DataSource;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.fugong.reporting.matter.domain.Matter;
import org.fugong.reporting.matter.domain.Matter.Id;
import org.fugong.reporting.matter.domain.Matter.Kind;
import org.fugong.reporting.merging.Columns;
import org.fugong.reporting.merging.MergingTable;

import static org.fugong.reporting.merging.Columns.requiredInstant;

final class MatterTable extends MergingTable<Id, Matter> {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String UNNEST =
            """
            unnest(?::text[], ?::text[], ?::bigint[], ?::timestamptz[], ?::uuid[], ?::jsonb[])
            AS f (kind, id, version, at, enterprise_id, fields)
            """;

    MatterTable(DataSource dataSource) {
        super(dataSource);
    }

    @Override
    protected Id key(Matter row) {
        return row.id();
    }

    @Override
    protected Matter join(Matter a, Matter b) {
        return a.join(b);
    }

    @Override
    protected List<Matter> lock(Connection connection, List<Id> keys) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                """
                SELECT m.* FROM matter m JOIN unnest(?::text[], ?::text[]) AS f (kind, id)
                    ON m.kind = f.kind AND m.id = f.id
                ORDER BY m.kind, m.id FOR UPDATE OF m
                """)) {
            new Columns<>(connection, statement, keys)
                    .add("text", id -> id.kind().name())
                    .add("text", Id::key);
            List<Matter> rows = new ArrayList<>(keys.size());
            try (ResultSet rs = statement.executeQuery()) {
                while (rs.next()) {
                    rows.add(new Matter(
                            id(rs),
                            rs.getLong("version"),
                            requiredInstant(rs, "at"),
                            rs.getObject("enterprise_id", UUID.class),
                            fields(rs.getString("fields"))));
                }
            }
            return rows;
        }
    }

    @Override
    protected Set<Id> insert(Connection connection, List<Matter> rows) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("INSERT INTO matter SELECT * FROM " + UNNEST
                + " ORDER BY f.kind, f.id ON CONFLICT (kind, id) DO NOTHING RETURNING kind, id")) {
            bind(connection, statement, rows);
            Set<Id> inserted = new HashSet<>();
            try (ResultSet rs = statement.executeQuery()) {
                while (rs.next()) {
                    inserted.add(id(rs));
                }
            }
            return inserted;
        }
    }

    @Override
    protected void update(Connection connection, List<Matter> rows) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                """
                UPDATE matter m SET version = f.version, at = f.at, enterprise_id = f.enterprise_id, fields = f.fields
                FROM """
                        + " " + UNNEST + " WHERE m.kind = f.kind AND m.id = f.id")) {
            bind(connection, statement, rows);
            statement.executeUpdate();
        }
    }

    private static void bind(Connection connection, PreparedStatement statement, List<Matter> rows)
            throws SQLException {
        new Columns<>(connection, statement, rows)
                .add("text", m -> m.id().kind().name())
                .add("text", m -> m.id().key())
                .add("bigint", Matter::version)
                .add("timestamptz", Matter::at)
                .add("uuid", Matter::enterpriseId)
                .add("jsonb", m -> json(m.fields()));
    }

    private static Id id(ResultSet rs) throws SQLException {
        return new Id(Kind.valueOf(rs.getString("kind")), rs.getString("id"));
    }

    private static String json(SortedMap<String, String> fields) {
        try {
            return JSON.writeValueAsString(fields);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts that cannot be written as JSON", e);
        }
    }

    private static SortedMap<String, String> fields(String json) {
        try {
            return JSON.readValue(json, new TypeReference<SortedMap<String, String>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts that were not written by this table", e);
        }
    }
}
