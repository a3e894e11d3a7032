package org.fugong.reporting.dashboard;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.fugong.chassis.testing.Chromium;
import org.fugong.chassis.testing.TestServers;
import org.fugong.reporting.Story;

import static org.assertj.core.api.Assertions.assertThat;

/** The dashboard in a real browser: live, filtered by its address, and on a wall. */
@Tag("proof")
@QuarkusTest
@QuarkusTestResource(TestServers.class)
class DashboardInBrowserTest {
    private static final String XINGQIAO = "330110004";
    private static final Path SHOTS = Path.of("target", "pages");

    @TestHTTPResource("/")
    URI server;

    @Test
    void movesByItselfIsFilteredByItsAddressAndHangsOnAWall() {
        // Given
        UUID works = UUID.randomUUID();
        UUID charter = UUID.randomUUID();
        tell(works, charter);
        try (Chromium browser = Chromium.openOrSkip()) {
            Page page = browser.page(1280, 900, "en");
            List<String> faults = new ArrayList<>();
            page.onPageError(faults::add);
            page.navigate(dashboard(""));
            page.waitForSelector("#dashboard:not([aria-busy])");

            // The public sees rates and the map, and is asked nothing
            assertThat(page.locator("#filters").count()).isZero();
            assertThat(page.textContent("#overall [data-rate]")).endsWith("%");
            page.waitForFunction("() => document.querySelectorAll('#part-rows tr').length >= 20");

            // When something happens, it shows without a reload
            String before = page.textContent("#overall [data-basis]");
            new Story().enterprise(UUID.randomUUID(), 1, XINGQIAO, false).send();
            page.waitForFunction("was => document.querySelector('#overall [data-basis]').textContent !== was", before);
            shots(page, "public");

            logIn(page);
            filters(page);
            wall(page);
            assertThat(faults).isEmpty();
        }
    }

    private void filters(Page page) {
        // When a town, a scale and a measure are chosen
        page.selectOption("#filters select[name=town]", XINGQIAO);
        page.selectOption("#filters select[name=scale]", "above");
        page.selectOption("#measure", "people");
        // Then the address says so, and shows the same to whoever opens it
        assertThat(page.url()).contains("town=" + XINGQIAO, "scale=above", "measure=people");
        page.waitForFunction("() => document.querySelector('#overall [data-basis]').textContent.startsWith('1 of 1')");
        String chosen = page.textContent("#chosen");
        assertThat(chosen).contains("Xingqiao", "Above-scale");
        page.navigate(page.url());
        page.waitForFunction("() => document.querySelector('#overall [data-basis]').textContent.startsWith('1 of 1')");
        assertThat(page.textContent("#chosen")).isEqualTo(chosen);
        assertThat(page.inputValue("#measure")).isEqualTo("people");
        page.waitForFunction("() => document.querySelector('[data-town=\"" + XINGQIAO + "\"] b').textContent === '1'");
        shots(page, "filtered");

        // And all is shown again
        page.click("#clear");
        assertThat(page.url()).doesNotContain("town=").contains("measure=people");
        page.selectOption("#by", "size");
        page.waitForFunction("() => document.querySelectorAll('#part-rows tr').length < 20");
        page.waitForSelector("#alerts:not([hidden])");
        shots(page, "official");
    }

    private void wall(Page page) {
        page.setViewportSize(1920, 1080);
        page.navigate(dashboard("?wall"));
        page.waitForSelector("#dashboard:not([aria-busy]) .shown");
        assertThat(page.getAttribute("html", "data-theme")).isEqualTo("dark");
        assertThat(page.isVisible(".bar")).isFalse();
        page.clock().install();
        for (int scene = 1; scene <= 4; scene++) {
            page.navigate(dashboard("?wall"));
            page.waitForSelector("#dashboard:not([aria-busy]) .shown");
            page.clock().runFor((scene - 1) * 12_000L + 1_000);
            page.waitForSelector("#dashboard[data-shown='" + scene + "']");
            page.clock().runFor(1_000);
            shot(page, "wall-" + scene);
        }
    }

    private void tell(UUID works, UUID charter) {
        Story story = new Story();
        UUID worker = UUID.randomUUID();
        story.enterprise(works, 1, XINGQIAO, true)
                .decided(works, 2, true)
                .worker(worker, 1, works)
                .started(worker)
                .completed(worker)
                .coded(worker)
                .scanned(worker, works, UUID.randomUUID(), Instant.now(), true, true)
                .charter(charter, "D5580 Huangshan", 1)
                .nominated(charter, worker, true)
                .nominated(charter, UUID.randomUUID(), false)
                .asked(charter, worker, "TICKET");
        String[] towns = {"330110001", "330110002", "330110006", "330110010", "330110102", "330110110"};
        for (int i = 0; i < towns.length; i++) {
            for (int n = 0; n <= i; n++) {
                UUID other = UUID.randomUUID();
                story.enterprise(other, 1, towns[i], n % 4 == 3);
                if (n != 2) {
                    story.decided(other, 2, true);
                }
            }
        }
        story.send();
        Story.figuresWhen(f -> f.getString("charters.list.charterId").contains(charter.toString())
                && f.getInt("resumption.byTown.find { it.town == '" + XINGQIAO + "' }.resumed") > 0);
    }

    private void logIn(Page page) {
        page.navigate(at("login?to=/reporting/"));
        page.fill("input[name=username]", "li");
        page.fill("textarea[name=claims]", "{\"roles\":[\"district-official\"],\"name\":\"赵磊\"}");
        page.click("input[type=submit]");
        page.waitForSelector("#filters");
        page.waitForSelector("#dashboard:not([aria-busy])");
    }

    private String dashboard(String query) {
        return at(query);
    }

    private String at(String path) {
        return "http://localhost:" + server.getPort() + "/reporting/" + path;
    }

    /** The page for a phone and for a desk, in each language, light and dark. */
    private void shots(Page page, String name) {
        String here = page.url();
        for (String language : List.of("zh", "en")) {
            page.navigate(at("preferences?lang=" + language + "&to="
                    + java.net.URLEncoder.encode(
                            URI.create(here).getRawPath()
                                    + (URI.create(here).getRawQuery() == null
                                            ? ""
                                            : "?" + URI.create(here).getRawQuery()),
                            java.nio.charset.StandardCharsets.UTF_8)));
            // The phone in Chinese and dark, the desk in English and light.
            int width = language.equals("zh") ? 390 : 1280;
            page.setViewportSize(width, 900);
            page.emulateMedia(
                    new Page.EmulateMediaOptions().setColorScheme(width == 390 ? ColorScheme.DARK : ColorScheme.LIGHT));
            page.waitForSelector("#dashboard:not([aria-busy])");
            page.waitForFunction("() => document.querySelectorAll('#part-rows tr').length > 0");
            shot(page, "%s-%s-%d".formatted(name, language, width));
            assertThat((Integer) page.evaluate("() => document.documentElement.scrollWidth - innerWidth"))
                    .as("%s at %d px", name, width)
                    .isLessThanOrEqualTo(0);
        }
        page.setViewportSize(1280, 900);
    }

    private void shot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SHOTS.resolve(name + ".png"))
                .setFullPage(!name.startsWith("wall")));
    }
}
