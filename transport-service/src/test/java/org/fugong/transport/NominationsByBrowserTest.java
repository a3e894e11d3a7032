package org.fugong.transport;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.fugong.chassis.privacy.PersonalData;
import org.fugong.chassis.privacy.Pseudonym;
import org.fugong.chassis.testing.CameraFilm;
import org.fugong.chassis.testing.Chromium;
import org.fugong.chassis.testing.TestServers;
import org.fugong.transport.journey.application.Tickets;
import org.fugong.transport.worker.application.WorkerDocuments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.fugong.transport.CharterNight.TOWN;
import static org.fugong.transport.CharterNight.announce;
import static org.fugong.transport.CharterNight.nominate;

/** Pages of nominations and the boarding page's camera, as they are used in a real browser. */
@Tag("proof")
@QuarkusTest
@QuarkusTestResource(TestServers.class)
class NominationsByBrowserTest {

    private static final Path SHOTS = Path.of("target", "pages");

    @TestHTTPResource("/")
    URI server;

    @Inject
    DataSource database;

    @Inject
    Pseudonym pseudonym;

    @Inject
    Tickets tickets;

    @Inject
    WorkerDocuments documents;

    private CharterNight night;
    private final UUID factory = UUID.randomUUID();

    @BeforeEach
    void begin() {
        night = new CharterNight(database);
    }

    @Test
    void workers_are_ticked_or_come_by_file_and_find_their_place() throws IOException {
        // Given
        UUID charter = announce(1);
        List<UUID> w = night.manyWorkers(factory, TOWN, 4);
        UUID stranger = UUID.randomUUID();
        String pages = "http://localhost:" + server.getPort() + "/transport/";

        try (Chromium browser = Chromium.openOrSkip()) {
            // When two are ticked
            Page page = browser.page(390, 844, "en-GB");
            page.navigate(pages + "charters/" + charter + "/nominate");
            logIn(page, "contact-of-" + factory, "{\"roles\":[\"enterprise\"],\"enterprise_id\":\"" + factory + "\"}");
            page.check("#w-" + w.get(0));
            page.check("#w-" + w.get(1));
            page.click("#nominate button.primary");
            page.waitForSelector("#outcome:not([hidden])");

            // Then
            assertThat(figure(page, "seated")).isEqualTo("1");
            assertThat(figure(page, "waiting")).isEqualTo("1");
            assertThat(figure(page, "refused")).isEqualTo("0");
            shots(page, "ticked");
            // Their rows tell it at once, as they do when the page is fetched anew.
            String rows = text(page, "#rows");
            assertThat(rows).containsOnlyOnce("Has a seat").containsOnlyOnce("Waiting");
            page.reload();
            assertThat(text(page, "#rows")).isEqualTo(rows);

            // When a file in the code of Chinese spreadsheets is checked, with a row that can't be taken
            page.navigate(pages + "charters/" + charter + "/nominate/file");
            shots(page, "file");
            page.setInputFiles(
                    "input[type=file]",
                    new FilePayload(
                            "名单.csv",
                            "text/csv",
                            ("员工编号\n" + w.get(2) + "\n" + stranger + "\n").getBytes(Charset.forName("GB18030"))));
            page.click("button[value='true']");
            page.waitForURL(url -> url.contains("/nominate/files/"));

            // Then nobody is nominated, and the row comes back with its reason
            assertThat(page.textContent("main")).contains("nothing is kept");
            Path refused = page.waitForDownload(() -> page.click("a[href$='/refused']"))
                    .path();
            assertThat(Files.readString(refused))
                    .contains(stranger.toString())
                    .doesNotContain(w.get(2).toString());
            shots(page, "file-checked");
            assertThat(nominated(charter)).isEqualTo(2);

            // When it comes as a workbook and is sent
            page.navigate(pages + "charters/" + charter + "/nominate/file");
            page.setInputFiles(
                    "input[type=file]",
                    new FilePayload(
                            "list.xlsx",
                            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                            workbook(w.get(2), w.get(3))));
            page.click("button.primary[value='false']");
            page.waitForURL(url -> url.contains("/nominate/files/"));
            assertThat(nominated(charter)).isEqualTo(4);

            // Then a worker who waits sees the place
            String login = "worker-" + firstWaiting(charter, w);
            Page mine = browser.page(390, 844, "en-GB");
            mine.navigate(pages + "my-tickets");
            logIn(mine, login, "{\"roles\":[\"worker\"]}");
            assertThat(mine.textContent("#mine")).contains("You are number 1 on the waiting list.");
            shots(mine, "my-place");
        }
    }

