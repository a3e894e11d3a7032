package org.fugong.reporting.advice.web;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AdviceExamplesTest {
    private final ObjectMapper mapper = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES);

    @Test
    void theExamplesOfTheApiDocumentHaveEveryFieldOfTheAnswersAndNoOther() throws Exception {
        assertThat(mapper.readValue(AdviceExamples.ADVICE, AdviceResource.AdviceView.class))
                .isNotNull();
    }
}
