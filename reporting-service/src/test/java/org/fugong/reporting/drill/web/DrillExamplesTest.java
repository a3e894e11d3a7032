package org.fugong.reporting.drill.web;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.junit.jupiter.api.Test;

import org.fugong.reporting.drill.application.PersonFactsView;

import static org.assertj.core.api.Assertions.assertThat;

class DrillExamplesTest {
    private final ObjectMapper mapper = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES);

    @Test
    void theExamplesOfTheApiDocumentHaveEveryFieldOfTheAnswersAndNoOther() throws Exception {
        assertThat(mapper.readValue(DrillExamples.PEOPLE, DrillResource.PersonList.class))
                .isNotNull();
        assertThat(mapper.readValue(DrillExamples.ENTERPRISES, DrillResource.EnterpriseList.class))
                .isNotNull();
        assertThat(mapper.readValue(DrillExamples.TRAVELLERS, DrillResource.TravellerList.class))
                .isNotNull();
        assertThat(mapper.readValue(DrillExamples.FACTS, PersonFactsView.class)).isNotNull();
    }
}
