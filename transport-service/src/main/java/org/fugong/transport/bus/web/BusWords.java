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
}
