package org.fugong.local.login;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import org.jspecify.annotations.Nullable;

/**
 * The OpenID Connect provider (authorization code flow with or without PKCE, refresh, and a token for a person by name for
 * those who hold the client's secret). It forwards to addresses of this machine only.
 */
public final class LogIn {

    /** Path of the issuer on the front door. */
    public static final String PATH = "/auth/fugong";
    /** The one client: all four services share it, and it is the tokens' audience. */
    public static final String CLIENT = "fugong";

    private static final long TOKEN_SECONDS = 12 * 3600;
    private static final long REFRESH_SECONDS = 7 * 24 * 3600;
    private static final long CODE_SECONDS = 60;
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private final String issuer;
    private final String secret;
    private final Signer signer;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Granted> codes = new ConcurrentHashMap<>();
    private final Directory directory;

    private record Granted(
            Person person, String redirect, @Nullable String nonce, @Nullable String challenge, long until) {}

    /**
     * A provider.
     *
     * @param origin of the front door, such as {@code http://localhost:8080}
     * @param secret of the client
     * @param keys directory that keeps the signing key
     */
    public LogIn(String origin, String secret, Path keys, Directory directory, Clock clock) throws IOException {
        this.issuer = origin + PATH;
        this.secret = secret;
        this.signer = Signer.kept(keys.resolve("log-in.key"));
        this.directory = directory;
        this.clock = clock;
    }

    /** Those whom the log-in offers. */
    public List<Person> people() {
        return directory.offered();
    }

    /** What the services are given as the provider's address. */
    public String issuer() {
        return issuer;
    }

    /** An access token for somebody who need not be among the people: for the story and for tests. */
    public String token(String subject, List<String> roles, Map<String, Object> claims) {
        JsonObject token = base(subject, CLIENT, TOKEN_SECONDS).put("roles", new JsonArray(List.copyOf(roles)));
        claims.forEach(token::put);
        return signer.sign(token.put("typ", "Bearer").put("client_id", CLIENT));
    }

    /** Answers a request below {@link #PATH}. */
    public void handle(HttpServerRequest request) {
        String path = request.path().substring(PATH.length());
        request.response().putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        switch (request.method().name() + " " + path) {
            case "GET /.well-known/openid-configuration" -> json(request.response(), 200, configuration());
            case "GET /jwks" -> json(request.response(), 200, signer.keySet());
            case "GET /authorize" -> choose(request);
            case "POST /authorize" -> form(request, () -> chosen(request));
            case "POST /token" -> form(request, () -> exchange(request));
            case "GET /userinfo" -> userInfo(request);
            case "GET /end_session" -> end(request);
            default -> problem(request.response(), 404, "invalid_request", "There is nothing at this address.");
        }
    }

    private static void form(HttpServerRequest request, Runnable then) {
        request.setExpectMultipart(true);
        request.endHandler(ended -> then.run());
    }

    private JsonObject configuration() {
        return new JsonObject()
                .put("issuer", issuer)
                .put("authorization_endpoint", issuer + "/authorize")
                .put("token_endpoint", issuer + "/token")
                .put("userinfo_endpoint", issuer + "/userinfo")
                .put("end_session_endpoint", issuer + "/end_session")
                .put("jwks_uri", issuer + "/jwks")
                .put("response_types_supported", JsonArray.of("code"))
                .put("grant_types_supported", JsonArray.of("authorization_code", "refresh_token", "password"))
                .put("subject_types_supported", JsonArray.of("public"))
                .put("id_token_signing_alg_values_supported", JsonArray.of("RS256"))
                .put("scopes_supported", JsonArray.of("openid", "profile"))
                .put("code_challenge_methods_supported", JsonArray.of("S256"))
                .put(
                        "token_endpoint_auth_methods_supported",
                        JsonArray.of("client_secret_basic", "client_secret_post"));
    }

    private void choose(HttpServerRequest request) {
        if (refused(request, request.getParam("redirect_uri"), request.getParam("client_id"))) {
            return;
        }
        byte[] nonce = new byte[12];
        random.nextBytes(nonce);
        String styleNonce = Base64.getEncoder().encodeToString(nonce);
        request.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/html; charset=utf-8")
                // No form-action: the answer to the form leads back to the page that asked for the log-in.
                .putHeader("content-security-policy", "default-src 'none'; style-src 'nonce-" + styleNonce + "'")
                .putHeader("x-frame-options", "DENY")
                .end(LogInPage.html(directory.offered(), request.params().entries(), styleNonce));
    }

