package org.fugong.district.story;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.fugong.district.District;
import org.fugong.district.Enterprise;
import org.fugong.district.Worker;

/**
 * The night of the Huangshan charter and the days around it: the district is loaded, people fill in their health
 * declarations, enterprises resume, the charter is called out, cleared, frozen and ridden, and on the morning after the
 * workers pass their gates. The crowd acts through REST, agencies by Kafka; the people of the meals and of the labour shared
 * act on the services' pages.
 */
public final class Story {
    static final Duration EVENTS_ARRIVE_WITHIN = Duration.ofMinutes(3);
    static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    /** What thousands do: once all have, a story that goes on does not ask them again. */
    private static final String DECLARED = "declared";

    private static final String RESUMED = "resumed";
    private static final String PASSED = "passed";

    private final District district;
    private final Cast cast;
    private final Settings settings;
    private final Memory memory;
    private final Clock clock;
    private final Consumer<String> narrator;
    private final Rest rest;
    private final People people;
    private final Browsers browsers;
    private final Set<Integer> completing;
    private final Map<Integer, String> personIds = new ConcurrentHashMap<>();

    public Story(
            District district,
            Settings settings,
            Memory memory,
            Tokens tokens,
            Clock clock,
            Consumer<String> narrator) {
        this.district = district;
        this.cast = new Cast(district);
        this.completing = Set.copyOf(cast.registering().subList(0, cast.complete()));
        this.settings = settings;
        this.memory = memory;
        this.clock = clock;
        this.narrator = narrator;
        this.rest = new Rest(settings.frontDoor());
        this.people = new People(tokens);
        this.browsers = new Browsers(settings.frontDoor());
    }

    /**
     * Hands the district's enterprises and workers in as two files; done when every row has been taken, and the officials
     * who look after them are entered.
     */
    public void load() {
        if (!memory.has("loaded")) {
            hand("enterprises", "/registry/api/v1/enterprises/imports", district.enterpriseCount());
            hand("workers", "/registry/api/v1/workers/imports", district.workerCount());
            memory.instant("loaded", clock::instant);
        }
        if (!memory.has("offices")) {
            new Offices(district, rest, people.districtOfficial(), settings.run()).enter(memory, clock);
            memory.instant("offices", clock::instant);
        }
    }

    private void hand(String what, String path, int rows) {
        JsonNode job = rest.upload(
                        path,
                        people.districtOfficial(),
                        key("load", what),
                        what.equals("workers") ? DistrictFiles.workers(district) : DistrictFiles.enterprises(district))
                .expect();
        String jobPath = "/registry/api/v1/imports/" + job.path("jobId").asText();
        long until = System.nanoTime() + Duration.ofMinutes(30).toNanos();
        int told = -1;
        while (true) {
            JsonNode state = rest.get(jobPath, people.districtOfficial()).expect();
            int accepted =
                    state.path("accepted").asInt() + state.path("unchanged").asInt();
            int percent = accepted * 100 / rows;
            if (percent / 25 > told / 25 || told < 0) {
                narrator.accept("loading " + what + ": " + accepted + " of " + rows);
                told = percent;
            }
            switch (state.path("state").asText()) {
                case "COMPLETED" -> {
                    if (accepted != rows) {
                        throw new StoryFailed(
                                "Of " + rows + " " + what + " only " + accepted + " were taken: " + state);
                    }
                    return;
                }
                case "FAILED", "INTERRUPTED" -> throw new StoryFailed("The import of " + what + " stopped: " + state);
                default -> {
                    if (System.nanoTime() > until) {
                        throw new StoryFailed("The import of " + what + " takes over half an hour: " + state);
                    }
                    Rest.pause(BETWEEN_LOOKS);
                }
            }
        }
    }

