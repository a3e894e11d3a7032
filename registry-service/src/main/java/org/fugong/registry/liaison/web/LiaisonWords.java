package org.fugong.registry.liaison.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of liaison officers' pages: {@code {liaison:officer}}. Chinese stands in messages/liaison_zh.properties. */
@MessageBundle(value = "liaison", locale = "en")
public interface LiaisonWords {
    @Message("My enterprises")
    String mine();

    @Message("{count} enterprises; what runs out first stands first")
    String mineLead(int count);

    @Message("You have no enterprise yet")
    String noneMine();

    @Message("The officials of the town or the district assign enterprises to you.")
    String noneMineHint();

    @Message("Enterprise")
    String enterprise();

    @Message("Town")
    String town();

    @Message("Open")
    String open();

    @Message("Nothing open")
    String nothingOpen();

    @Message("Next")
    String next();

    @Message("Due")
    String due();

    @Message("for {name}")
    String standsInFor(String name);

    @Message("My absences")
    String myCovers();

    @Message("Liaison officers")
    String officers();

    @Message("Every enterprise has one contact in the administration")
    String officersLead();

    @Message("Liaison officer")
    String officer();

    @Message("Telephone")
    String phone();

    @Message("Enterprises")
    String enterprises();

    @Message("Stands in")
    String deputy();

    @Message("{name}, {from} to {to}")
    String deputyFrom(String name, String from, String to);

    @Message("District")
    String district();

    @Message("No liaison officer")
    String noOfficer();

    @Message("The district enters officials and makes them liaison officers by REST.")
    String noOfficerHint();

    @Message("Enterprises without a liaison officer")
    String gaps();

    @Message("{count} enterprises have no liaison officer")
    String gapsLead(long count);

    @Message("Every enterprise has a liaison officer.")
    String noGap();

    @Message("Share them out by town")
    String shareOut();

    @Message("Give each enterprise without an officer to the officer of its town who has the fewest?")
    String shareOutSure();

    @Message("Assign to")
    String assignTo();

    @Message("Assign")
    String assign();

    @Message("Shared out evenly")
    String evenly();

    @Message("Who stands in")
    String covers();

    @Message("Nobody stands in; the officer is at work.")
    String noCover();

    @Message("{who} away, {deputy} stands in")
    String awayLine(String who, String deputy);

    @Message("From")
    String from();

    @Message("To (last day)")
    String to();

    @Message("Say who stands in")
    String orderCover();

    @Message("End today")
    String endCover();

    @Message("End this cover?")
    String endCoverSure();

    @Message("Hand over all enterprises")
    String handOver();

    @Message("To")
    String handOverTo();

    @Message("Hand over every enterprise of this officer?")
    String handOverSure();

    @Message("Your liaison officer")
    String yours();

    @Message("{name} stands in until {until}")
    String todayUntil(String name, String until);

    @Message("No liaison officer yet; one will be assigned.")
    String noneYet();

    @Message("Call")
    String call();

    @Message("Another officer")
    String another();
}
