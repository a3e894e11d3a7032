package org.fugong.reporting.help.domain;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DepartmentTest {

    @Test
    void everyDepartmentThatRequestsAreRoutedToHasAName() throws IOException {
        JsonNode schema = new ObjectMapper()
                .readTree(Files.readString(Path.of("../registry-service/contracts/assistance-routed/v1.schema.json")));
        List<String> routedTo = schema.at("/properties/department/enum")
                .valueStream()
                .map(JsonNode::asText)
                .toList();
        assertThat(Department.values()).extracting(Enum::name).containsExactlyInAnyOrderElementsOf(routedTo);
    }

    @Test
    void aDepartmentIsCalledByItsNameInTheReadersLanguageAndAnUnknownOneByItsCode() {
        assertThat(Department.name("HEALTH", "zh")).isEqualTo("卫生健康局");
        assertThat(Department.name("HEALTH", "en")).isEqualTo("Health");
        assertThat(Department.name("FORESTRY", "zh")).isEqualTo("FORESTRY");
    }
}
