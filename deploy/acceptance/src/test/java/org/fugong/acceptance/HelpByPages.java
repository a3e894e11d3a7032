package org.fugong.acceptance;

import java.time.Duration;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import org.fugong.chassis.testing.Chromium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** One request for help from the asking to the stars, by nothing but the pages of the two who have to do with it. */
final class HelpByPages {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private HelpByPages() {}

    static void play(Stage stage, Chromium browser) {
        Visitor visitor = new Visitor(stage.stack, browser);
        String contact = stage.stack.people().stream()
                .filter(person -> person.role().contains("Enterprise contact"))
                .findFirst()
                .orElseThrow()
                .id();

        Page asking = visitor.logIn(contact, "/registry/help/new");
        asking.locator("label[for='f-category-TAX']").click();
        asking.locator("#f-text").fill("Can the return for January be handed in later?");
        asking.locator("main form button.primary").click();
        asking.waitForURL(url -> !url.endsWith("/help/new"));
        String request = asking.url().replaceFirst("^https?://[^/]+", "");

        Page answering = visitor.logIn("official-district", request);
        send(answering, "acceptance");
        say(answering, "resolution", "The date is put off to the end of the month.");
        assertThat(Visitor.main(answering)).contains("The date is put off to the end of the month.");
        answering.context().close();

        asking.reload();
        assertThat(Visitor.main(asking)).contains("The date is put off to the end of the month.");
        asking.locator("label[for='star-5']").click();
        send(asking, "rating");
        assertThat(Visitor.main(asking)).contains("★★★★★");
        asking.context().close();
    }

    private static void say(Page page, String deed, String text) {
        form(page, deed).locator("textarea").fill(text);
        send(page, deed);
    }

    /** Sends a form, and waits until the page that comes after does not offer it any more. */
    private static void send(Page page, String deed) {
        form(page, deed).locator("button.primary").click();
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(form(page, deed).count()).isZero());
    }

    private static Locator form(Page page, String deed) {
        return page.locator("main form[data-api$='/" + deed + "']");
    }
}