    /**
     * Plays the story to its end.
     *
     * @return the figures that the dashboard must show, which it has been seen to show
     * @throws StoryFailed if a step is refused or the dashboard comes to other figures
     */
    public Figures play() {
        try (Crowd crowd = new Crowd(settings.clients())) {
            narrator.accept("17 Feb 23:00  A charter train from Huangshan is agreed with the railway.");
            List<Integer> travellers = travellers();
            crowd.each(travellers, Duration.ZERO, this::register);
            narrator.accept("              " + cast.registered() + " people fill in their health declarations, "
                    + cast.resuming() + " of " + district.enterpriseCount() + " enterprises apply to resume.");
            Set<Integer> first = Set.copyOf(travellers);
            List<Integer> others = cast.registering().stream()
                    .filter(index -> !first.contains(index) && !memory.has(DECLARED))
                    .toList();
            Crowd.Work declarations = crowd.start(others, settings.pace(), this::register);
            String factory = SharingCast.factory(district).uscc();
            Crowd.Work resumptions = crowd.start(
                    cast.resumingEnterprises()
                            .filter(enterprise -> !enterprise.uscc().equals(factory))
                            .toList(),
                    settings.pace(),
                    this::resume);
            SocialInsurance.post(settings.kafka(), district, settings.run(), memory.instant("rolls", clock::instant));
            Crowd.Work sharing = crowd.start(List.of(SharingCast.factory(district)), Duration.ZERO, this::share);
            CharterNight night = new CharterNight(
                    district, rest, people, memory, clock, this::key, narrator, settings, this::personOf);
            Crowd.Work otherCharters =
                    crowd.start(List.<Runnable>of(night::chengdu, night::calledOff), Duration.ZERO, Runnable::run);
            List<String> arrived = night.huangshan();
            otherCharters.await();
            declarations.await();
            memory.instant(DECLARED, clock::instant);
            resumptions.await();
            memory.instant(RESUMED, clock::instant);
            List<Enterprise> surveyed = cast.surveyed();
            new LabourSurvey(district, rest, people, memory, clock, settings.run()).visit(surveyed);
            narrator.accept("19 Feb        Inspectors have asked " + surveyed.size()
                    + " resumed enterprises what labour they need and where their workers are.");
            sharing.await();
            morningAfter(crowd, arrived);
            SocialInsurance.awaitFigures(rest, people.districtOfficial(), district, EVENTS_ARRIVE_WITHIN);
            narrator.accept("20 Feb 10:00  The insured workers of " + district.aboveScaleCount()
                    + " above-scale enterprises are linked with the registered ones.");
        }
        new Meals(district, browsers, narrator).play();
        return dashboard();
    }

    /** All who are put forward for a charter: they need their code before it is called out. */
    private List<Integer> travellers() {
        return Stream.of(
                        district.contingent().workers(),
                        OtherCharters.chengdu(district),
                        OtherCharters.xuancheng(district))
                .flatMap(List::stream)
                .toList();
    }

    private void register(int index) {
        Worker worker = cast.worker(index);
        String token = people.worker(index);
        JsonNode registration = rest.post(
                        "/healthcode/api/v1/registrations",
                        token,
                        key("register", index),
                        Map.of(
                                "idType", "RESIDENT",
                                "idNumber", worker.residentId(),
                                "name", worker.name(),
                                "phone", worker.phone()))
                .expect();
        personIds.put(index, registration.path("personId").asText());
        if (!completing.contains(index)) {
            return;
        }
        Cast.Health health = cast.healthOf(index);
        rest.put(
                        "/healthcode/api/v1/registrations/mine/declaration",
                        token,
                        key("declare", index),
                        Map.of(
                                "address",
                                worker.address(),
                                "symptoms",
                                health == Cast.Health.COUGH ? List.of("COUGH") : List.of(),
                                "contactWithCase",
                                health == Cast.Health.CONTACT,
                                "stayedIn",
                                List.of()))
                .expect();
    }

    private void resume(Enterprise enterprise) {
        if (memory.has(RESUMED)) {
            return;
        }
        String id = StableId.ofEnterprise(enterprise.uscc());
        JsonNode application = rest.post(
                        "/registry/api/v1/enterprises/" + id + "/resumption-applications",
                        people.contactOf(enterprise),
                        key("apply", enterprise.index()),
                        Map.of(
                                "plannedReturn",
                                enterprise.headcount(),
                                "masksInStock",
                                enterprise.headcount() * 14,
                                "isolationRoom",
                                true,
                                "canteenPlan",
                                "Meals are handed out in three shifts, one person to a table.",
                                "plannedStart",
                                plannedStart().toString()))
                .expect();
        String path = "/registry/api/v1/resumption-applications/"
                + application.path("applicationId").asText();
        rest.postIfMatch(
                        path + "/decision",
                        application.path("tier").asText().equals("TOWN")
                                ? people.officialOf(enterprise.town())
                                : people.districtOfficial(),
                        key("decide", enterprise.index()),
                        application.path("version").asLong(),
                        Map.of("outcome", "APPROVED", "reasons", List.of("The plan is complete.")))
                .expect();
    }

