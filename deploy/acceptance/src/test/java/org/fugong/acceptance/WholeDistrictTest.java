package org.fugong.acceptance;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.fugong.district.story.Figures;
import org.fugong.district.story.Story;

import static org.assertj.core.api.Assertions.assertThat;

/** The story in the whole district, with as many enterprises and people as in February 2020, comes to the figures of then. */
@Tag("proof")
class WholeDistrictTest {
    /** Somewhat more than the chart's 60 % of 768 MB. Whatever happens a hundred thousand times is worth compiling well. */
    private static final List<String> LARGE =
            List.of("-Xms512m", "-Xmx512m", "-XX:TieredStopAtLevel=4", "-XX:ReservedCodeCacheSize=128m");

    /** Writes of many at once share transactions: with 8 at once everybody waits for the clock. */
    private static final int CROWD = 128;

    private static Stage stage;

    @BeforeAll
    static void start() {
        stage = new Stage(1.0, Map.of(), LARGE);
    }

    @AfterAll
    static void stop() {
        stage.close();
    }

    @Test
    void the_figures_of_february_2020_come_out_of_as_many_events_as_there_were() {
        Story story = stage.story("district", Duration.ofMinutes(6), Duration.ZERO, CROWD);
        story.load();

        Figures shown = story.play();

        assertThat(shown).isEqualTo(Figures.expected(stage.district));
        assertThat(shown.values())
                .containsEntry("resumption.overall.total", "48121")
                .containsEntry("resumption.overall.rate", "0.9820")
                .containsEntry("resumption.aboveScale.total", "1152")
                .containsEntry("resumption.aboveScale.rate", "1.0000")
                .containsEntry("funnel.registered", "336000")
                .containsEntry("funnel.complete", "269000")
                // 137,600 lines, three of which repeat another.
                .containsEntry("linkage.insured", "137597")
                .containsEntry("survey.enterprises", "429");
    }
}
