package org.fugong.transport.charter.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the pages of charters themselves. Chinese stands in messages/charter_zh.properties. */
@MessageBundle(value = "charter", locale = "en")
public interface CharterWords {
    @Message("All states")
    String allStates();

    @Message("Departs on")
    String departsOn();

    @Message("No charter matches")
    String noMatch();

    @Message("Choose another state or another day.")
    String noMatchHint();

    @Message("How full")
    String howFull();

    @Message("{seated} of {seats}")
    String ofSeats(int seated, int seats);

    @Message("{waiting} waiting")
    String waiting(int waiting);

    @Message("Overview")
    String overview();

    @Message("Parts of this charter")
    String parts();

    @Message("New charter")
    String newCharter();

    @Message("Prepare it as a draft, or announce it at once. It closes by itself at its deadline.")
    String newLead();

    @Message("Edit the draft")
    String edit();

    @Message("Nobody but the district's officials sees it until it is announced.")
    String editLead();

    @Message("The ride")
    String ride();

    @Message("Stops on the way")
    String via();

    @Message(
            "Where travellers can board between origin and destination, in the order of the ride. Empty lines are left out.")
    String viaHint();

    @Message("Stop")
    String stop();

    @Message("Division code")
    String division();

    @Message("Arrives")
    String arrives();

    @Message("Departs")
    String departs();

    @Message("Carriages")
    String carriages();

    @Message(
            "In the order of the train; a bus is one. None: plain seats from 1. Letters from window to window with | for the aisle.")
    String carriagesHint();

    @Message("Label")
    String label();

    @Message("Rows")
    String rows();

    @Message("Seats of a row")
    String letters();

    @Message("{count} seats")
    String seatCount(int count);

    @Message("Plain seats, numbered from 1")
    String plainSeats();

    @Message("Quotas")
    String quotas();

    @Message("At most so many seats for these. Quotas may overlap: each that a worker falls under needs room.")
    String quotasHint();

    @Message("No quota")
    String noQuota();

    @Message("{taken} of {seats} taken")
    String taken(int taken, int seats);

    @Message("Who may come")
    String allowed();

    @Message("Whose workers may be nominated. None: everybody's.")
    String allowedHint();

    @Message("Everybody's workers")
    String everybody();

    @Message("Some enterprises only")
    String someOnly();

    @Message("Your workers can be nominated.")
    String youMay();

    @Message("This charter is for others: your workers can't be nominated.")
    String youMayNot();

    @Message("{#when kind}{#is 'ENTERPRISE'}Enterprise{#is 'TOWN'}Town{#else}Home{/when}")
    String kindName(String kind);

    @Message("By")
    String kind();

    @Message("Code or name")
    String code();

    @Message("Enterprise: type its name and choose. Town: 9 digits. Home: 2, 4 or 6 digits.")
    String codeHint();

    @Message("Seats")
    String seats();

    @Message("All that the carriages hold if left empty")
    String seatsHint();

    @Message("Another line")
    String another();

    @Message("When it is saved")
    String whenSaved();

    @Message("Keep it as a draft")
    String asDraft();

    @Message("Announce it at once")
    String atOnce();

    @Message("Save")
    String save();

    @Message("Announce")
    String announce();

    @Message("Announce this charter now? Enterprises can nominate from then on.")
    String announceSure();

    @Message("A draft")
    String draft();

    @Message("Only district officials see it. Check it, then announce it.")
    String draftHint();

    @Message("Change")
    String change();

    @Message("What is left as it is stays. All whose workers are on it are told with the reason.")
    String changeHint();

    @Message("The roster is frozen: only the times can change.")
    String changeTimesHint();

    @Message("Reason")
    String reason();

    @Message("Published: no names, no phone or identity numbers")
    String reasonHint();

    @Message("Save the change")
    String saveChange();

    @Message("Cancel the charter")
    String cancel();

    @Message(
            "Everybody on it is free for another charter, agencies need not answer any more, and all are told. This can't be taken back.")
    String cancelHint();

    @Message("Cancel it")
    String cancelNow();

    @Message("Cancel this charter for {people} people?")
    String cancelSure(int people);

    @Message("This charter was cancelled")
    String cancelled();

    @Message("Everybody nominated for it can be nominated for another charter.")
    String cancelledHint();

    @Message("Changed")
    String changed();

    @Message("What happened")
    String history();

    @Message(
            "{#when move}{#is 'EDIT'}Draft saved{#is 'ANNOUNCE'}Announced{#is 'CHANGE'}Changed{#is 'RESCHEDULE'}New times"
                    + "{#is 'CANCEL'}Cancelled{#is 'FREEZE'}Roster frozen{#is 'BOARD'}First traveller on board"
                    + "{#is 'ARRIVE'}First traveller arrived{#is 'HAND_OVER'}Handed over{#else}{move}{/when}")
    String moveName(String move);

    @Message(
            "{#when field}{#is 'NAME'}Name{#is 'MODE'}By{#is 'ORIGIN'}From{#is 'DESTINATION'}To{#is 'DEADLINE'}Deadline"
                    + "{#is 'SEATS'}Seats{#is 'CAP'}Most of one enterprise{#is 'DEPARTURE'}Departure{#is 'ARRIVAL'}Arrival"
                    + "{#is 'STOPS'}Stops{#is 'CARRIAGES'}Carriages{#is 'QUOTAS'}Quotas{#is 'ALLOWED'}Who may come"
                    + "{#else}{field}{/when}")
    String fieldName(String field);

    @Message("none")
    String none();

    @Message("Stops")
    String stops();

    @Message("Asked for with each nomination")
    String asks();

    @Message("At least one. Each goes to whoever answers it as soon as somebody is nominated; who has not all of them"
            + " granted at the deadline stays.")
    String asksHint();

    @Message(
            "{#when kind}{#is 'TICKET'}the railway or bus company answers{#is 'VILLAGE_EXIT'}the home county's bureau answers:"
                    + " may they leave{#is 'ORIGIN_BUREAU'}the home county's bureau answers: it helps them to the station"
                    + "{#is 'HEALTH_CODE'}answered by itself: green is granted{#else}{kind}{/when}")
    String asksWhat(String kind);
}
