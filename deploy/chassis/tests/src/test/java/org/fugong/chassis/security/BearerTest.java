package org.fugong.chassis.security;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.fugong.chassis.testing.TestServers;
import org.fugong.chassis.testing.Tokens;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
class BearerTest {
    private static final String NOTES = "/api/v1/notes";
    private static final UUID OWN = UUID.randomUUID();
    private static final UUID OTHER = UUID.randomUUID();
    private static final String TOWN = "330110001";
    private static final String OTHER_TOWN = "330110002";

    private static RequestSpecification as(String role) {
        return given().auth()
                .oauth2(Tokens.of(
                        "someone",
                        Map.of("roles", List.of(role), "enterprise_id", OWN.toString(), "town", TOWN, "name", "李")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "text/html,*/*;q=0.8", "*/*"})
    void withoutATokenTheApiSaysSoAndSendsNobodyToALogIn(String accept) {
        given().redirects()
                .follow(false)
                .accept(accept)
                .get(NOTES + "/" + OWN)
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", equalTo("Bearer"))
                .contentType("application/problem+json")
                .body("type", equalTo("urn:fugong:problem:unauthorized"));
    }

    @Test
    void aTokenThatIsNotWhatWasIssuedIsNoToken() {
        String token = Tokens.of("li", Role.ENTERPRISE);
        // Known by now, which must not help those that only look like it.
        given().auth().oauth2(token).get(NOTES + "/who").then().body("subject", equalTo("li"));
        given().auth().oauth2(token).get(NOTES + "/who").then().body("subject", equalTo("li"));
        String[] parts = token.split("\\.");
        String unsigned = parts[0] + '.' + parts[1] + '.';
        String altered = parts[0] + '.' + parts[1] + '.' + parts[2].substring(0, 20) + "AAAA" + parts[2].substring(24);
        for (String wrong : new String[] {"garbage", unsigned, altered}) {
            given().auth()
                    .oauth2(wrong)
                    .get(NOTES + "/" + OWN)
                    .then()
                    .statusCode(401)
                    .contentType("application/problem+json");
        }
    }

    @Test
    void theWrongRoleIsForbiddenAtTheFirstTryAndOnceTheTokenIsKnown() {
        RequestSpecification gate = as(Role.GATE);
        for (int i = 0; i < 2; i++) {
            gate.get(NOTES + "/" + OWN)
                    .then()
                    .statusCode(403)
                    .contentType("application/problem+json")
                    .body("type", equalTo("urn:fugong:problem:forbidden"));
        }
    }

    @Test
    void whatNamesNoRolesIsForNobody() {
        for (String role : List.of(Role.ENTERPRISE, Role.DISTRICT, Role.OPERATOR)) {
            as(role).get(NOTES + "/unannotated").then().statusCode(403);
        }
    }

    @Test
    void theCallerIsWhoTheTokenNames() {
        as(Role.ENTERPRISE)
                .get(NOTES + "/who")
                .then()
                .body("subject", equalTo("someone"))
                .body("name", equalTo("李"))
                .body("enterprise", equalTo(OWN.toString()))
                .body("town", equalTo(TOWN))
                .body("all", equalTo(false));
        as(Role.AUDITOR).get(NOTES + "/who").then().body("all", equalTo(true));
        given().get(NOTES + "/who").then().body("subject", equalTo("anonymous")).body("all", equalTo(false));
    }

    @Test
    void anEnterpriseIsForItselfItsTownAndTheDistrict() {
        record Case(String role, UUID enterprise, String town, int status) {}
        for (Case each : List.of(
                new Case(Role.ENTERPRISE, OWN, OTHER_TOWN, 200),
                new Case(Role.ENTERPRISE, OTHER, TOWN, 404),
                new Case(Role.GATE, OWN, OTHER_TOWN, 200),
                new Case(Role.GATE, OTHER, TOWN, 404),
                new Case(Role.TOWN, OTHER, TOWN, 200),
                new Case(Role.TOWN, OWN, OTHER_TOWN, 404),
                new Case(Role.DISTRICT, OTHER, OTHER_TOWN, 200),
                new Case(Role.AUDITOR, OTHER, OTHER_TOWN, 200),
                new Case(Role.WORKER, OWN, TOWN, 404))) {
            assertThat(as(each.role)
                            .get(NOTES + "/scope/" + each.enterprise + '/' + each.town)
                            .statusCode())
                    .as(each.toString())
                    .isEqualTo(each.status);
        }
    }

    @Test
    void aTownIsForItsOfficialsAndTheDistrict() {
        assertThat(as(Role.TOWN).get(NOTES + "/town/" + TOWN).statusCode()).isEqualTo(200);
        assertThat(as(Role.TOWN).get(NOTES + "/town/" + OTHER_TOWN).statusCode())
                .isEqualTo(404);
        assertThat(as(Role.DISTRICT).get(NOTES + "/town/" + OTHER_TOWN).statusCode())
                .isEqualTo(200);
        assertThat(as(Role.ENTERPRISE).get(NOTES + "/town/" + TOWN).statusCode())
                .isEqualTo(404);
    }
}