    /** Whether the request was refused because it would lead elsewhere than to this machine. */
    private static boolean refused(HttpServerRequest request, @Nullable String redirect, @Nullable String client) {
        if (!CLIENT.equals(client)) {
            problem(request.response(), 400, "invalid_client", "This log-in knows no such client.");
            return true;
        }
        try {
            URI uri = URI.create(redirect == null ? "" : redirect);
            if ("http".equals(uri.getScheme()) && uri.getHost() != null && LOOPBACK.contains(uri.getHost())) {
                return false;
            }
        } catch (IllegalArgumentException e) {
            // Falls through to the same answer as another machine's address.
        }
        problem(request.response(), 400, "invalid_request", "This log-in leads back to pages of this machine only.");
        return true;
    }

    private void chosen(HttpServerRequest request) {
        String redirect = request.getFormAttribute("redirect_uri");
        if (refused(request, redirect, request.getFormAttribute("client_id"))) {
            return;
        }
        Optional<Person> person = byId(request.getFormAttribute("person"));
        if (person.isEmpty()) {
            problem(request.response(), 400, "access_denied", "Nobody of that name may log in here.");
            return;
        }
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        String code = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        long now = clock.instant().getEpochSecond();
        codes.values().removeIf(granted -> granted.until() < now);
        codes.put(
                code,
                new Granted(
                        person.get(),
                        redirect,
                        request.getFormAttribute("nonce"),
                        request.getFormAttribute("code_challenge"),
                        now + CODE_SECONDS));
        String state = request.getFormAttribute("state");
        String separator = redirect.contains("?") ? "&" : "?";
        String target = redirect + separator + "code=" + code + (state == null ? "" : "&state=" + encoded(state));
        request.response()
                .setStatusCode(303)
                .putHeader(HttpHeaders.LOCATION, target)
                .end();
    }

    private void exchange(HttpServerRequest request) {
        if (!authenticated(request)) {
            request.response().putHeader("www-authenticate", "Basic realm=\"fugong\"");
            problem(request.response(), 401, "invalid_client", "The client's name or secret is wrong.");
            return;
        }
        String grant = String.valueOf(request.getFormAttribute("grant_type"));
        switch (grant) {
            case "authorization_code" -> byCode(request);
            case "refresh_token" -> byRefresh(request);
            case "password" ->
                byId(request.getFormAttribute("username"))
                        .ifPresentOrElse(
                                person -> json(request.response(), 200, tokens(person, null)),
                                () -> problem(
                                        request.response(),
                                        400,
                                        "invalid_grant",
                                        "Nobody of that name may log in here."));
            default -> problem(request.response(), 400, "unsupported_grant_type", "No token is given in that way.");
        }
    }

    private boolean authenticated(HttpServerRequest request) {
        String client = request.getFormAttribute("client_id");
        String given = request.getFormAttribute("client_secret");
        String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (authorization != null && authorization.startsWith("Basic ")) {
            try {
                String pair =
                        new String(Base64.getDecoder().decode(authorization.substring(6)), StandardCharsets.UTF_8);
                client = pair.substring(0, Math.max(0, pair.indexOf(':')));
                given = pair.substring(pair.indexOf(':') + 1);
            } catch (IllegalArgumentException e) {
                return false;
            }
        }
        return CLIENT.equals(client)
                && given != null
                && MessageDigest.isEqual(
                        given.getBytes(StandardCharsets.UTF_8), secret.getBytes(StandardCharsets.UTF_8));
    }

    private void byCode(HttpServerRequest request) {
        Granted granted = codes.remove(String.valueOf(request.getFormAttribute("code")));
        long now = clock.instant().getEpochSecond();
        if (granted == null
                || granted.until() < now
                || !granted.redirect().equals(request.getFormAttribute("redirect_uri"))
                || !proves(request.getFormAttribute("code_verifier"), granted.challenge())) {
            problem(request.response(), 400, "invalid_grant", "The code is unknown, used or too old.");
            return;
        }
        json(request.response(), 200, tokens(granted.person(), granted.nonce()));
    }

