package org.fugong.transport;

import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;

import org.fugong.chassis.testing.TestServers;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.fugong.transport.CharterNight.TOWN;
import static org.fugong.transport.CharterNight.announce;
import static org.fugong.transport.CharterNight.district;
import static org.fugong.transport.CharterNight.enterprise;
import static org.fugong.transport.CharterNight.nominate;
import static org.fugong.transport.CharterNight.post;

/** The examples of the API document work when they are pasted. */
@QuarkusTest
@QuarkusTestResource(TestServers.class)
class OpenApiTest {

    private static final String CHARTERS = "/transport/api/v1/charters";

    @Inject
    DataSource database;

    @Test
    void theExamplesWorkWhenPasted() {
        // Given
        JsonPath api = given().get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        CharterNight night = new CharterNight(database);
        UUID factory = UUID.randomUUID();
        UUID charter = announce(2);
        UUID worker = night.manyWorkers(factory, TOWN, 1).get(0);
        nominate(charter, factory, worker).statusCode(201);
        UUID ticket = night.clearance(worker, "TICKET");

        // Then
        post(district(), "/charters", example(api, CHARTERS, "The Huangshan charter"))
                .statusCode(201);
        // The ids in the other examples are nobody's: the answer says so, and nothing else is wrong.
        post(
                        enterprise(factory),
                        "/charters/" + charter + "/nominations",
                        example(api, CHARTERS + "/{charterId}/nominations", "A worker"))
                .statusCode(404);
        for (String name : new String[] {"Granted", "Refused"}) {
            post(
                            district(),
                            "/clearances/" + ticket + "/answers",
                            example(api, "/transport/api/v1/clearances/{clearanceId}/answers", name))
                    .statusCode(200);
        }
        night.deadlinePasses(charter);
        night.awaitState(charter, "CLOSED");
        post(
                        district(),
                        "/charters/" + charter + "/boardings",
                        example(api, CHARTERS + "/{charterId}/boardings", "One worker"))
                .statusCode(200);
    }

    @Test
    void pagesStayOutOfTheDocument() {
        Map<String, Object> paths =
                given().get("/q/openapi?format=json").jsonPath().getMap("paths");
        assertThat(paths).containsKey(CHARTERS).doesNotContainKey("/transport/charters");
    }

    private static Map<String, Object> example(JsonPath api, String path, String name) {
        Map<String, Object> value = api.getMap(
                "paths.'" + path + "'.post.requestBody.content.'application/json'.examples.'" + name + "'.value");
        assertThat(value).as(path + " " + name).isNotNull();
        return value;
    }
}
