package org.fugong.transport.charter.domain;

import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ArrangementTest {

    private static final UUID FACTORY = UUID.fromString("9f2c4d10-6b7a-8e35-b1d4-0c9e8f7a6b52");
    private static final Via JIXI = via("绩溪北", "2020-02-19T10:52:00Z", "2020-02-19T10:56:00Z");

    @Test
    void a_plain_charter_stops_at_its_origin_and_its_destination() {
        assertThat(HuangshanCharter.plan().stops())
                .extracting(Stop::name)
                .containsExactly("Huangshan North", "Hangzhou East");
    }

    @Test
    void stops_on_the_way_come_in_between() {
        // When
        List<Stop> stops = with(arrangement().via(List.of(JIXI))).stops();

        // Then
        assertThat(stops).extracting(Stop::number).containsExactly(1, 2, 3);
        assertThat(stops.get(1).arriveAt()).contains(JIXI.arriveAt());
        assertThat(stops.get(0).arriveAt()).isEmpty();
        assertThat(stops.get(2).departAt()).isEmpty();
    }

    @Test
    void a_ride_that_goes_backwards_is_told_where() {
        Via early = via("Early", "2020-02-19T10:20:00Z", "2020-02-19T10:10:00Z");
        Via late = via("Late", "2020-02-19T12:40:00Z", "2020-02-19T13:00:00Z");
        assertThat(flaws(arrangement().via(List.of(early, late))))
                .containsExactly(
                        "via[0].arriveAt out-of-order", "via[0].departAt before-arrival", "arrivalAt before-departure");
    }

    @Test
    void a_carriage_has_its_rows_times_its_letters() {
        assertThat(new Carriage(1, "01", 18, "ABC|DF").seats()).isEqualTo(90);
    }

    @Test
    void there_are_not_more_seats_than_the_carriages_hold() {
        List<Carriage> one = List.of(new Carriage(1, "01", 18, "ABC|DF"));
        assertThat(flaws(arrangement().carriages(one))).containsExactly("seats more-than-carriages");
        List<Carriage> two = List.of(new Carriage(1, "01", 18, "ABC|DF"), new Carriage(2, "02", 18, "ABC|DF"));
        assertThat(flaws(arrangement().carriages(two))).isEmpty();
    }

    @Test
    void each_carriage_has_its_own_label_and_a_row_that_can_be_read() {
        List<Carriage> odd = List.of(
                new Carriage(1, "01", 60, "ABC|DF"),
                new Carriage(2, "01", 18, "AA|BC"),
                new Carriage(3, "03", 18, "ABC|"));
        assertThat(flaws(arrangement().carriages(odd)))
                .containsExactly(
                        "carriages[0].rows out-of-range",
                        "carriages[1].label repeated",
                        "carriages[1].letters not-a-row",
                        "carriages[2].letters not-a-row");
    }

    @Test
    void quotas_may_overlap_but_not_repeat_each_other() {
        Circle town = new Circle(CircleKind.TOWN, "330110001");
        Circle province = new Circle(CircleKind.ORIGIN, "34");
        Circle county = new Circle(CircleKind.ORIGIN, "341022");
        assertThat(flaws(quotas(new Quota(town, 60), new Quota(province, 100), new Quota(county, 20))))
                .isEmpty();
        assertThat(flaws(quotas(new Quota(town, 60), new Quota(town, 0))))
                .containsExactly("quotas[1].code repeated", "quotas[1].seats out-of-range");
    }

    @Test
    void codes_that_cannot_be_of_their_kind_are_refused() {
        Arrangement odd = new Arrangement(
                List.of(),
                List.of(),
                List.of(),
                List.of(
                        new Circle(CircleKind.ENTERPRISE, "a factory"),
                        new Circle(CircleKind.TOWN, "330110"),
                        new Circle(CircleKind.ORIGIN, "341")));
        assertThat(flaws(odd))
                .containsExactly(
                        "allowed[0].code not-a-code", "allowed[1].code not-a-code", "allowed[2].code not-a-code");
    }

    @Test
    void a_circle_takes_in_an_enterprise_a_town_or_everyone_from_a_province() {
        assertThat(new Circle(CircleKind.ENTERPRISE, FACTORY.toString()).includes(FACTORY, "330110001", "341022"))
                .isTrue();
        assertThat(new Circle(CircleKind.TOWN, "330110002").includes(FACTORY, "330110001", "341022"))
                .isFalse();
        assertThat(new Circle(CircleKind.ORIGIN, "34").includes(FACTORY, "330110001", "341022"))
                .isTrue();
        assertThat(new Circle(CircleKind.ORIGIN, "3411").includes(FACTORY, "330110001", "341022"))
                .isFalse();
    }

    private static List<String> flaws(Arrangement arrangement) {
        return with(arrangement).flaws(HuangshanCharter.ANNOUNCED_AT).stream()
                .map(f -> f.field() + " " + f.code())
                .toList();
    }

    private static CharterPlan with(Arrangement arrangement) {
        CharterPlan p = HuangshanCharter.plan();
        return new CharterPlan(
                p.name(),
                p.mode(),
                p.origin(),
                p.originDivision(),
                p.destination(),
                p.departureAt(),
                p.arrivalAt(),
                p.seats(),
                p.deadline(),
                OptionalInt.empty(),
                arrangement);
    }

    private static Arrangement arrangement() {
        return Arrangement.PLAIN;
    }

    private static Arrangement quotas(Quota... quotas) {
        return new Arrangement(List.of(), List.of(), List.of(quotas), List.of());
    }

    private static Via via(String name, String arriveAt, String departAt) {
        return new Via(name, "341824", Instant.parse(arriveAt), Instant.parse(departAt));
    }
}