    @Test
    void a_couple_of_two_enterprises_is_put_forward_by_their_documents() throws IOException {
        // Given
        UUID charter = announce(3);
        UUID mill = UUID.randomUUID();
        know(factory, "G0000001");
        know(mill, "G0000002");
        know(mill, "G0000003");

        try (Chromium browser = Chromium.openOrSkip()) {
            // When one of them is mistyped, and a line before it stays empty
            Page page = browser.page(390, 844, "zh-CN");
            page.navigate("http://localhost:" + server.getPort() + "/transport/charters/" + charter + "/nominations");
            logIn(page, "coordinator", "{\"roles\":[\"district-official\"]}");
            page.click("a[href$='/nominate/group']");
            shots(page, "group");
            page.click("a[href*='/preferences?lang=en']");
            assertThat(page.textContent("#group")).contains("Another person");
            shots(page, "group-in-english");
            page.click("a[href*='/preferences?lang=zh']");
            for (int i = 0; i < 2; i++) {
                page.selectOption("#people-" + i + "-idType", "PASSPORT");
            }
            page.fill("#people-0-idNumber", "G0000001");
            page.fill("#people-1-idNumber", "G0000003");
            page.click("[data-another]");
            page.click("[data-another]");
            page.selectOption("#people-3-idType", "PASSPORT");
            page.fill("#people-3-idNumber", "G0000009");
            page.click("#group button.primary");

            // Then it is told at its line, and nobody is nominated
            page.waitForSelector("#group [aria-invalid=true]");
            assertThat(page.getAttribute("#group [aria-invalid=true]", "id")).isEqualTo("people-3-idNumber");
            shots(page, "group-refused");
            assertThat(page.textContent("#group")).contains("这里没有此人的登记");
            assertThat(nominated(charter)).isZero();

            // When
            page.fill("#people-3-idNumber", "G0000002");
            page.click("#group button.primary");
            page.waitForURL(url -> url.endsWith("/nominations"));

            // Then
            assertThat(text(page, "#rows")).contains("同行组");
            shots(page, "group-nominated");
            assertThat(night.count(
                            "SELECT count(DISTINCT enterprise_id) FROM nomination WHERE charter_id = ?"
                                    + " AND status = 'SEATED' AND group_id IS NOT NULL",
                            charter))
                    .isEqualTo(2);
            assertThat(nominated(charter)).isEqualTo(3);
        }
    }

    @Test
    void the_bars_of_the_list_stand_below_each_other_however_many_wait() {
        // Given
        UUID full = announce(1);
        announce(160);
        night.manyWorkers(factory, TOWN, 3).forEach(w -> nominate(full, factory, w));

        try (Chromium browser = Chromium.openOrSkip()) {
            for (String language : List.of("zh-CN", "en-GB")) {
                // When
                Page page = browser.page(1280, 844, language);
                page.navigate("http://localhost:" + server.getPort() + "/transport/charters");
                logIn(page, "coordinator", "{\"roles\":[\"district-official\"]}");
                page.waitForSelector("#rows");

                // Then
                assertThat(page.evaluate("new Set(Array.from(document.querySelectorAll('svg.mini'),"
                                + " bar => Math.round(bar.getBoundingClientRect().left))).size"))
                        .isEqualTo(1);
                assertThat(text(page, "#rows")).contains(language.equals("zh-CN") ? "候补 2 人" : "2 waiting", "160");
                shots(page, "charters-" + language);
            }
        }
    }