    /** The labour shared by day, while the charter is prepared by night. */
    private void share(Enterprise factory) {
        new Reopening(browsers).play(factory, plannedStart());
        new Sharing(district, browsers, memory, clock, narrator, settings).play();
    }

    /** Work starts a week after the story began: a plan is for a day to come, also when the story goes on tomorrow. */
    private LocalDate plannedStart() {
        return LocalDate.ofInstant(memory.instant("resumption", clock::instant), ZoneOffset.UTC)
                .plusDays(7);
    }

    private void morningAfter(Crowd crowd, List<String> arrived) {
        if (memory.has(PASSED)) {
            return;
        }
        Set<String> riders = Set.copyOf(arrived);
        List<Integer> returned = district.contingent().workers().stream()
                .filter(index -> riders.contains(personOf(index)))
                .toList();
        Set<Integer> feverish = Set.copyOf(returned.subList(0, Figures.FEVERS));
        crowd.each(returned, Duration.ZERO, index -> scan(index, feverish.contains(index) ? 37.6 : 36.4, false));
        crowd.each(cast.yellowAtTheGate(), Duration.ZERO, index -> scan(index, 36.5, false));
        crowd.each(cast.localsAtTheGate(), settings.pace().dividedBy(4), index -> scan(index, 36.6, false));
        crowd.each(returned.subList(2, 2 + Figures.ALTERED_CODES), Duration.ZERO, index -> scan(index, 36.4, true));
        memory.instant(PASSED, clock::instant);
        narrator.accept("20 Feb 07:30  The workers pass their gates: code and temperature.");
    }

    private void scan(int index, double temperature, boolean altered) {
        Worker worker = cast.worker(index);
        JsonNode codes =
                rest.get("/healthcode/api/v1/codes/mine", people.worker(index)).expect();
        String code = codes.path("codes").path(0).path("text").asText();
        if (altered) {
            char last = code.charAt(20);
            code = code.substring(0, 20) + (last == 'A' ? 'B' : 'A') + code.substring(21);
        }
        String scanId = key("scan", index + (altered ? "-altered" : ""));
        Rest.Answer answer = rest.post(
                "/healthcode/api/v1/gates/scans",
                people.gateOf(worker.employer()),
                scanId,
                Map.of(
                        "scanId",
                        StableId.of(scanId),
                        "gateId",
                        "main",
                        "code",
                        code,
                        "temperature",
                        temperature,
                        "direction",
                        "ENTRY",
                        "scannedAt",
                        clock.instant().toString()));
        // A story that goes on alters a newer code; the first one was recorded under this id before the fall.
        if (!(altered && answer.isProblem("idempotency-key-reused"))) {
            answer.expect();
        }
    }

    private Figures dashboard() {
        Figures expected = Figures.expected(district);
        long until = System.nanoTime() + EVENTS_ARRIVE_WITHIN.toNanos();
        while (true) {
            Figures shown = expected.read(figures());
            String differences = shown.differencesFrom(expected);
            if (differences.isEmpty()) {
                narrator.accept("23 Feb        The dashboard shows every figure of the story.");
                memory.markPlayed(clock.instant());
                return shown;
            }
            if (System.nanoTime() > until) {
                throw new StoryFailed("The dashboard does not come to the story's figures.\n" + differences);
            }
            Rest.pause(BETWEEN_LOOKS);
        }
    }

    private JsonNode figures() {
        ObjectNode all = (ObjectNode) ofReporting("figures");
        all.set("survey", ofReporting("figures/query").at("/figures/survey"));
        all.set("linkage", ofReporting("linkage"));
        return all;
    }

    private JsonNode ofReporting(String what) {
        return rest.get("/reporting/api/v1/" + what, people.districtOfficial()).expect();
    }

    private String personOf(int index) {
        String id = personIds.get(index);
        if (id == null) {
            throw new StoryFailed("Worker " + index + " has not registered.");
        }
        return id;
    }

    private String key(String step, Object what) {
        return settings.run() + "-" + step + "-" + what;
    }
}
