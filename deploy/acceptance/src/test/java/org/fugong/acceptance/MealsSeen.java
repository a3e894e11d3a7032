package org.fugong.acceptance;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

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
        JsonNode scheme = CharterNightTest.getJson(SCHEMES + "?park=" + Meals.park(), stage.official())
                .path("items")
                .path(0);
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
