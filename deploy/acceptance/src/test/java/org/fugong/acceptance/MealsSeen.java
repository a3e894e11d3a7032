package org.fugong.acceptance;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;

import org.fugong.chassis.testing.Chromium;
import org.fugong.district.Enterprise;
import org.fugong.district.story.Meals;
import org.fugong.district.story.StableId;

import static org.assertj.core.api.Assertions.assertThat;

/** The joint scheme of the meals as it is seen from outside after the story, by an official, a member and a neighbour. */
final class MealsSeen {

    private static final String SCHEMES = "/registry/api/v1/assistance-schemes";

    private MealsSeen() {}

    static void by(Stage stage) {
        List<Enterprise> factories = Meals.factories(stage.district);
        JsonNode scheme = scheme(stage);
        assertThat(scheme.path("state").asText()).isEqualTo("RUNNING");
        assertThat(scheme.path("members")).hasSameSizeAs(factories);
        long shares = 0;
        for (JsonNode member : scheme.path("members")) {
            assertThat(member.path("answer").asText()).isEqualTo("CONSENTED");
            assertThat(member.path("shareFen").asLong())
                    .isLessThanOrEqualTo(member.path("mostFen").asLong())
                    .isLessThan(member.path("aloneFen").asLong());
            shares += member.path("shareFen").asLong();
        }
        assertThat(shares).isEqualTo(scheme.path("totalFen").asLong());
        assertThat(stage.told).anyMatch(line -> line.contains("One canteen of the park serves 4 factories"));

        String id = scheme.path("schemeId").asText();
        JsonNode own = CharterNightTest.getJson(SCHEMES + "/" + id, contact(stage, factories.get(0)));
        assertThat(own.path("members")).hasSize(factories.size());
        assertThat(own.path("members").findValues("requestId").stream()
                        .filter(JsonNode::isTextual)
                        .toList())
                .as("what neighbours asked is not shown")
                .hasSize(1);
        Enterprise stranger = stage.district
                .enterprises()
                .filter(enterprise -> !factories.contains(enterprise))
                .findFirst()
                .orElseThrow();
        assertThat(CharterNightTest.getJson(SCHEMES, contact(stage, stranger)).path("items"))
                .isEmpty();
    }

    /** The first factory's contact finds on its page who delivers, at what price, and with whom. */
    static void page(Stage stage, Chromium browser) {
        List<Enterprise> factories = Meals.factories(stage.district);
        Enterprise first = factories.get(0);
        JsonNode scheme = scheme(stage);
        long fen = 0;
        for (JsonNode member : scheme.path("members")) {
            if (member.path("enterpriseId").asText().equals(StableId.ofEnterprise(first.uscc()))) {
                fen = member.path("shareFen").asLong();
            }
        }

        Page page = new Visitor(stage.stack, browser)
                .logIn(
                        "contact-" + first.index(),
                        "/registry/help/schemes/" + scheme.path("schemeId").asText());

        assertThat(Visitor.main(page))
                .contains(Meals.park(stage.district) + "食堂", String.format("%,.2f", fen / 100.0), "4 of 4")
                .contains(factories.stream().skip(1).map(Enterprise::name).toList());
        page.context().close();
    }

    private static JsonNode scheme(Stage stage) {
        Enterprise first = Meals.factories(stage.district).get(0);
        return CharterNightTest.getJson(SCHEMES + "?park=" + park(stage, first), stage.official())
                .path("items")
                .path(0);
    }

    /** The id that the park was given on the page on which it was entered. */
    private static String park(Stage stage, Enterprise factory) {
        for (JsonNode park : CharterNightTest.getJson(
                "/registry/api/v1/parks?town=" + factory.town().code(), stage.official())) {
            if (park.path("name").asText().equals(Meals.park(stage.district))) {
                return park.path("id").asText();
            }
        }
        throw new AssertionError("The park of the meals is not entered.");
    }

    private static String contact(Stage stage, Enterprise enterprise) {
        return stage.stack.token(
                "meals-" + enterprise.index(),
                List.of("enterprise"),
                Map.of(
                        "enterprise_id",
                        StableId.ofEnterprise(enterprise.uscc()),
                        "town",
                        enterprise.town().code()));
    }
}
