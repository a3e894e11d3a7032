package org.fugong.local;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class OptionsTest {

    private static final Path ROOT = Path.of("/repository");

    @Test
    void withoutOptionsASmallDistrictIsLoadedAndTheStoryPlayed() {
        // When
        Options options = Options.parse(ROOT, List.of());

        // Then
        assertThat(options).isEqualTo(new Options(ROOT, ROOT.resolve(".fugong"), 8080, 9092, 0.01, false, true, false));
    }

    @Test
    void allOptionsAreTakenInAnyOrder() {
        // When
        Options options = Options.parse(
                ROOT,
                List.of("--no-story", "--port", "81", "--data", "/elsewhere", "--kafka-port", "82", "--scale", "1.0"));

        // Then
        assertThat(options).isEqualTo(new Options(ROOT, Path.of("/elsewhere"), 81, 82, 1.0, false, false, false));
    }

    @Test
    void anEmptyStartHasNoStory() {
        assertThat(Options.parse(ROOT, List.of("--empty")).story()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    --sclae 1         | Unknown option --sclae; deploy/up --help lists the options.
                    --port            | The option --port needs a value; deploy/up --help lists the options.
                    --port --empty    | The option --port needs a value; deploy/up --help lists the options.
                    --port 70000      | The value of --port is a port from 1 to 65535, not 70000.
                    --port eighty     | The value of --port is a port from 1 to 65535, not eighty.
                    --scale 2         | The scale is a number from 0.005 to 1.0, not 2.
                    --scale NaN       | The scale is a number from 0.005 to 1.0, not NaN.
                    --port 9092       | The front door and Kafka can't share port 9092.
                    """)
    void whatCannotBeMeantIsToldInOneSentence(String line, String sentence) {
        assertThatThrownBy(() -> Options.parse(ROOT, List.of(line.split(" "))))
                .isInstanceOf(CannotStart.class)
                .hasMessage(sentence)
                .extracting(e -> ((CannotStart) e).exitCode())
                .isEqualTo(2);
    }
}
