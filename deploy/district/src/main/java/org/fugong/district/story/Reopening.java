package org.fugong.district.story;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

import org.fugong.district.Enterprise;

/** An enterprise applies to resume and an official in charge approves, both on the services' pages. */
final class Reopening {
    private static final int MASKS_EACH = 14;

    private final Browsers browsers;

    Reopening(Browsers browsers) {
        this.browsers = browsers;
    }

    /** Plays it; played again, it finds both done. */
    void play(Enterprise enterprise, LocalDate plannedStart) {
        WebPage own = browsers.contactOf(enterprise)
                .open("/registry/enterprises/" + StableId.ofEnterprise(enterprise.uscc()));
        String application = "a[href^='/registry/applications/']";
        if (!own.has(application)) {
            own = own.follow("a[href$='/apply']")
                    .form("/resumption-applications")
                    .fill("plannedReturn", enterprise.headcount())
                    .fill("masksInStock", enterprise.headcount() * MASKS_EACH)
                    .tick("isolationRoom")
                    .fill("canteenPlan", "Meals are handed out in three shifts, one person to a table.")
                    .fill("plannedStart", plannedStart)
                    .send();
        }
        String address = own.link(application);
        // Which of the two is in charge depends on the enterprise's size; only that one's page offers the decision.
        Optional<WebForm> decision = Stream.of(browsers.districtOfficial(), browsers.officialOf(enterprise.town()))
                .flatMap(official -> official.open(address).offers("/decision").stream())
                .findFirst();
        decision.ifPresent(form -> form.press("outcome", "APPROVED")
                .fill("reasons", "The plan is complete.")
                .send());
        WebPage decided = browsers.districtOfficial().open(address);
        if (!decided.state().equals("APPROVED")) {
            throw new StoryFailed("The enterprise is not approved: " + decided.said());
        }
    }
}
