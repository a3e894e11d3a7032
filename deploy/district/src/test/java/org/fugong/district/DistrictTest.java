package org.fugong.district;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DistrictTest {
    @Test
    void at_full_scale_it_has_the_figures_of_february_2020() {
        District district = District.generate(2020, 1.0);

        assertThat(district.enterpriseCount()).isEqualTo(48_121);
        assertThat(district.workerCount()).isEqualTo(890_000);
        assertThat(district.enterprises().filter(Enterprise::aboveScale)).hasSize(1_152);
        assertThat(district.enterprises()
                        .filter(Enterprise::aboveScale)
                        .mapToInt(Enterprise::headcount)
                        .sum())
                .isEqualTo(137_600);
        assertThat(district.towns()).hasSize(20);
    }

    @Test
    void the_same_seed_gives_the_same_district_and_another_seed_another() {
        District one = District.generate(7, 0.01);

        assertThat(District.generate(7, 0.01).workers())
                .containsExactlyElementsOf(one.workers().toList());
        assertThat(District.generate(8, 0.01)
                        .enterprises()
                        .map(Enterprise::name)
                        .toList())
                .isNotEqualTo(one.enterprises().map(Enterprise::name).toList());
    }

    @Test
    void a_worker_asked_for_by_index_is_the_one_in_the_stream() {
        District district = District.generate(1, 0.01);
        List<Worker> all = district.workers().toList();

        assertThat(all).hasSize(8_900);
        for (int index : List.of(0, 1, 17, 4_321, 8_899)) {
            assertThat(district.worker(index)).isEqualTo(all.get(index));
        }
    }

    @Test
    void no_identity_number_telephone_or_credit_code_occurs_twice_at_full_scale() {
        Set<String> seen = new HashSet<>();
        List<String> twice = Stream.of(
                        IntStream.range(0, 890_000).mapToObj(SyntheticIdentity::residentId),
                        IntStream.range(0, 890_000).mapToObj(SyntheticIdentity::workerPhone),
                        IntStream.range(0, 48_121).mapToObj(SyntheticIdentity::uscc),
                        IntStream.range(0, 48_121).mapToObj(SyntheticIdentity::contactPhone))
                .flatMap(numbers -> numbers)
                .filter(number -> !seen.add(number))
                .toList();

        assertThat(twice).isEmpty();
        assertThat(seen).hasSize(2 * 890_000 + 2 * 48_121);
    }

    @Test
    void every_identity_is_recognisably_synthetic() {
        District district = District.generate(1, 0.01);

        assertThat(district.workers()).allSatisfy(worker -> {
            assertThat(worker.residentId()).startsWith("339999").hasSize(18);
            assertThat(worker.phone()).startsWith("1000").hasSize(11);
        });
        assertThat(district.enterprises()).allSatisfy(enterprise -> {
            assertThat(enterprise.uscc()).startsWith("91339999").hasSize(18);
            assertThat(enterprise.contactPhone()).startsWith("10009").hasSize(11);
        });
    }

    @Test
    void the_charter_waits_for_176_workers_from_huangshan_of_130_enterprises() {
        for (double scale : new double[] {District.SMALLEST_SCALE, 0.01, 1.0}) {
            District district = District.generate(3, scale);
            List<Worker> contingent = district.contingent().workers().stream()
                    .map(district::worker)
                    .toList();

            assertThat(contingent).doesNotHaveDuplicates().hasSize(176);
            assertThat(contingent).allMatch(worker -> worker.origin().city().equals("黄山市"));
            assertThat(contingent.stream().map(Worker::employer).collect(Collectors.toSet()))
                    .hasSize(130);
        }
    }

    @Test
    void a_scale_without_room_for_the_charter_is_refused() {
        assertThatThrownBy(() -> District.generate(1, 0.001))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The scale must lie between 0.005 and 1.0.");
        assertThatThrownBy(() -> District.generate(1, Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }
}
