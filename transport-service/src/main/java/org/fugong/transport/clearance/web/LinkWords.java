package org.fugong.transport.clearance.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of links for origins' bureaus. Chinese stands in messages/originlink_zh.properties. */
@MessageBundle(value = "originlink", locale = "en")
public interface LinkWords {

    @Message("Links for origins' bureaus")
    String title();

    @Message("For a bureau without an account: it sees the open clearances of its county and answers them.")
    String lead();

    @Message("Make a link")
    String make();

    @Message("County")
    String division();

    @Message("6 digits (GB/T 2260). Those with something open are offered.")
    String divisionHint();

    @Message("{division} ({open} open)")
    String choice(String division, int open);

    @Message("Hours")
    String hours();

    @Message("It ends at the charter's deadline at the latest.")
    String hoursHint();

    @Message("Send this link to the bureau. It is shown only now.")
    String sendThis();

    @Message("Whoever has the link can answer for the county. Send it to the bureau's own number only.")
    String sendHint();

    @Message("Copy")
    String copy();

    @Message("No link yet")
    String none();

    @Message("Make one for a county whose bureau has no account.")
    String noneHint();

    @Message("Made")
    String madeAt();

    @Message("Valid until")
    String expiresAt();

    @Message("Uses")
    String uses();

    @Message("Answers")
    String answers();

    @Message("Refusals")
    String refusals();

    @Message("Last used")
    String lastUsed();

    @Message("never")
    String never();

    @Message("State")
    String state();

    @Message("{#when state}{#is 'VALID'}Valid{#is 'EXPIRED'}Expired{#else}Revoked{/when}")
    String stateName(String state);

    @Message("Revoke")
    String revoke();

    @Message("Revoke this link? Whoever has it open is refused at the next tap.")
    String revokeSure();

    @Message("Clearances of a charter")
    String opening();

    @Message("Opening the link …")
    String openingNow();

    @Message("The link could not be opened")
    String failed();

    @Message("Open this page in a browser with JavaScript, or answer by telephone: the official who sent the link takes"
            + " your answers.")
    String noScript();

    @Message("{#when why}{#is 'EXPIRED'}This link has expired{#is 'REVOKED'}This link was taken back"
            + "{#is 'TOO_MANY'}Too many uses within a minute{#else}This link is not complete{/when}")
    String refusedTitle(String why);

    @Message(
            "{#when why}{#is 'EXPIRED'}Its hours are over, or the charter's deadline has passed. If people of your county"
                    + " still wait for an answer, call the official who sent it and ask for a new link."
                    + "{#is 'REVOKED'}The official who sent it has taken it back. Call them: they take your answers by telephone,"
                    + " or send a new link."
                    + "{#is 'TOO_MANY'}Wait a minute, then open the link again."
                    + "{#else}It was altered, or cut off on its way. Open it once more from the message, whole. If that does not"
                    + " help, call the official who sent it and ask for a new one.{/when}")
    String refusedWhat(String why);

    @Message("Nothing that you answered before is lost.")
    String nothingLost();

    @Message("People of county {division}")
    String people(String division);

    @Message("Charter {charter}. Please answer before the deadline.")
    String peopleLead(String charter);

    @Message("Departure")
    String departure();

    @Message("Answers count until")
    String closesAt();

    @Message("Open")
    String open();

    @Message("Granted")
    String granted();

    @Message("Refused")
    String refused();

    @Message("Worker")
    String worker();

    @Message("Employer")
    String employer();

    @Message("What is asked")
    String what();

    @Message("{#when kind}{#is 'VILLAGE_EXIT'}May leave the village{#else}Your bureau helps with the journey{/when}")
    String question(String kind);

    @Message("Please by")
    String dueAt();

    @Message("Tick all")
    String tickAll();

    @Message("Yes, for those ticked")
    String grant();

    @Message("No, for those ticked")
    String refuse();

    @Message("Reason, if no")
    String reason();

    @Message("Such as: village closed until the 20th. No names, phone or identity numbers.")
    String reasonHint();

    @Message("Answer \"no\" for those ticked? They lose their seat.")
    String refuseSure();

    @Message("Your answers are recorded.")
    String answered();

    @Message("All is answered")
    String allAnswered();

    @Message("Thank you. If more people of your county are nominated, they appear here.")
    String allAnsweredHint();

    @Message("Names are shortened. The employer and the official who sent the link know them in full.")
    String masked();
}
