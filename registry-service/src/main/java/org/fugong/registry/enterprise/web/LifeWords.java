package org.fugong.registry.enterprise.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of an enterprise's life: {@code {life:moves}}. Chinese stands in messages/life_zh.properties. */
@MessageBundle(value = "life", locale = "en")
public interface LifeWords {
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
            "{#when why}{#is 'DEREGISTERED'}Deregistered{#is 'REVOKED'}Licence revoked{#is 'LEFT_THE_DISTRICT'}Works in another district{#else}Other{/when}")
    String whyName(String why);

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
