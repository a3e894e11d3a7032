package org.fugong.local.login;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.vertx.core.json.JsonObject;
import org.jose4j.jwk.HttpsJwks;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.HttpsJwksVerificationKeyResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.fugong.embedded.FreePort;
import org.fugong.local.door.FrontDoor;

import static org.assertj.core.api.Assertions.assertThat;

class LogInTest {

    private static final String SECRET = "the client's secret";
    private static final Person OFFICIAL =
            new Person("official-town", "陈洁 <b>", "Town official", List.of("town-official"), null, "330110001");

    private static final Person WORKER = new Person("worker-7", "王合成", "Worker", List.of("worker"), null, null);
    private static final Directory DIRECTORY = new Directory() {
        @Override
        public List<Person> offered() {
            return List.of(OFFICIAL);
        }

        @Override
        public Optional<Person> find(String id) {
            return Stream.of(OFFICIAL, WORKER)
                    .filter(person -> person.id().equals(id))
                    .findFirst();
        }
    };

    private final HttpClient client = HttpClient.newHttpClient();
    private final int port = FreePort.any();
    private final String back = "http://localhost:" + port + "/registry/";

    @TempDir
    Path keys;

    private LogIn logIn;
    private FrontDoor door;

    @BeforeEach
    void open() throws IOException {
        logIn = new LogIn("http://localhost:" + port, SECRET, keys, DIRECTORY, Clock.systemUTC());
        door = FrontDoor.open(port, Map.of(), LogIn.PATH, logIn::handle);
    }

    @AfterEach
    void shut() {
        door.close();
    }

    @Test
    void aPersonIsChosenByAButtonAndTheCodeGivesTokensOnce() throws Exception {
        // Given
        String verifier = "a verifier that is long enough for PKCE, at least 43 characters";
        String challenge = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(
                        MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        HttpResponse<String> page = get("/authorize?"
                + form(Map.of(
                        "client_id",
                        "fugong",
                        "redirect_uri",
                        back,
                        "state",
                        "s\"1",
                        "nonce",
                        "n1",
                        "code_challenge",
                        challenge)));
        assertThat(page.body())
                .contains("<button name=\"person\" value=\"official-town\">")
                .contains("陈洁 &lt;b&gt;")
                .contains("value=\"s&quot;1\"");

        // When
        HttpResponse<String> chosen = post(
                "/authorize",
                Map.of(
                        "client_id",
                        "fugong",
                        "redirect_uri",
                        back,
                        "state",
                        "s\"1",
                        "nonce",
                        "n1",
                        "code_challenge",
                        challenge,
                        "person",
                        "official-town"));
        String location = chosen.headers().firstValue("location").orElseThrow();
        assertThat(location).startsWith(back + "?code=").endsWith("&state=s%221");
        String code = location.replaceAll(".*code=([^&]+).*", "$1");
        Map<String, String> exchange = Map.of(
                "grant_type",
                "authorization_code",
                "code",
                code,
                "redirect_uri",
                back,
                "client_id",
                "fugong",
                "client_secret",
                SECRET,
                "code_verifier",
                verifier);
        HttpResponse<String> tokens = post("/token", exchange);

        // Then
        assertThat(tokens.statusCode()).isEqualTo(200);
        JwtClaims identity = verified(new JsonObject(tokens.body()).getString("id_token"));
        assertThat(identity.getClaimsMap())
                .containsEntry("nonce", "n1")
                .containsEntry("sub", "official-town")
                .containsEntry("name", "陈洁 <b>");
        JwtClaims access = verified(new JsonObject(tokens.body()).getString("access_token"));
        assertThat(access.getStringListClaimValue("roles")).containsExactly("town-official");
        assertThat(access.getClaimsMap()).containsEntry("town", "330110001").doesNotContainKey("enterprise_id");
        assertThat(post("/token", exchange).body()).contains("invalid_grant");
    }

    @Test
    void somebodyWhoIsNotOfferedLogsInByName() throws Exception {
        Map<String, String> asked = Map.of("client_id", "fugong", "redirect_uri", back);
        assertThat(get("/authorize?" + form(asked)).body())
                .contains("<input name=\"person\"")
                .doesNotContain("worker-7");

        HttpResponse<String> known =
                post("/authorize", Map.of("client_id", "fugong", "redirect_uri", back, "person", " worker-7 "));
        HttpResponse<String> unknown =
                post("/authorize", Map.of("client_id", "fugong", "redirect_uri", back, "person", "worker-8"));

        assertThat(known.headers().firstValue("location").orElseThrow()).startsWith(back + "?code=");
        assertThat(unknown.statusCode()).isEqualTo(400);
        assertThat(unknown.body()).contains("access_denied");
    }

    @Test
    void theLogInLeadsToPagesOfThisMachineOnly() throws Exception {
        // When
        HttpResponse<String> page =
                get("/authorize?" + form(Map.of("client_id", "fugong", "redirect_uri", "https://example.org/")));

        // Then
        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.headers().firstValue("location")).isEmpty();
    }

    @Test
    void withoutTheClientsSecretThereIsNoToken() throws Exception {
        assertThat(post(
                                "/token",
                                Map.of(
                                        "grant_type",
                                        "password",
                                        "username",
                                        "official-town",
                                        "client_id",
                                        "fugong",
                                        "client_secret",
                                        "guessed"))
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void aRefreshTokenIsGoodForNewTokensAfterARestartButNotAsAnAccessToken() throws Exception {
        // Given
        String refresh = new JsonObject(post(
                                "/token",
                                Map.of(
                                        "grant_type",
                                        "password",
                                        "username",
                                        "official-town",
                                        "client_id",
                                        "fugong",
                                        "client_secret",
                                        SECRET))
                        .body())
                .getString("refresh_token");

        // When
        shut();
        open();
        HttpResponse<String> renewed = post(
                "/token",
                Map.of(
                        "grant_type",
                        "refresh_token",
                        "refresh_token",
                        refresh,
                        "client_id",
                        "fugong",
                        "client_secret",
                        SECRET));

        // Then
        assertThat(verified(new JsonObject(renewed.body()).getString("access_token"))
                        .getSubject())
                .isEqualTo("official-town");
        HttpResponse<String> misused = client.send(
                HttpRequest.newBuilder(at("/userinfo"))
                        .header("authorization", "Bearer " + refresh)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(misused.statusCode()).isEqualTo(401);
    }

    /** By another library than the one that signed. */
    private JwtClaims verified(String token) throws Exception {
        JsonObject configuration =
                new JsonObject(get("/.well-known/openid-configuration").body());
        return new JwtConsumerBuilder()
                .setVerificationKeyResolver(
                        new HttpsJwksVerificationKeyResolver(new HttpsJwks(configuration.getString("jwks_uri"))))
                .setExpectedIssuer(logIn.issuer())
                .setExpectedAudience("fugong")
                .setRequireExpirationTime()
                .build()
                .processToClaims(token);
    }

    private URI at(String path) {
        return URI.create(logIn.issuer() + path);
    }

    private HttpResponse<String> get(String path) throws Exception {
        return client.send(HttpRequest.newBuilder(at(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, Map<String, String> fields) throws Exception {
        return client.send(
                HttpRequest.newBuilder(at(path))
                        .header("content-type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form(fields)))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
