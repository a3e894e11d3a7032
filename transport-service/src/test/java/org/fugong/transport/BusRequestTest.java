package org.fugong.transport;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.fugong.chassis.testing.TestServers;
import org.fugong.chassis.testing.Topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.fugong.transport.CharterNight.OTHER_TOWN;
import static org.fugong.transport.CharterNight.TOWN;
import static org.fugong.transport.CharterNight.as;
import static org.fugong.transport.CharterNight.district;
import static org.fugong.transport.CharterNight.enterprise;
import static org.fugong.transport.CharterNight.enterpriseRegistered;
import static org.fugong.transport.CharterNight.post;
import static org.hamcrest.Matchers.equalTo;

/** An agreement to lend workers asks for a bus, and one tap makes it a charter. */
@QuarkusTest
@QuarkusTestResource(TestServers.class)
class BusRequestTest {

    @Inject
    DataSource database;

    @Test
    void aConcludedAgreementAsksForABusThatOneTapTurnsIntoACharter() {
        // Given
        CharterNight night = new CharterNight(database);
        UUID hotel = UUID.randomUUID();
        UUID factory = UUID.randomUUID();
        UUID agreement = UUID.randomUUID();
        UUID rider = night.workers(hotel, TOWN, 1).get(0);
        UUID unknown = UUID.randomUUID();
        Topics.send("enterprise-registered", hotel.toString(), enterpriseRegistered(hotel, "A hotel", TOWN, 1));
        Topics.send(
                "enterprise-registered", factory.toString(), enterpriseRegistered(factory, "A factory", OTHER_TOWN, 1));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> night.count("SELECT count(*) FROM known_enterprise WHERE enterprise_id = ?", factory) == 1
                        && night.count("SELECT count(*) FROM known_enterprise WHERE enterprise_id = ?", hotel) == 1);

        // When
        Topics.send(
                "labour-agreement-concluded",
                agreement.toString(),
                concluded(agreement, hotel, factory, rider, unknown));

        // Then
        await().atMost(Duration.ofSeconds(60)).until(() -> as(district())
                .get("/api/v1/bus-requests")
                .jsonPath()
                .getList("agreementId")
                .contains(agreement.toString()));
        assertThat(as(district())
                        .accept("text/html")
                        .cookie("lang", "zh")
                        .get("/bus-requests")
                        .asString())
                .contains("A hotel", "A factory", "安排包车");
        as(enterprise(hotel)).get("/api/v1/bus-requests").then().statusCode(403);
        String order = "/bus-requests/" + agreement;
        assertThat(page(order)).contains("A hotel → A factory", "name=\"deadline\"", order + "/charter");
        as(enterprise(hotel)).get(order).then().statusCode(403);
        as(district()).get("/bus-requests/" + UUID.randomUUID()).then().statusCode(404);
        String path = "/bus-requests/" + agreement + "/charter";
        post(district(), path, Map.of("deadline", "2020-02-20T01:00:00Z"))
                .statusCode(422)
                .body("errors.code", equalTo(List.of("in-the-past")));
        Instant deadline = Instant.now().plusSeconds(3);
        String charter = post(district(), path, Map.of("deadline", deadline.toString()))
                .statusCode(201)
                .body("seated", equalTo(1))
                .body("leftOut", equalTo(List.of(unknown.toString())))
                .extract()
                .path("charterId");
        post(district(), path, Map.of())
                .statusCode(409)
                .body("type", equalTo("urn:fugong:problem:bus-ordered-already"));
        assertThat(page(order)).contains("/transport/charters/" + charter).doesNotContain("name=\"deadline\"");
        as(district())
                .get("/api/v1/charters/" + charter)
                .then()
                .statusCode(200)
                .body("mode", equalTo("BUS"))
                .body("origin", equalTo("A hotel"))
                .body("destination", equalTo("A factory"))
                .body("seats", equalTo(2));
        post(district(), "/bus-requests/" + UUID.randomUUID() + "/charter", Map.of())
                .statusCode(404);
        assertThat(Topics.await("charter-announced", charter, 1).get(0).json()).contains(agreement.toString());

        // Then: it is frozen with the rider on it, who needs no clearance, and it rides
        assertThat(Topics.await("roster-frozen", charter, 1).get(0).json()).contains(rider.toString());
        Map<String, Object> riders = Map.of("workerIds", List.of(rider.toString()));
        post(district(), "/charters/" + charter + "/boardings", riders).statusCode(200);
        post(district(), "/charters/" + charter + "/arrivals", riders)
                .statusCode(200)
                .body("state", equalTo("ARRIVED"));
        assertThat(night.count("SELECT count(*) FROM clearance WHERE worker_id = ?", rider))
                .isZero();
        assertThat(as(enterprise(hotel))
                        .accept("text/html")
                        .cookie("lang", "en")
                        .get("/charters/" + charter)
                        .asString())
                .contains("A factory");
    }

    private static String page(String path) {
        return as(district()).accept("text/html").cookie("lang", "en").get(path).asString();
    }

    private static String concluded(UUID agreement, UUID hotel, UUID factory, UUID... riders) {
        return """
                {"agreementId": "%s", "version": 6, "needId": "%s", "surplusId": "%s", "lenderId": "%s",
                 "borrowerId": "%s", "lenderTown": "%s", "borrowerTown": "%s", "workerIds": ["%s", "%s"],
                 "from": "2020-02-20", "returnOn": "2020-03-20", "concludedAt": "2020-02-18T01:00:00Z"}
                """
                .formatted(
                        agreement,
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        hotel,
                        factory,
                        TOWN,
                        OTHER_TOWN,
                        riders[0],
                        riders[1]);
    }
}
