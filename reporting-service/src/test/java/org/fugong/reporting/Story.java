package org.fugong.reporting;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

import io.restassured.path.json.JsonPath;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

import org.fugong.chassis.security.Role;
import org.fugong.chassis.testing.Tokens;
import org.fugong.chassis.testing.Topics;

import static io.restassured.RestAssured.given;

/** Facts as the services publish them, posted by a plain Kafka client; each method is one fact. */
public final class Story {
    private final List<ProducerRecord<byte[], byte[]>> facts = new ArrayList<>();
    private @Nullable Instant told;

    /** What is told from here on happened then, by its event's time; otherwise it happens as it is told. */
    public Story at(Instant time) {
        told = time;
        return this;
    }

    /** What was told so far, and starts anew. */
    public List<ProducerRecord<byte[], byte[]>> take() {
        List<ProducerRecord<byte[], byte[]>> told = List.copyOf(facts);
        facts.clear();
        return told;
    }

    public void send() {
        Topics.sendAll(take());
    }

    public Story enterprise(UUID id, long version, String town, boolean aboveScale) {
        return enterprise(id, version, town, aboveScale, "C", 10);
    }

    public Story enterprise(UUID id, long version, String town, boolean aboveScale, String industry, int headcount) {
        return fact(
                "enterprise-registered",
                id,
                """
                {"enterpriseId":"%s","version":%d,"name":"Synthetic %s","uscc":"x","town":"%s","industry":"%s","aboveScale":%s,
                "headcount":%d,"registeredAt":"%s"}"""
                        .formatted(
                                id,
                                version,
                                id.toString().substring(30),
                                town,
                                industry,
                                aboveScale,
                                headcount,
                                Instant.now()));
    }

    public Story parked(UUID enterprise, long version, UUID park, String name) {
        return fact(
                "enterprise-park-changed",
                enterprise,
                "{\"enterpriseId\":\"%s\",\"version\":%d,\"park\":\"%s\",\"name\":\"%s\",\"saidAt\":\"%s\"}"
                        .formatted(enterprise, version, park, name, Instant.now()));
    }

    public Story moved(UUID enterprise, long version, String from, String to) {
        return fact(
                "enterprise-moved",
                enterprise,
                """
                {"enterpriseId":"%s","version":%d,"relocationId":"%s","fromTown":"%s","toTown":"%s",
                "movedOn":"2020-02-20","carriedOutAt":"%s"}"""
                        .formatted(enterprise, version, UUID.randomUUID(), from, to, Instant.now()));
    }

    public Story closed(UUID id, long version, boolean closed) {
        return fact(
                closed ? "enterprise-closed" : "enterprise-reopened",
                id,
                "{\"enterpriseId\":\"%s\",\"version\":%d,\"town\":\"330110001\"}".formatted(id, version));
    }

    public Story merged(UUID id, UUID into) {
        return fact(
                "enterprises-merged",
                id,
                "{\"mergeId\":\"%s\",\"version\":2,\"survivingId\":\"%s\",\"mergedId\":\"%s\",\"at\":\"%s\"}"
                        .formatted(id, into, id, Instant.parse("2020-02-18T02:00:00Z")));
    }

    public Story parted(UUID id, UUID from) {
        return fact(
                "enterprises-merge-undone",
                id,
                "{\"mergeId\":\"%s\",\"version\":3,\"survivingId\":\"%s\",\"mergedId\":\"%s\",\"at\":\"%s\"}"
                        .formatted(id, from, id, Instant.parse("2020-02-19T02:00:00Z")));
    }

    public Story applied(UUID enterprise) {
        return fact(
                "resumption-applied",
                enterprise,
                """
                {"applicationId":"%s","enterpriseId":"%s","tier":"TOWN","plannedReturn":3,"appliedAt":"%s"}"""
                        .formatted(enterprise, enterprise, Instant.now()));
    }

    public Story decided(UUID enterprise, long version, boolean approved) {
        return fact(
                "resumption-decided",
                enterprise,
                """
                {"applicationId":"%s","enterpriseId":"%s","version":%d,"outcome":"%s","reasons":[],"decidedAt":"%s"}"""
                        .formatted(
                                enterprise,
                                enterprise,
                                version,
                                approved ? "APPROVED" : "REJECTED",
                                Instant.parse("2020-02-18T00:00:00Z").plusSeconds(version)));
    }

    public Story suspended(UUID enterprise, long version) {
        return afterwards("resumption-suspended", enterprise, version, "\"cause\":\"OTHER\",\"suspendedAt\"");
    }

    public Story reinstated(UUID enterprise, long version) {
        return afterwards("resumption-reinstated", enterprise, version, "\"reinstatedAt\"");
    }

