package org.fugong.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page;

import org.fugong.chassis.testing.Chromium;
import org.fugong.district.Enterprise;
import org.fugong.district.story.SharingCast;
import org.fugong.district.story.StableId;
import org.fugong.local.FugongStack;

import static org.assertj.core.api.Assertions.assertThat;

/** The hotel and the factory as seen from outside once the story has been played: by REST, on the topics, on the pages. */
final class SharingSeen {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final FugongStack stack;
    private final String official;
    private final Enterprise factory;
    private final Enterprise hotel;
    private final int lent;
    private final int back;

    SharingSeen(Stage stage) {
        this.stack = stage.stack;
        this.official = stage.official();
        this.factory = SharingCast.factory(stage.district);
        this.hotel = SharingCast.hotel(stage.district);
        this.lent = SharingCast.lent(stage.district);
        this.back = SharingCast.back(stage.district);
    }

    /** The only agreement there is. */
    JsonNode agreement() {
        JsonNode items = get("/registry/api/v1/labour-agreements").path("items");
        assertThat(items).hasSize(1);
        return items.get(0);
    }

    void figures() {
        JsonNode agreement = agreement();
        assertThat(agreement.path("state").asText()).isEqualTo("ACTIVE");
        assertThat(agreement.path("lenderId").asText()).isEqualTo(StableId.ofEnterprise(hotel.uscc()));
        assertThat(agreement.path("borrowerId").asText()).isEqualTo(StableId.ofEnterprise(factory.uscc()));
        assertThat(agreement.path("returnOn").asText())
                .isGreaterThan(agreement.path("from").asText());
        List<JsonNode> workers = list(agreement.path("workers"));
        assertThat(workers.stream().filter(worker -> worker.path("lent").asBoolean()))
                .hasSize(lent);
        assertThat(workers.stream()
                        .map(worker -> worker.path("answer").asText())
                        .filter("DECLINED"::equals))
                .as("of those who declined none went")
                .hasSize(1);
        assertThat(workers.stream().map(worker -> worker.path("via").asText()).filter("PHONE"::equals))
                .hasSize(1);

        JsonNode bus = agreement.path("bus");
        assertThat(bus.path("state").asText()).isEqualTo("ARRIVED");
        JsonNode journey =
                get("/transport/api/v1/charters/" + bus.path("charterId").asText() + "/reconciliation");
        assertThat(List.of(
                        bus.path("seats").asInt(),
                        bus.path("boarded").asInt(),
                        bus.path("arrived").asInt(),
                        journey.path("roster").asInt(),
                        journey.path("boarded").asInt(),
                        journey.path("arrived").asInt()))
                .as("seats, boarded and arrived as registry tells; roster, boarded and arrived as transport tells")
                .containsOnly(lent);

        List<Integer> onDuty = new ArrayList<>();
        String reports = "/registry/api/v1/enterprises/" + StableId.ofEnterprise(factory.uscc()) + "/daily-reports";
        List<JsonNode> days = new ArrayList<>(list(get(reports).path("items")));
        for (int i = days.size() - 1; i >= 0; i--) {
            get(reports + "/" + days.get(i).path("day").asText())
                    .path("versions")
                    .forEach(version -> onDuty.add(version.path("onDuty").asInt()));
        }
        assertThat(onDuty).as("on duty at the factory, before and after").containsExactly(back, back + lent);
    }

    /** What everybody can read who reads the topics. */
    void topics() {
        String agreement = agreement().path("agreementId").asText();
        String charter = agreement().path("bus").path("charterId").asText();
        List<String> seen = new ArrayList<>();
        Agency.readEverything(stack.bootstrapServers(), (topic, bytes) -> {
            JsonNode data = read(bytes);
            if (data.path("agreementId").asText().equals(agreement)
                    || data.path("charterId").asText().equals(charter)) {
                seen.add(topic);
            }
        });
        assertThat(seen).filteredOn("labour-agreement-concluded"::equals).hasSize(1);
        assertThat(seen).filteredOn("charter-announced"::equals).hasSize(1);
        assertThat(seen).filteredOn("roster-frozen"::equals).hasSize(1);
        assertThat(seen).filteredOn("worker-boarded"::equals).hasSize(lent);
        assertThat(seen).filteredOn("worker-arrived"::equals).hasSize(lent);
    }

    /** Each of the four looks once at what the story left for them. */
    void pages(Chromium browser) {
        Visitor visitor = new Visitor(stack, browser);
        JsonNode agreement = agreement();
        String path =
                "/registry/labour/agreements/" + agreement.path("agreementId").asText();
        String until = agreement.path("returnOn").asText();
        String riders = lent + " boarded, " + lent + " arrived";

        Page asFactory = visitor.logIn("contact-" + factory.index(), "/registry/labour");
        assertThat(Visitor.main(asFactory)).contains("Garment, leather and fur workers", hotel.name(), until);
        asFactory.locator("main a[href='" + path + "']").first().click();
        assertThat(Visitor.main(asFactory))
                .contains("Lent", until, "Arrived", riders, "Why these two", "km away", "entered by others");
        assertThat(asFactory.locator("text=All are back").count()).isEqualTo(1);
        visitor.go(asFactory, "/registry/enterprises/" + StableId.ofEnterprise(factory.uscc()) + "/daily-reports");
        assertThat(Visitor.main(asFactory)).contains((back + lent) + " / " + factory.headcount());
        asFactory.context().close();

        Page asHotel = visitor.logIn("contact-" + hotel.index(), path);
        assertThat(Visitor.main(asHotel)).contains(factory.name(), riders, (lent) + " of " + (lent + 1) + " consent");
        asHotel.context().close();

        String worker = stack.people().stream()
                .filter(person -> person.role().contains("Worker lent"))
                .findFirst()
                .orElseThrow()
                .id();
        Page asWorker = visitor.logIn(worker, "/registry/labour/mine");
        assertThat(Visitor.main(asWorker)).contains(factory.name(), "Consents", until, "180", "Arrived");
        asWorker.context().close();

        Page asOfficial = visitor.logIn("official-district", path);
        assertThat(Visitor.main(asOfficial)).contains(hotel.name(), factory.name(), riders);
        asOfficial
                .locator("main a[href='/transport/charters/"
                        + agreement.path("bus").path("charterId").asText() + "']")
                .click();
        assertThat(Visitor.main(asOfficial)).contains(hotel.name() + " → " + factory.name());
        asOfficial.context().close();
    }

    private JsonNode get(String path) {
        try {
            HttpResponse<byte[]> answer = HTTP.send(
                    HttpRequest.newBuilder(URI.create(stack.baseUrl() + path))
                            .header("Accept", "application/json")
                            .header("Authorization", "Bearer " + official)
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode read(byte[] json) {
        try {
            return JSON.readTree(json);
        } catch (IOException noJson) {
            return JSON.createObjectNode();
        }
    }

    private static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }
}
