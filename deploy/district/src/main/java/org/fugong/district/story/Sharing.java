package org.fugong.district.story;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

import com.fasterxml.jackson.databind.JsonNode;
import org.jsoup.nodes.Element;

import org.fugong.district.District;
import org.fugong.district.Enterprise;

/**
 * The hotel and the factory: a factory that has some twenty of two hundred back, a hotel in another town with sixty idle. An
 * official has the two matched, both sign, each worker answers, one of them by phone; the official concludes, one bus takes
 * them there, and the factory's next report shows them on duty. Contacts, workers and officials do all of it on the services'
 * pages, and see there what has been done already when the story goes on after a fall.
 */
final class Sharing {
    private static final Duration WITHIN = Duration.ofMinutes(3);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);
    /** From the order of the bus to its frozen roster. */
    private static final Duration NAMES_CLOSE_IN = Duration.ofSeconds(5);

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final int RETURN_AFTER_DAYS = 28;
    private static final int ORDERS_OF_THE_BUS = 5;
    private static final int PAY_PER_DAY = 180;
    private static final String LABOUR = "/registry/labour";

    private final District district;
    private final Browsers browsers;
    private final Memory memory;
    private final Clock clock;
    private final Consumer<String> narrator;
    private final Settings settings;
    private final Enterprise factory;
    private final Enterprise hotel;

    Sharing(
            District district,
            Browsers browsers,
            Memory memory,
            Clock clock,
            Consumer<String> narrator,
            Settings settings) {
        this.district = district;
        this.browsers = browsers;
        this.memory = memory;
        this.clock = clock;
        this.narrator = narrator;
        this.settings = settings;
        this.factory = SharingCast.factory(district);
        this.hotel = SharingCast.hotel(district);
    }

    /** Plays it; the factory works already. */
    void play() {
        if (memory.has("labour-played")) {
            return;
        }
        LocalDate first = LocalDate.ofInstant(memory.instant("labour", clock::instant), ZONE)
                .plusDays(1);
        List<Integer> asked = SharingCast.withLogIn(district);
        int back = SharingCast.back(district);
        int lent = SharingCast.lent(district);
        if (!reports().has("#rows tr")) {
            report(back, "人手不足，设备大部分停开");
        }
        String need = post(factory, "NEED", "6-05", SharingCast.needed(factory), first);
        String surplus = post(hotel, "SURPLUS", "4-03", SharingCast.idle(hotel), first);
        say(
                "Meanwhile     " + factory.name() + " has " + back + " of " + factory.headcount() + " people back; "
                        + hotel.name() + " in the next town has " + SharingCast.idle(hotel) + " idle.",
                "该厂 " + factory.headcount() + " 人仅返岗 " + back + " 人；邻镇酒店富余 " + SharingCast.idle(hotel) + " 人。");
        String agreement = agree(need, surplus, first, asked.size() + 1);
        sign(hotel, agreement);
        sign(factory, agreement);
        consents(agreement, asked);
        WebPage concluded = conclude(agreement);
        say(
                "Meanwhile     Three sign: " + lent + " workers are lent until " + first.plusDays(RETURN_AFTER_DAYS)
                        + ", one of them asked by phone; one declined.",
                "三方协议生效，借出 " + lent + " 人： " + page(agreement));
        String charter = ride(agreement, concluded);
        if (!reports().one("#rows tr").text().contains(back + lent + " / ")) {
            report(back + lent, "共享用工 " + lent + " 人已到岗");
        }
        say(
                "Meanwhile     The bus has brought them: " + (back + lent) + " on duty.",
                "包车已到达： " + page(charter) + "，日报： " + page(reports().address()));
        memory.instant("labour-played", clock::instant);
    }

    private WebPage reports() {
        return browsers.contactOf(factory)
                .open("/registry/enterprises/" + StableId.ofEnterprise(factory.uscc()) + "/daily-reports");
    }

    /** What the factory says of the day; said again on the same day it is a correction. */
    private void report(int onDuty, String note) {
        WebPage after = browsers.contactOf(factory)
                .open("/registry/daily-report")
                .formAt("form[data-api*=daily-reports]")
                .fill("onDuty", onDuty)
                .fill("outputPercent", onDuty * 100 / factory.headcount() - 2)
                .tick("missing", List.of("WORKERS"))
                .fill("note", note)
                .send();
        shows(after, onDuty + " / " + factory.headcount());
    }

    /** Where the entry is shown, which is posted unless it is on the list of the enterprise already. */
    private String post(Enterprise enterprise, String side, String occupation, int number, LocalDate first) {
        WebPage market = browsers.contactOf(enterprise).open(LABOUR);
        String known = "tr[data-side=" + side + "] th a";
        if (market.has(known)) {
            return market.link(known);
        }
        return market.follow("a[href='" + LABOUR + "/new?side=" + side + "']")
                .form("/labour-entries")
                .fill("occupation", occupation)
                .fill("people", number)
                .fill("shift", side.equals("NEED") ? "DAY" : "ROTATING")
                .fill("from", first)
                .fill("to", first.plusDays(RETURN_AFTER_DAYS + 2))
                .fill("skills", "sewing")
                .fill("skilled", 1)
                .fill("board", "MEALS_AND_LODGING")
                .tick("training")
                .send()
                .address();
    }

    /** Where the agreement is shown, which an official drafts from the proposal unless the two have one already. */
    private String agree(String need, String surplus, LocalDate first, int number) {
        Browser official = browsers.districtOfficial();
        String known =
                "a[href^='" + LABOUR + "/agreements/']:containsOwn(" + hotel.name() + " → " + factory.name() + ")";
        WebPage market = official.open(LABOUR);
        if (market.has(known)) {
            return market.link(known);
        }
        WebPage entry = official.open(need).form("/proposals").send();
        String proposed = "a[href*='" + surplus.substring(surplus.lastIndexOf('/') + 1) + "']";
        entry = await(entry, page -> page.has(proposed), "the hotel to be proposed to the factory");
        say(
                "Meanwhile     An official has them matched: "
                        + entry.one(".panel:has(" + proposed + ") li").text() + ".",
                "干部发起匹配，建议及理由见： " + page(need));
        return entry.follow(proposed)
                .form("/labour-agreements")
                .fill("people", number)
                .fill("from", first)
                .fill("returnOn", first.plusDays(RETURN_AFTER_DAYS))
                .fill("payPerDay", PAY_PER_DAY)
                .fill("insurer", "LENDER")
                .fill("board", "MEALS_AND_LODGING")
                .fill("trainingDays", 2)
                .send()
                .address();
    }

    private void sign(Enterprise enterprise, String agreement) {
        browsers.contactOf(enterprise).open(agreement).offers("/signature").ifPresent(WebForm::send);
    }

    /**
     * The hotel names those who are idle, once those with a log-in have said who they are. Then each answers for oneself, and the
     * last declines; the one without a log-in answers by phone, which the hotel's contact enters and its town confirms.
     */
    private void consents(String agreement, List<Integer> asked) {
        if (!browsers.contactOf(hotel).open(agreement).state().equals("AWAITING_CONSENT")) {
            return;
        }
        List<String> numbers = new ArrayList<>();
        asked.forEach(index -> numbers.add(claim(index)));
        String byPhone = find(SharingCast.byPhone(district));
        WebPage choice = browsers.contactOf(hotel).open(agreement + "/workers");
        if (!choice.has("[name=workerIds][checked]")) {
            WebForm form = choice.form("/workers").tick("workerIds", List.of(byPhone));
            for (Element box : choice.all("[name=workerIds]")) {
                if (numbers.stream().anyMatch(box.val()::endsWith)) {
                    box.attr("checked", true);
                }
            }
            form.send();
        }
        heard(agreement + "/workers/" + byPhone);
        for (int n = 0; n < asked.size(); n++) {
            answer(asked.get(n), n < asked.size() - 1);
        }
    }

    /** A worker says who it is, and sees under which number it stands on the employer's lists. */
    private String claim(int worker) {
        WebPage mine = browsers.worker(worker).open(LABOUR + "/mine");
        if (!mine.has("#number")) {
            mine = mine.form("/labour-worker/mine")
                    .fill("name", district.worker(worker).name())
                    .fill("idNumber", district.worker(worker).residentId())
                    .send();
        }
        return mine.one("#number").text();
    }

    /** The hotel's contact looks one of its people up; the search shows whom it found under the id. */
    private String find(int worker) {
        return browsers.contactOf(hotel)
                .open("/registry/workers")
                .form("/workers/search")
                .fill("text", district.worker(worker).residentId())
                .attempt()
                .expect()
                .at("/items/0/workerId")
                .asText();
    }

    private void heard(String address) {
        WebPage page = browsers.contactOf(hotel).open(address);
        if (!page.has("[data-heard]")) {
            page.form("/labour-heard-answers")
                    .fill("consents", true)
                    .fill("way", "PHONE")
                    .fill("heardBy", hotel.contactName())
                    .send();
        }
        browsers.officialOf(hotel.town()).open(address).offers("/confirmation").ifPresent(WebForm::send);
    }

    private void answer(int worker, boolean consents) {
        WebPage mine = browsers.worker(worker).open(LABOUR + "/mine");
        if (mine.one("[data-answer]").attr("data-answer").equals("ASKED")) {
            mine = mine.formAt("form[data-api*=labour-consents]:has([name=consents][value=" + consents + "])")
                    .send();
        }
        String said = mine.one("[data-answer]").attr("data-answer");
        if (!said.equals(consents ? "CONSENTED" : "DECLINED")) {
            throw new StoryFailed("The worker's page does not show the answer: " + mine.said());
        }
    }

    private WebPage conclude(String agreement) {
        WebPage seen = browsers.districtOfficial().open(agreement);
        if (!seen.state().equals("AWAITING_CONSENT")) {
            return seen;
        }
        int consenting = SharingCast.lent(district);
        shows(seen, consenting + " of " + (consenting + 1) + " consent");
        return seen.form("/conclusion").send();
    }

    /** The bus is ordered, boarded and arrives, and the agreement says so; where the charter is shown. */
    private String ride(String agreement, WebPage concluded) {
        String bus = "a[href^='/transport/charters/']";
        WebPage seen = concluded;
        if (!seen.has(bus)) {
            order("/transport/bus-requests/" + agreement.substring(agreement.lastIndexOf('/') + 1));
            seen = await(seen, page -> page.has(bus), "the bus to be known at the agreement");
        }
        String charter = seen.link(bus);
        String id = charter.substring(charter.lastIndexOf('/') + 1);
        WebPage ride = await(
                browsers.districtOfficial().open("/transport/ride/" + id),
                page -> page.has("#ride"),
                "the roster of the bus");
        tick(ride, "boarded", "boardings");
        tick(ride, "arrived", "arrivals");
        int riders = SharingCast.lent(district);
        await(
                seen,
                page -> page.said().contains(riders + " boarded, " + riders + " arrived"),
                "the agreement to tell who has arrived");
        return charter;
    }

    private void order(String address) {
        String request = "a[href='" + address + "']";
        WebPage order = await(
                        browsers.districtOfficial().open("/transport/bus-requests"),
                        page -> page.has(request),
                        "the request for the bus")
                .follow(request);
        for (int attempt = 0; attempt < ORDERS_OF_THE_BUS; attempt++) {
            if (order.offers("/charter").isEmpty()) {
                return;
            }
            Instant closes = clock.instant().plus(NAMES_CLOSE_IN);
            WebForm form = order.form("/charter")
                    .fill("deadline", local(closes))
                    .fill("departureAt", local(closes.plusSeconds(1)));
            Rest.Answer answer = form.attempt();
            // On a machine that is very busy the deadline may have passed before the order arrived.
            if (!answer.isProblem("invalid-input")) {
                form.after(answer.expect());
                return;
            }
        }
        throw new StoryFailed("The bus could not be ordered: " + order.said());
    }

    private static LocalDateTime local(Instant at) {
        return LocalDateTime.ofInstant(at, ZONE).truncatedTo(ChronoUnit.SECONDS);
    }

    /** Ticks everybody who has not been ticked: the page lists them by its script, which sends the ticks as well. */
    private void tick(WebPage ride, String done, String deed) {
        Element page = ride.one("#ride");
        JsonNode list = browsers.districtOfficial().fetch(page.attr("data-list"));
        List<JsonNode> ticks = new ArrayList<>();
        for (JsonNode traveller : list.path("travellers")) {
            if (!traveller.hasNonNull(done)) {
                ticks.add(Rest.JSON
                        .createObjectNode()
                        .put("workerId", traveller.path("workerId").asText())
                        .put("at", clock.instant().toString()));
            }
        }
        if (!ticks.isEmpty()) {
            browsers.districtOfficial()
                    .send(
                            "POST",
                            page.attr("data-api") + "/" + deed,
                            Rest.JSON
                                    .createObjectNode()
                                    .set("travellers", Rest.JSON.valueToTree(ticks))
                                    .toString(),
                            "")
                    .expect();
        }
    }

    /** Looks at a page again and again until it shows something. */
    private static WebPage await(WebPage first, Predicate<WebPage> shown, String what) {
        long until = System.nanoTime() + WITHIN.toNanos();
        WebPage seen = first;
        while (!shown.test(seen)) {
            if (System.nanoTime() > until) {
                throw new StoryFailed(
                        "Waited in vain for " + what + ". The page " + seen.address() + " says: " + seen.said());
            }
            Rest.pause(BETWEEN_LOOKS);
            seen = seen.again();
        }
        return seen;
    }

    private static void shows(WebPage page, String words) {
        if (!page.said().contains(words)) {
            throw new StoryFailed("The page " + page.address() + " does not show " + words + ": " + page.said());
        }
    }

    private String page(String path) {
        return settings.frontDoor().resolve(path).toString();
    }

    private void say(String english, String chinese) {
        narrator.accept(english);
        narrator.accept("              " + chinese);
    }
}