    private Story afterwards(String topic, UUID enterprise, long version, String fields) {
        return fact(
                topic,
                enterprise,
                "{\"applicationId\":\"%s\",\"enterpriseId\":\"%s\",\"version\":%d,%s:\"%s\"}"
                        .formatted(
                                enterprise,
                                enterprise,
                                version,
                                fields,
                                Instant.parse("2020-02-18T00:00:00Z").plusSeconds(version)));
    }

    public Story worker(UUID id, long version, UUID enterprise) {
        return fact(
                "worker-registered",
                id,
                """
                {"workerId":"%s","version":%d,"enterpriseId":"%s","town":"330110001","origin":"341000","skills":[],
                "registeredAt":"%s"}"""
                        .formatted(id, version, enterprise, Instant.now()));
    }

    public Story transferred(UUID id, long version, UUID from, UUID to) {
        return fact(
                "worker-transferred",
                id,
                """
                {"workerId":"%s","version":%d,"fromEnterpriseId":"%s","enterpriseId":"%s","town":"330110001",
                "transferredAt":"%s"}"""
                        .formatted(id, version, from, to, Instant.now()));
    }

    public Story left(UUID id, long version, UUID enterprise) {
        return fact(
                "worker-left",
                id,
                """
                {"workerId":"%s","version":%d,"enterpriseId":"%s","town":"330110001","leftOn":"2020-02-18",
                "reason":"RESIGNED","leftAt":"%s"}"""
                        .formatted(id, version, enterprise, Instant.now()));
    }

    public Story lent(UUID id, long version, UUID lender, UUID borrower) {
        return fact(
                "worker-lent",
                id,
                """
                {"workerId":"%s","version":%d,"enterpriseId":"%s","borrowerId":"%s","borrowerTown":"330110001",
                "from":"2020-02-18","until":"2020-03-18","agreementId":"%s","lentAt":"%s"}"""
                        .formatted(id, version, lender, borrower, borrower, Instant.now()));
    }

    public Story returned(UUID id, long version, UUID lender, UUID borrower) {
        return fact(
                "worker-returned",
                id,
                """
                {"workerId":"%s","version":%d,"enterpriseId":"%s","borrowerId":"%s","returnedOn":"2020-03-18",
                "agreementId":"%s","returnedAt":"%s"}"""
                        .formatted(id, version, lender, borrower, borrower, Instant.now()));
    }

    public Story oneWorker(UUID merged, UUID survivor) {
        return pair("workers-merged", merged, survivor, 1);
    }

    /** A record's document was wrong; the right one has another id. */
    public Story documentCorrected(UUID wrong, UUID right) {
        return fact(
                "registration-claim-decided",
                wrong,
                """
                {"claimId":"%s","personId":"%s","kind":"IDENTITY","outcome":"CLAIMANT","undone":false,
                "decidedAt":"2020-02-18T03:00:00Z","personIdNow":"%s"}"""
                        .formatted(wrong, wrong, right));
    }

    public Story twoWorkers(UUID merged, UUID survivor) {
        return pair("workers-merge-undone", merged, survivor, 2);
    }

    private Story pair(String topic, UUID merged, UUID survivor, int version) {
        return fact(
                topic,
                merged,
                """
                {"mergeId":"%s","version":%d,"survivingId":"%s","mergedId":"%s","at":"%s"}"""
                        .formatted(
                                merged,
                                version,
                                survivor,
                                merged,
                                Instant.parse("2020-02-18T02:00:00Z").plusSeconds(version)));
    }

    /** A line of the roll of a month; the kind is registry's. */
    public Story insured(
            UUID enterprise, String month, UUID person, int copy, long version, boolean linked, String kind) {
        return fact(
                "insured-worker-linked",
                person,
                """
                {"personId":"%s","enterpriseId":"%s","month":"%s","copy":%d,"version":%d,"outcome":"%s","kind":"%s",
                "rule":"insured-2020-02.1","linkedAt":"%s"}"""
                        .formatted(
                                person,
                                enterprise,
                                month,
                                copy,
                                version,
                                kind.equals("removed") ? "REMOVED" : linked ? "LINKED" : "UNMATCHED",
                                kind,
                                Instant.now()));
    }

