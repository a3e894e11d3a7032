package org.fugong.transport.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of this service's pages: {@code {transport:charters}}. Chinese: {@code messages/transport_zh.properties}. */
@MessageBundle(value = "transport", locale = "en")
public interface TransportWords {

    @Message("Charters")
    String charters();

    @Message("Trains and buses that fetch workers home. Nominate before the deadline: it is sharp.")
    String chartersLead();

    @Message("No charter has been announced")
    String noCharter();

    @Message("As soon as the district announces one, it appears here with its deadline.")
    String noCharterHint();

    @Message("Announce a charter")
    String announce();

    @Message("Announce")
    String announceNow();

    @Message("It is open for nominations at once, and closes by itself at the deadline. Nothing can be changed later.")
    String announceLead();

    @Message("Charter")
    String charter();

    @Message("Number or name")
    String name();

    @Message("Such as the train number: D5580")
    String nameHint();

    @Message("Train or bus")
    String mode();

    @Message("{#when mode}{#is 'TRAIN'}Train{#else}Bus{/when}")
    String modeName(String mode);

    @Message("From")
    String from();

    @Message("Division code of departure")
    String originDivision();

    @Message("6 digits of the county, as in GB/T 2260")
    String originDivisionHint();

    @Message("To")
    String to();

    @Message("Departure")
    String departure();

    @Message("Arrival")
    String arrival();

    @Message("Deadline")
    String deadline();

    @Message("From this minute on no nomination is taken")
    String deadlineHint();

    @Message("Seats")
    String seats();

    @Message("Most workers of one enterprise")
    String cap();

    @Message("Leave empty for no limit")
    String capHint();

    @Message("State")
    String state();

    @Message("{#when state}{#is 'DRAFT'}Draft{#is 'ANNOUNCED'}Open{#is 'DUE'}Closing{#is 'CLOSED'}Roster frozen"
            + "{#is 'TRAVELLING'}Travelling{#is 'ARRIVED'}Arrived{#is 'HANDED_OVER'}Handed over"
            + "{#is 'CANCELLED'}Cancelled{#else}{state}{/when}")
    String stateName(String state);

    @Message("Closes in")
    String closesIn();

    @Message("Closed")
    String closed();

    @Message("How it fills")
    String filling();

    @Message("{cleared} cleared, {pending} with a seat and not cleared yet, {free} seats free, {waiting} waiting")
    String fillingWords(int cleared, int pending, int free, int waiting);

    @Message("Nominated")
    String nominated();

    @Message("With a seat")
    String seated();

    @Message("Cleared")
    String cleared();

    @Message("Not cleared yet")
    String pending();

    @Message("Free")
    String free();

    @Message("Waiting")
    String waiting();

    @Message("Refused")
    String refused();

    @Message("Left out")
    String leftOut();

    @Message("Nominate workers")
    String nominateWorkers();

    @Message("Nominate")
    String nominate();

    @Message("Nominated.")
    String nominatedNow();

    @Message("Board of clearances")
    String board();

    @Message("Roster")
    String roster();

    @Message("Nominations")
    String nominations();

    @Message("Nobody is nominated yet")
    String nobodyNominated();

    @Message("Workers are nominated by their enterprises, up to the deadline.")
    String nobodyNominatedHint();

    @Message("Worker")
    String worker();

    @Message("Workers are shown by the end of their id. Names follow once they can be revealed here with a purpose.")
    String workerHint();

    @Message("Enterprise")
    String enterprise();

    @Message("Origin")
    String origin();

    @Message("Nominated at")
    String nominatedAt();

    @Message("Ticket")
    String ticket();

    @Message("Village exit")
    String villageExit();

    @Message("{#when kind}{#is 'TICKET'}Ticket{#is 'VILLAGE_EXIT'}Village exit{#is 'ORIGIN_BUREAU'}Origin's bureau"
            + "{#is 'HEALTH_CODE'}Health code{#else}{kind}{/when}")
    String kindName(String kind);

    @Message(
            "{#when status}{#is 'SEATED'}Has a seat{#is 'WAITING'}Waiting{#is 'REFUSED'}Refused{#is 'TRAVELS'}On the roster"
                    + "{#is 'TRAVELLED'}Travelled{#is 'LEFT_OUT'}Left out{#is 'CANCELLED'}Charter cancelled{#is 'WITHDRAWN'}Taken back"
                    + "{#else}{status}{/when}")
    String statusName(String status);

    @Message("place {place}")
    String place(int place);

    @Message("{#when state}{#is 'OPEN'}Open{#is 'GRANTED'}Granted{#is 'REFUSED'}Refused{#is 'LAPSED'}Not answered"
            + "{#else}–{/when}")
    String clearanceName(String state);

    @Message("Your workers")
    String yourWorkers();

    @Message("No workers of yours are known here")
    String noWorkers();

    @Message("Register them first. A worker just registered is known here within seconds.")
    String noWorkersHint();

    @Message("Register workers")
    String registerWorkers();

    @Message("On this charter")
    String onThisCharter();

    @Message("On another charter")
    String onAnotherCharter();

    @Message("Not nominated")
    String notNominated();

    @Message("This charter takes no more nominations. It closed at its deadline.")
    String tooLate();

    @Message("Who is still open, and whom to call.")
    String boardLead();

    @Message("Open by origin")
    String byOrigin();

    @Message("Open by enterprise")
    String byEnterprise();

    @Message("Open clearances")
    String openClearances();

    @Message("All clearances")
    String allClearances();

    @Message("Open")
    String open();

    @Message("Granted")
    String granted();

    @Message("Nothing is open")
    String nothingOpen();

    @Message("Every clearance asked for has been answered, or nobody has been nominated yet.")
    String nothingOpenHint();

    @Message("Division")
    String division();

    @Message("What")
    String what();

    @Message("Answered by")
    String answeredBy();

    @Message("Contradicted")
    String contradicted();

    @Message("Answer")
    String answer();

    @Message("Grant")
    String grant();

    @Message("Refuse")
    String refuse();

    @Message("Reason, if refused")
    String reason();

    @Message("The roster is not frozen yet")
    String notFrozen();

    @Message("It freezes at the deadline with everyone who has a seat and both clearances.")
    String notFrozenHint();

    @Message("Nobody of yours is on this roster")
    String emptyRoster();

    @Message("Those without a seat or without both clearances at the deadline were left out.")
    String emptyRosterHint();

    @Message("Frozen at")
    String frozenAt();

    @Message("Version")
    String version();

    @Message("Checksum (SHA-256)")
    String checksum();

    @Message("Download as CSV")
    String csv();

    @Message("Seat")
    String seat();

    @Message("On the roster")
    String onRoster();

    @Message("Boarded")
    String boarded();

    @Message("Arrived")
    String arrived();

    @Message("Missing")
    String missing();

    @Message("{count} missing: call them and their enterprises.")
    String missingWords(int count);

    @Message("Arrived without a recorded boarding")
    String unboarded();

    @Message("Record boarding")
    String recordBoarding();

    @Message("Record arrival")
    String recordArrival();

    @Message("Tick those who boarded.")
    String boardingHint();

    @Message("Tick those who arrived.")
    String arrivalHint();

    @Message("Tick all")
    String tickAll();

    @Message("Not yet")
    String notYet();
}
