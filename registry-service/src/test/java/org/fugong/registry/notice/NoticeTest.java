package org.fugong.registry.notice;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.fugong.chassis.security.Role;
import org.fugong.chassis.testing.TestServers;
import org.fugong.chassis.testing.Tokens;
import org.fugong.registry.notice.application.Audience;
import org.fugong.registry.notice.application.NoticeText;
import org.fugong.registry.notice.application.Notices;
import org.fugong.registry.officer.application.Department;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fugong.registry.RegistryApi.LINPING;
import static org.fugong.registry.RegistryApi.as;
import static org.fugong.registry.RegistryApi.contact;
import static org.fugong.registry.RegistryApi.district;
import static org.fugong.registry.RegistryApi.town;
import static org.fugong.registry.RegistryApi.write;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
class NoticeTest {

    @Inject
    Notices notices;

    @Test
    void who_is_told_sees_it_in_their_language_and_marks_it_read() {
        // Given
        UUID enterprise = UUID.randomUUID();
        String contact = contact(enterprise.toString());
        tell(Audience.enterprise(enterprise), "Hand in your report.", "请提交日报。");

        // Then
        assertThat(page(contact, "zh")).contains("请提交日报。", "未读").doesNotContain("Hand in");
        assertThat(page(contact, "en")).contains("Hand in your report.", "1 not yet read");

        // When
        String id = as(contact).get("/api/v1/notices").path("items[0].noticeId");
        write(contact).post("/api/v1/notices/" + id + "/read").then().statusCode(204);

        // Then
        assertThat(page(contact, "en")).contains("Everything has been read");
        String stranger = contact(UUID.randomUUID().toString());
        write(stranger).post("/api/v1/notices/" + id + "/read").then().statusCode(404);
        assertThat(page(stranger, "en")).contains("Nothing to tell").doesNotContain("Hand in");
    }

    @Test
    void an_official_is_told_what_the_office_is_told() {
        // Given
        String subject = "tax-" + UUID.randomUUID();
        write(district())
                .body(Map.of("name", "周建国", "phone", "0571-86200002", "department", "TAX"))
                .put("/api/v1/officers/" + subject)
                .then()
                .statusCode(200)
                .body("version", equalTo(1));
        String official = Tokens.of(subject, Map.of("roles", List.of(Role.DISTRICT)));

        // When
        tell(Audience.department(Department.TAX), "A request waits for " + subject, "税务请求");
        tell(Audience.officer(subject), "Yours alone, " + subject, "仅您可见");
        tell(Audience.department(Department.HEALTH), "Not for " + subject, "卫健");
        tell(Audience.town(LINPING), "For the town, not " + subject, "镇街");

        // Then
        assertThat(page(official, "en"))
                .contains("A request waits for " + subject, "Yours alone, " + subject)
                .doesNotContain("Not for " + subject, "For the town, not " + subject);
        assertThat(page(town(LINPING), "en")).contains("For the town, not " + subject);
    }

    @Test
    void an_entry_of_an_official_is_not_overwritten_unseen() {
        // Given
        String path = "/api/v1/officers/twice-" + UUID.randomUUID();
        Map<String, String> entry = Map.of("name", "陈洁", "phone", "0571-86200003");
        write(district()).body(entry).put(path).then().statusCode(200);

        // Then
        write(district()).body(entry).put(path).then().statusCode(428);
        write(district())
                .header("If-Match", "\"7\"")
                .body(entry)
                .put(path)
                .then()
                .statusCode(412);
        write(district())
                .header("If-Match", "\"1\"")
                .body(entry)
                .put(path)
                .then()
                .statusCode(200)
                .body("version", equalTo(2));
        write(district())
                .header("If-Match", "\"2\"")
                .body(Map.of("name", "陈洁", "phone", "call me"))
                .put(path)
                .then()
                .statusCode(422);
    }

    private void tell(Audience audience, String en, String zh) {
        QuarkusTransaction.requiringNew()
                .run(() -> notices.tell(audience, new NoticeText(en, zh), "/registry/notices"));
    }

    private static String page(String token, String lang) {
        return as(token)
                .accept("text/html")
                .cookie("lang", lang)
                .get("/notices")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