    private void know(UUID enterprise, String passport) {
        night.execute(
                "INSERT INTO known_worker (worker_id, version, enterprise_id, town, origin) VALUES (?, 1, ?, '" + TOWN
                        + "', '341022') ON CONFLICT (worker_id) DO UPDATE SET enterprise_id = excluded.enterprise_id",
                documents.idOf("PASSPORT", PersonalData.of(passport)),
                enterprise);
    }

    @Test
    void a_ticket_before_the_camera_boards_its_traveller() throws IOException, WriterException {
        // Given
        UUID charter = announce(1);
        UUID worker = night.manyWorkers(factory, TOWN, 1).get(0);
        nominate(charter, factory, worker).statusCode(201);
        night.clear(worker);
        night.deadlinePasses(charter);
        night.awaitState(charter, "CLOSED");
        BitMatrix ticket = new QRCodeWriter()
                .encode(tickets.of(charter, worker), BarcodeFormat.QR_CODE, CameraFilm.SIDE, CameraFilm.SIDE);

        try (Chromium browser = Chromium.openOrSkip(CameraFilm.arguments(SHOTS.resolve("ticket.y4m"), ticket::get))) {
            Page page = browser.page(390, 844, "en-GB", "camera");
            page.navigate("http://localhost:" + server.getPort() + "/transport/ride/" + charter);
            logIn(page, "guard", "{\"roles\":[\"district-official\"]}");
            page.waitForSelector("#ride[data-ready=true]");

            // When
            page.click("#camera");

            // Then
            page.waitForSelector("#verdict.ok");
            shots(page, "camera");
            page.click("#camera");
            assertThat(page.isVisible("#eye")).isFalse();
            await().until(() -> night.count("SELECT count(*) FROM journey_report WHERE charter_id = ?", charter) == 1);
        }
    }

    /** Of the two ticked at once either may come first. Whoever waits gets a log-in. */
    private UUID firstWaiting(UUID charter, List<UUID> ticked) {
        UUID second = ticked.get(1);
        long waits = night.count(
                "SELECT count(*) FROM nomination WHERE charter_id = ? AND worker_id = ? AND status = 'WAITING'",
                charter,
                second);
        UUID first = waits == 1 ? second : ticked.get(0);
        night.execute(
                "INSERT INTO known_login (login_id, worker_id) VALUES (?, ?)",
                pseudonym.of("login", PersonalData.of("worker-" + first)),
                first);
        return first;
    }

    private long nominated(UUID charter) {
        return night.count("SELECT count(*) FROM nomination WHERE charter_id = ?", charter);
    }

    private static String figure(Page page, String name) {
        return page.textContent("[data-figure=" + name + "]");
    }

    /** What people read, whatever the spaces between the elements. */
    private static String text(Page page, String selector) {
        return page.textContent(selector).replaceAll("\\s+", " ").strip();
    }

    private static void logIn(Page page, String name, String claims) {
        page.fill("input[name=username]", name);
        page.fill("textarea[name=claims]", claims);
        page.click("input[type=submit]");
    }

    private static byte[] workbook(UUID... workers) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "Test", "1.0")) {
            Worksheet sheet = book.newWorksheet("workers");
            sheet.value(0, 0, "workerId");
            for (int i = 0; i < workers.length; i++) {
                sheet.value(i + 1, 0, workers[i].toString());
            }
        }
        return bytes.toByteArray();
    }

    private static void shots(Page page, String name) {
        for (int width : List.of(1280, 390)) {
            page.setViewportSize(width, 844);
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(SHOTS.resolve("nominations-" + name + "-" + width + ".png"))
                    .setFullPage(true));
        }
    }
}
