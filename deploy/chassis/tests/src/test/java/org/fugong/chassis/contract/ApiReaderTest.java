package org.fugong.chassis.contract;

import java.util.List;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ApiReaderTest {
    private static final String DOCUMENT =
            """
            {"paths": {
              "/a/page": {"get": {"summary": "a page"}},
              "/a/api/v1/parcels/{id}": {
                "parameters": [{"name": "id", "in": "path", "required": true, "schema": {"type": "string"}}],
                "put": {"tags": ["parcels"], "summary": "Change", "requestBody": {"content": {"application/json":
                  {"schema": {"$ref": "#/components/schemas/Change"}}}}}}},
             "components": {"schemas": {
               "Change": {"required": ["size"], "properties": {
                 "size": {"$ref": "#/components/schemas/Size"},
                 "notes": {"type": ["array", "null"], "items": {"type": "string"}}}},
               "Size": {"type": "string", "enum": ["BIG", "SMALL"]}}}}
            """;

    @Test
    void listsOperationsOfTheApiWithAllThatTheyTake() throws Exception {
        List<ApiReader.Subject> subjects = new ApiReader(new ObjectMapper().readTree(DOCUMENT)).subjects();

        assertThat(subjects)
                .containsExactly(new ApiReader.Subject(
                        "parcels",
                        List.of(new ApiReader.Operation(
                                "PUT",
                                "/a/api/v1/parcels/{id}",
                                "Change",
                                "",
                                "application/json",
                                List.of(
                                        new ApiReader.Input("id", "path", "string", true, ""),
                                        new ApiReader.Input("size", "body", "BIG | SMALL", true, ""),
                                        new ApiReader.Input("notes", "body", "array of string", false, ""))))));
    }
}