    /** People whom an enterprise can lend from today on for thirty days. */
    public Story surplus(UUID entry, UUID enterprise, String town, int people) {
        java.time.LocalDate today = java.time.LocalDate.now(java.time.ZoneId.of("Asia/Shanghai"));
        return fact(
                "labour-entry-posted",
                enterprise,
                """
                {"entryId":"%s","enterpriseId":"%s","version":1,"side":"SURPLUS","state":"POSTED","occupation":"4-03",
                "people":%d,"shift":"DAY","from":"%s","to":"%s","town":"%s","skills":["cook"],"changedAt":"%s"}"""
                        .formatted(entry, enterprise, people, today, today.plusDays(30), town, Instant.now()));
    }

    public Story agreed(UUID entry, UUID lender, UUID borrower, List<UUID> workers) {
        String ids = String.join(
                ",", workers.stream().map(id -> '"' + id.toString() + '"').toList());
        return fact(
                "labour-agreement-concluded",
                entry,
                """
                {"agreementId":"%s","version":1,"needId":"%s","surplusId":"%s","lenderId":"%s","borrowerId":"%s",
                "lenderTown":"330110001","borrowerTown":"330110001","workerIds":[%s],"from":"2020-02-18",
                "returnOn":"2020-03-18","concludedAt":"%s"}"""
                        .formatted(entry, entry, entry, lender, borrower, ids, Instant.now()));
    }

    /** A seat that is given now. */
    public Story nominatedNow(UUID charter, UUID worker) {
        return fact(
                "worker-nominated",
                worker,
                """
                {"nominationId":"%s","charterId":"%s","workerId":"%s","enterpriseId":"%s","status":"SEATED","place":1,
                "nominatedAt":"%s"}"""
                        .formatted(worker, charter, worker, worker, Instant.now()));
    }

    /** What somebody is called, sealed for this service. */
    public Story named(UUID person, long version, String sealed) {
        return fact(
                "worker-name-shared",
                person,
                """
                {"workerId":"%s","version":%d,"sealedFor":"reporting","sealed":"%s","sharedAt":"%s"}"""
                        .formatted(person, version, sealed, Instant.now()));
    }

    public Story started(UUID person) {
        return fact("declaration-started", person, at("personId", person, "startedAt"));
    }

    public Story completed(UUID person) {
        return fact(
                "declaration-completed",
                person,
                "{\"version\":1," + at("personId", person, "completedAt").substring(1));
    }

    public Story coded(UUID person) {
        return coded(person, 1, "GREEN");
    }

    public Story coded(UUID person, long version, String colour) {
        return fact(
                "health-code-issued",
                person,
                """
                {"personId":"%s","version":%d,"colour":"%s","ruleVersion":"1","cause":"DECLARED","issuedAt":"%s"}"""
                        .formatted(person, version, colour, Instant.now()));
    }

    public Story charter(UUID id, String name, int seats) {
        return fact(
                "charter-announced",
                id,
                """
                {"charterId":"%s","name":"%s","mode":"TRAIN","origin":"Huangshan North","originDivision":"341000",
                "destination":"Hangzhou East","seats":%d,"deadline":"%s","departureAt":"%s","announcedAt":"%s"}"""
                        .formatted(
                                id,
                                name,
                                seats,
                                Instant.now().plusSeconds(3600),
                                Instant.now().plusSeconds(7200),
                                Instant.now()));
    }

    public Story nominated(UUID charter, UUID worker, boolean seated) {
        return fact(
                "worker-nominated",
                worker,
                """
                {"nominationId":"%s","charterId":"%s","workerId":"%s","enterpriseId":"%s","status":"%s","place":1,
                "nominatedAt":"2020-02-18T01:00:00Z"}"""
                        .formatted(worker, charter, worker, worker, seated ? "SEATED" : "WAITING"));
    }

    public Story asked(UUID charter, UUID worker, String kind) {
        return fact(
                "clearance-requested",
                charter,
                """
                {"clearanceId":"%s","charterId":"%s","workerId":"%s","kind":"%s","originDivision":"341000",
                "dueAt":"2020-02-18T03:00:00Z","requestedAt":"2020-02-18T01:00:00Z"}"""
                        .formatted(worker, charter, worker, kind));
    }

    public Story cleared(UUID charter, UUID worker, String kind, boolean granted) {
        return fact(
                "clearance-decided",
                worker,
                """
                {"clearanceId":"%s","charterId":"%s","workerId":"%s","kind":"%s","outcome":"%s","answeredBy":"x",
                "decidedAt":"2020-02-18T02:00:00Z"}"""
                        .formatted(worker, charter, worker, kind, granted ? "GRANTED" : "REFUSED"));
    }

