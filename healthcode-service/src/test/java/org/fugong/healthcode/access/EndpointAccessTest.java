package org.fugong.healthcode.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.fugong.chassis.testing.TestServers;
import org.fugong.chassis.testing.access.AccessCase;
import org.fugong.chassis.testing.access.EndpointAccess;
import org.fugong.healthcode.Api;
import org.fugong.healthcode.Api.Person;

import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

/**
 * Calls every operation without log-in, in every role, as a neighbour's contact and as an official of a neighbouring town.
 * Fails for an operation of the OpenAPI document that no feature has a case for, and for an example in it that does not work.
 */
@QuarkusTest
@QuarkusTestResource(TestServers.class)
class EndpointAccessTest {

    private static final List<AccessCases> FEATURES =
            List.of(new PeopleAccess(), new CodeAccess(), new GateAccess(), new ColourAccess());

    @Test
    void every_operation_is_for_its_roles_and_their_own_only() {
        // Given
        Scene scene = Scene.set();
        List<AccessCase> cases = new ArrayList<>();
        FEATURES.forEach(feature -> cases.addAll(feature.of(scene)));

        // Then
        new EndpointAccess(
                        "/healthcode",
                        scene.enterprise().toString(),
                        Scene.TOWN,
                        UUID.randomUUID().toString(),
                        Scene.OTHER_TOWN,
                        List.of(scene.person(), scene.appeal(), scene.claim(), scene.device(), scene.supervisor()),
                        Set.of())
                .check(cases);
    }

    @Test
    void a_worker_sees_no_appeal_of_another() {
        // Given
        Scene scene = Scene.set();
        Person other = Api.someone();
        Api.healthy(other);

        // Then
        Api.as(other.token())
                .get("/api/v1/appeals/mine")
                .then()
                .statusCode(200)
                .body("items.appealId", not(hasItem(scene.appeal())));
    }
}
