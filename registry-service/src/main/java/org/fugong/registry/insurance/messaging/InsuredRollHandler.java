package org.fugong.registry.insurance.messaging;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.fugong.chassis.event.EventHandler;
import org.fugong.chassis.event.IncomingEvent;
import org.fugong.chassis.event.Rejections;
import org.fugong.registry.insurance.application.RollPage;
import org.fugong.registry.insurance.application.Rolls;

/** Takes the rolls that the social insurance agency posts. */
@ApplicationScoped
public class InsuredRollHandler implements EventHandler<InsuredRollPosted> {

    private final Rolls rolls;

    @Inject
    InsuredRollHandler(Rolls rolls) {
        this.rolls = rolls;
    }

    @Override
    public String topic() {
        return "insured-roll-posted";
    }

    @Override
    public Class<InsuredRollPosted> dataType() {
        return InsuredRollPosted.class;
    }

    @Override
    public void handle(List<IncomingEvent<InsuredRollPosted>> events, Rejections rejections) {
        List<RollPage> pages = new ArrayList<>(events.size());
        for (IncomingEvent<InsuredRollPosted> event : events) {
            InsuredRollPosted posted = event.data();
            if (posted.page() > posted.pages()) {
                rejections.reject(event, "page-out-of-range", "The number of the page is above that of the pages.");
            } else {
                pages.add(page(posted));
            }
        }
        rolls.take(pages);
    }

    private static RollPage page(InsuredRollPosted posted) {
        return new RollPage(
                posted.uscc(),
                posted.month(),
                posted.page(),
                posted.pages(),
                posted.postedAt().truncatedTo(ChronoUnit.MICROS),
                posted.people().stream()
                        .map(person -> new RollPage.Line(
                                person.documentType(), person.number(), person.name(), person.insuredSince()))
                        .toList());
    }
}
