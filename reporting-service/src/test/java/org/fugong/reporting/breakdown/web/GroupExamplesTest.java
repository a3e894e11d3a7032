package org.fugong.reporting.breakdown.web;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.junit.jupiter.api.Test;

import org.fugong.reporting.breakdown.application.GroupViews.Divided;
import org.fugong.reporting.breakdown.application.GroupViews.Queried;
import org.fugong.reporting.breakdown.application.Series;

import static org.assertj.core.api.Assertions.assertThat;

class GroupExamplesTest {
    private final ObjectMapper mapper = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES);

    @Test
    void theExamplesOfTheApiDocumentHaveEveryFieldOfTheAnswersAndNoOther() throws Exception {
        assertThat(mapper.readValue(GroupExamples.QUERIED, Queried.class)
                        .figures()
                        .help())
                .isNotNull();
        assertThat(mapper.readValue(GroupExamples.DIVIDED, Divided.class).items())
                .hasSize(1);
        assertThat(mapper.readValue(SeriesExamples.SCANS, Series.Answer.class).points())
                .hasSize(3);
    }
}
