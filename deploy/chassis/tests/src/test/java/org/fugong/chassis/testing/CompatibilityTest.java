package org.fugong.chassis.testing;

import java.util.List;
import java.util.function.Consumer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CompatibilityTest {

    private static final String RELEASED =
            """
            {"type": "object", "additionalProperties": false, "required": ["id", "kind"],
             "properties": {
               "id": {"type": "string", "format": "uuid"},
               "kind": {"enum": ["A", "B"], "description": "of thing"},
               "town": {"type": "string", "pattern": "^[0-9]{9}$"},
               "parts": {"type": "array", "maxItems": 3, "items": {"$ref": "#/$defs/part"}},
               "either": {"oneOf": [{"type": "string"}, {"type": "null"}]}},
             "$defs": {"part": {"type": "object", "required": ["n"], "properties": {"n": {"type": "integer", "minimum": 1}}}}}
            """;

    @Test
    void the_same_schema_breaks_nobody() {
        assertThat(breaks(schema -> {})).isEmpty();
    }

    @Test
    void an_optional_field_another_value_and_other_words_break_nobody() {
        assertThat(breaks(schema -> {
                    properties(schema).putObject("shift").put("type", "string");
                    ((ArrayNode) schema.at("/properties/kind/enum")).add("C");
                    ((ObjectNode) schema.at("/properties/kind")).put("description", "what it is");
                    ((ObjectNode) schema.at("/$defs/part/properties"))
                            .putObject("m")
                            .put("type", "string");
                }))
                .isEmpty();
    }

    @Test
    void a_field_that_is_gone_breaks() {
        assertThat(breaks(schema -> properties(schema).remove("town"))).containsExactly("/properties/town was removed");
    }

    @Test
    void a_field_of_another_kind_breaks() {
        assertThat(breaks(schema -> part(schema, "id").put("type", "integer")))
                .containsExactly("/properties/id/type was \"string\" and is now \"integer\"");
        assertThat(breaks(schema -> part(schema, "id").remove("format")))
                .containsExactly("/properties/id/format was \"uuid\" and is now not there");
    }

    @Test
    void a_field_that_is_newly_required_or_may_be_left_out_breaks() {
        assertThat(breaks(schema -> required(schema).add("town"))).containsExactly("/required: town is newly required");
        assertThat(breaks(schema -> required(schema).remove(0))).containsExactly("/required: id may now be left out");
        assertThat(breaks(schema -> {
                    properties(schema).putObject("shift").put("type", "string");
                    required(schema).add("shift");
                }))
                .containsExactly("/required: shift is newly required");
    }

    @Test
    void a_value_that_is_gone_breaks() {
        assertThat(breaks(schema -> ((ArrayNode) schema.at("/properties/kind/enum")).remove(0)))
                .containsExactly("/properties/kind/enum no longer has \"A\"");
        assertThat(breaks(schema -> part(schema, "town").putArray("enum").add("330110001")))
                .containsExactly("/properties/town/enum was not there and is now [\"330110001\"]");
    }

    @Test
    void other_bounds_break_also_deep_inside() {
        assertThat(breaks(schema -> part(schema, "town").put("pattern", "^3")))
                .singleElement()
                .asString()
                .startsWith("/properties/town/pattern was");
        assertThat(breaks(schema -> ((ObjectNode) schema.at("/$defs/part/properties/n")).put("minimum", 2)))
                .containsExactly("/$defs/part/properties/n/minimum was 1 and is now 2");
        assertThat(breaks(schema -> ((ObjectNode) schema.at("/properties/either/oneOf/1")).put("type", "integer")))
                .containsExactly("/properties/either/oneOf/1/type was \"null\" and is now \"integer\"");
        assertThat(breaks(schema -> schema.put("additionalProperties", true)))
                .containsExactly("/additionalProperties was false and is now true");
    }

    private static List<String> breaks(Consumer<ObjectNode> change) {
        ObjectNode released = read();
        ObjectNode present = read();
        change.accept(present);
        return Compatibility.breaks(released, present);
    }

    private static ObjectNode properties(ObjectNode schema) {
        return (ObjectNode) schema.get("properties");
    }

    private static ObjectNode part(ObjectNode schema, String name) {
        return (ObjectNode) schema.get("properties").get(name);
    }

    private static ArrayNode required(ObjectNode schema) {
        return (ArrayNode) schema.get("required");
    }

    private static ObjectNode read() {
        try {
            return (ObjectNode) new ObjectMapper().readTree(RELEASED);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
