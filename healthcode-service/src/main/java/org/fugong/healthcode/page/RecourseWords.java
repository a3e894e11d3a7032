package org.fugong.healthcode.page;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of check-ins, appeals and colours set by hand: {@code {recourse:myColour}}. */
@MessageBundle(value = "recourse", locale = "en")
public interface RecourseWords {

    @Message("Why this colour")
    String myColour();

    @Message("What your code says, why, since when and until when, and what you can do.")
    String myColourLead();

    @Message("To the code")
    String toCode();

    @Message("Why, until when, check in, appeal")
    String toColour();

    @Message("Days")
    String days();

    @Message("Days passed well: {kept} of {days}. Days that put the end off: {missed}.")
    String progress(int kept, int days, int missed);

    @Message("Green again, if every day from now on is normal")
    String greenOn();

    @Message("One check-in a day, from this day on")
    String checkInFrom();

    @Message("A day without a check-in, or with fever or symptoms, puts the end off by a day.")
    String checkInRule();

    @Message("Today's check-in")
    String checkIn();

    @Message("Temperature, °C")
    String temperature();

    @Message("Any symptoms today?")
    String symptoms();

    @Message("Check in")
    String doCheckIn();

    @Message("Today's check-in was normal.")
    String todayNormal();

    @Message("Today's check-in was not normal, so the end is a day later. See a doctor if you feel ill.")
    String todayBad();

    @Message("Appeal")
    String appeal();

    @Message("If this colour is wrong, say why. Your town answers within its time, or the district does.")
    String appealHint();

    @Message("Why is the colour wrong?")
    String appealText();

    @Message("At most 1,000 characters. Stored encrypted; only those who decide read it, and each reading is recorded.")
    String appealTextHint();

    @Message("Appeal now")
    String doAppeal();

    @Message("Against")
    String against();

    @Message("Filed")
    String filed();

    @Message("Who has it")
    String who();

    @Message("{#when level}{#is 'TOWN'}Your town{#is 'DISTRICT'}The district{#else}{level}{/when}")
    String level(String level);

    @Message("Due")
    String due();

    @Message("overdue")
    String overdue();

    @Message("The town's time ran out; the district has had it since")
    String escalated();

    @Message(
            "{#when state}{#is 'OPEN'}Waits for its decision{#is 'GRANTED'}Granted{#is 'REJECTED'}Rejected{#else}{state}{/when}")
    String appealState(String state);

    @Message("Answer")
    String answer();

    @Message("Colours until now")
    String history();

    @Message("Source")
    String source();

    @Message(
            "{#when kind}{#is 'declaration'}Your declaration{#is 'agency'}A report of an agency{#is 'hand'}Set by two officials{#is 'appeal'}Your appeal{#else}Your declaration{/when}")
    String sourceName(String kind);

    @Message(
            "{#when kind}{#is 'agency'}A report of an agency{#is 'hand'}Set by two officials{#is 'appeal'}An earlier appeal{#else}The holder's declaration{/when}")
    String sourceOf(String kind);

    @Message("Appeals")
    String appeals();

    @Message("Holders who say that their colour is wrong. A town decides in its time; then the district has it.")
    String appealsLead();

    @Message("No appeal")
    String noAppeal();

    @Message("When a holder appeals, it is here.")
    String noAppealHint();

    @Message("Show")
    String show();

    @Message("Open only")
    String openOnly();

    @Message("State")
    String state();

    @Message("Person")
    String person();

    @Message("Read what was written")
    String readText();

    @Message("That you read it is recorded.")
    String readHint();

    @Message("What was written")
    String written();

    @Message("Decide")
    String decide();

    @Message("Grant: the cause no longer counts")
    String grant();

    @Message("Reject: the colour stays")
    String reject();

    @Message("Reason, which the holder reads")
    String reason();

    @Message("Decided by")
    String decidedBy();

    @Message("Colours set by hand")
    String settings();

    @Message("One district official asks, another approves. With a cause, a reason and an end; all of it is audited.")
    String settingsLead();

    @Message("Nothing set by hand")
    String noSetting();

    @Message("What an official asks for is here, for another to decide.")
    String noSettingHint();

    @Message("Ask for a colour")
    String ask();

    @Message("Opaque id of the person")
    String personHint();

    @Message("Colour")
    String colour();

    @Message("Cited cause")
    String cited();

    @Message(
            "{#when cause}{#is 'CONFIRMED_CASE'}Confirmed case{#is 'CLOSE_CONTACT'}Close contact{#is 'QUARANTINE_ORDERED'}Quarantine ordered{#is 'STAYED_IN_LISTED_AREA'}Stay in a listed area{#is 'SYMPTOMS'}Symptoms{#is 'REPORT_WITHDRAWN'}Report withdrawn (green){#is 'MISTAKEN_IDENTITY'}Mistaken identity (green){#is 'MEDICALLY_CLEARED'}Medically cleared (green){#else}{cause}{/when}")
    String citedName(String cause);

    @Message("Reason")
    String reasonAsked();

    @Message("At most 500 characters, stored encrypted.")
    String reasonHint();

    @Message("Ends")
    String until();

    @Message("Within 30 days.")
    String untilHint();

    @Message("Ask")
    String doAsk();

    @Message("Asked by")
    String askedBy();

    @Message("Approve")
    String approve();

    @Message("The colour changes now. Approve?")
    String approveSure();

    @Message("Refuse")
    String refuse();

    @Message(
            "{#when state}{#is 'ASKED'}Waits for a second official{#is 'APPROVED'}Approved{#is 'REFUSED'}Refused{#else}{state}{/when}")
    String settingState(String state);
}
