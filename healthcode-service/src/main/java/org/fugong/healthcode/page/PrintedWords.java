package org.fugong.healthcode.page;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of codes on paper: {@code {printed:title}}. */
@MessageBundle(value = "printed", locale = "en")
public interface PrintedWords {

    @Message("Code on paper")
    String title();

    @Message("For whoever has no phone. Valid for 30 days, while the holder is green. Show it with your document.")
    String lead();

    @Message("For workers without a phone: tick them, print the sheet, cut it, hand out the pieces.")
    String leadEnterprise();

    @Message(
            "For whoever comes to the office without a phone, or has lost the paper. Of your town; for the district, of all.")
    String leadOfficial();

    @Message("Number of the person")
    String personNumber();

    @Message("36 characters. The page of a worker in the registry leads here with it.")
    String personHint();

    @Message("Look up")
    String look();

    @Message("Print")
    String print();

    @Message("Health code on paper")
    String paperTitle();

    @Message("PAPER · show with document")
    String paperMark();

    @Message("Document ends in")
    String documentEnd();

    @Message("Valid {from} to {until}")
    String validFrom(String from, String until);

    @Message(
            "Valid only with the holder's document, and while the holder's code is green. Do not lend it. If it is lost, tell your employer or town office at once.")
    String paperRule();

    @Message("No.")
    String paperNumber();

    @Message("Print for myself")
    String printMine();

    @Message("Print for those ticked")
    String printTicked();

    @Message("Open the paper (PDF)")
    String open();

    @Message("The paper is ready.")
    String ready();

    @Message("Whose")
    String whose();

    @Message("Printed")
    String printedAt();

    @Message("Valid until")
    String validUntil();

    @Message(
            "{#when state}{#is 'ACTIVE'}Valid{#is 'SUSPENDED'}Not while yellow or red{#is 'EXPIRED'}Expired{#is 'REVOKED'}Revoked{#is 'KEY_GONE'}Print anew: its key is gone{#else}{state}{/when}")
    String stateName(String state);

    @Message("State")
    String state();

    @Message("Revoke")
    String revoke();

    @Message("Why")
    String why();

    @Message(
            "{#when reason}{#is 'LOST'}Lost{#is 'RETURNED'}Returned{#is 'REPLACED'}Replaced by a new one{#is 'MISTAKE'}Printed by mistake{#is 'PERSON_CHANGED'}The record went to another{#else}{reason}{/when}")
    String reasonName(String reason);

    @Message("Only a green code can be printed.")
    String onlyGreen();

    @Message("Nothing printed yet")
    String none();

    @Message("Print a code for whoever has no phone with them.")
    String noneHint();

    @Message("No workers yet")
    String noWorkers();

    @Message("Workers appear here once registry has them at your enterprise.")
    String noWorkersHint();

    @Message("Worker")
    String worker();

    @Message("Colour")
    String colour();

    @Message("no code yet")
    String noCode();

    @Message("not registered")
    String notRegistered();

    @Message("On paper until")
    String onPaper();

    @Message("Revoke this paper? Gates refuse it within a minute.")
    String confirmRevoke();
}