    public Story frozen(UUID charter, List<UUID> travellers) {
        StringBuilder named = new StringBuilder();
        travellers.forEach(id -> named.append(named.isEmpty() ? "" : ",")
                .append("{\"workerId\":\"%s\",\"enterpriseId\":\"%s\",\"seat\":\"1\"}".formatted(id, id)));
        return fact(
                "roster-frozen",
                charter,
                """
                {"charterId":"%s","rosterVersion":1,"checksum":"x","travellers":[%s],"frozenAt":"2020-02-18T03:00:00Z"}"""
                        .formatted(charter, named));
    }

    public Story boarded(UUID charter, UUID worker) {
        return fact("worker-boarded", worker, journey(charter, worker, "boardedAt"));
    }

    public Story arrived(UUID charter, UUID worker) {
        return fact("worker-arrived", worker, journey(charter, worker, "arrivedAt"));
    }

    public Story scanned(UUID person, UUID enterprise, UUID scan, Instant at, boolean entry, boolean passed) {
        return fact(
                "gate-scanned",
                person,
                """
                {"scanId":"%s","gateId":"1","enterpriseId":"%s","personId":"%s","direction":"%s","outcome":"%s",
                "reason":"x","fever":false,"scannedAt":"%s"}"""
                        .formatted(
                                scan, enterprise, person, entry ? "ENTRY" : "EXIT", passed ? "PASSED" : "REFUSED", at));
    }

    /** A passage that a gate took without net, told later with the time at which it happened. */
    public Story scannedThen(UUID person, UUID enterprise, UUID scan, Instant at) {
        return fact(
                "gate-scanned",
                person,
                at,
                """
                {"scanId":"%s","gateId":"1","enterpriseId":"%s","personId":"%s","direction":"ENTRY","outcome":"PASSED",
                "reason":"x","fever":false,"scannedAt":"%s"}"""
                        .formatted(scan, enterprise, person, at));
    }

    public Story overridden(UUID person, UUID enterprise, UUID scan, Instant at, boolean entry, boolean passed) {
        return fact(
                "gate-overridden",
                person,
                """
                {"scanId":"%s","gateId":"1","enterpriseId":"%s","personId":"%s","direction":"%s","outcome":"%s",
                "overruled":"x","supervisorId":"%s","overriddenAt":"%s"}"""
                        .formatted(
                                scan,
                                enterprise,
                                person,
                                entry ? "ENTRY" : "EXIT",
                                passed ? "PASSED" : "REFUSED",
                                UUID.randomUUID(),
                                at));
    }

    public Story fever(UUID person, UUID enterprise, UUID scan, Instant at) {
        return fact(
                "fever-detected",
                person,
                """
                {"scanId":"%s","personId":"%s","enterpriseId":"%s","detectedAt":"%s"}"""
                        .formatted(scan, person, enterprise, at));
    }

    /** The figures as a district official gets them. */
    public static JsonPath figures() {
        return given().auth()
                .oauth2(Tokens.of("li", Role.DISTRICT))
                .get("/api/v1/figures")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** The figures of an enterprise as a district official gets them. */
    public static JsonPath figuresOf(UUID enterprise) {
        return given().auth()
                .oauth2(Tokens.of("li", Role.DISTRICT))
                .get("/api/v1/figures/enterprises/" + enterprise)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** The figures once they are as expected. */
    public static JsonPath figuresWhen(Predicate<JsonPath> expected) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(100))
                .until(Story::figures, expected);
    }

    /** A record of which nothing can be read but that it is an event. */
    public Story unreadable(String topic, UUID key) {
        return fact(topic, key, "{}");
    }

    /** Any other fact, as its owner's contract says. */
    public Story told(String topic, UUID key, String json) {
        return fact(topic, key, json);
    }

    private Story fact(String topic, UUID key, String json) {
        return fact(topic, key, told == null ? Instant.now() : told, json);
    }

    private Story fact(String topic, UUID key, Instant at, String json) {
        RecordHeaders headers = new RecordHeaders();
        headers.add("ce_specversion", utf8("1.0"));
        headers.add("ce_id", utf8(UUID.randomUUID().toString()));
        headers.add("ce_source", utf8("/fugong/test"));
        headers.add("ce_type", utf8("org.fugong." + topic + ".v1"));
        headers.add("ce_time", utf8(at.toString()));
        facts.add(new ProducerRecord<>(topic, null, utf8(key.toString()), utf8(json), headers));
        return this;
    }

    private static String at(String id, UUID person, String time) {
        return "{\"%s\":\"%s\",\"%s\":\"%s\"}".formatted(id, person, time, Instant.now());
    }

    private static String journey(UUID charter, UUID worker, String time) {
        return "{\"charterId\":\"%s\",\"workerId\":\"%s\",\"enterpriseId\":\"%s\",\"%s\":\"%s\"}"
                .formatted(charter, worker, worker, time, Instant.now());
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
