package org.fugong.registry.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.fugong.chassis.testing.TestServers;
import org.fugong.chassis.testing.access.AccessCase;
import org.fugong.chassis.testing.access.EndpointAccess;
import org.fugong.registry.RegistryApi;

/**
 * Calls every operation without log-in, in every role, as a neighbour's contact and as an official of a neighbouring town.
 * Fails for an operation of the OpenAPI document that no feature has a case for, and for an example in it that does not work.
 */
@QuarkusTest
@QuarkusTestResource(TestServers.class)
class EndpointAccessTest {

    private static final List<AccessCases> FEATURES = List.of(
            new EnterpriseAccess(),
            new WorkerAccess(),
            new BulkAccess(),
            new ResumptionAccess(),
            new OfficeAccess(),
            new LabourAccess(),
            new InsuranceAccess(),
            new LiaisonAccess(),
            new DailyReportAccess(),
            new InspectionAccess(),
            new HelpAccess(),
            new SchemeAccess(),
            // Last: it moves the scene's enterprise away and closes it.
            new RelocationAccess());

    /** What the examples may meet: somebody or something that is not there, or not so in the scene. */
    private static final Set<String> NOBODYS = Set.of(
            "not-your-worker",
            "not-a-liaison-officer",
            "officer-unknown",
            "more-than-free",
            "not-one-of-the-two",
            "not-your-turn");

    @Test
    void every_operation_is_for_its_roles_and_their_own_only() {
        // Given
        String enterprise = RegistryApi.registered(90_001, RegistryApi.ZHONGTAI, 80);
        String neighbour = RegistryApi.registered(90_002, RegistryApi.LINPING, 80);
        String worker = RegistryApi.registerWorker(RegistryApi.district(), enterprise, RegistryApi.worker(90_001))
                .then()
                .statusCode(201)
                .extract()
                .path("workerId");
        Scene scene = new Scene(enterprise, neighbour, worker);
        List<AccessCase> cases = new ArrayList<>();
        FEATURES.forEach(feature -> cases.addAll(feature.of(scene)));

        // Then
        new EndpointAccess(
                        "/registry",
                        enterprise,
                        RegistryApi.ZHONGTAI,
                        neighbour,
                        RegistryApi.LINPING,
                        List.of(enterprise),
                        NOBODYS)
                .check(cases);
    }
}
