package org.fugong.registry.division.application;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import org.fugong.registry.domain.identity.Fault;

import static org.assertj.core.api.Assertions.assertThat;

/** The district was split on 9 April 2021 (State Council, Guohan [2021] 29): 330110 kept 12 towns, 330113 has the other 8. */
class DivisionsTest {

    private static final LocalDate STORY = LocalDate.of(2020, 2, 17);
    private static final LocalDate LAST_DAY = LocalDate.of(2021, 4, 8);

    @Test
    void a_day_of_the_story_knows_the_twenty_towns_of_one_district() {
        assertThat(on(STORY).towns()).hasSize(20).allMatch(town -> town.code().startsWith("330110"));
        assertThat(on(LAST_DAY).towns()).hasSize(20).allMatch(town -> town.code()
                .startsWith("330110"));
    }

    @Test
    void from_the_split_on_each_town_has_one_code_in_use() {
        Divisions after = on(LAST_DAY.plusDays(1));

        assertThat(after.towns()).hasSize(20);
        assertThat(after.towns())
                .filteredOn(town -> town.code().startsWith("330110"))
                .hasSize(12);
        assertThat(after.towns())
                .filteredOn(town -> town.code().startsWith("330113"))
                .hasSize(8);
        assertThat(after.towns()).extracting(Town::name).doesNotHaveDuplicates();
    }

    @Test
    void a_code_that_is_no_longer_in_use_is_told_with_its_successor_and_keeps_its_name() {
        Divisions after = on(LAST_DAY.plusDays(1));

        assertThat(after.faultOfTown("town", "330110001")).hasValueSatisfying(fault -> {
            assertThat(fault.code()).isEqualTo("town-replaced");
            assertThat(fault.message()).contains("2021-04-08", "330113001");
        });
        assertThat(after.town("330110001")).map(Town::name).hasValue("临平街道");
    }

    @Test
    void a_code_is_unknown_before_it_comes_into_use() {
        assertThat(on(STORY).faultOfTown("town", "330113001")).map(Fault::code).hasValue("town-unknown");
        assertThat(on(LAST_DAY.plusDays(1)).faultOfTown("town", "330113001")).isEmpty();
        assertThat(on(STORY).faultOfTown("town", "330110999")).map(Fault::code).hasValue("town-unknown");
    }

    @Test
    void every_successor_is_a_code_that_comes_into_use_on_the_day_after() {
        Divisions after = on(LAST_DAY.plusDays(1));

        assertThat(on(STORY).towns())
                .filteredOn(town -> town.successor() != null)
                .hasSize(8)
                .allSatisfy(town -> assertThat(after.faultOfTown("town", String.valueOf(town.successor())))
                        .isEmpty());
    }

    @Test
    void a_countys_code_that_is_out_of_use_is_told_with_its_successor_and_taken_all_the_same() {
        assertThat(on(STORY).countyInFull("340221", "zh")).isEqualTo("安徽省芜湖市芜湖县");
        assertThat(on(LocalDate.of(2022, 1, 1)).countyInFull("340221", "zh"))
                .isEqualTo("安徽省芜湖市芜湖县（代码已停用，现为湾沚区 340210）");
        assertThat(on(LocalDate.of(2022, 1, 1)).countyInFull("330103", "en")).contains("out of use; now 拱墅区 330105");
        assertThat(on(LocalDate.of(2022, 1, 1)).county("340221")).isPresent();
        assertThat(on(STORY).countyInFull("999999", "zh")).isEqualTo("999999");
    }

    @Test
    void every_countys_successor_is_there_when_it_is_gone() {
        Divisions divisions = on(STORY);
        assertThat(divisions.counties())
                .filteredOn(county -> county.successor() != null)
                .hasSize(52)
                .allSatisfy(county -> assertThat(divisions.county(String.valueOf(county.successor())))
                        .hasValueSatisfying(next -> {
                            assertThat(next.goneBy()).isNull();
                            assertThat(county.goneBy()).isNotNull();
                            assertThat(next.knownBy() == null
                                            || !next.knownBy()
                                                    .isAfter(java.util.Objects.requireNonNull(county.goneBy())))
                                    .isTrue();
                        }));
    }

    @Test
    void without_a_fixed_day_today_counts() {
        Divisions today = new Divisions(
                Optional.of(List.of("330110001", "330110014")),
                Optional.empty(),
                ZoneId.of("Asia/Shanghai"),
                Clock.systemUTC());

        assertThat(today.towns()).extracting(Town::code).containsExactly("330110014");
    }

    private static Divisions on(LocalDate day) {
        return new Divisions(Optional.empty(), Optional.of(day), ZoneId.of("Asia/Shanghai"), Clock.systemUTC());
    }
}
