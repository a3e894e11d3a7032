package org.fugong.chassis.web;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
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
    record Answer(byte[] fingerprint, int status, Map<String, String> headers, byte @Nullable [] body) {
        Response response(boolean replay) {
            Response.ResponseBuilder builder = Response.status(status);
            if (body != null) {
                // As text and not as bytes, which a JSON writer would encode.
                builder.entity(new String(body, StandardCharsets.UTF_8));
            }
            headers.forEach(builder::header);
            if (replay) {
                builder.header(IdempotentWriteInterceptor.REPLAY_HEADER, "true");
            }
            return builder.build();
        }
    }

    /**
     * Takes the key for the current transaction, or finds what was answered before. Waits for another transaction that
     * has taken it and has not ended.
     *
     * @return null when the key is new
     */
    @Nullable Answer claim(String caller, String key) {
        try (Connection connection = database.getConnection()) {
            for (int i = 0; i < TRIES; i++) {
                if (insert(connection, caller, key)) {
                    return null;
                }
                Answer answer = find(connection, caller, key);
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

    private static boolean insert(Connection connection, String caller, String key) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO idempotency (caller, key, fingerprint)"
                + " VALUES (?, ?, ''::bytea) ON CONFLICT (caller, key) DO NOTHING")) {
            insert.setString(1, caller);
            insert.setString(2, key);
            return insert.executeUpdate() == 1;
        }
    }

    private @Nullable Answer find(Connection connection, String caller, String key) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT fingerprint, status, headers, body FROM idempotency WHERE caller = ? AND key = ?")) {
            select.setString(1, caller);
            select.setString(2, key);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    return null;
                }
                byte[] sealed = row.getBytes(4);
                byte[] body = sealed == null ? null : vault.openBytes(sealed, context(caller, key));
                return new Answer(row.getBytes(1), row.getInt(2), headers(row.getString(3)), body);
            }
        }
    }

    /** Keeps an answer with the key that was taken in the same transaction. */
    Answer remember(String caller, String key, byte[] fingerprint, Response response) {
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
        byte[] sealed = body == null ? null : vault.sealBytes(body, context(caller, key));
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement("UPDATE idempotency SET fingerprint = ?,"
                        + " status = ?, headers = ?, body = ? WHERE caller = ? AND key = ?")) {
            update.setBytes(1, fingerprint);
            update.setInt(2, response.getStatus());
            update.setString(3, toHeaders.writeValueAsString(headers));
            update.setBytes(4, sealed);
            update.setString(5, caller);
            update.setString(6, key);
            update.executeUpdate();
        } catch (SQLException | JsonProcessingException failed) {
            throw new IllegalStateException("The answer cannot be remembered", failed);
        }
        return new Answer(fingerprint, response.getStatus(), headers, body);
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

    private static String context(String caller, String key) {
        return "idempotency/body/" + caller + '/' + key;
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
