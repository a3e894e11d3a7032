package org.fugong.acceptance;

import com.microsoft.playwright.Page;

import org.fugong.chassis.testing.Chromium;

import static org.assertj.core.api.Assertions.assertThat;

/** The night's charters as those see them on their pages who took part, once the story has been played. */
final class CharterSeen {
    private final Stage stage;

    CharterSeen(Stage stage) {
        this.stage = stage;
    }

    /** The coordinator goes from the list to each part of the first train, and to the versions of the second's roster. */
    void pages(Chromium browser) {
        Visitor visitor = new Visitor(stage.stack, browser);
        Page official = visitor.logIn("official-district", "/transport/charters");
        assertThat(Visitor.main(official)).contains("D5580", "K8401", "XC-01", "Cancelled");

        open(official, "D5580");
        assertThat(Visitor.main(official)).contains("Handed over");
        tab(official, "board");
        assertThat(Visitor.main(official)).contains("Ticket", "Village exit", "Health code", "Nothing is open");
        tab(official, "roster");
        assertThat(Visitor.main(official)).contains("167");
        tab(official, "journey");
        assertThat(Visitor.main(official)).contains("165", "accounted for");
        tab(official, "onward");
        assertThat(Visitor.main(official)).contains("165", "大巴 1");

        visitor.go(official, "/transport/charters");
        open(official, "K8401");
        tab(official, "roster");
        tab(official, "versions");
        assertThat(Visitor.main(official))
                .contains("Version 3 is the newest", "Frozen at the deadline", "Dropped out", "Added");
        official.context().close();
    }

    private static void open(Page page, String charter) {
        page.locator("main a[href^='/transport/charters/']:has-text('" + charter + "')")
                .first()
                .click();
        page.waitForURL("**/transport/charters/*");
    }

    private static void tab(Page page, String part) {
        page.locator("a[href^='/transport/charters/'][href$='/" + part + "']")
                .first()
                .click();
        page.waitForURL("**/" + part);
    }
}
