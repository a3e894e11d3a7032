package org.fugong.reporting.dashboard.web;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.junit.jupiter.api.Test;

import org.fugong.reporting.dashboard.application.FiguresView;
import org.fugong.reporting.dashboard.application.ScopeView.EnterpriseFigures;
import org.fugong.reporting.dashboard.application.ScopeView.TownFigures;

import static org.assertj.core.api.Assertions.assertThat;

class ExamplesTest {
    private final ObjectMapper mapper = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES);

    @Test
    void theExamplesOfTheApiDocumentHaveEveryFieldOfTheAnswersAndNoOther() throws Exception {
        assertThat(mapper.readValue(Examples.DISTRICT, FiguresView.class).ruleVersion())
                .isEqualTo("figures-1");
        assertThat(mapper.readValue(Examples.TOWN, TownFigures.class).nameEn()).isEqualTo("Linping");
        assertThat(mapper.readValue(Examples.ENTERPRISE, EnterpriseFigures.class)
                        .resumed())
                .isTrue();
    }
}
