package org.fugong.reporting.breakdown.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class GroupTest {
    private static final UUID PARK = new UUID(5, 1);
    private static final Traits VALVES = new Traits("330110014", "C34", PARK, true, SizeBand.SMALL, "341000");
    private static final Traits UNKNOWN = new Traits("330110014", null, null, false, null, null);

    @Test
    void withoutConditionsEverybodyIsInTheGroup() {
        assertThat(Group.ALL.has(VALVES)).isTrue();
        assertThat(Group.ALL.has(UNKNOWN)).isTrue();
    }

    @Test
    void everyConditionMustHold() {
        // Given
        Group group = new Group("330110014", "C", PARK, true, SizeBand.SMALL, "341000");
        // Then
        assertThat(group.has(VALVES)).isTrue();
        assertThat(group.in("330110001").has(VALVES)).isFalse();
        assertThat(new Group(null, null, null, false, null, null).has(VALVES)).isFalse();
        assertThat(new Group(null, null, null, null, SizeBand.LARGE, null).has(VALVES))
                .isFalse();
        assertThat(new Group(null, null, new UUID(5, 2), null, null, null).has(VALVES))
                .isFalse();
    }

    @Test
    void aSectionHasAllItsIndustriesAndAnIndustryOnlyItself() {
        assertThat(new Group(null, "C", null, null, null, null).has(VALVES)).isTrue();
        assertThat(new Group(null, "C34", null, null, null, null).has(VALVES)).isTrue();
        assertThat(new Group(null, "C35", null, null, null, null).has(VALVES)).isFalse();
    }

    @Test
    void peopleOfAProvinceAreCountedOnceAndDividedIntoItsCities() {
        // Given the two cells in which somebody from Huangshan counts
        Traits anhui = new Traits("330110014", "C34", PARK, true, SizeBand.SMALL, "340000");
        Group province = new Group(null, null, null, null, null, "340000");
        // Then
        assertThat(List.of(province.has(VALVES), province.has(anhui))).containsExactly(false, true);
        assertThat(List.of(province.has(Dimension.CITY, VALVES), province.has(Dimension.CITY, anhui)))
                .containsExactly(true, false);
        assertThat(List.of(Group.ALL.has(Dimension.PROVINCE, VALVES), Group.ALL.has(Dimension.PROVINCE, anhui)))
                .containsExactly(false, true);
        assertThat(new Group(null, null, null, null, null, "341000").has(VALVES))
                .isTrue();
        assertThat(new Group(null, null, null, null, null, "341100").has(Dimension.CITY, VALVES))
                .isFalse();
        assertThat(new Group(null, null, null, null, null, "350000").has(Dimension.CITY, VALVES))
                .isFalse();
    }

    @Test
    void whatIsNotKnownMeetsNoConditionAndIsAValueOfItsOwn() {
        assertThat(new Group(null, "C", null, null, null, null).has(UNKNOWN)).isFalse();
        assertThat(new Group(null, null, PARK, null, null, null).has(UNKNOWN)).isFalse();
        assertThat(new Group(null, null, null, null, SizeBand.MICRO, null).has(UNKNOWN))
                .isFalse();
        assertThat(new Group(null, null, null, null, null, "341000").has(UNKNOWN))
                .isFalse();
        assertThat(Dimension.INDUSTRY.of(UNKNOWN)).isNull();
        assertThat(Dimension.SIZE.of(UNKNOWN)).isNull();
    }

    @Test
    void dimensionsHaveTheWordsThatConditionsTake() {
        assertThat(List.of(Dimension.values()).stream().map(one -> one.of(VALVES)))
                .containsExactly("330110014", "C", "C34", PARK.toString(), "above", "small", "341000", "341000");
    }

    @Test
    void aShareIsRoundedDownAndOfNothingThereIsNone() {
        assertThat(new Share(1729, 1730).value()).isEqualTo(new BigDecimal("0.9994"));
        assertThat(new Share(3, 2).value()).isEqualTo(new BigDecimal("1.5000"));
        assertThat(new Share(0, 0).value()).isNull();
    }
}
