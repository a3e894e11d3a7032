package org.fugong.load;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.fugong.local.FugongStack;

/** The charters of the rush, and the made-up people who are nominated for them. */
final class RushNight {

    static final int CHARTERS = 50;
    static final int ENTERPRISES = 1200;
    static final int WORKERS_OF_EACH = 50;
    /** Fewer than are nominated for each, so that every charter has a waiting list. */
    static final int SEATS = 1000;

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int COUNTIES = 40;
    private static final int TOWNS = 20;

    private final FugongStack stack;
    private final Official official;
    private final Random random = new Random(7);
    private int announced;

    RushNight(FugongStack stack, Official official) {
        this.stack = stack;
        this.official = official;
    }

    /** Those whom one request nominates. */
    record Share(UUID charter, String token, List<UUID> workers) {}

    /** Announces charters; every second one has two quotas that overlap. */
    List<UUID> announce(int count) throws IOException {
        List<UUID> charters = new ArrayList<>();
        Instant deadline = Instant.now().plus(6, ChronoUnit.HOURS).truncatedTo(ChronoUnit.SECONDS);
        for (int i = 0; i < count; i++) {
            ObjectNode plan = JSON.createObjectNode()
                    .put("name", "D" + (5000 + announced++))
                    .put("mode", "TRAIN")
                    .put("origin", "Huangshan North (made up)")
                    .put("originDivision", "341000")
                    .put("destination", "Hangzhou East (made up)")
                    .put("departureAt", deadline.plus(7, ChronoUnit.HOURS).toString())
                    .put("arrivalAt", deadline.plus(9, ChronoUnit.HOURS).toString())
                    .put("seats", SEATS)
                    .put("deadline", deadline.toString());
            if (i % 2 == 1) {
                ArrayNode quotas = plan.putArray("quotas");
                quotas.addObject().put("kind", "ORIGIN").put("code", county(7)).put("seats", 20);
                quotas.addObject().put("kind", "TOWN").put("code", town(i)).put("seats", 400);
            }
            charters.add(UUID.fromString(official.post(
                            "/transport/api/v1/charters",
                            "application/json",
                            HttpRequest.BodyPublishers.ofString(plan.toString()))
                    .path("charterId")
                    .asText()));
        }
        return charters;
    }

    /** Workers as the consumer of registry's events would write them; by lists, in an order that mixes the charters. */
    List<Share> shares(List<UUID> charters, int enterprises, int listSize) {
        List<Share> shares = new ArrayList<>();
        for (int e = 0; e < enterprises; e++) {
            UUID enterprise = UUID.randomUUID();
            List<UUID> workers = IntStream.range(0, WORKERS_OF_EACH)
                    .mapToObj(i -> UUID.randomUUID())
                    .toList();
            know(enterprise, workers, e);
            String token = stack.token(
                    "contact-" + enterprise, List.of("enterprise"), Map.of("enterprise_id", enterprise.toString()));
            UUID charter = charters.get(e % charters.size());
            for (int from = 0; from < workers.size(); from += listSize) {
                shares.add(new Share(charter, token, workers.subList(from, Math.min(workers.size(), from + listSize))));
            }
        }
        Collections.shuffle(shares, random);
        return shares;
    }

    private void know(UUID enterprise, List<UUID> workers, int number) {
        try (Connection connection = DriverManager.getConnection(stack.jdbcUrl("transport"));
                PreparedStatement known = connection.prepareStatement(
                        "INSERT INTO known_enterprise (enterprise_id, version, name, town) VALUES (?, 1, ?, ?)");
                PreparedStatement insert =
                        connection.prepareStatement("INSERT INTO known_worker (worker_id, version, enterprise_id, town,"
                                + " origin) SELECT w.id, 1, ?, ?, w.origin FROM unnest(?, ?) AS w (id, origin)")) {
            known.setObject(1, enterprise);
            known.setString(2, "Made-up factory " + number);
            known.setString(3, town(number));
            known.executeUpdate();
            insert.setObject(1, enterprise);
            insert.setString(2, town(number));
            insert.setArray(3, connection.createArrayOf("uuid", workers.toArray()));
            insert.setArray(
                    4,
                    connection.createArrayOf(
                            "text",
                            IntStream.range(0, workers.size())
                                    .mapToObj(i -> county(number + i))
                                    .toArray()));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String county(int number) {
        return "34" + (1000 + number % COUNTIES);
    }

    private static String town(int number) {
        return "3301100" + String.format("%02d", 1 + number % TOWNS);
    }

    static double since(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }
}
