package org.fugong.healthcode.code;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.fugong.chassis.testing.BadSignal;
import org.fugong.chassis.testing.Chromium;
import org.fugong.chassis.testing.TestServers;
import org.fugong.healthcode.Api;
import org.fugong.healthcode.Api.Person;

import static org.assertj.core.api.Assertions.assertThat;

/** A worker's phone without signal, in a real browser: the code is there all the same; and all pages of people are looked at. */
@QuarkusTest
@Tag("proof")
@QuarkusTestResource(TestServers.class)
class OfflineCodeTest {

    private static final Path SHOTS = Path.of("target", "pages");

    @TestHTTPResource("/")
    URI server;

    @Test
    void a_phone_without_signal_opens_the_page_and_shows_a_live_code() throws Exception {
        // Given a worker with a child, and a paper
        Person worker = Api.someone();
        Api.healthy(worker);
        Person child = Api.someone();
        String member = Api.as(worker.token())
                .body(Map.of(
                        "idType",
                        "RESIDENT",
                        "idNumber",
                        child.idNumber(),
                        "name",
                        "Synthetic Li",
                        "phone",
                        "10000000001"))
                .post("/api/v1/family")
                .path("personId");
        Api.as(worker.token())
                .body(Map.of(
                        "address",
                        "Made-up Road 1",
                        "symptoms",
                        List.of(),
                        "contactWithCase",
                        false,
                        "stayedIn",
                        List.of()))
                .put("/api/v1/family/" + member + "/declaration")
                .then()
                .statusCode(200);
        Api.as(worker.token())
                .body(Map.of())
                .post("/api/v1/printed-codes")
                .then()
                .statusCode(201);

        try (Chromium browser = Chromium.openOrSkip();
                BadSignal net = new BadSignal(server.getPort())) {
            String pages = "http://localhost:" + net.port() + "/healthcode/";
            Page page = browser.page(390, 844, "zh-CN");
            logIn(page, pages + "my-code/mine", worker.subject(), "{\"roles\":[\"worker\"],\"name\":\"赵磊\"}");
            page.waitForSelector("#symbol svg");
            page.waitForSelector("#pass[data-kept=true]");
            page.waitForFunction("() => navigator.serviceWorker.controller !== null");
            shot(page, "my-code");

            // When there is no signal and the page is opened anew
            net.cut();
            page.reload();

            // Then
            page.waitForSelector("#symbol svg");
            page.waitForSelector("#net:not([hidden])");
            assertThat(page.getAttribute("#pass", "class")).doesNotContain("gone");
            shot(page, "my-code-offline");
            page.navigate(pages + "my-code/" + member);
            page.waitForSelector("#net:not([hidden])");

            // And without a code that is valid the panel has no colour
            page.evaluate("() => localStorage.clear()");
            page.navigate(pages + "my-code/mine");
            page.waitForSelector("#pass.gone");
            shot(page, "my-code-gone");
            net.mend();

            // And the other pages of people are there to be looked at
            for (String path : List.of("family", "printed-codes", "declaration", "claim", "decode")) {
                look(page, pages, path);
            }
            page.fill("#f-text", Api.code(worker));
            page.click("form[action='/healthcode/decode'] button");
            page.waitForSelector("table.bytes");
            shot(page, "decode-genuine");
            Page official = browser.page(1280, 844, "en");
            logIn(
                    official,
                    pages + "registrations",
                    "official-" + UUID.randomUUID(),
                    "{\"roles\":[\"district-official\"],\"name\":\"Official\"}");
            look(official, pages, "registrations");
            look(official, pages, "registration-claims");
            Page wide = browser.page(1280, 844, "en");
            logIn(wide, pages + "my-code/mine", worker.subject(), "{\"roles\":[\"worker\"],\"name\":\"Zhao Lei\"}");
            wide.waitForSelector("#symbol svg");
            shot(wide, "my-code-wide");
            for (String path : List.of("family", "printed-codes", "decode")) {
                wide.navigate(pages + path);
                shot(wide, path + "-wide");
            }
            Page contact = browser.page(1280, 844, "en");
            String enterprise = UUID.randomUUID().toString();
            logIn(
                    contact,
                    pages + "printed-codes",
                    "contact-" + enterprise,
                    "{\"roles\":[\"enterprise\"],\"name\":\"Contact\",\"enterprise_id\":\"" + enterprise + "\"}");
            shot(contact, "printed-codes-enterprise");
        }
    }

    private static void look(Page page, String pages, String path) throws Exception {
        page.navigate(pages + path);
        assertThat(page.querySelectorAll("h1")).hasSize(1);
        assertThat((Boolean) page.evaluate("() => document.documentElement.scrollWidth <= innerWidth"))
                .as("%s fits its width", path)
                .isTrue();
        shot(page, path);
    }

    private static void logIn(Page page, String address, String subject, String claims) {
        page.navigate(address);
        page.fill("input[name=username]", subject);
        page.fill("textarea[name=claims]", claims);
        page.click("input[type=submit]");
        page.waitForSelector("h1");
    }

    private static void shot(Page page, String name) throws Exception {
        Files.createDirectories(SHOTS);
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(SHOTS.resolve(name + ".png")));
    }
}
