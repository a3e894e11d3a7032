package org.fugong.registry.traveller;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

import org.fugong.chassis.privacy.Mailbox;
import org.fugong.chassis.privacy.PersonalData;
import org.fugong.chassis.security.Role;
import org.fugong.chassis.testing.Contracts;
import org.fugong.chassis.testing.TestServers;
import org.fugong.chassis.testing.Tokens;
import org.fugong.chassis.testing.Topics;
import org.fugong.registry.domain.identity.Codes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fugong.registry.RegistryApi.ZHONGTAI;
import static org.fugong.registry.RegistryApi.as;
import static org.fugong.registry.RegistryApi.contact;
import static org.fugong.registry.RegistryApi.registerWorker;
import static org.fugong.registry.RegistryApi.registered;
import static org.fugong.registry.RegistryApi.worker;
import static org.fugong.registry.RegistryApi.write;

/** Who was nominated is told to transport, sealed for it alone, and told again when it is corrected. */
@QuarkusTest
@QuarkusTestResource(TestServers.class)
class IdentitiesTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @ConfigProperty(name = "fugong.keys.dir")
    Path keys;

    @Test
    void a_nominated_worker_is_told_once_and_nothing_of_it_in_clear() throws Exception {
        // Given
        String enterprise = registered(92_101, ZHONGTAI, 50);
        String id = hired(enterprise, 92_101);

        // When
        nominated(id, enterprise);
        nominated(id, enterprise);
        Topics.Received told = Topics.await("worker-identity-shared", id, 1).get(0);

        // Then
        JsonNode event = JSON.readTree(told.json());
        Contracts.assertValid("worker-identity-shared", event);
        assertThat(told.json()).doesNotContain("李四光", "1000", "合成村", Codes.residentNumber(92_101));
        assertThat(letter("worker-identity-shared", id, event))
                .containsEntry("name", PersonalData.of("李四光"))
                .containsEntry("phone", PersonalData.of("10000092101"))
                .containsEntry("documentType", PersonalData.of("RESIDENT"))
                .containsEntry("documentNumber", PersonalData.of(Codes.residentNumber(92_101)))
                .containsEntry("home", PersonalData.of("安徽省黄山市屯溪区合成村 92101 组"));
        JsonNode name =
                JSON.readTree(Topics.await("worker-name-shared", id, 1).get(0).json());
        Contracts.assertValid("worker-name-shared", name);
        assertThat(letter("reporting", "worker-name-shared", id, name))
                .containsOnly(Map.entry("name", PersonalData.of("李四光")));
        JsonNode contact = JSON.readTree(
                Topics.await("enterprise-contact-shared", enterprise, 1).get(0).json());
        Contracts.assertValid("enterprise-contact-shared", contact);
        assertThat(letter("enterprise-contact-shared", enterprise, contact))
                .containsEntry("name", PersonalData.of("张三丰"))
                .containsEntry("phone", PersonalData.of("10000092101"));

        // When a phone is corrected, and then what nobody needs for the journey
        put(contact(enterprise), id, 1, Map.of("phone", "10000099921"));
        put(contact(enterprise), id, 2, Map.of("skills", List.of("叉车")));
        put(contact(enterprise), id, 3, Map.of("phone", "10000099922"));

        // Then
        List<Topics.Received> all = Topics.await("worker-identity-shared", id, 3);
        assertThat(all).hasSize(3);
        assertThat(letter("worker-identity-shared", id, JSON.readTree(all.get(2).json())))
                .containsEntry("phone", PersonalData.of("10000099922"));
    }

    @Test
    void a_corrected_document_is_told_under_the_id_that_was_nominated() throws Exception {
        // Given
        String enterprise = registered(92_102, ZHONGTAI, 50);
        String id = hired(enterprise, 92_102);
        nominated(id, enterprise);
        Topics.await("worker-identity-shared", id, 1);

        // When
        put(contact(enterprise), id, 1, Map.of("idNumber", Codes.residentNumber(92_103)));

        // Then
        JsonNode second = JSON.readTree(
                Topics.await("worker-identity-shared", id, 2).get(1).json());
        assertThat(second.path("version").asInt()).isEqualTo(2);
        assertThat(letter("worker-identity-shared", id, second))
                .containsEntry("documentNumber", PersonalData.of(Codes.residentNumber(92_103)));
    }

    @Test
    void a_worker_that_nobody_registered_is_a_dead_letter() {
        String id = UUID.randomUUID().toString();
        String event = nominated(id, UUID.randomUUID().toString());
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> as(Tokens.of("operator", Role.OPERATOR))
                .get("/api/v1/dead-letters?topic=worker-nominated&reason=unknown-worker")
                .asString()
                .contains(event));
    }

    private Map<String, PersonalData> letter(String topic, String subject, JsonNode event) {
        return letter("transport", topic, subject, event);
    }

    private Map<String, PersonalData> letter(String receiver, String topic, String subject, JsonNode event) {
        String context = topic + "/" + subject + "/" + event.path("version").asLong();
        return Mailbox.in(keys, false, receiver, List.of())
                .open(event.path("sealed").asText(), context)
                .orElseThrow();
    }

    private static String nominated(String workerId, String enterpriseId) {
        return Topics.send(
                "worker-nominated",
                workerId,
                """
                {"nominationId": "%s", "charterId": "0192f0c4-5580-7000-8000-000000000001", "workerId": "%s",
                 "enterpriseId": "%s", "status": "SEATED", "place": 1, "nominatedAt": "2020-02-17T21:14:05Z"}"""
                        .formatted(UUID.randomUUID(), workerId, enterpriseId));
    }

    private static String hired(String enterprise, int n) {
        return registerWorker(contact(enterprise), enterprise, worker(n))
                .then()
                .statusCode(201)
                .extract()
                .path("workerId");
    }

    private static void put(String token, String id, int version, Map<String, Object> correction) {
        write(token)
                .contentType(ContentType.JSON)
                .header("If-Match", "\"" + version + "\"")
                .body(correction)
                .put("/api/v1/workers/" + id)
                .then()
                .statusCode(200);
    }
}
