package org.fugong.transport.journey.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the journey's pages. Chinese stands in messages/journey_zh.properties. */
@MessageBundle(value = "journey", locale = "en")
public interface JourneyWords {

    @Message("On the way")
    String title();

    @Message("Tick on the phone")
    String tick();

    @Message("Tickets")
    String tickets();

    @Message("On the roster")
    String onRoster();

    @Message("Boarded")
    String boarded();

    @Message("Arrived")
    String arrived();

    @Message("Handed over")
    String handedOver();

    @Message("Missing")
    String missing();

    @Message("Not taken over yet")
    String awaiting();

    @Message("Accounted for")
    String accounted();

    @Message("To look at")
    String irregular();

    @Message("Everyone on the roster is handed over or accounted for.")
    String complete();

    @Message("{count} people are not accounted for. Call them, or whoever saw them last.")
    String openWords(int count);

    @Message("{count} people have arrived and nobody has taken them over yet.")
    String awaitingWords(int count);

    @Message("Nobody is missing")
    String nobodyMissing();

    @Message("Before the first has boarded, nobody can be.")
    String nobodyMissingHint();

    @Message("Whom to call")
    String whomToCall();

    @Message("Last known")
    String lastKnown();

    @Message(
            "{#when kind}{#is 'NOMINATED'}nominated{#is 'CLEARED'}cleared to travel{#is 'ABSENT'}looked for, not there{#is 'BOARDED'}boarded{#is 'ARRIVED'}arrived{#is 'HANDED_OVER'}handed over{#else}called{/when}")
    String knownName(String kind);

    @Message("stop {number}")
    String stopNumber(int number);

    @Message("says {from}")
    String says(String from);

    @Message("Seat")
    String seat();

    @Message("Traveller")
    String traveller();

    @Message("Enterprise")
    String enterprise();

    @Message("Calls")
    String calls();

    @Message("Next call")
    String nextCall();

    @Message("Outcome")
    String outcome();

    @Message(
            "{#when outcome}{#is 'REACHED'}Reached, whereabouts clear{#is 'OTHER_WAY'}On the way by other means{#is 'ILL'}Ill{#is 'CHANGED_MIND'}Changed their mind{#is 'NOT_REACHED'}Not reached{#else}Passed on to be looked for{/when}")
    String outcomeName(String outcome);

    @Message("Call again at")
    String callAgain();

    @Message("Needed if nobody was reached; otherwise it keeps the matter open.")
    String callAgainHint();

    @Message("Note")
    String note();

    @Message("Kept sealed; who reads it is recorded.")
    String noteHint();

    @Message("Keep the call")
    String keepCall();

    @Message("Record a call")
    String recordCall();

    @Message("Records that somebody should look at")
    String irregularTitle();

    @Message(
            "{#when kind}{#is 'ARRIVED_UNBOARDED'}Arrived without a boarding{#is 'HANDED_OVER_UNARRIVED'}Handed over without an arrival{#is 'OUT_OF_ORDER'}Times out of order{#else}Contradicting reports{/when}")
    String irregularity(String kind);

    @Message("Call this traveller")
    String ring();

    @Message("Name and phone are shown in clear; that you looked, and what for, is recorded.")
    String ringHint();

    @Message("What for")
    String purpose();

    @Message("Call a missing traveller")
    String purposeUsual();

    @Message("Show the phone")
    String showPhone();

    @Message("Everything that was said")
    String history();

    @Message("Stage")
    String stage();

    @Message("{#when stage}{#is 'BOARDING'}Boarding{#is 'ARRIVAL'}Arrival{#else}Hand-over{/when}")
    String stageName(String stage);

    @Message("Happened")
    String happened();

    @Message("Received")
    String received();

    @Message("Said by")
    String saidBy();

    @Message("{#when reporter}{#is 'OFFICIAL'}official{#is 'EMPLOYER'}employer{#else}railway{/when}")
    String reporterName(String reporter);

    @Message("Effect")
    String effect();

    @Message(
            "{#when effect}{#is 'COUNTS'}Counts{#is 'CONFIRMS'}Confirms{#is 'CONTRADICTS'}Contradicts{#else}Noted{/when}")
    String effectName(String effect);

    @Message("was there")
    String present();

    @Message("was not there")
    String absent();

    @Message("taken back: {reason}")
    String takenBack(String reason);

    @Message("Taken over by")
    String takenOverBy();

    @Message("Take back a wrong tick")
    String correct();

    @Message("It stays as history, with your reason. No names or numbers of people.")
    String correctHint();

    @Message("Why it was wrong")
    String reason();

    @Message("Take back")
    String takeBack();

    @Message("Nothing was said of this traveller yet")
    String nothingSaid();

    @Message("The roster is not frozen yet")
    String notFrozen();

    @Message("What happens on the way is recorded from then on.")
    String notFrozenHint();

    @Message("No net. Ticks are kept on this phone and sent when the net is back.")
    String offline();

    @Message("What I record")
    String whatIRecord();

    @Message("At the stop")
    String atStop();

    @Message("Scan or type the code, then Enter")
    String scan();

    @Message("A scanner types it; or press the camera.")
    String scanHint();

    @Message("Camera")
    String camera();

    @Message("Close the camera")
    String cameraOff();

    @Message("Find")
    String find();

    @Message("Seat, name or enterprise")
    String findHint();

    @Message("Only who is left")
    String onlyLeft();

    @Message("Undo")
    String undo();

    @Message("Waiting to be sent")
    String waiting();

    @Message("Send now")
    String sendNow();

    @Message("Sent.")
    String sent();

    @Message("Sent when there is net")
    String waitsForNet();

    @Message("Log in to send")
    String loginFirst();

    @Message("Entered by another log-in")
    String otherPerson();

    @Message("Refused")
    String refused();

    @Message("Discard")
    String discard();

    @Message("Discard these ticks? They are then recorded nowhere.")
    String discardSure();

    @Message("Not on this list")
    String notOnList();

    @Message("A health code is no ticket: look for the name below.")
    String notOnListHint();

    @Message("Already ticked")
    String already();

    @Message("Where")
    String place();

    @Message("Who takes them over")
    String receiver();

    @Message("A name; kept sealed")
    String receiverHint();

    @Message("List fetched at")
    String fetchedAt();

    @Message("Nobody is on this list")
    String emptyList();

    @Message("left")
    String left();

    @Message("Ticket")
    String ticket();

    @Message("Show this when you board, arrive and are fetched. It holds no name.")
    String ticketHint();

    @Message("Departs")
    String departs();

    @Message("Print")
    String print();

    @Message("For those without a phone: print and cut. A ticket can also be opened as a link.")
    String ticketsHint();

    @Message("Open")
    String open();
}
