package org.fugong.district.story;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.jsoup.Connection;
import org.jsoup.Jsoup;

import org.fugong.district.Enterprise;
import org.fugong.district.Town;

/** The browsers of the people of the story: one for each, so that everybody logs in once. */
final class Browsers {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final URI frontDoor;
    private final Connection session;
    private final Map<String, Browser> open = new ConcurrentHashMap<>();

    Browsers(URI frontDoor) {
        this.frontDoor = frontDoor;
        this.session = Jsoup.newSession()
                .timeout((int) PATIENCE.toMillis())
                .maxBodySize(0)
                .ignoreContentType(true)
                .ignoreHttpErrors(true)
                .header("Accept-Language", "en");
    }

    Browser districtOfficial() {
        return of("official-district");
    }

    Browser officialOf(Town town) {
        return of("official-" + town.code());
    }

    Browser contactOf(Enterprise enterprise) {
        return of("contact-" + enterprise.index());
    }

    Browser worker(int index) {
        return of("worker-" + index);
    }

    private Browser of(String person) {
        return open.computeIfAbsent(person, name -> new Browser(session, frontDoor, name));
    }
}
