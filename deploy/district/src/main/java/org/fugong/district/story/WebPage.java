package org.fugong.district.story;

import java.util.Optional;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.jsoup.select.Elements;

/** A page as a person sees it. What a page does not show ends the story with what it says instead. */
final class WebPage {
    private final Browser browser;
    private final String path;
    private final Document document;

    WebPage(Browser browser, String path, Document document) {
        this.browser = browser;
        this.path = path;
        this.document = document;
    }

    /** Its address, below the front door. */
    String address() {
        return path;
    }

    /** The same page, fetched anew. */
    WebPage again() {
        return browser.open(path);
    }

    boolean has(String css) {
        return !document.select(css).isEmpty();
    }

    Elements all(String css) {
        return document.select(css);
    }

    Element one(String css) {
        Element found = document.selectFirst(css);
        if (found == null) {
            throw new StoryFailed("The page " + path + " shows no " + css + ". It says: " + said());
        }
        return found;
    }

    /** The state that a page tells beside its words. */
    String state() {
        return one("[data-state]").attr("data-state");
    }

    /** Where a link leads to. */
    String link(String css) {
        return one(css).attr("href");
    }

    WebPage follow(String css) {
        return browser.open(link(css));
    }

    /** The form that does this, if the page offers it: the end of the address that its script sends it to. */
    Optional<WebForm> offers(String deed) {
        return Optional.ofNullable(document.selectFirst("form[data-api$='" + deed + "']"))
                .map(form -> new WebForm(browser, path, document, (FormElement) form));
    }

    /** The form that is found so. */
    WebForm formAt(String css) {
        return new WebForm(browser, path, document, (FormElement) one(css));
    }

    WebForm form(String deed) {
        return offers(deed)
                .orElseThrow(() -> new StoryFailed("The page " + path + " offers no " + deed + ". It says: " + said()));
    }

    /** What stands on it, besides navigation. */
    String said() {
        Element main = document.selectFirst("main");
        return main == null ? document.text() : main.text();
    }
}
