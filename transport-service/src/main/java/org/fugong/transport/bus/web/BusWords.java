package org.fugong.transport.bus.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the page of bus requests. Chinese stands in messages/bus_zh.properties. */
@MessageBundle(value = "bus", locale = "en")
public interface BusWords {
    @Message("Buses asked for")
    String title();

    @Message("By agreements to lend workers")
    String lead();

    @Message("No bus is asked for")
    String none();

    @Message("When an agreement to lend workers is concluded, its bus appears here.")
    String noneHint();

    @Message("From")
    String fromPlace();

    @Message("To")
    String toPlace();

    @Message("People")
    String people();

    @Message("First day of work")
    String travelOn();

    @Message("Order the bus")
    String order();

    @Message("Choose the times")
    String chooseTimes();

    @Message("{from} → {to}")
    String way(String from, String to);

    @Message("Departure")
    String departure();

    @Message("Left empty: 7:30 on the first day of work, or in two hours if that is later.")
    String departureHint();

    @Message("Names close at")
    String deadline();

    @Message("Until then workers can be nominated. Left empty: an hour before the departure.")
    String deadlineHint();

    @Message("Only those ride whose health code is green")
    String healthCodes();

    @Message("This bus has been ordered.")
    String ordered();

    @Message("To the charter")
    String toCharter();
}
