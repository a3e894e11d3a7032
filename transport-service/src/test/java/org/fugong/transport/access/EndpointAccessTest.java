package org.fugong.transport.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.fugong.chassis.testing.TestServers;
import org.fugong.chassis.testing.access.AccessCase;
import org.fugong.chassis.testing.access.EndpointAccess;
import org.fugong.transport.CharterNight;

/**
 * Calls every operation without log-in, in every role, as a neighbour's contact and as an official of a neighbouring town.
 * Fails for an operation of the OpenAPI document that no feature has a case for, and for an example in it that does not work.
 */
@QuarkusTest
@QuarkusTestResource(TestServers.class)
class EndpointAccessTest {

    private static final List<AccessCases> FEATURES = List.of(
            new CharterAccess(),
            new NominationAccess(),
            new ClearanceAccess(),
            new RosterAccess(),
            new JourneyAccess(),
            new OnwardAccess(),
            new ProposalAccess(),
            new BusAccess());

    @Inject
    DataSource database;

    @Test
    void every_operation_is_for_its_roles_and_their_own_only() {
        // Given
        Scene scene = Scene.set(new CharterNight(database));
        List<AccessCase> cases = new ArrayList<>();
        FEATURES.forEach(feature -> cases.addAll(feature.of(scene)));

        // Then
        new EndpointAccess(
                        "/transport",
                        scene.enterprise().toString(),
                        CharterNight.TOWN,
                        scene.neighbour().toString(),
                        CharterNight.OTHER_TOWN,
                        List.of(scene.enterprise().toString(), scene.worker().toString()),
                        Set.of("not-your-turn", "not-named"))
                .check(cases);
    }
}
