package org.fugong.registry.inspection.web;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.fugong.chassis.testing.BadSignal;
import org.fugong.chassis.testing.Chromium;
import org.fugong.chassis.testing.TestServers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fugong.registry.RegistryApi.as;
import static org.fugong.registry.RegistryApi.district;
import static org.fugong.registry.RegistryApi.registered;
import static org.fugong.registry.RegistryApi.write;
import static org.fugong.registry.inspection.web.Inspections.inspector;
import static org.fugong.registry.inspection.web.Inspections.order;
import static org.fugong.registry.inspection.web.Inspections.team;
import static org.hamcrest.Matchers.hasSize;

/** An inspector's day with the net gone, in a real browser. */
@Tag("proof")
@QuarkusTest
@QuarkusTestResource(TestServers.class)
class OfflineVisitsTest {

    private static final String INSPECTOR = "ins-off";
    private static final Path SHOTS = Path.of("target", "pages");

    @TestHTTPResource("/")
    URI server;

    @Test
    void two_visits_typed_without_net_survive_a_reload_and_arrive_once_each() {
        // Given
        String town = "330110112";
        team("组 离线", INSPECTOR, town);
        String first = order(registered(8151, town, 40));
        String second = order(registered(8152, town, 40));
        write(inspector(INSPECTOR))
                .post("/api/v1/inspection-route")
                .then()
                .statusCode(200)
                .body("items", hasSize(2));

        try (Chromium browser = Chromium.openOrSkip();
                BadSignal net = new BadSignal(server.getPort())) {
            Page page = browser.page(390, 844, "zh-CN");
            String pages = "http://localhost:" + net.port() + "/registry/inspection/";
            page.navigate(pages + "today");
            page.fill("input[name=username]", INSPECTOR);
            page.fill("textarea[name=claims]", "{\"roles\":[\"inspector\"],\"name\":\"赵磊\"}");
            page.click("input[type=submit]");
            page.waitForSelector("#inspection[data-kept=true]");
            shot(page, "today");

            // When
            net.cut();
            page.navigate(pages + "tasks/" + first);
            page.waitForSelector("#visit[data-ready=true]");
            fill(page);
            page.click("#add-origin");
            page.selectOption("#origins [data-level='0']", "340000");
            page.selectOption("#origins [data-level='1']", "341000");
            page.fill("#origins [data-of=able]", "12");
            shot(page, "visit");
            page.reload();
            page.waitForSelector("#visit[data-ready=true]");
            assertThat(page.inputValue("#needs [data-of=occupation]")).isEqualTo("缝纫工");
            assertThat(page.inputValue("#origins [data-level='1']")).isEqualTo("341000");
            finish(page, 1);
            page.navigate(pages + "tasks/" + second);
            page.waitForSelector("#visit[data-ready=true]");
            fill(page);
            finish(page, 2);
            page.reload();
            page.waitForSelector("#queue li >> nth=1");

            // Then
            assertThat(page.isVisible("#offline")).isTrue();
            assertThat(visits(first)).isEmpty();
            shot(page, "waiting");

            // When
            net.mend();
            page.click("#send-now");
            // The page reloads itself once everything has been sent.
            page.waitForFunction("() => localStorage.getItem('inspection:queue') === '[]'");
            page.waitForSelector(
                    "#waiting[hidden]", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED));
            shot(page, "sent");

            // Then
            Awaitility.await().untilAsserted(() -> {
                assertThat(visits(first)).hasSize(1);
                assertThat(visits(second)).hasSize(1);
            });
            assertThat(page.evaluate(
                            "() => Object.keys(localStorage).filter(key => key.startsWith('inspection:draft')).length"))
                    .isEqualTo(0);
        }
    }

    private static void fill(Page page) {
        page.evaluate("() => document.querySelectorAll('[data-item] input[value=OK]').forEach(one => one.click())");
        page.check("#c-passed");
        page.click("#add-need");
        page.fill("#needs [data-of=occupation]", "缝纫工");
        page.fill("#needs [data-of=number]", "40");
    }

    private static void finish(Page page, int waiting) {
        page.click("#visit button.primary");
        page.waitForSelector("#queue li >> nth=" + (waiting - 1));
    }

    private static List<Object> visits(String task) {
        return as(district())
                .get("/api/v1/inspection-tasks/" + task + "/visits")
                .path("items");
    }

    private static void shot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SHOTS.resolve("inspection-" + name + ".png"))
                .setFullPage(true));
    }
}
