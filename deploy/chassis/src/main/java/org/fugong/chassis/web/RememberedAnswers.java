package org.fugong.chassis.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.quarkus.scheduler.Scheduled;
import org.jspecify.annotations.Nullable;

import org.fugong.chassis.privacy.Vault;

/** Answers by caller and key, in the transaction of the write they answer. */
@ApplicationScoped
public class RememberedAnswers {
    /** Name of the header that tells a remembered answer. */
    public static final String REPLAY_HEADER = "Idempotent-Replay";

    private static final List<String> KEPT_HEADERS =
            List.of(HttpHeaders.ETAG, HttpHeaders.LOCATION, HttpHeaders.CONTENT_TYPE);
    private static final int TRIES = 3;
    private static final int FORGET_AT_ONCE = 5000;

    private final DataSource database;
    private final Vault vault;
    private final ObjectWriter toJson;
    private final ObjectWriter toHeaders;
    private final ObjectReader fromHeaders;

    @Inject
    RememberedAnswers(DataSource database, Vault vault, ObjectMapper json) {
        this.database = database;
        this.vault = vault;
        this.toJson = json.writer();
        this.toHeaders = json.writer();
        this.fromHeaders = json.readerForMapOf(String.class);
    }

    /** What was answered, and to what. */
    public record Answer(byte[] fingerprint, int status, Map<String, String> headers, byte @Nullable [] body) {

        /** As it is sent the first time. */
        public Response response() {
            return builder().build();
        }

        /**
         * As it is sent to whoever asks again.
         *
         * @throws Problem 422 {@code idempotency-key-reused} to whoever asks for something else
         */
        public Response again(byte[] asked) {
            if (!MessageDigest.isEqual(fingerprint, asked)) {
                throw Problem.of(
                        422,
                        "idempotency-key-reused",
                        "This Idempotency-Key was used for another request. Take a new key for a new request.");
            }
            return builder().header(REPLAY_HEADER, "true").build();
        }

        private Response.ResponseBuilder builder() {
            Response.ResponseBuilder builder = Response.status(status);
            if (body != null) {
                // As text and not as bytes, which a JSON writer would encode.
                builder.entity(new String(body, StandardCharsets.UTF_8));
            }
            headers.forEach(builder::header);
            return builder;
        }
    }

