package org.fugong.transport;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.fugong.chassis.testing.TestServers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fugong.transport.CharterNight.OTHER_TOWN;
import static org.fugong.transport.CharterNight.TOWN;
import static org.fugong.transport.CharterNight.announce;
import static org.fugong.transport.CharterNight.as;
import static org.fugong.transport.CharterNight.district;
import static org.fugong.transport.CharterNight.enterprise;
import static org.fugong.transport.CharterNight.get;
import static org.fugong.transport.CharterNight.nominate;
import static org.fugong.transport.CharterNight.post;
import static org.fugong.transport.CharterNight.town;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

/** The board counts everything once, for each reader what is theirs, and its lists go on page by page. */
@QuarkusTest
@QuarkusTestResource(TestServers.class)
class BoardTest {

    @Inject
    DataSource database;

    private CharterNight night;
    private final UUID factory = UUID.randomUUID();
    private final UUID mill = UUID.randomUUID();
    private UUID charter;
    private final List<UUID> workers = new ArrayList<>();

    @BeforeEach
    void three_of_a_factory_and_one_of_a_mill() {
        night = new CharterNight(database);
        charter = announce(3);
        workers.addAll(night.manyWorkers(factory, TOWN, 3));
        workers.addAll(night.manyWorkers(mill, OTHER_TOWN, 1));
        workers.forEach(w ->
                nominate(charter, workers.indexOf(w) < 3 ? factory : mill, w).statusCode(201));
        answer(0, "TICKET", "GRANTED");
        answer(1, "VILLAGE_EXIT", "GRANTED");
    }

    @Test
    void what_is_open_is_counted_by_kind_origin_and_enterprise() {
        get(district(), "/charters/" + charter + "/board")
                .statusCode(200)
                .body("kinds.kind", contains("TICKET", "VILLAGE_EXIT"))
                .body("kinds.open", contains(3, 3))
                .body("kinds.granted", contains(1, 1))
                .body("byOrigin.originDivision", contains("341000", "341022"))
                .body("byOrigin.open", contains(3, 3))
                .body("byEnterprise.enterpriseId", contains(factory.toString(), mill.toString()))
                .body("byEnterprise.open", contains(4, 2))
                .body("origins", equalTo(2))
                .body("enterprises", equalTo(2))
                .body("overdue", equalTo(0))
                .body("items", hasSize(8));
    }

    @Test
    void each_reader_has_the_counts_of_what_is_theirs() {
        get(enterprise(mill), "/charters/" + charter + "/board?state=OPEN")
                .body("kinds.open", contains(1, 1))
                .body("byEnterprise.enterpriseId", contains(mill.toString()))
                .body("items", hasSize(2));
        get(town(TOWN), "/charters/" + charter + "/board?state=GRANTED").body("items", hasSize(2));
        get(town(TOWN), "/charters/" + charter + "/board/enterprises").body("items.open", contains(4));
    }

    @Test
    void what_is_past_its_owners_deadline_is_overdue() {
        night.execute(
                "UPDATE clearance SET due_at = clock_timestamp() - interval '1 second', reminded_at = clock_timestamp()"
                        + " WHERE charter_id = ? AND kind = 'VILLAGE_EXIT'",
                charter);

        get(district(), "/charters/" + charter + "/board?state=OPEN")
                .body("overdue", equalTo(3))
                .body("items[0].kind", equalTo("VILLAGE_EXIT"));
    }

    @Test
    void the_lists_of_groups_and_of_clearances_go_on_page_by_page() {
        for (String list : List.of("/board/origins", "/board/enterprises", "/board", "/board?state=OPEN")) {
            String path = "/charters/" + charter + list + (list.contains("?") ? "&" : "?");
            List<Object> all = get(district(), path + "limit=500").extract().path("items");
            List<Object> found = new ArrayList<>();
            String next = "";
            do {
                var page = get(district(), path + "limit=1" + (next.isEmpty() ? "" : "&cursor=" + next))
                        .statusCode(200)
                        .extract();
                found.addAll(page.<List<Object>>path("items"));
                next = page.path("next") == null ? "" : page.path("next");
            } while (!next.isEmpty());
            assertThat(found).as(list).isEqualTo(all).hasSizeGreaterThan(1);
        }
        get(district(), "/charters/" + charter + "/board/origins?cursor=nonsense")
                .statusCode(400);
    }

    @Test
    void pages_name_the_counties() {
        for (String page : List.of("/board", "/board/origins")) {
            assertThat(as(district())
                            .accept("text/html")
                            .get("/charters/" + charter + page)
                            .asString())
                    .contains("黄山市休宁县", "黄山市");
        }
        assertThat(as(district())
                        .accept("text/html")
                        .get("/charters/" + charter + "/board/enterprises")
                        .asString())
                .contains(mill.toString().substring(28));
    }

    private void answer(int worker, String kind, String outcome) {
        post(
                        district(),
                        "/clearances/" + night.clearance(workers.get(worker), kind) + "/answers",
                        Map.of("outcome", outcome))
                .statusCode(200);
    }
}
