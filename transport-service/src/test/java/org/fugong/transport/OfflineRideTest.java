package org.fugong.transport;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.fugong.chassis.testing.BadSignal;
import org.fugong.chassis.testing.Chromium;
import org.fugong.chassis.testing.TestServers;
import org.fugong.transport.journey.application.Tickets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.fugong.transport.CharterNight.TOWN;
import static org.fugong.transport.CharterNight.announce;
import static org.fugong.transport.CharterNight.as;
import static org.fugong.transport.CharterNight.district;
import static org.fugong.transport.CharterNight.get;
import static org.fugong.transport.CharterNight.nominate;
import static org.fugong.transport.CharterNight.post;
import static org.hamcrest.Matchers.containsString;

/** A guard's phone on a train without net, in a real browser. */
@Tag("proof")
@QuarkusTest
@QuarkusTestResource(TestServers.class)
class OfflineRideTest {

    /** Draws the ticket as a camera would see it and has it read by what the page uses without BarcodeDetector. */
    private static final String READ_TICKET =
            """
            async () => {
              await import("/transport/assets/jsqr.js");
              const symbol = document.querySelector(".ticket svg");
              const picture = new Image();
              symbol.setAttribute("xmlns", "http://www.w3.org/2000/svg");
              picture.src = "data:image/svg+xml," + encodeURIComponent(symbol.outerHTML);
              await picture.decode();
              const canvas = document.createElement("canvas");
              canvas.width = canvas.height = 400;
              const pen = canvas.getContext("2d");
              pen.rotate(0.1);
              pen.drawImage(picture, 60, 20, 300, 300);
              const seen = pen.getImageData(0, 0, 400, 400);
              return self.jsQR(seen.data, 400, 400)?.data;
            }""";

    private static final Path SHOTS = Path.of("target", "pages");

    @TestHTTPResource("/")
    URI server;

    @Inject
    DataSource database;

    @Inject
    Tickets tickets;