    /** PKCE with S256 (RFC 7636). */
    private static boolean proves(@Nullable String verifier, @Nullable String challenge) {
        if (challenge == null) {
            return true;
        }
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(String.valueOf(verifier).getBytes(StandardCharsets.US_ASCII));
            return challenge.equals(Base64.getUrlEncoder().withoutPadding().encodeToString(hash));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    private void byRefresh(HttpServerRequest request) {
        try {
            JsonObject claims = signer.verified(String.valueOf(request.getFormAttribute("refresh_token")));
            Optional<Person> person = byId(claims.getString("sub"));
            if ("Refresh".equals(claims.getString("typ"))
                    && claims.getLong("exp") > clock.instant().getEpochSecond()
                    && person.isPresent()) {
                json(request.response(), 200, tokens(person.get(), null));
                return;
            }
        } catch (GeneralSecurityException e) {
            // The answer is the same whatever was wrong with the token.
        }
        problem(request.response(), 400, "invalid_grant", "The refresh token is unknown or too old.");
    }

    private JsonObject tokens(Person person, @Nullable String nonce) {
        JsonObject id = base(person.id(), CLIENT, TOKEN_SECONDS)
                .put("typ", "ID")
                .put("auth_time", clock.instant().getEpochSecond())
                .put("preferred_username", person.id())
                .put("roles", new JsonArray(List.copyOf(person.roles())));
        person.claims().forEach(id::put);
        if (nonce != null) {
            id.put("nonce", nonce);
        }
        return new JsonObject()
                .put("token_type", "Bearer")
                .put("expires_in", TOKEN_SECONDS)
                .put("scope", "openid profile")
                .put("access_token", token(person.id(), person.roles(), person.claims()))
                .put("id_token", signer.sign(id))
                .put(
                        "refresh_token",
                        signer.sign(
                                base(person.id(), "refresh", REFRESH_SECONDS).put("typ", "Refresh")));
    }

    private JsonObject base(String subject, String audience, long seconds) {
        long now = clock.instant().getEpochSecond();
        byte[] id = new byte[12];
        random.nextBytes(id);
        return new JsonObject()
                .put("iss", issuer)
                .put("sub", subject)
                .put("aud", audience)
                .put("iat", now)
                .put("exp", now + seconds)
                .put("jti", Base64.getUrlEncoder().withoutPadding().encodeToString(id));
    }

    private void userInfo(HttpServerRequest request) {
        String authorization = String.valueOf(request.getHeader(HttpHeaders.AUTHORIZATION));
        try {
            JsonObject claims = signer.verified(authorization.replaceFirst("^Bearer ", ""));
            if ("Bearer".equals(claims.getString("typ"))
                    && claims.getLong("exp") > clock.instant().getEpochSecond()) {
                json(request.response(), 200, claims);
                return;
            }
        } catch (GeneralSecurityException e) {
            // The answer is the same whatever was wrong with the token.
        }
        problem(request.response(), 401, "invalid_token", "The token is unknown or too old.");
    }

    private static void end(HttpServerRequest request) {
        String target = request.getParam("post_logout_redirect_uri");
        if (target == null) {
            request.response()
                    .setStatusCode(303)
                    .putHeader(HttpHeaders.LOCATION, "/")
                    .end();
        } else if (!refused(request, target, CLIENT)) {
            String state = request.getParam("state");
            String full =
                    state == null ? target : target + (target.contains("?") ? "&" : "?") + "state=" + encoded(state);
            request.response()
                    .setStatusCode(303)
                    .putHeader(HttpHeaders.LOCATION, full)
                    .end();
        }
    }

    private Optional<Person> byId(@Nullable String id) {
        return id == null ? Optional.empty() : directory.find(id.strip());
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static void json(HttpServerResponse response, int status, JsonObject body) {
        response.setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                .end(body.encode());
    }

    private static void problem(HttpServerResponse response, int status, String error, String description) {
        json(response, status, new JsonObject().put("error", error).put("error_description", description));
    }
}
