package org.fugong.district.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookieStore;
import java.net.MalformedURLException;
import java.net.URI;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import org.jsoup.Connection;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;

/**
 * A person's browser, as far as the services' pages need one: it keeps cookies, follows redirects, and logs the person in
 * when it is led to the log-in. It runs no scripts; what the pages' own script does when a form is sent, {@link WebForm} does.
 * A request is sent again until it has an answer, because services fall over in this story. Used by one thread at a time.
 */
final class Browser {
    private static final String NAME = "input[name=person]";
    private static final String LOG_IN = "form:has(" + NAME + ")";

    private final Connection session;
    private final URI frontDoor;
    private final String person;
    private final CookieStore cookies = new CookieManager().getCookieStore();

    Browser(Connection session, URI frontDoor, String person) {
        this.session = session;
        this.frontDoor = frontDoor;
        this.person = person;
    }

    /** The page of that path; a page that can't be shown ends the story with what it says. */
    WebPage open(String path) {
        Connection.Response answer = exchange(
                "GET " + path, () -> request(path).header("Accept", "text/html").execute());
        Document shown = parsed(answer);
        if (shown.selectFirst(LOG_IN) instanceof FormElement logIn) {
            logIn.expectFirst(NAME).val(person);
            answer = exchange(
                    "The log-in of " + person,
                    () -> logIn.submit().cookieStore(cookies).execute());
            shown = parsed(answer);
        }
        WebPage page = new WebPage(this, path, shown);
        if (answer.statusCode() != 200
                || !answer.url().getPath().equals(URI.create(path).getPath())) {
            throw new StoryFailed(person + " wanted to see " + path + ", and came to " + answer.url() + " with status "
                    + answer.statusCode() + ": " + page.said());
        }
        return page;
    }

    /**
     * Sends what a form holds, as the pages' script does: as JSON, under one key for as long as it takes.
     *
     * @param body JSON; empty for nothing
     * @param tag of the version that the form was made of; empty if it carries none
     */
    Rest.Answer send(String method, String path, String body, String tag) {
        String key = UUID.randomUUID().toString();
        Connection.Response answer = exchange(method + " " + path, () -> {
            Connection request = request(path)
                    .method(Connection.Method.valueOf(method))
                    .header("Accept", "application/json, application/problem+json")
                    .header("Content-Type", "application/json")
                    .header("X-Requested-With", "JavaScript")
                    .header("Idempotency-Key", key)
                    .requestBody(body);
            return (tag.isEmpty() ? request : request.header("If-Match", tag)).execute();
        });
        return new Rest.Answer(person + ": " + method + " " + path, answer.statusCode(), answer.body());
    }

    /** What the script of a page fetches for it. */
    JsonNode fetch(String path) {
        Connection.Response answer = exchange("GET " + path, () -> request(path)
                .header("Accept", "application/json")
                .header("X-Requested-With", "JavaScript")
                .execute());
        return new Rest.Answer(person + ": GET " + path, answer.statusCode(), answer.body()).expect();
    }

    private Connection request(String path) throws MalformedURLException {
        return session.newRequest(frontDoor.resolve(path).toURL()).cookieStore(cookies);
    }

    private static Connection.Response exchange(String what, Rest.Attempt<Connection.Response> attempt) {
        // With its body: a service that falls over in the middle of it has not answered.
        return Rest.answered(what, () -> attempt.make().readFully(), Connection.Response::statusCode);
    }

    private static Document parsed(Connection.Response answer) {
        try {
            return answer.parse();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
