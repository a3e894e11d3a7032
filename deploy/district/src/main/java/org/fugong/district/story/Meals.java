package org.fugong.district.story;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.jsoup.nodes.Element;

import org.fugong.district.District;
import org.fugong.district.Enterprise;
import org.fugong.district.Town;

/**
 * The meals: the first factory to open lived on instant noodles for a day. Its neighbours turn out to need the same, and one
 * canteen of the park delivers to all of them, cheaper for each. The contacts of the factories and the official of their town do
 * all of it on the services' pages, and see there what has been done already when the story goes on after a fall.
 */
public final class Meals {
    /** Worker of the charter's contingent whose employer has a log-in in {@code deploy/up}. */
    private static final int TRAVELLER = 10;

    private static final int NEIGHBOURS = 4;
    private static final String ALONE_YUAN = "22.00";
    private static final String TOGETHER_YUAN = "16.00";
    /** For the delivery, of each meal of the least that make it worth while. */
    private static final int DELIVERY_YUAN = 2;

    private static final int STARS = 5;

    private static final Duration FOUND_WITHIN = Duration.ofMinutes(1);

    private static final String SCHEME = "a[href^='/registry/help/schemes/']";
    private static final String ANSWERED = "[data-answer=CONSENTED]";
    private static final int ALONE_CELL = 2;
    private static final int TOGETHER_CELL = 3;
    private static final int UNITS_SUM = 1;
    private static final int TOTAL_SUM = 2;
    private static final int SAVED_SUM = 3;

    private final District district;
    private final Browsers browsers;
    private final Consumer<String> narrator;

    Meals(District district, Browsers browsers, Consumer<String> narrator) {
        this.district = district;
        this.browsers = browsers;
        this.narrator = narrator;
    }

    /** The park's name. */
    public static String park(District district) {
        return factories(district).get(0).town().name() + "合成产业园";
    }

    /** The factories of the park: one that has a log-in if it has neighbours enough, and those that opened with it. */
    public static List<Enterprise> factories(District district) {
        Map<Town, List<Enterprise>> byTown = new LinkedHashMap<>();
        Enterprise first =
                district.worker(district.contingent().workers().get(TRAVELLER)).employer();
        byTown.computeIfAbsent(first.town(), town -> new ArrayList<>()).add(first);
        new Cast(district)
                .resumingEnterprises()
                .filter(enterprise -> enterprise.index() != first.index())
                .forEach(enterprise -> byTown.computeIfAbsent(enterprise.town(), town -> new ArrayList<>())
                        .add(enterprise));
        return byTown.values().stream()
                .filter(some -> some.size() >= NEIGHBOURS)
                .findFirst()
                .orElseThrow(() -> new StoryFailed("No town has " + NEIGHBOURS + " enterprises that are open."))
                .subList(0, NEIGHBOURS);
    }

    /** Plays it; played again, it finds everything done. */
    void play() {
        List<Enterprise> factories = factories(district);
        Browser official = browsers.officialOf(factories.get(0).town());
        WebPage parks = official.open("/registry/help/parks");
        if (!parks.said().contains(park(district))) {
            enter(parks);
        }
        narrator.accept(
                "20 Feb 12:00  The first factory of a park is open and lives on instant noodles; the officer asks"
                        + " its neighbours.");
        List<String> requests = new ArrayList<>();
        for (Enterprise factory : factories) {
            requests.add(ask(factory));
        }
        WebPage scheme = awaitScheme(official, requests.get(0), factories.size());
        if (scheme.state().equals("PROPOSED")) {
            scheme = offer(scheme);
        }
        String address = scheme.address();
        for (Enterprise factory : factories) {
            consent(browsers.contactOf(factory).open(address));
        }
        scheme = scheme.again();
        if (!scheme.state().equals("RUNNING")) {
            scheme = scheme.form("/start").send();
        }
        served(scheme, factories.get(0), requests);
    }

    private void enter(WebPage parks) {
        WebPage after = parks.formAt("form[data-api*=parks]:not([data-etag])")
                .fill("name", park(district))
                .send();
        if (!after.said().contains(park(district))) {
            throw new StoryFailed("The park was not entered: " + after.said());
        }
    }

