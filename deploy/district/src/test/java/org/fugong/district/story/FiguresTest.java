package org.fugong.district.story;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.fugong.district.District;
import org.fugong.district.Enterprise;
import org.fugong.district.Worker;

import static org.assertj.core.api.Assertions.assertThat;

class FiguresTest {
    @Test
    void at_full_scale_the_story_comes_to_the_figures_of_february_2020() {
        assertThat(Figures.expected(District.generate(2020, 1.0)).values())
                .containsAllEntriesOf(Map.of(
                        "funnel.registered", "336000",
                        "funnel.complete", "269000",
                        "resumption.overall.total", "48121",
                        "resumption.overall.rate", "0.9820",
                        "resumption.aboveScale.total", "1152",
                        "resumption.aboveScale.rate", "1.0000"))
                .extractingByKey("funnel.arrived")
                .satisfies(arrived -> assertThat(Integer.parseInt(arrived)).isGreaterThan(160));
    }

    @Test
    void the_rolls_have_everybody_insured_and_the_same_oddities_at_every_scale() {
        assertThat(SocialInsurance.expected(District.generate(2020, 1.0)))
                .containsAllEntriesOf(
                        Map.of("enterprises", 1_152, "insured", 137_600, "linked", 137_574, "unmatched", 26));
        for (double scale : new double[] {District.SMALLEST_SCALE, 0.01, 1.0}) {
            District district = District.generate(2020, scale);
            Set<String> registered = district.enterprises()
                    .filter(Enterprise::aboveScale)
                    .flatMap(district::workersOf)
                    .map(Worker::residentId)
                    .collect(Collectors.toSet());

            List<SocialInsurance.Page> pages = SocialInsurance.pages(district);

            List<String> numbers =
                    pages.stream().flatMap(page -> page.numbers().stream()).toList();
            assertThat(numbers).hasSize(SocialInsurance.expected(district).getOrDefault("insured", 0));
            assertThat(numbers.stream().filter(number -> number.length() == 15)).hasSize(4);
            // All but 4 of the old form, 7 mistyped, 11 unknown and 5 of other employers; 3 of the rest are there
            // twice.
            assertThat(numbers.stream().filter(registered::contains)).hasSize(numbers.size() - 27);
            assertThat(numbers.stream().distinct()).hasSize(numbers.size() - 3);
            assertThat(pages).allSatisfy(page -> assertThat(page.numbers()).hasSizeBetween(1, 500));
        }
    }

    @Test
    void a_request_made_again_by_another_process_is_the_same_to_the_byte() throws Exception {
        // Map.of goes through its entries in an order that differs from process to process.
        assertThat(Rest.JSON.writeValueAsString(Map.of("phone", 1, "name", 2, "idType", 3, "idNumber", 4)))
                .isEqualTo("{\"idNumber\":4,\"idType\":3,\"name\":2,\"phone\":1}");
    }

    @Test
    void figures_that_differ_are_named_with_both_values() throws Exception {
        Figures expected = new Figures(Map.of("funnel.onDuty", "763"));

        Figures shown = expected.read(Rest.JSON.readTree("{\"funnel\":{\"onDuty\":762}}"));

        assertThat(shown.differencesFrom(expected)).isEqualTo("funnel.onDuty: expected 763, the dashboard shows 762\n");
        assertThat(expected.read(Rest.JSON.readTree("{}")).differencesFrom(expected))
                .contains("the dashboard shows \n");
    }

    @Test
    void the_memory_gives_the_first_instant_again_after_a_fall(@TempDir Path dir) {
        Instant first = Instant.parse("2020-02-18T03:00:00Z");
        new Memory(dir.resolve("story")).instant("charter", () -> first);

        Memory again = new Memory(dir.resolve("story"));

        assertThat(again.instant("charter", () -> first.plusSeconds(60))).isEqualTo(first);
        assertThat(again.played()).isFalse();
        again.markPlayed(first.plusSeconds(90));
        assertThat(new Memory(dir.resolve("story")).played()).isTrue();
    }

    @Test
    void the_cast_is_as_large_as_the_real_figures_at_the_scale() {
        District district = District.generate(2020, 0.01);
        Cast cast = new Cast(district);

        assertThat(cast.registering()).hasSize(3_360).doesNotHaveDuplicates();
        assertThat(cast.resumingEnterprises()).hasSize(473);
        assertThat(cast.resumingEnterprises().filter(e -> e.aboveScale())).hasSize(district.aboveScaleCount());
        assertThat(cast.localsAtTheGate()).hasSize(600).doesNotContainAnyElementsOf(cast.yellowAtTheGate());
        assertThat(cast.yellowAtTheGate()).hasSize(5);
    }
}