    @Test
    void ticks_without_net_survive_a_reload_and_arrive_once_each() {
        // Given
        CharterNight night = new CharterNight(database);
        UUID factory = UUID.randomUUID();
        List<UUID> workers = night.manyWorkers(factory, TOWN, 4);
        UUID charter = announce(4);
        workers.forEach(w -> {
            nominate(charter, factory, w).statusCode(201);
            night.clear(w);
        });
        night.deadlinePasses(charter);
        night.awaitState(charter, "CLOSED");

        try (Chromium browser = Chromium.openOrSkip();
                BadSignal net = new BadSignal(server.getPort())) {
            Page page = browser.page(390, 844, "zh-CN");
            String pages = "http://localhost:" + net.port() + "/transport/";
            String ride = pages + "ride/" + charter;
            page.navigate(ride);
            page.fill("input[name=username]", "guard");
            page.fill("textarea[name=claims]", "{\"roles\":[\"district-official\"],\"name\":\"赵磊\"}");
            page.click("input[type=submit]");
            page.waitForSelector("#ride[data-kept=true]");
            page.waitForFunction("() => navigator.serviceWorker.controller !== null");
            shot(page, "list", 390);

            // When the net is gone, one is scanned, one is ticked by name, a stranger's code is read, and the page is
            // loaded
            net.cut();
            scan(page, tickets.of(charter, workers.get(0)).toLowerCase(java.util.Locale.ROOT));
            page.waitForSelector("#verdict.ok");
            page.click("li[data-worker='" + workers.get(1) + "'] button.primary");
            scan(page, tickets.of(charter, workers.get(0)));
            page.waitForSelector("#verdict.warn");
            scan(page, "FG1.healthcode");
            page.waitForSelector("#verdict.stop");
            page.reload();
            page.waitForSelector("#ride[data-ready=true]");
            page.waitForSelector("#offline:not([hidden])");

            // Then
            page.waitForSelector("#queue li");
            shot(page, "offline", 390);
            assertThat(page.textContent("[data-left=BOARDING]")).startsWith("2");
            assertThat(boarded(charter)).isZero();

            // When one was ticked by mistake and undone, and the net is back
            page.click("li[data-worker='" + workers.get(2) + "'] button.primary");
            page.click("li[data-worker='" + workers.get(2) + "'] button.compact");
            net.mend();
            page.click("#send-now");

            // Then
            await().until(() -> boarded(charter) == 2);
            page.waitForSelector(
                    "#waiting[hidden]",
                    new Page.WaitForSelectorOptions()
                            .setState(com.microsoft.playwright.options.WaitForSelectorState.ATTACHED));
            assertThat(night.count("SELECT count(*) FROM journey_report WHERE charter_id = ?", charter))
                    .isEqualTo(2);

            // And who took people over is sealed while it waits, and arrives as it was typed
            net.cut();
            page.check("#s-HAND_OVER");
            page.fill("#receiver", "钱守礼");
            page.click("li[data-worker='" + workers.get(3) + "'] button.primary");
            page.waitForSelector("#queue li");
            page.reload();
            page.waitForSelector("#ride[data-ready=true]");
            page.waitForSelector("#queue li");
            assertThat(page.evaluate("() => JSON.stringify({ ...localStorage })"))
                    .asString()
                    .contains("sealed:")
                    .doesNotContain("钱守礼");
            net.mend();
            page.click("#send-now");
            await().until(() -> night.count(
                            "SELECT count(*) FROM journey_report WHERE charter_id = ? AND received_by IS NOT NULL",
                            charter)
                    == 1);
            UUID report = night.query(
                            "SELECT id FROM journey_report WHERE charter_id = ? AND received_by IS NOT NULL", charter)
                    .get(0);
            post(district(), "/charters/" + charter + "/journey-notes/" + report + "/reveal", Map.of("purpose", "test"))
                    .body("text", org.hamcrest.Matchers.equalTo("钱守礼"));

            // And what the camera reads of a ticket is its code
            page.navigate(pages + "tickets/" + charter + "/" + tickets.of(charter, workers.get(0)));
            assertThat(page.evaluate(READ_TICKET)).isEqualTo(tickets.of(charter, workers.get(0)));

            // And all pages of the journey are there to be looked at
            post(
                    district(),
                    "/charters/" + charter + "/arrivals",
                    Map.of("workerIds", List.of(id(workers, 0), id(workers, 3))));
            post(
                    district(),
                    "/charters/" + charter + "/follow-ups",
                    Map.of("workerId", id(workers, 1), "outcome", "NOT_REACHED", "nextCallAt", "2099-01-01T00:00:00Z"));
            for (String language : List.of("zh", "en")) {
                page.navigate(
                        pages + "preferences?lang=" + language + "&to=/transport/charters/" + charter + "/journey");
                shots(page, "journey-" + language);
                page.navigate(pages + "charters/" + charter + "/journey/" + workers.get(0));
                shots(page, "traveller-" + language);
                page.navigate(pages + "charters/" + charter + "/tickets");
                assertThat(page.locator(".ticket").count()).isEqualTo(4);
                shots(page, "tickets-" + language);
                page.navigate(ride);
                page.waitForSelector("#ride[data-ready=true]");
                page.check("#s-HAND_OVER");
                shots(page, "ride-" + language);
            }
        }
        // A ticket opens by its own link, without log-in, and says nothing of the person.
        String link = "/tickets/" + charter + "/";
        io.restassured.RestAssured.given()
                .get(link + tickets.of(charter, workers.get(0)))
                .then()
                .statusCode(200)
                .body(
                        containsString("<svg"),
                        org.hamcrest.Matchers.not(containsString(id(workers, 0).substring(28))));
        io.restassured.RestAssured.given().get(link + "000000000000").then().statusCode(404);
        as(district()).get("/charters/" + charter + "/journey").then().statusCode(200);
    }

    private static String id(List<UUID> workers, int index) {
        return workers.get(index).toString();
    }

    private static int boarded(UUID charter) {
        return get(district(), "/charters/" + charter + "/reconciliation")
                .extract()
                .path("boarded");
    }

    private static void scan(Page page, String code) {
        page.fill("#code", code);
        page.press("#code", "Enter");
    }

    private static void shots(Page page, String name) {
        shot(page, name, 390);
        shot(page, name, 1280);
    }

    private static void shot(Page page, String name, int width) {
        page.setViewportSize(width, 844);
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SHOTS.resolve("ride-" + name + "-" + width + ".png"))
                .setFullPage(true));
    }
}