    // Each by the key, as OFFSET 0 has it: a plan that was made while the table was empty would go through all of it.
    /** Answers given before under those names, of writes that are done; waits for none that is under way. */
    public Map<WriteId.Name, Answer> find(Collection<WriteId.Name> names) {
        String[] callers = names.stream().map(WriteId.Name::caller).toArray(String[]::new);
        String[] keys = names.stream().map(WriteId.Name::key).toArray(String[]::new);
        Map<WriteId.Name, Answer> found = new HashMap<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("SELECT i.* FROM unnest(?::text[], ?::text[])"
                        + " AS n (caller, key) CROSS JOIN LATERAL (SELECT caller, key, fingerprint, status,"
                        + " headers, body FROM idempotency WHERE caller = n.caller AND key = n.key OFFSET 0) i")) {
            select.setArray(1, connection.createArrayOf("text", callers));
            select.setArray(2, connection.createArrayOf("text", keys));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    WriteId.Name name = new WriteId.Name(rows.getString(1), rows.getString(2));
                    found.put(name, answer(rows, name));
                }
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("Idempotency keys cannot be read", failed);
        }
        return found;
    }

    /**
     * Keeps answers in the current transaction under names that had none. Fails if one of the names was taken meanwhile, by a
     * transaction that it waits for.
     */
    public void keep(Map<WriteId.Name, Answer> answers) {
        if (answers.isEmpty()) {
            return;
        }
        int count = answers.size();
        String[] callers = new String[count];
        String[] keys = new String[count];
        byte[][] fingerprints = new byte[count][];
        Integer[] statuses = new Integer[count];
        String[] headers = new String[count];
        byte[][] bodies = new byte[count][];
        int i = 0;
        for (Map.Entry<WriteId.Name, Answer> each : answers.entrySet()) {
            Answer answer = each.getValue();
            callers[i] = each.getKey().caller();
            keys[i] = each.getKey().key();
            fingerprints[i] = answer.fingerprint();
            statuses[i] = answer.status();
            headers[i] = json(answer.headers());
            bodies[i++] = seal(each.getKey(), answer);
        }
        try (Connection connection = database.getConnection();
                PreparedStatement insert =
                        connection.prepareStatement("INSERT INTO idempotency (caller, key, fingerprint,"
                                + " status, headers, body) SELECT * FROM unnest(?::text[], ?::text[], ?::bytea[], ?::smallint[],"
                                + " ?::text[], ?::bytea[])")) {
            insert.setArray(1, connection.createArrayOf("text", callers));
            insert.setArray(2, connection.createArrayOf("text", keys));
            insert.setArray(3, connection.createArrayOf("bytea", fingerprints));
            insert.setArray(4, connection.createArrayOf("int4", statuses));
            insert.setArray(5, connection.createArrayOf("text", headers));
            insert.setArray(6, connection.createArrayOf("bytea", bodies));
            insert.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException("Answers cannot be remembered", failed);
        }
    }

    /**
     * Takes a name for the current transaction, or finds what was answered before. Waits for another transaction that
     * has taken it and has not ended.
     *
     * @return null when the name is new
     */
    @Nullable Answer claim(WriteId.Name name) {
        try (Connection connection = database.getConnection()) {
            for (int i = 0; i < TRIES; i++) {
                if (insert(connection, name)) {
                    return null;
                }
                Answer answer = find(List.of(name)).get(name);
                if (answer != null) {
                    return answer;
                }
                // It was forgotten between the two statements: take it again.
            }
            throw new IllegalStateException("An idempotency key can be neither taken nor found");
        } catch (SQLException failed) {
            throw new IllegalStateException("Idempotency keys cannot be read", failed);
        }
    }

    private static boolean insert(Connection connection, WriteId.Name name) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO idempotency (caller, key, fingerprint)"
                + " VALUES (?, ?, ''::bytea) ON CONFLICT (caller, key) DO NOTHING")) {
            insert.setString(1, name.caller());
            insert.setString(2, name.key());
            return insert.executeUpdate() == 1;
        }
    }

    private Answer answer(ResultSet row, WriteId.Name name) throws SQLException {
        byte[] sealed = row.getBytes("body");
        byte[] body = sealed == null ? null : vault.openBytes(sealed, context(name));
        return new Answer(row.getBytes("fingerprint"), row.getInt("status"), headers(row.getString("headers")), body);
    }

    /** What is kept and sent of a response. */
    public Answer answer(byte[] fingerprint, Response response) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (String name : KEPT_HEADERS) {
            String value = response.getHeaderString(name);
            if (value != null) {
                headers.put(name, value);
            }
        }
        byte[] body = body(response);
        if (body != null) {
            headers.putIfAbsent(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON);
        }
        return new Answer(fingerprint, response.getStatus(), headers, body);
    }

    /** Keeps an answer under the name that was taken in the same transaction. */
    void remember(WriteId.Name name, Answer answer) {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement("UPDATE idempotency SET fingerprint = ?,"
                        + " status = ?, headers = ?, body = ? WHERE caller = ? AND key = ?")) {
            update.setBytes(1, answer.fingerprint());
            update.setInt(2, answer.status());
            update.setString(3, json(answer.headers()));
            update.setBytes(4, seal(name, answer));
            update.setString(5, name.caller());
            update.setString(6, name.key());
            update.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException("The answer cannot be remembered", failed);
        }
    }

    private byte @Nullable [] seal(WriteId.Name name, Answer answer) {
        byte[] body = answer.body();
        return body == null ? null : vault.sealBytes(body, context(name));
    }

    private byte @Nullable [] body(Response response) {
        Object entity = response.getEntity();
        if (entity == null) {
            return null;
        }
        if (entity instanceof String text) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
        try {
            return toJson.writeValueAsBytes(entity);
        } catch (JsonProcessingException failed) {
            throw new IllegalStateException("The answer is not one that JSON can hold", failed);
        }
    }

    private Map<String, String> headers(String json) {
        try {
            return fromHeaders.readValue(json);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("A remembered answer is damaged", damaged);
        }
    }

    private String json(Map<String, String> headers) {
        try {
            return toHeaders.writeValueAsString(headers);
        } catch (JsonProcessingException failed) {
            throw new IllegalStateException("The answer cannot be remembered", failed);
        }
    }

    private static String context(WriteId.Name name) {
        return "idempotency/body/" + name.caller() + '/' + name.key();
    }

    /** Forgets answers older than seven days, some at a time, so that no lock is held for long. */
    @Scheduled(identity = "forget-answers", every = "1h", delayed = "1m")
    void forget() {
        String forget = "DELETE FROM idempotency WHERE (caller, key) IN (SELECT caller, key FROM idempotency"
                + " WHERE created_at < clock_timestamp() - interval '7 days' LIMIT " + FORGET_AT_ONCE + ")";
        try (Connection connection = database.getConnection();
                PreparedStatement delete = connection.prepareStatement(forget)) {
            while (delete.executeUpdate() == FORGET_AT_ONCE) {
                // More may be left.
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("Old answers cannot be forgotten", failed);
        }
    }
}
