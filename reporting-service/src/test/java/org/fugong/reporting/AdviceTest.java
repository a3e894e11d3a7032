package org.fugong.reporting;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import org.fugong.chassis.security.Role;
import org.fugong.chassis.testing.TestServers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

/** The story's factory: some back, the others in their villages, a charter that takes names, a hotel with idle people. */
@QuarkusTest
@QuarkusTestResource(TestServers.class)
class AdviceTest {
    private static final String TOWN = "330110012";
    private static final String NEXT_TOWN = "330110013";

    private final Story story = new Story();

    @Test
    void theFactoryHearsWhatToDoAndWhatItDidIsSeenInTheOutcome() {
        // Given
        UUID factory = UUID.randomUUID();
        UUID hotel = UUID.randomUUID();
        UUID charter = UUID.randomUUID();
        UUID entry = UUID.randomUUID();
        List<UUID> workers = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            workers.add(UUID.randomUUID());
        }
        UUID cook = UUID.randomUUID();
        story.enterprise(factory, 1, TOWN, true).enterprise(hotel, 1, NEXT_TOWN, false);
        for (UUID worker : workers) {
            story.worker(worker, 1, factory).started(worker);
        }
        workers.subList(0, 6).forEach(worker -> story.completed(worker).coded(worker));
        story.coded(workers.get(5), 2, "YELLOW")
                .scanned(workers.get(0), factory, UUID.randomUUID(), Instant.now(), true, true)
                .charter(charter, "D5580", 100)
                .surplus(entry, hotel, NEXT_TOWN, 60)
                .worker(cook, 1, hotel)
                .send();
        String path = "/api/v1/enterprises/" + factory + "/advice";
        // Then: one of ten is at work, of the seven missing four are ready
        JsonPath advice = when(
                path,
                a -> a.getList("advice.kind").containsAll(List.of("NOMINATE", "BORROW", "YELLOW"))
                        && a.getInt("advice.find { it.kind == 'NOMINATE' }.people") == 4);
        assertThat(advice.getInt("advice.find { it.kind == 'SHORT' }.people")).isEqualTo(9);
        assertThat(advice.getInt("advice.find { it.kind == 'UNREGISTERED' }.people"))
                .isEqualTo(2);
        assertThat(advice.getInt("advice.find { it.kind == 'FROM' }.people")).isEqualTo(7);
        assertThat(advice.getInt("advice.find { it.kind == 'COULD_COME' }.people"))
                .isEqualTo(4);
        assertThat(advice.getInt("advice.find { it.kind == 'NOT_DECLARED' }.people"))
                .isEqualTo(2);
        assertThat(advice.getInt("advice.find { it.kind == 'YELLOW' }.people")).isEqualTo(1);
        assertThat(advice.getString("advice.find { it.kind == 'NOMINATE' }.subject"))
                .isEqualTo(charter.toString());
        assertThat(advice.getString("advice.find { it.kind == 'NOMINATE' }.text.zh"))
                .contains("D5580", "4 人");
        assertThat(advice.getString("advice.find { it.kind == 'NOMINATE' }.text.en"))
                .contains("D5580", "Nominate 4");
        assertThat(advice.getString("advice.find { it.kind == 'FROM' }.text.zh"))
                .contains("黄山市");
        assertThat(advice.getString("ruleVersion")).isEqualTo("advice-1");
        assertThat(advice.getList("advice.topics")).doesNotContain(List.of());
        assertThat(state(charter)).isEqualTo("OPEN");
        for (String language : List.of("zh", "en")) {
            page("/enterprises/" + factory + "/advice", language, factory).body(containsString("D5580"));
            page("/advice", language, factory).body(containsString("D5580"));
        }
        // When: advice that was shown is followed
        story.nominatedNow(charter, workers.get(1))
                .nominatedNow(charter, workers.get(2))
                .arrived(charter, workers.get(2))
                .agreed(entry, hotel, factory, List.of(cook))
                .lent(cook, 2, hotel, factory)
                .scanned(cook, factory, UUID.randomUUID(), Instant.now(), true, true)
                .send();
        // Then
        JsonPath outcomes = when(
                "/api/v1/advice/outcomes?town=" + TOWN + "&limit=500",
                o -> "FOLLOWED".equals(o.getString("items.find { it.subject == '" + charter + "' }.state"))
                        && o.getInt("items.find { it.subject == '" + charter + "' }.done") == 2
                        && "FOLLOWED".equals(o.getString("items.find { it.subject == '" + entry + "' }.state"))
                        && o.getInt("items.find { it.subject == '" + entry + "' }.arrived") == 1);
        assertThat(outcomes.getInt("items.find { it.subject == '" + charter + "' }.arrived"))
                .isEqualTo(1);
        assertThat(outcomes.getString("items.find { it.subject == '" + charter + "' }.subjectName"))
                .isEqualTo("D5580");
        JsonPath later = Readers.district().get(path).jsonPath();
        assertThat(later.getInt("advice.find { it.kind == 'SHORT' }.people")).isEqualTo(7);
        assertThat(later.getInt("advice.find { it.kind == 'ON_THE_WAY' }.people"))
                .isEqualTo(2 - 1);
        Readers.district().get("/api/v1/advice/outcomes?limit=1").then().statusCode(200);
        Readers.town(TOWN)
                .accept(ContentType.HTML)
                .header("Accept-Language", "en")
                .get("/advice")
                .then()
                .statusCode(200)
                .body(containsString("Followed"));
        eachSeesTheirOwnOnly(factory, hotel);
    }

    private void eachSeesTheirOwnOnly(UUID factory, UUID hotel) {
        String path = "/api/v1/enterprises/" + factory + "/advice";
        Readers.onlyFor(path, Set.of(Role.ENTERPRISE, Role.TOWN, Role.DISTRICT, Role.AUDITOR));
        Readers.onlyFor("/api/v1/advice/outcomes", Set.of(Role.TOWN, Role.DISTRICT, Role.AUDITOR));
        Readers.enterprise(factory).get(path).then().statusCode(200);
        Readers.enterprise(hotel).get(path).then().statusCode(404);
        Readers.town(NEXT_TOWN).get(path).then().statusCode(404);
        Readers.town(NEXT_TOWN)
                .get("/api/v1/advice/outcomes?town=" + TOWN)
                .then()
                .statusCode(404);
        Readers.town(NEXT_TOWN)
                .get("/api/v1/advice/outcomes?limit=500")
                .then()
                .statusCode(200)
                .body("items.enterpriseId", not(hasItem(factory.toString())));
        Readers.auditor()
                .get("/api/v1/advice/outcomes?limit=500")
                .then()
                .statusCode(200)
                .body("items.enterpriseId", hasItem(factory.toString()))
                .body("items.kind", hasItems("NOMINATE", "BORROW"), "next", equalTo(null));
    }

    private static String state(UUID subject) {
        return Readers.district()
                .get("/api/v1/advice/outcomes?town=" + TOWN + "&limit=500")
                .jsonPath()
                .getString("items.find { it.subject == '" + subject + "' }.state");
    }

    private static io.restassured.response.ValidatableResponse page(String path, String language, UUID enterprise) {
        return Readers.enterprise(enterprise)
                .accept(ContentType.HTML)
                .header("Accept-Language", language)
                .get(path)
                .then()
                .statusCode(200);
    }

    private static JsonPath when(String path, java.util.function.Predicate<JsonPath> expected) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(200))
                .until(
                        () -> Readers.district()
                                .get(path)
                                .then()
                                .statusCode(200)
                                .extract()
                                .jsonPath(),
                        expected);
    }
}
