package org.fugong.acceptance;

import com.microsoft.playwright.Page;

import org.fugong.chassis.testing.Chromium;
import org.fugong.local.FugongStack;

/** Somebody at a browser, on a phone; a fault in a page's script fails the test. */
record Visitor(FugongStack stack, Chromium browser) {

    /** The page, after logging in as one of those whom the log-in offers. */
    Page logIn(String person, String path) {
        Page page = browser.page(390, 844, "en-GB");
        page.onPageError(error -> {
            throw new AssertionError(error);
        });
        go(page, path);
        page.locator("button[value='" + person + "']").click();
        if (!page.url().endsWith(path)) {
            go(page, path);
        }
        return page;
    }

    void go(Page page, String path) {
        page.navigate(stack.baseUrl() + path);
    }

    /** What stands on the page, besides navigation. */
    static String main(Page page) {
        return page.locator("main").innerText().replaceAll("\\s+", " ");
    }
}