    /** Where the request of a factory is shown, which is made unless it is on the factory's list already. */
    private String ask(Enterprise factory) {
        Browser contact = browsers.contactOf(factory);
        WebPage mine = contact.open("/registry/help");
        String known = "th a:contains(Meals)";
        if (mine.has(known)) {
            return mine.link(known);
        }
        WebForm form = mine.follow("a[href='/registry/help/new']").form("/assistance-requests");
        return form.fill("category", "MEALS")
                .fill("urgency", "URGENT")
                .fill("quantity", factory.headcount() * 3)
                .choose("parkId", park(district))
                .fill("text", "食堂未开，员工只能吃方便面，需要送餐。")
                .send()
                .address();
    }

    /** Like requests are found by the registry itself, soon after the third has been made; the request then leads to them. */
    private static WebPage awaitScheme(Browser official, String request, int members) {
        long until = System.nanoTime() + FOUND_WITHIN.toNanos();
        WebPage seen = official.open(request);
        while (true) {
            if (seen.has(SCHEME)) {
                WebPage scheme = seen.follow(SCHEME);
                if (scheme.all("#members tr").size() == members) {
                    return scheme;
                }
            }
            if (System.nanoTime() > until) {
                throw new StoryFailed("The neighbours' requests were not joined: " + seen.said());
            }
            Rest.pause(Duration.ofMillis(200));
            seen = seen.again();
        }
    }

    private WebPage offer(WebPage scheme) {
        WebForm form = scheme.form("/offer");
        int least = Math.max(1, Integer.parseInt(form.attribute("data-preview")) * 2 / 3);
        return form.fill("provider", park(district) + "食堂")
                .fill("what", "一日三餐盒饭，分时段送至厂门口")
                .fill("aloneFen", ALONE_YUAN)
                .fill("togetherFen", TOGETHER_YUAN)
                .fill("sharedFen", least * DELIVERY_YUAN)
                .fill("leastMembers", NEIGHBOURS - 1)
                .fill("leastUnits", least)
                .send();
    }

    private static void consent(WebPage offer) {
        WebPage answered = offer.has(ANSWERED) ? offer : offer.form("/consent").send();
        if (!answered.has(ANSWERED)) {
            throw new StoryFailed("The page does not show the consent: " + answered.said());
        }
    }

    /** Each pays less, and the first finds its request answered and says how good it was. */
    private void served(WebPage scheme, Enterprise first, List<String> requests) {
        for (Element member : scheme.all("#members tr")) {
            if (yuan(member.select("td").get(TOGETHER_CELL))
                            .compareTo(yuan(member.select("td").get(ALONE_CELL)))
                    >= 0) {
                throw new StoryFailed("The canteen is not cheaper for each: " + scheme.said());
            }
        }
        WebPage answered = browsers.contactOf(first).open(requests.get(0));
        if (!answered.has("a[href='" + scheme.address() + "']")) {
            throw new StoryFailed("The canteen does not answer the request: " + answered.said());
        }
        if (answered.offers("/rating").isPresent()) {
            answered = answered.form("/rating")
                    .fill("stars", STARS)
                    .fill("note", "热饭准时送到。")
                    .send();
        }
        if (!answered.said().contains("★".repeat(STARS))) {
            throw new StoryFailed("The page does not show the stars: " + answered.said());
        }
        List<Element> sums = scheme.all("#sums .figure");
        BigDecimal total = yuan(sums.get(TOTAL_SUM));
        narrator.accept("20 Feb 17:00  One canteen of the park serves " + requests.size() + " factories "
                + sums.get(UNITS_SUM).text() + " meals a day for " + total.toBigInteger() + " yuan instead of "
                + total.add(yuan(sums.get(SAVED_SUM))).toBigInteger() + ".");
    }

    private static BigDecimal yuan(Element shown) {
        return new BigDecimal(shown.text().replaceAll("[^0-9.]", ""));
    }
}
