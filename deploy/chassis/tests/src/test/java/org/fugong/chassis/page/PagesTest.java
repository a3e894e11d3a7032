package org.fugong.chassis.page;

import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

import org.fugong.chassis.privacy.AuditTrail;
import org.fugong.chassis.security.Role;
import org.fugong.chassis.testing.TestServers;
import org.fugong.chassis.testing.Tokens;
import org.fugong.chassis.testing.Topics;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
class PagesTest {
    @Inject
    AuditTrail trail;

    @Test
    void speaksTheLanguageThatTheBrowserAsksFor() {
        page(browser().header("Accept-Language", "en-GB"), "/contracts")
                .body(containsString("<html lang=\"en\""), containsString("You may post"));
        page(browser().header("Accept-Language", "zh-CN"), "/contracts")
                .body(containsString("<html lang=\"zh-CN\""), containsString("可以投递"));
    }

    @Test
    void remembersLanguageAndThemeAndGoesBack() {
        given().redirects()
                .follow(false)
                .queryParam("to", "/other/list?town=1")
                .get("/preferences?lang=en&theme=dark")
                .then()
                .statusCode(303)
                .header("Location", equalTo("/other/list?town=1"))
                .cookie("lang", "en")
                .cookie("theme", "dark");
        page(browser().cookie("lang", "en").cookie("theme", "dark"), "/contracts")
                .body(containsString("<html lang=\"en\" data-theme=\"dark\""));
    }

    @Test
    void showsEachReaderTheLinksOfTheirRole() {
        page(browser().cookie("lang", "en"), "/contracts")
                .body(
                        containsString("/chassis/login?to=%2Fchassis%2Fcontracts"),
                        not(containsString("/chassis/audit\"")));
        page(browser().cookie("lang", "en").auth().oauth2(Tokens.of("wang", Role.AUDITOR)), "/contracts")
                .body(containsString("/chassis/audit\""), containsString("wang"), containsString("Auditor"));
    }

    @Test
    void listsATopicWithCommandsToPaste() {
        page(browser().cookie("lang", "en"), "/contracts")
                .body(
                        containsString("id=\"thing-happened\""),
                        containsString("kcat -P -b "),
                        containsString("java -cp &#39;lib/*&#39; Post.java"),
                        containsString("href=\"/other/contracts\""));
        given().get("/contracts/asyncapi.yaml").then().statusCode(200).body(containsString("asyncapi: 3.0.0"));
        given().get("/contracts/thing-happened/v1.schema.json")
                .then()
                .statusCode(200)
                .contentType("application/schema+json")
                .body("title", equalTo("A thing happened"));
        given().get("/contracts/nothing-happened/v1.schema.json").then().statusCode(404);
        given().get("/contracts/thing-happened/..%2Fasyncapi.yaml").then().statusCode(404);
    }

    @Test
    void showsTheApiForPeople() {
        page(browser().cookie("lang", "en"), "/reference")
                .body(containsString("/chassis/api/v1/audit"), containsString("newest first"));
    }

    @Test
    void letsAuditorsReadAndVerifyTheTrail() {
        // Given
        io.quarkus.narayana.jta.QuarkusTransaction.requiringNew()
                .run(() -> trail.record("page-tested", "subject-of-page", "<b>why</b>"));
        String token = Tokens.of("wang", Role.AUDITOR);
        // When
        ValidatableResponse page =
                page(browser().cookie("lang", "en").auth().oauth2(token), "/audit?verify=true&action=page-tested");
        // Then
        page.body(
                containsString("The trail is intact"),
                containsString("subject-of-page"),
                containsString("&lt;b&gt;why&lt;/b&gt;"));
    }

    @Test
    void saysSoWhenNothingOfTheTrailFits() {
        page(
                        browser().cookie("lang", "zh").auth().oauth2(Tokens.of("wang", Role.AUDITOR)),
                        "/audit?actor=nobody-of-this-name")
                .body(containsString("没有符合条件的记录"));
    }

    @Test
    void letsOperatorsSeeAndSettleDeadLetters() {
        // Given
        String broken = Topics.send("thing-happened", UUID.randomUUID().toString(), "{\"thingId\": 12}");
        String token = Tokens.of("sun", Role.OPERATOR);
        // When
        String list = await().until(
                        () -> page(
                                        browser().cookie("lang", "en").auth().oauth2(token),
                                        "/dead-letters?reason=schema-violation")
                                .extract()
                                .asString(),
                        html -> html.contains("/chassis/dead-letters/"));
        // Then
        Matcher link = Pattern.compile("/chassis(/dead-letters/[0-9a-f-]{36})").matcher(list);
        assertThat(link.find()).isTrue();
        page(browser().cookie("lang", "en").auth().oauth2(token), link.group(1))
                .body(
                        containsString(broken),
                        containsString("Replay as it came"),
                        not(containsString("&quot;thingId&quot;")));
        page(browser().cookie("lang", "en").auth().oauth2(token), "/dead-letters?state=DISCARDED&topic=none")
                .body(containsString("No dead letters"));
    }

    @Test
    void tellsABrowserOnAPageAndAProgramInADocumentThatItMayNot() {
        String token = Tokens.of("zhao", Role.GATE);
        browser()
                .cookie("lang", "en")
                .auth()
                .oauth2(token)
                .get("/audit")
                .then()
                .statusCode(403)
                .contentType("text/html")
                .body(containsString("Not for your role"));
        given().accept("application/json")
                .auth()
                .oauth2(token)
                .get("/api/v1/audit")
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:fugong:problem:forbidden"));
    }

    @Test
    void tellsABrowserThatThereIsNoSuchPage() {
        browser()
                .cookie("lang", "en")
                .get("/no-such-page")
                .then()
                .statusCode(404)
                .contentType("text/html")
                .body(containsString("Nothing here"));
    }

    @Test
    void confinesWhatAPageMayLoad() {
        page(browser(), "/contracts")
                .header(
                        "Content-Security-Policy",
                        allOf(containsString("default-src 'none'"), containsString("script-src 'self'")))
                .header("X-Content-Type-Options", "nosniff")
                .body(not(containsString("<script>")), not(matchesPattern("(?s).* on[a-z]+=\".*")));
    }

    @Test
    void servesAssetsAndTheScriptsWords() {
        given().get("/assets/fugong.css").then().statusCode(200).contentType("text/css");
        given().get("/assets/fugong.js").then().statusCode(200).contentType(containsString("javascript"));
        given().get("/texts/zh.json").then().statusCode(200).body("'ui.saved'", is("已保存。"));
        given().get("/texts/xx.json").then().statusCode(404);
    }

    private static RequestSpecification browser() {
        return given().accept("text/html,application/xhtml+xml,*/*;q=0.8");
    }

    private static ValidatableResponse page(RequestSpecification as, String path) {
        return as.get(path).then().statusCode(200).contentType("text/html");
    }
}
