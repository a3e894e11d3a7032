package org.fugong.reporting.forecast.web;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.junit.jupiter.api.Test;

import org.fugong.reporting.forecast.application.Forecasts.ForecastList;

import static org.assertj.core.api.Assertions.assertThat;

class ForecastExampleTest {
    @Test
    void theExampleOfTheApiDocumentHasEveryFieldOfTheAnswerAndNoOther() throws Exception {
        ObjectMapper mapper = new ObjectMapper()
                .registerModule(new JavaTimeModule())
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES);
        assertThat(mapper.readValue(ForecastResource.EXAMPLE, ForecastList.class)
                        .items())
                .hasSize(2);
    }
}
