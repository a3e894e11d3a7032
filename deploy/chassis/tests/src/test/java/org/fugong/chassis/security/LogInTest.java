package org.fugong.chassis.security;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.fugong.chassis.testing.TestServers;

import static org.assertj.core.api.Assertions.assertThat;

/** The log-in of pages, as a browser goes through it. */
@QuarkusTest
@QuarkusTestResource(TestServers.class)
class LogInTest {
    @TestHTTPResource("/")
    URI base;

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    private HttpResponse<String> get(URI uri, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri).header("Accept", "text/html,*/*;q=0.8");
        if (headers.length > 0) {
            request.headers(headers);
        }
        return browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private URI at(String path) {
        return base.resolve("/chassis" + path);
    }

    private static URI location(HttpResponse<?> response) {
        return response.uri().resolve(response.headers().firstValue("Location").orElseThrow());
    }

    private HttpResponse<String> logIn(URI page) throws IOException, InterruptedException {
        HttpResponse<String> sentAway = get(page);
        assertThat(sentAway.statusCode()).isEqualTo(302);
        String form = "username=li&claims="
                + URLEncoder.encode("{\"roles\":[\"enterprise\"],\"name\":\"Li\"}", StandardCharsets.UTF_8);
        HttpResponse<String> answer = browser.send(
                HttpRequest.newBuilder(location(sentAway))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        for (int hop = 0; answer.statusCode() / 100 == 3 && hop < 5; hop++) {
            answer = get(location(answer));
        }
        return answer;
    }

    @Test
    void aPageSendsToTheLogInAndIsShownAfterIt() throws Exception {
        // When
        HttpResponse<String> sentAway = get(at("/notes"));

        // Then the provider is told of one address only, whichever page was asked for
        assertThat(sentAway.statusCode()).isEqualTo(302);
        String query = URLDecoder.decode(location(sentAway).getRawQuery(), StandardCharsets.UTF_8);
        assertThat(query).contains("client_id=fugong", "redirect_uri=" + at("/login"), "scope=openid");

        // When
        HttpResponse<String> page = logIn(at("/notes?of=li"));

        // Then
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.uri().getPath()).isEqualTo("/chassis/notes");
        assertThat(page.uri().getQuery()).isEqualTo("of=li");
        assertThat(page.body()).contains("<p>li</p>");
    }

    @Test
    void oneSessionServesAllServicesAndTheirApis() throws Exception {
        logIn(at("/notes"));
        assertThat(cookies.getCookieStore().getCookies())
                .filteredOn(cookie -> cookie.getName().startsWith("q_session"))
                .isNotEmpty()
                .allSatisfy(cookie -> {
                    assertThat(cookie.getPath()).isEqualTo("/");
                    assertThat(cookie.isHttpOnly()).isTrue();
                    assertThat(cookie.getValue()).doesNotContain("enterprise");
                });
        assertThat(get(at("/api/v1/notes/who")).body()).contains("\"subject\":\"li\"");
    }

    @Test
    void aScriptIsToldThatItsSessionIsOver() throws Exception {
        assertThat(get(at("/notes"), "X-Requested-With", "JavaScript").statusCode())
                .isEqualTo(499);
        assertThat(get(at("/api/v1/notes/town/1"), "X-Requested-With", "JavaScript")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void aSessionThatSomeoneMadeUpIsNone() throws Exception {
        HttpCookie forged = new HttpCookie("q_session", "eyJhbGciOiJub25lIn0.e30.|x|y");
        forged.setPath("/");
        forged.setVersion(0);
        cookies.getCookieStore().add(base, forged);
        assertThat(get(at("/notes")).statusCode()).isEqualTo(302);
        assertThat(get(at("/api/v1/notes/town/1")).statusCode()).isEqualTo(401);
    }

    @Test
    void loggingOutEndsTheSessionHereAndAtTheProvider() throws Exception {
        // Given
        logIn(at("/notes"));

        // When
        HttpResponse<String> out = get(at("/logout"));

        // Then
        assertThat(out.statusCode()).isEqualTo(302);
        assertThat(location(out).getPath()).endsWith("/endsession");
        assertThat(URLDecoder.decode(location(out).getRawQuery(), StandardCharsets.UTF_8))
                .contains("post_logout_redirect_uri=" + at("/"));
        assertThat(get(at("/notes")).statusCode()).isEqualTo(302);
        assertThat(get(at("/api/v1/notes/who")).body()).contains("anonymous");
    }

    @Test
    void loggingOutWithoutASessionLeadsHome() throws Exception {
        HttpResponse<String> out = get(at("/logout"));
        assertThat(out.statusCode()).isEqualTo(303);
        assertThat(location(out).getPath()).isEqualTo("/");
    }
}
