package org.fugong.transport;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.fugong.chassis.security.Role;
import org.fugong.chassis.testing.TestServers;
import org.fugong.chassis.testing.Tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fugong.transport.CharterNight.OTHER_TOWN;
import static org.fugong.transport.CharterNight.TOWN;
import static org.fugong.transport.CharterNight.announce;
import static org.fugong.transport.CharterNight.as;
import static org.fugong.transport.CharterNight.district;
import static org.fugong.transport.CharterNight.enterprise;
import static org.fugong.transport.CharterNight.nominate;
import static org.fugong.transport.CharterNight.post;
import static org.fugong.transport.CharterNight.town;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
class PagesTest {

    @Inject
    DataSource database;

    private CharterNight night;
    private final UUID factory = UUID.randomUUID();

    @BeforeEach
    void begin() {
        night = new CharterNight(database);
    }

    @Test
    void theListCountsDownAndOnlyTheDistrictMayAnnounce() {
        UUID charter = announce(3);
        String official = page(district(), "/charters");
        assertThat(official).contains("/transport/charters/" + charter, "data-countdown", "/transport/charters/new");
        assertThat(page(enterprise(factory), "/charters"))
                .contains("/transport/charters/" + charter)
                .doesNotContain("/transport/charters/new");
        assertThat(page(district(), "/charters/new")).contains("POST /transport/api/v1/charters", "via.0.name");
        refused(enterprise(factory), "/charters/new");
        refused(Tokens.of("w", Role.WORKER), "/charters");
    }

    @Test
    void theBareAddressLeadsToTheCharters() {
        assertThat(as(district()).redirects().follow(false).get("/").header("Location"))
                .endsWith("/transport/charters");
    }

    @Test
    void eachPageSpeaksBothLanguages() {
        UUID charter = announce(3);
        String chinese = as(district())
                .header("Accept-Language", "zh-CN")
                .get("/charters/" + charter)
                .asString();
        assertThat(chinese).contains("上座情况", "距截止");
        assertThat(page(district(), "/charters/" + charter)).contains("How it fills", "Closes in");
    }

    @Test
    void anEnterpriseNominatesItsOwnWorkersOnly() {
        // Given
        UUID charter = announce(3);
        UUID neighbour = UUID.randomUUID();
        List<UUID> mine = night.manyWorkers(factory, TOWN, 2);
        UUID theirs = night.manyWorkers(neighbour, OTHER_TOWN, 1).get(0);
        nominate(charter, factory, mine.get(0)).statusCode(201);

        // When
        String page = page(enterprise(factory), "/charters/" + charter + "/nominate");

        // Then
        assertThat(page).contains("value=\"" + mine.get(1), "Has a seat").doesNotContain(theirs.toString());
        assertThat(page).doesNotContain("value=\"" + mine.get(0));
        assertThat(page(enterprise(neighbour), "/charters/" + charter + "/nominations"))
                .doesNotContain(brief(mine.get(0)));
        assertThat(page(town(TOWN), "/charters/" + charter + "/nominations")).contains(brief(mine.get(0)));
        refused(district(), "/charters/" + charter + "/nominate");
        assertThat(page(enterprise(UUID.randomUUID()), "/charters/" + charter + "/nominate"))
                .contains("No workers of yours are known here");
    }

    @Test
    void aGroupAcrossEnterprisesIsTheDistrictsToMake() {
        // Given
        UUID charter = announce(3);
        String group = "/charters/" + charter + "/nominate/group";

        // Then
        assertThat(page(district(), group)).contains("Another person", "name=\"people.1.idNumber\"");
        assertThat(page(district(), "/charters/" + charter + "/nominations")).contains(group);
        assertThat(page(town(TOWN), "/charters/" + charter + "/nominations")).doesNotContain(group);
        for (String other : List.of(enterprise(factory), town(TOWN))) {
            refused(other, group);
        }
        as(district()).get("/charters/" + factory + "/nominate/group").then().statusCode(404);
        night.deadlinePasses(charter);
        assertThat(page(district(), group)).doesNotContain("Another person");
    }

    @Test
    void theBoardShowsWhoIsOpenAndLetsOfficialsAnswer() {
        // Given
        UUID charter = announce(3);
        UUID worker = night.manyWorkers(factory, TOWN, 1).get(0);
        String board = "/charters/" + charter + "/board";
        assertThat(page(district(), board)).contains("Nothing is open");
        nominate(charter, factory, worker).statusCode(201);
        String answers = "/clearances/" + night.clearance(worker, "TICKET") + "/answers";

        // Then
        assertThat(page(district(), board)).contains(brief(worker), answers);
        assertThat(page(enterprise(factory), board)).contains(brief(worker)).doesNotContain(answers);
        assertThat(page(town(OTHER_TOWN), board)).doesNotContain(brief(worker));
        post(district(), answers, Map.of("outcome", "GRANTED")).statusCode(200);
        assertThat(page(district(), board)).doesNotContain(answers);
        assertThat(page(district(), board + "?all=true")).contains("district-official");
    }

    @Test
    void theRosterShowsWhoIsMissing() {
        // Given
        UUID charter = announce(2);
        List<UUID> workers = night.manyWorkers(factory, TOWN, 2);
        String roster = "/charters/" + charter + "/roster";
        workers.forEach(w -> {
            nominate(charter, factory, w).statusCode(201);
            night.clear(w);
        });
        assertThat(page(district(), roster)).contains("The roster is not frozen yet");
        night.deadlinePasses(charter);
        night.awaitState(charter, "CLOSED");

        // When
        assertThat(page(district(), roster)).contains("Record boarding").doesNotContain("Record arrival");
        post(
                        district(),
                        "/charters/" + charter + "/boardings",
                        Map.of("workerIds", List.of(workers.get(0).toString())))
                .statusCode(200);

        // Then
        assertThat(page(district(), roster)).contains("1 missing", "Record arrival");
        assertThat(page(enterprise(factory), roster)).contains("1 missing").doesNotContain("Record boarding");
        assertThat(page(enterprise(UUID.randomUUID()), roster)).contains("Nobody of yours is on this roster");
    }

    private static String brief(UUID id) {
        return id.toString().substring(28);
    }

    private static String page(String token, String path) {
        return as(token)
                .header("Accept-Language", "en")
                .header("Accept", "text/html")
                .get(path)
                .then()
                .statusCode(200)
                .contentType("text/html")
                .extract()
                .asString();
    }

    private static void refused(String token, String path) {
        as(token).get(path).then().statusCode(403);
    }
}
