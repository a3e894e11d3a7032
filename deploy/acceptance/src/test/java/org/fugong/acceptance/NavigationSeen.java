package org.fugong.acceptance;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The links that every page offers, followed by each of those to whom they are offered. */
final class NavigationSeen {

    private NavigationSeen() {}

    /** Links that do not lead to a page, each as {@code role path: status}; whoever has not logged in is {@code anyone}. */
    static List<String> broken(Stage stage) throws IOException, InterruptedException {
        HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        JsonNode groups = new ObjectMapper()
                .readTree(Path.of(System.getProperty("fugong.root"), "deploy/navigation/navigation.json")
                        .toFile());
        List<String> broken = new ArrayList<>();
        for (JsonNode link : groups.findValues("links").stream()
                .flatMap(links -> links.valueStream())
                .toList()) {
            List<String> roles = new ArrayList<>();
            link.path("roles").forEach(role -> roles.add(role.asText()));
            for (String role : roles.isEmpty() ? List.of("anyone") : roles) {
                HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(
                                stage.stack.baseUrl() + link.path("path").asText()))
                        .header("Accept", "text/html");
                if (!roles.isEmpty()) {
                    request.header("Authorization", "Bearer " + stage.stack.token(role));
                }
                HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
                if (answer.statusCode() != 200 || !answer.body().contains("<main")) {
                    broken.add(role + " " + link.path("path").asText() + ": " + answer.statusCode());
                }
            }
        }
        return broken;
    }
}
