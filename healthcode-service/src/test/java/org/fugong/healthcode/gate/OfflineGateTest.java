package org.fugong.healthcode.gate;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;

import jakarta.inject.Inject;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.microsoft.playwright.Page;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.fugong.chassis.testing.BadSignal;
import org.fugong.chassis.testing.CameraFilm;
import org.fugong.chassis.testing.Chromium;
import org.fugong.chassis.testing.TestServers;
import org.fugong.chassis.testing.Tokens;
import org.fugong.chassis.testing.Topics;
import org.fugong.healthcode.Api;
import org.fugong.healthcode.Api.Person;
import org.fugong.healthcode.code.application.Codes;
import org.fugong.healthcode.colour.application.Colours;
import org.fugong.healthcode.gate.domain.Direction;
import org.fugong.healthcode.gate.domain.FeverRule;
import org.fugong.healthcode.gate.domain.GatePolicy;
import org.fugong.healthcode.gate.domain.Sight;
import org.fugong.healthcode.gate.domain.Temperature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/** A guard's morning with the net gone, in a real browser. */
@Tag("proof")
@QuarkusTest
@QuarkusTestResource(TestServers.class)
class OfflineGateTest {

    private static final Path SHOTS = Path.of("target", "pages");
    private static final String DECIDE =
            "cases => import('/healthcode/assets/gate-rules.js').then(r => cases.map(c => r.decide({...c, colour: c.colour"
                    + " ?? null, temperature: c.temperature ?? undefined}, {feverThreshold: 37.3, feverInclusive: true}).reason))";

    @TestHTTPResource("/")
    URI server;

    @Inject
    Codes codes;

    @Inject
    Colours colours;

    private final UUID enterprise = UUID.randomUUID();
    private final String contact =
            Tokens.of("contact-off", Map.of("roles", List.of("enterprise"), "enterprise_id", enterprise));

    /** One person at the gate, and what the guard is to be told. */
    private record Arrival(String typed, String temperature, String told) {}

    @Test
    void two_hundred_scans_without_net_survive_a_reload_and_arrive_once_with_the_right_decisions() throws IOException {
        // Given workers of this enterprise, one of them yellow, and one who turns red while the net is gone
        List<Person> workers = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Person person = Api.someone();
            workers.add(person);
            employ(Api.healthy(person), i);
        }
        Person tired = Api.someone();
        String tiredId = Api.register(tired).extract().path("personId");
        Api.declare(tired, List.of("FATIGUE"), false).statusCode(200);
        employ(tiredId, 4);
        Person exposed = Api.someone();
        String exposedId = Api.healthy(exposed);
        employ(exposedId, 5);
        Awaitility.await()
                .until(() -> Api.as(contact)
                                .get("/api/v1/workers?limit=100")
                                .<List<?>>path("items")
                                .size()
                        == 6);
        String invitation = Api.as(contact)
                .body(Map.of("name", "North gate"))
                .post("/api/v1/gates/devices")
                .then()
                .statusCode(201)
                .extract()
                .path("invitation");
        Api.as(contact)
                .body(Map.of("name", "王小刚", "pin", "730519"))
                .post("/api/v1/gates/supervisors")
                .then()
                .statusCode(201);
        List<Arrival> morning = morning(workers, tired, exposed);
        String[] film = film(code(workers.get(0)));

