package org.fugong.healthcode.worker;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.fugong.chassis.testing.TestServers;
import org.fugong.chassis.testing.Tokens;
import org.fugong.chassis.testing.Topics;
import org.fugong.healthcode.Api;
import org.fugong.healthcode.Api.Person;
import org.fugong.healthcode.worker.application.Employment;
import org.fugong.healthcode.worker.application.Employment.Employed;
import org.fugong.healthcode.worker.application.Employment.Lent;
import org.fugong.healthcode.worker.application.Employment.Merged;
import org.fugong.healthcode.worker.application.Employment.Posting;
import org.fugong.healthcode.worker.application.Workplaces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

/** An employer sees the health of its own workers, to their last day, and of those lent to it, from the first day to the last. */
@QuarkusTest
@QuarkusTestResource(TestServers.class)
class WhoWorksWhereTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    @Inject
    Employment employment;

    private UUID employer;
    private UUID other;
    private Person person;
    private String worker;

    @BeforeEach
    void a_worker_of_an_employer_and_another_enterprise() {
        employer = UUID.randomUUID();
        other = UUID.randomUUID();
        person = Api.someone();
        worker = Api.healthy(person);
        Api.employ(worker, employer, 1);
        sees(employer, worker);
    }

    @Test
    void a_former_employer_sees_a_worker_who_left_no_more() {
        left(2, TODAY.minusDays(1));
        sees(employer);

        summary(employer).body("workers", equalTo(0));
        scanned(employer, "ADMITTED_VISITOR");
        assertThat(employment.workersOf(employer, null, 10)).isEmpty();
        registersFor(employer).body("items[0].problem.type", equalTo("urn:fugong:problem:not-in-charge"));
        Api.as(contact(employer))
                .body(Map.of("dormitory", "Building 3", "workerIds", List.of(worker)))
                .post("/api/v1/dormitories/residents")
                .then()
                .statusCode(200)
                .body("notYours", equalTo(List.of(worker)));
    }

    @Test
    void who_leaves_works_there_to_the_last_day_and_who_is_taken_on_elsewhere_is_gone_at_once() {
        Topics.send("worker-left", worker, leaving(2, TODAY.plusDays(7)));
        Awaitility.await().untilAsserted(() -> assertThat(employment.workplaces(List.of(id())))
                .containsEntry(id(), new Workplaces(employer, "330110002", null, null)));
        scanned(employer, "ADMITTED");

        Api.employ(worker, other, 3);
        sees(other, worker);
        sees(employer);
    }

    @Test
    void temperatures_of_a_resident_who_left_are_not_the_former_employers_to_take() {
        Api.as(contact(employer))
                .body(Map.of("dormitory", "Building 3", "workerIds", List.of(worker)))
                .post("/api/v1/dormitories/residents")
                .then()
                .statusCode(200);
        left(2, TODAY.minusDays(1));
        sees(employer);

        Api.as(contact(employer))
                .body(Map.of("readings", List.of(Map.of("workerId", worker, "temperature", 36.5))))
                .post("/api/v1/dormitories/temperatures")
                .then()
                .statusCode(200)
                .body("results[0].fault", equalTo("not-a-resident"));
    }

    @Test
    void a_borrower_sees_those_lent_to_it_and_the_employer_does_not_miss_them() {
        lent(2, TODAY, TODAY.plusDays(14));
        sees(other, worker);

        sees(employer, worker);
        list(other, "?show=LENT").body("items[0].borrowed", equalTo(true));
        summary(other).body("workers", equalTo(1)).body("borrowed", equalTo(1)).body("lentOut", equalTo(0));
        list(employer, "?show=LENT").body("items[0].presence", equalTo("LENT_OUT"));
        list(employer, "?show=NOT_SEEN").body("items", hasSize(0));
        summary(employer).body("lentOut", equalTo(1)).body("notSeen", equalTo(0));
        scanned(other, "ADMITTED");
        list(other, "").body("items[0].presence", equalTo("PRESENT"));
        assertThat(employment.workersOf(other, null, 10)).containsExactly(id());
        assertThat(employment.own(other, List.of(id()))).containsExactly(id());

        Topics.send(
                "worker-returned",
                worker,
                """
                {"workerId":"%s","version":3,"enterpriseId":"%s","borrowerId":"%s","returnedOn":"%s",\
                "agreementId":"%s","returnedAt":"2020-02-20T00:00:00Z"}"""
                        .formatted(worker, employer, other, TODAY, UUID.randomUUID()));
        sees(other);
        list(employer, "").body("items[0].presence", equalTo("NOT_SEEN"));
    }

    @Test
    void a_borrower_sees_nobody_before_the_first_day_nor_after_the_last() {
        for (List<LocalDate> days : List.of(
                List.of(TODAY.plusDays(1), TODAY.plusDays(14)), List.of(TODAY.minusDays(14), TODAY.minusDays(1)))) {
            Posting posting = new Posting(other, "330110003", days.get(0), days.get(1));
            Lent lent = new Lent(UUID.randomUUID(), posting, 1);
            lentAlone(lent);
            assertThat(employment.workplaces(List.of(lent.workerId()))).isEmpty();
        }
        sees(other);
    }

    @Test
    void facts_in_any_order_and_repeated_say_the_same() {
        Posting posting = new Posting(other, "330110003", TODAY, TODAY.plusDays(3));
        List<List<Consumer<UUID>>> orders = permutations(List.of(
                id -> keep(new Employed(id, employer, "330110001", null, 1)),
                id -> lentAlone(new Lent(id, posting, 2)),
                id -> lentAlone(new Lent(id, null, 3)),
                id -> keep(new Employed(id, employer, "330110001", TODAY.minusDays(1), 4)),
                id -> keep(new Employed(id, other, "330110003", null, 5))));
        assertThat(orders).hasSize(120);
        for (List<Consumer<UUID>> order : orders) {
            UUID one = UUID.randomUUID();
            order.forEach(fact -> fact.accept(one));
            order.get(0).accept(one);
            assertThat(employment.workplaces(List.of(one)))
                    .containsEntry(one, new Workplaces(other, "330110003", null, null));
        }
    }

    @Test
    void two_records_of_one_worker_are_one_worker_with_the_stricter_colour_until_they_are_parted() {
        Person secondDocument = Api.someone();
        String record = Api.register(secondDocument).statusCode(201).extract().path("personId");
        Api.declare(secondDocument, List.of("FEVER"), false).statusCode(200);
        Api.employ(record, other, 1);
        sees(other, record);
        list(other, "").body("items[0].colour", equalTo("YELLOW"));

        merged("workers-merged", 2, "2020-02-20T08:00:00Z", record);
        sees(other);
        sees(employer, worker);
        list(employer, "").body("items[0].colour", equalTo("YELLOW"));
        summary(employer)
                .body("workers", equalTo(1))
                .body("colours.yellow", equalTo(1))
                .body("colours.green", equalTo(0));
        assertThat(employment.workersOf(employer, null, 10)).containsExactlyInAnyOrder(id(), UUID.fromString(record));
        Api.as(secondDocument.token())
                .get("/api/v1/looks/mine")
                .then()
                .statusCode(200)
                .body("items.enterprise", hasItem(employer.toString()));
        Api.post(Api.gate(employer), Api.scan(Api.code(secondDocument), 37.5)).statusCode(200);
        list(employer, "?show=FEVER").body("items.workerId", equalTo(List.of(worker)));

        merged("workers-merge-undone", 3, "2020-02-20T09:00:00Z", record);
        sees(other, record);
        list(employer, "").body("items[0].colour", equalTo("GREEN"));
    }

    @Test
    void a_chain_of_merges_is_followed_to_its_end_in_whatever_order_it_comes() {
        for (boolean reversed : List.of(false, true)) {
            UUID first = UUID.randomUUID();
            UUID second = UUID.randomUUID();
            UUID last = UUID.randomUUID();
            keep(new Employed(last, other, "330110003", null, 1));
            List<Merged> chain = new ArrayList<>(List.of(
                    new Merged(first, second, Instant.ofEpochSecond(1), 1, false),
                    new Merged(second, last, Instant.ofEpochSecond(2), 1, false)));
            if (reversed) {
                Collections.reverse(chain);
            }
            chain.forEach(this::keep);
            assertThat(employment.own(other, List.of(first, second, last)))
                    .containsExactlyInAnyOrder(first, second, last);
            assertThat(employment.idsOf(List.of(last)).get(last)).containsExactlyInAnyOrder(last, first, second);

            keep(new Merged(second, last, Instant.ofEpochSecond(3), 2, true));
            assertThat(employment.own(other, List.of(first, second, last))).containsExactly(last);
        }
    }

    @Test
    void two_records_that_each_go_on_as_the_other_stay_two_until_the_undoing_comes() {
        UUID one = UUID.randomUUID();
        UUID two = UUID.randomUUID();
        keep(new Employed(one, employer, "330110001", null, 1));
        keep(new Employed(two, other, "330110003", null, 1));
        keep(new Merged(one, two, Instant.ofEpochSecond(1), 1, false));
        keep(new Merged(two, one, Instant.ofEpochSecond(3), 1, false));
        assertThat(employment.own(other, List.of(one, two))).containsExactly(two);

        keep(new Merged(one, two, Instant.ofEpochSecond(2), 2, true));
        assertThat(employment.own(employer, List.of(one, two))).containsExactlyInAnyOrder(one, two);
    }

    private UUID id() {
        return UUID.fromString(worker);
    }

    private void left(int version, LocalDate lastDay) {
        Topics.send("worker-left", worker, leaving(version, lastDay));
    }

    private String leaving(int version, LocalDate lastDay) {
        return """
                {"workerId":"%s","version":%d,"enterpriseId":"%s","town":"330110002","leftOn":"%s",\
                "reason":"RESIGNED","leftAt":"2020-02-20T00:00:00Z"}"""
                .formatted(worker, version, employer, lastDay);
    }

    private void lent(int version, LocalDate from, LocalDate until) {
        Topics.send(
                "worker-lent",
                worker,
                """
                {"workerId":"%s","version":%d,"enterpriseId":"%s","borrowerId":"%s","borrowerTown":"330110003",\
                "from":"%s","until":"%s","agreementId":"%s","lentAt":"2020-02-20T00:00:00Z"}"""
                        .formatted(worker, version, employer, other, from, until, UUID.randomUUID()));
    }

    private void merged(String topic, int version, String at, String mergedId) {
        Topics.send(topic, mergedId, merging(version, at, mergedId));
    }

    private String merging(int version, String at, String mergedId) {
        return """
                {"mergeId":"%s","version":%d,"survivingId":"%s","mergedId":"%s","at":"%s"}"""
                .formatted(UUID.randomUUID(), version, worker, mergedId, at);
    }

    private void keep(Employed employed) {
        QuarkusTransaction.requiringNew().run(() -> employment.keepEmployed(List.of(employed)));
    }

    private void lentAlone(Lent lent) {
        QuarkusTransaction.requiringNew().run(() -> employment.keepLent(List.of(lent)));
    }

    private void keep(Merged merged) {
        QuarkusTransaction.requiringNew().run(() -> employment.keepMerged(List.of(merged)));
    }

    private static void sees(UUID enterprise, String... workers) {
        Awaitility.await().untilAsserted(() -> list(enterprise, "").body("items.workerId", equalTo(List.of(workers))));
    }

    private static ValidatableResponse list(UUID enterprise, String query) {
        return Api.as(contact(enterprise)).get("/api/v1/workers" + query).then().statusCode(200);
    }

    private static ValidatableResponse summary(UUID enterprise) {
        return Api.as(contact(enterprise)).get("/api/v1/workers/summary").then().statusCode(200);
    }

    private void scanned(UUID enterprise, String reason) {
        Api.post(Api.gate(enterprise), Api.scan(Api.code(person), 36.5))
                .statusCode(200)
                .body("reason", equalTo(reason));
    }

    private ValidatableResponse registersFor(UUID enterprise) {
        return Api.as(contact(enterprise))
                .body(Map.of(
                        "people",
                        List.of(Map.of(
                                "idType", "RESIDENT",
                                "idNumber", person.idNumber(),
                                "name", "Synthetic Zhang",
                                "phone", "10000000001",
                                "declaration",
                                        Map.of(
                                                "address",
                                                "Made-up Road 1",
                                                "symptoms",
                                                List.of(),
                                                "contactWithCase",
                                                false,
                                                "stayedIn",
                                                List.of("341000"))))))
                .post("/api/v1/registrations/lists")
                .then()
                .statusCode(200);
    }

    private static String contact(UUID enterprise) {
        return Tokens.of("contact-" + enterprise, Map.of("roles", List.of("enterprise"), "enterprise_id", enterprise));
    }

    private static <T> List<List<T>> permutations(List<T> all) {
        if (all.isEmpty()) {
            return List.of(List.of());
        }
        List<List<T>> found = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            List<T> rest = new ArrayList<>(all);
            T first = rest.remove(i);
            permutations(rest).forEach(tail -> {
                List<T> order = new ArrayList<>(List.of(first));
                order.addAll(tail);
                found.add(order);
            });
        }
        return found;
    }
}
