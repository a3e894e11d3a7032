package org.fugong.divisions;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DivisionsTest {

    private final Divisions divisions = new Divisions();

    @Test
    void a_county_is_called_with_its_prefecture() {
        assertThat(divisions.name("341021")).isEqualTo("黄山市歙县");
    }

    @Test
    void a_county_right_below_its_province_is_called_with_that() {
        assertThat(divisions.name("110101")).isEqualTo("北京市东城区");
        assertThat(divisions.name("429004")).isEqualTo("湖北省仙桃市");
    }

    @Test
    void prefectures_and_provinces_are_called_by_short_and_by_long_codes() {
        assertThat(divisions.name("3410")).isEqualTo("黄山市");
        assertThat(divisions.name("341000")).isEqualTo("黄山市");
        assertThat(divisions.name("34")).isEqualTo("安徽省");
        assertThat(divisions.name("340000")).isEqualTo("安徽省");
    }

    @Test
    void what_has_no_name_is_called_by_its_code() {
        assertThat(divisions.name("999999")).isEqualTo("999999");
        assertThat(divisions.area("999999")).isEqualTo("999999");
        assertThat(divisions.town("999999999", "zh")).isEqualTo("999999999");
    }

    @Test
    void an_area_is_shown_with_its_code() {
        assertThat(divisions.area("4201")).isEqualTo("4201 武汉市");
    }

    @Test
    void a_town_has_a_name_in_both_languages() {
        assertThat(divisions.town("330110001", "zh")).isEqualTo("临平街道");
        assertThat(divisions.town("330110001", "en")).isEqualTo("Linping");
    }
}