        try (Chromium browser = Chromium.openOrSkip(film);
                BadSignal net = new BadSignal(server.getPort())) {
            Page page = browser.page(390, 844, "zh-CN", "camera");
            page.setDefaultTimeout(15_000);
            page.navigate("http://localhost:" + net.port() + "/healthcode/gate");
            page.fill("input[name=username]", "guard-off");
            page.fill(
                    "textarea[name=claims]",
                    "{\"roles\":[\"gate\"],\"name\":\"赵磊\",\"enterprise_id\":\"" + enterprise + "\"}");
            page.click("input[type=submit]");
            page.waitForSelector("#gate[data-ready=true]");
            page.fill("#f-invitation", invitation.toLowerCase(java.util.Locale.ROOT));
            page.click("#enrol button");
            page.waitForSelector("#gate[data-enrolled=true]");
            assertThat(page.textContent("#pack")).startsWith("本单位员工 6 人");
            assertThat(page.textContent("#clock")).isEqualTo("本机时钟准确。");

            // When the camera sees a code, the service decides
            page.fill("#f-temperature", "366");
            page.click("#camera");
            page.waitForSelector("#gate[data-last='PASSED ADMITTED']");
            page.click("#camera");
            assertThat(page.isVisible("#aside")).isFalse();
            shot(page, "online");

            // When the net is cut, 200 more come, and the page is loaded anew half-way
            page.waitForFunction("() => navigator.serviceWorker.controller !== null");
            net.cut();
            turnRed(exposedId);
            List<String> wrong = new ArrayList<>();
            for (int i = 0; i < morning.size(); i++) {
                if (i == 100) {
                    page.reload();
                    page.waitForSelector("#gate[data-ready=true]");
                }
                Arrival one = morning.get(i);
                String told = scan(page, one);
                if (!told.equals(one.told())) {
                    wrong.add(i + ": " + told + " instead of " + one.told());
                }
            }
            page.waitForSelector("#gate[data-waiting='" + morning.size() + "']");
            shot(page, "offline");

            // Then
            assertThat(wrong).isEmpty();
            // And a supervisor may let in the last one, whose phone is dead, by the PIN that the pack knows
            assertThat(scan(page, new Arrival("hello", "365", ""))).isEqualTo("REFUSED UNREADABLE");
            page.click("#overrule summary");
            page.fill("#f-pin", "730519");
            page.fill("#f-why", "手机没电，已核对身份证");
            shot(page, "overrule");
            page.click("#overrule-form button");
            page.waitForSelector("#gate[data-last='OVERRULED UNREADABLE']");
            assertThat(page.isVisible("#aside")).isTrue();
            today().body("scans", equalTo(1));

            // When the net is back
            page.reload();
            page.waitForSelector("#gate[data-ready=true]");
            net.mend();
            page.waitForSelector("#gate[data-waiting='0'][data-net=true]");
            morning.add(new Arrival("hello", "365", "REFUSED UNREADABLE"));
            shot(page, "back");

            // Then all are there once, as they happened, and the one that the rules see otherwise is marked
            Map<String, Long> expected = new TreeMap<>();
            morning.forEach(one -> expected.merge(one.told().split(" ")[0], 1L, Long::sum));
            today().body("scans", equalTo(morning.size() + 1))
                    .body("ownDecisions", equalTo(morning.size()))
                    .body("passed", equalTo(expected.get("PASSED").intValue() + 1))
                    .body("refused", equalTo(expected.get("REFUSED").intValue()))
                    .body("fevers", equalTo(10))
                    .body("contradicted", equalTo(1))
                    .body("overridden", equalTo(1));
            List<Topics.Received> red = Topics.await("gate-scanned", exposedId, 1);
            assertThat(red.get(0).json())
                    .contains("\"reason\":\"ADMITTED\"", "\"ruledReason\":\"RED\"", "\"source\":\"OFFLINE\"");

            // And the contact sees it, in both languages
            Page office = browser.page(1280, 900, "en-GB");
            String pages = "http://localhost:" + net.port() + "/healthcode/";
            office.navigate(pages + "gate-devices");
            office.fill("input[name=username]", "contact-off");
            office.fill(
                    "textarea[name=claims]",
                    "{\"roles\":[\"enterprise\"],\"name\":\"Li Na\",\"enterprise_id\":\"" + enterprise + "\"}");
            office.click("input[type=submit]");
            office.fill("#add input[name=name]", "South gate, phone");
            office.click("#add button");
            office.waitForSelector("#invited:not([hidden])");
            for (String language : List.of("en", "zh")) {
                office.navigate(pages + "preferences?lang=" + language + "&to=/healthcode/gate-devices");
                shot(office, "devices-" + language);
                office.navigate(pages + "gate/today");
                assertThat(office.locator("tbody tr").count()).isEqualTo(1);
                shot(office, "today-" + language);
            }
            page.navigate(pages + "preferences?lang=en&to=/healthcode/gate/");
            page.waitForSelector("#gate[data-ready=true]");
            shot(page, "en");

            // And when the device is lost, its page scans no more, with a net as well
            JsonPath device = Api.as(contact).get("/api/v1/gates/devices").jsonPath();
            Api.as(contact)
                    .header("If-Match", "\"" + device.getInt("items[0].edition") + "\"")
                    .post("/api/v1/gates/devices/" + device.getString("items[0].deviceId") + "/revocation")
                    .then()
                    .statusCode(200);
            page.reload();
            page.waitForSelector("#gate[data-ready=true]");
            page.fill("#f-code", code(workers.get(0)));
            page.fill("#f-temperature", "365");
            page.press("#f-temperature", "Enter");
            // What stands in place of a decision, not what the list of devices says of this one.
            page.waitForFunction(
                    "() => document.getElementById('decision').innerText.includes('This device was revoked')");
            shot(page, "revoked");
            today().body("scans", equalTo(morning.size() + 1));

            // And offline and online the rules are the same
            List<Map<String, Object>> cases = new ArrayList<>();
            List<String> expectedReasons = new ArrayList<>();
            cases(cases, expectedReasons);
            assertThat(page.evaluate(DECIDE, cases)).isEqualTo(expectedReasons);
        }
    }

    private List<Arrival> morning(List<Person> workers, Person tired, Person exposed) {
        List<Arrival> all = new ArrayList<>();
        List<Arrival> rare = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            rare.add(new Arrival(code(tired), "365", "REFUSED YELLOW"));
            rare.add(new Arrival(code(workers.get(i % 4)), "373", "REFUSED FEVER"));
            rare.add(new Arrival(code(workers.get(i % 4)), "3725", "PASSED ADMITTED"));
        }
        for (int i = 0; i < 5; i++) {
            String once = code(workers.get(i % 4));
            rare.add(new Arrival(once, "364", "PASSED ADMITTED"));
            rare.add(new Arrival(once, "368", "REFUSED COPY"));
            char last = once.charAt(100);
            rare.add(new Arrival(
                    once.substring(0, 100) + (last == 'A' ? 'B' : 'A') + once.substring(101), "365", "REFUSED FORGED"));
            rare.add(new Arrival("hello", "365", "REFUSED UNREADABLE"));
        }
        List<String> ahead =
                Api.as(workers.get(1).token()).get("/api/v1/codes/mine").path("codes.text");
        rare.add(new Arrival(ahead.get(4), "365", "REFUSED NOT_YET_VALID"));
        rare.add(new Arrival(workers.get(2).idNumber(), "365", "PASSED ADMITTED"));
        rare.add(new Arrival(tired.idNumber(), "365", "REFUSED YELLOW"));
        rare.add(new Arrival(Api.residentNumber(39_999), "365", "REFUSED UNKNOWN_PERSON"));
        rare.add(new Arrival(code(exposed), "365", "PASSED ADMITTED"));
        int ordinary = 200 - rare.size();
        for (int i = 0; i < ordinary; i++) {
            all.add(new Arrival(code(workers.get(i % 4)), "36" + i % 9, "PASSED ADMITTED"));
        }
        all.addAll(60, rare);
        return all;
    }

    private static String scan(Page page, Arrival one) {
        int before = decisions(page);
        page.fill("#f-code", one.typed());
        page.press("#f-code", "Enter");
        page.fill("#f-temperature", one.temperature());
        page.press("#f-temperature", "Enter");
        page.waitForFunction("n => Number(document.getElementById('gate').dataset.decisions ?? 0) > n", before);
        return page.getAttribute("#gate", "data-last");
    }

    private static int decisions(Page page) {
        String said = page.getAttribute("#gate", "data-decisions");
        return said == null ? 0 : Integer.parseInt(said);
    }

    private void cases(List<Map<String, Object>> cases, List<String> reasons) {
        GatePolicy policy =
                new GatePolicy(new FeverRule(new java.math.BigDecimal("37.3"), true), java.time.Duration.ofSeconds(5));
        for (Direction direction : Direction.values()) {
            for (Sight.CodeState state : Sight.CodeState.values()) {
                for (Sight.HolderColour colour : withNull(Sight.HolderColour.values())) {
                    for (boolean worker : new boolean[] {true, false}) {
                        for (String celsius : Arrays.asList(null, "36.5", "37.25", "37.29", "37.3", "42.0")) {
                            Temperature taken =
                                    celsius == null ? null : new Temperature(new java.math.BigDecimal(celsius));
                            Map<String, Object> one = new LinkedHashMap<>();
                            one.put("direction", direction.name());
                            one.put("state", state.name());
                            one.put("colour", colour == null ? null : colour.name());
                            one.put("worker", worker);
                            one.put("temperature", celsius == null ? null : Double.valueOf(celsius));
                            cases.add(one);
                            reasons.add(policy.decide(new Sight(direction, state, colour, worker, taken))
                                    .reason()
                                    .name());
                        }
                    }
                }
            }
        }
    }

    private static <T> List<T> withNull(T[] values) {
        List<T> all = new ArrayList<>(Arrays.asList(values));
        all.add(null);
        return all;
    }

    private io.restassured.response.ValidatableResponse today() {
        return Api.as(contact).get("/api/v1/gates/today").then().statusCode(200);
    }

    private String code(Person person) {
        String id = Api.as(person.token()).get("/api/v1/registrations/mine").path("personId");
        var standing = Objects.requireNonNull(colours.of(UUID.fromString(id)));
        return codes.issueOne(Objects.requireNonNull(standing.number()), Objects.requireNonNull(standing.colour()))
                .text();
    }

    private void employ(String worker, int n) {
        Topics.send(
                "worker-registered",
                worker,
                """
                {"workerId":"%s","version":1,"enterpriseId":"%s","town":"330110001","origin":"341002","skills":[],\
                "registeredAt":"2020-02-10T00:00:0%dZ"}"""
                        .formatted(worker, enterprise, n));
    }

    private void turnRed(String person) {
        Topics.send(
                "exposure-reported",
                person,
                """
                {"personId":"%s","kind":"CLOSE_CONTACT","from":"%s","reportedAt":"%s"}"""
                        .formatted(person, java.time.Instant.now(), java.time.Instant.now()));
        Awaitility.await().until(() -> "RED"
                .equals(Objects.requireNonNull(colours.of(UUID.fromString(person)))
                        .colour()));
    }

    /** A phone's screen with the code, held before the camera. */
    private static String[] film(String text) throws IOException {
        try {
            BitMatrix symbol = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, CameraFilm.SIDE, CameraFilm.SIDE);
            return CameraFilm.arguments(SHOTS.resolve("code.y4m"), symbol::get);
        } catch (WriterException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void shot(Page page, String name) {
        for (int width : new int[] {390, 1280}) {
            page.setViewportSize(width, 844);
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(SHOTS.resolve("gate-" + name + "-" + width + ".png"))
                    .setFullPage(true));
        }
    }
}
