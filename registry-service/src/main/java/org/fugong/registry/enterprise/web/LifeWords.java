package org.fugong.registry.enterprise.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of an enterprise's life: {@code {life:moves}}. Chinese stands in messages/life_zh.properties. */
@MessageBundle(value = "life", locale = "en")
public interface LifeWords {

    @Message("Who has called? Find by the contact's phone")
    String byPhone();

    @Message("Phone of the contact")
    String byPhoneLabel();

    @Message("The whole number. Each search is recorded, without the number")
    String byPhoneHint();

    @Message("No enterprise has a contact with this number.")
    String byPhoneNone();

    @Message("Moves between towns")
    String moves();

    @Message("The receiving town confirms; what is open goes along, what was decided stays.")
    String movesLead();

    @Message("No move")
    String noMove();

    @Message("A move begins on the page where an enterprise's record is corrected.")
    String noMoveHint();

    @Message("Move to another town")
    String move();

    @Message("The receiving town confirms it. What is open goes to its officials, with the clocks that run.")
    String moveLead();

    @Message("It is confirmed at once, and carried out on its day.")
    String moveLeadDistrict();

    @Message("To")
    String to();

    @Message("From")
    String from();

    @Message("Day of the move")
    String on();

    @Message("Why")
    String reason();

    @Message("A new lease or plant, in a sentence.")
    String reasonHint();

    @Message("In words")
    String reasonWords();

    @Message("Answer")
    String answer();

    @Message("Answered by")
    String dueAt();

    @Message("Asked")
    String askedAt();

    @Message("Overdue")
    String overdue();

    @Message("Confirm")
    String confirm();

    @Message("Refuse")
    String refuse();

    @Message("Take back")
    String withdraw();

    @Message(
            "{#when state}{#is 'ASKED'}The receiving town answers{#is 'CONFIRMED'}Confirmed for its day{#is 'DONE'}Moved{#is 'REFUSED'}Refused{#is 'WITHDRAWN'}Taken back{#else}{state}{/when}")
    String moveState(String state);

    @Message("Which moves")
    String which();

    @Message("Open ones")
    String open();

    @Message("The town can't be corrected:")
    String townStays();

    @Message("Closed")
    String closed();

    @Message("Closed since")
    String closedOn();

    @Message(
            "{#when why}{#is 'DEREGISTERED'}Deregistered{#is 'REVOKED'}Licence revoked{#is 'LEFT_THE_DISTRICT'}Works in another district{#is 'MERGED'}Merged with another record{#else}Other{/when}")
    String whyName(String why);

    @Message("Registered twice?")
    String duplicates();

    @Message(
            "The same organisation code or name. What one has goes on under the other; merged ones can be parted again.")
    String duplicatesLead();

    @Message(
            "{#when why}{#is 'SAME_ORGANISATION_CODE'}Same organisation code{#is 'SAME_NAME_OLD_CODE'}Same name, and an old code{#else}Same name in one town{/when}")
    String pairWhy(String why);

    @Message(
            "{#when state}{#is 'OPEN'}To look at{#is 'DISMISSED'}Two enterprises{#is 'MERGED'}Merged{#is 'UNDONE'}Parted again{#else}{state}{/when}")
    String pairState(String state);

    @Message("Two enterprises")
    String twoEnterprises();

    @Message("Close the enterprise")
    String close();

    @Message("It counts in no rate from then on. What is open for it ends, and its workers leave.")
    String closeHint();

    @Message("Close it, and end what is open for it?")
    String closeSure();

    @Message("Open it again")
    String reopen();

    @Message("If closing it was a mistake: it is approved again if it was, and its workers are back.")
    String reopenHint();
}
