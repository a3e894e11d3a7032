package org.fugong.transport.traveller;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

import org.fugong.chassis.privacy.Mailbox;
import org.fugong.chassis.privacy.PersonalData;
import org.fugong.chassis.security.Role;
import org.fugong.chassis.testing.TestServers;
import org.fugong.chassis.testing.Tokens;
import org.fugong.chassis.testing.Topics;
import org.fugong.chassis.web.Problem;
import org.fugong.transport.traveller.application.IdentityStore;
import org.fugong.transport.traveller.application.Travellers;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/** Registry's sealed letters are kept sealed, shown masked, and shown in clear only for a purpose. */
@QuarkusTest
@QuarkusTestResource(TestServers.class)
class TravellersTest {

    @ConfigProperty(name = "fugong.keys.dir")
    Path keys;

    @Inject
    Travellers travellers;

    @Inject
    IdentityStore store;

    @Inject
    DataSource database;

    private final UUID worker = UUID.randomUUID();
    private final UUID enterprise = UUID.randomUUID();

    @Test
    void theNewestOfWhatRegistryTellsIsKeptSealedAndPrintsMasked() throws Exception {
        // When a correction comes before what it corrects
        identity(worker, 2, "李四光", "10000000002");
        identity(worker, 1, "李四光", "10000000001");
        contact(enterprise, "张三丰", "10000000003");

        // Then
        await().atMost(Duration.ofSeconds(60))
                .until(() -> travellers.find(List.of(worker)).containsKey(worker)
                        && travellers.contacts(List.of(enterprise)).containsKey(enterprise));
        var found = travellers.find(worker).orElseThrow();
        assertThat(found.version()).isEqualTo(2);
        assertThat(found.phone()).isEqualTo(PersonalData.of("10000000002"));
        assertThat(found.documentType()).isEqualTo("RESIDENT");
        assertThat(found.toString()).contains("李**", "100****0002").doesNotContain("李四光", "10000000002", "虚构");
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("SELECT sealed FROM traveller WHERE id = ?")) {
            statement.setObject(1, worker);
            try (var rows = statement.executeQuery()) {
                assertThat(rows.next()).isTrue();
                assertThat(new String(rows.getBytes(1), StandardCharsets.UTF_8)).doesNotContain("李四光", "10000000002");
            }
        }

        // And in clear only for a purpose
        String name = QuarkusTransaction.requiringNew().call(() -> travellers
                .reveal(worker, "calling before departure")
                .orElseThrow()
                .name());
        assertThat(name).isEqualTo("李四光");
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> travellers.reveal(worker, " ")))
                .isInstanceOf(Problem.class);
        String audit = given().auth()
                .oauth2(Tokens.of("auditor", Role.AUDITOR))
                .get("/api/v1/audit?subject=" + worker)
                .asString();
        assertThat(audit)
                .contains("personal-data-revealed", "calling before departure")
                .doesNotContain("李四光");
    }

    @Test
    void aLetterThatWasMovedToAnotherWorkerIsSetAside() {
        String sealed =
                mailbox().seal("transport", person("李四光", "10000000001"), "worker-identity-shared/" + worker + "/1");
        UUID other = UUID.randomUUID();
        String event = Topics.send("worker-identity-shared", other.toString(), shared(other, 1, sealed));
        await().atMost(Duration.ofSeconds(60)).until(() -> given().auth()
                .oauth2(Tokens.of("operator", Role.OPERATOR))
                .get("/api/v1/dead-letters?topic=worker-identity-shared&reason=cannot-open")
                .asString()
                .contains(event));
        assertThat(travellers.find(other)).isEmpty();
    }

    @Test
    void whoIsBoundToNoCharterIsForgotten() {
        identity(worker, 1, "李四光", "10000000001");
        await().atMost(Duration.ofSeconds(60))
                .until(() -> travellers.find(worker).isPresent());
        QuarkusTransaction.requiringNew().run(() -> store.forget(Duration.ofHours(1)));
        assertThat(travellers.find(worker)).isPresent();
        QuarkusTransaction.requiringNew().run(() -> store.forget(Duration.ZERO));
        assertThat(travellers.find(worker)).isEmpty();
    }

    private void identity(UUID id, int version, String name, String phone) {
        String sealed =
                mailbox().seal("transport", person(name, phone), "worker-identity-shared/" + id + "/" + version);
        Topics.send("worker-identity-shared", id.toString(), shared(id, version, sealed));
    }

    private void contact(UUID id, String name, String phone) {
        String sealed = mailbox()
                .seal(
                        "transport",
                        Map.of("name", PersonalData.of(name), "phone", PersonalData.of(phone)),
                        "enterprise-contact-shared/" + id + "/1");
        Topics.send(
                "enterprise-contact-shared",
                id.toString(),
                shared(id, 1, sealed).replace("\"workerId\"", "\"enterpriseId\""));
    }

    private static Map<String, PersonalData> person(String name, String phone) {
        Map<String, PersonalData> letter = new LinkedHashMap<>();
        letter.put("name", PersonalData.of(name));
        letter.put("phone", PersonalData.of(phone));
        letter.put("documentType", PersonalData.of("RESIDENT"));
        letter.put("documentNumber", PersonalData.of("339999199001010010"));
        letter.put("home", PersonalData.of("安徽省黄山市屯溪区虚构村"));
        return letter;
    }

    private static String shared(UUID id, int version, String sealed) {
        return """
                {"workerId": "%s", "version": %d, "sealedFor": "transport", "sealed": "%s",
                 "sharedAt": "2020-02-17T21:14:06Z"}"""
                .formatted(id, version, sealed);
    }

    private Mailbox mailbox() {
        return Mailbox.in(keys, false, "transport", List.of("transport"));
    }
}
