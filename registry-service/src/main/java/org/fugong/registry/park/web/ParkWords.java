package org.fugong.registry.park.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the pages of parks; the Chinese ones are in {@code messages/park_zh.properties}. */
@MessageBundle(value = "park", locale = "en")
public interface ParkWords {

    @Message("Park")
    String park();

    @Message("Requests for help are joined with those of the neighbours in the park, such as one canteen for all.")
    String lead();

    @Message("In no park")
    String none();

    @Message("This town has no parks yet; its officials enter them.")
    String noParks();
}
