package org.fugong.reporting.drill.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the lists behind figures: {@code {drill:enterprise}}. Chinese stands in messages/drill_zh.properties. */
@MessageBundle(value = "drill", locale = "en")
public interface DrillWords {
    @Message("{#if missing}Missing in the figure{#else}Behind the figure{/if}: {name}")
    String enterprisesOf(String name, boolean missing);

    @Message("People behind the figure: {name}")
    String peopleOf(String name);

    @Message("Enterprise")
    String enterprise();

    @Message("Town")
    String town();

    @Message("People")
    String people();

    @Message("State")
    String state();

    @Message("Resumed")
    String resumed();

    @Message("Applied")
    String applied();

    @Message("Not resumed")
    String notResumed();

    @Message("Not registered here")
    String notRegistered();

    @Message("Decided")
    String decided();

    @Message("Show those that are missing")
    String showMissing();

    @Message("Show those that count")
    String showCounted();

    @Message("None is missing")
    String noneMissing();

    @Message("All that could count do.")
    String noneMissingHint();

    @Message("Show the people")
    String showPeople();

    @Message("Show the enterprises")
    String showEnterprises();

    @Message("Person")
    String person();

    @Message("Name not shared; ask in the registry")
    String noName();

    @Message("From")
    String origin();

    @Message("Health code")
    String code();

    @Message("{#when colour}{#is 'GREEN'}Green{#is 'YELLOW'}Yellow{#is 'RED'}Red{#else}None{/when}")
    String colour(String colour);

    @Message("Arrived")
    String arrived();

    @Message("Charter")
    String charter();

    @Message("Seat")
    String seat();

    @Message("Clearances")
    String clearances();

    @Message("Boarded")
    String boarded();

    @Message("At the gate")
    String gate();

    @Message("Inside since")
    String inside();

    @Message("Went out")
    String outside();

    @Message("Nobody counts here")
    String nobody();

    @Message("Nothing counts here")
    String nothing();

    @Message("A row appears as soon as such a fact is taken in.")
    String nothingHint();

    @Message("In all {total}, by rules {rules}, as of")
    String basis(String total, String rules);

    @Message("By rules {rules}, as of")
    String basisOf(String rules);

    @Message("What put this person into the figures")
    String facts();

    @Message(
            "Each fact as it was published, the latest first. Of what is told again and again the one in force is kept.")
    String factsLead();

    @Message("Fact")
    String topic();

    @Message("When")
    String when();

    @Message("What it says")
    String says();

    @Message(
            "{#when topic}{#is 'declaration-started'}Registered for a code{#is 'declaration-completed'}Completed the declaration{#is 'health-code-issued'}Health code in force{#is 'gate-scanned'}Last passage of a gate{#is 'worker-registered'}Worker of an enterprise{#is 'worker-left'}Left the employer{#is 'worker-lent'}Lent to another enterprise{#is 'worker-nominated'}Nominated for a charter{#is 'nomination-withdrawn'}Nomination withdrawn{#is 'clearance-requested'}Clearance asked for{#is 'clearance-decided'}Clearance answered{#is 'worker-boarded'}Boarded{#is 'worker-arrived'}Arrived{#else}{topic}{/when}")
    String topicName(String topic);

    @Message(
            "{#when name}{#is 'colour'}Colour{#is 'cause'}Cause{#is 'until'}Until{#is 'from'}From{#is 'direction'}Direction{#is 'enterpriseId'}Enterprise{#is 'scanId'}Scan{#is 'version'}Version of the record{#is 'charterId'}Charter{#is 'place'}Place{#is 'kind'}Clearance{#is 'outcome'}Answer{#else}{name}{/when}")
    String detailName(String name);

    @Message(
            "{#when value}{#is 'GREEN'}green{#is 'YELLOW'}yellow{#is 'RED'}red{#is 'ENTRY'}in{#is 'EXIT'}out{#is 'SEATED'}with a seat{#is 'WAITING'}waiting for a seat{#is 'WITHDRAWN'}withdrawn{#is 'TICKET'}ticket{#is 'VILLAGE_EXIT'}leaving the village{#is 'ORIGIN_BUREAU'}origin's bureau{#is 'HEALTH_CODE'}health code{#is 'GRANTED'}granted{#is 'REFUSED'}refused{#is 'NOTHING_DECLARED'}nothing declared{#is 'DAYS_COMPLETED'}days completed{#is 'QUARANTINE_ENDED'}quarantine ended{#is 'APPEAL_GRANTED'}appeal granted{#is 'DECLARED_SYMPTOMS'}declared symptoms{#is 'STAYED_IN_LISTED_AREA'}stay in a listed area{#is 'DECLARED_CONTACT'}declared contact with a case{#is 'CLOSE_CONTACT'}close contact{#is 'QUARANTINE_ORDERED'}quarantine ordered{#is 'CONFIRMED_CASE'}confirmed case{#is 'SET_BY_HAND'}set by hand{#else}{value}{/when}")
    String valueName(String value);

    @Message("The event")
    String event();

    @Message("The event behind: {fact}")
    String eventOf(String fact);

    @Message("As its publisher sent it, with its place in the topic. People are opaque ids in it.")
    String eventLead();

    @Message("The event did not come up")
    String noEvent();

    @Message(
            "It was looked for in the topic from shortly before its time on, for five seconds. It may lie further on, or have been told by a record that gave another time.")
    String noEventHint();

    @Message("Publisher")
    String publisher();

    @Message("Id of the event")
    String eventId();

    @Message("Happened")
    String happened();

    @Message("Written down")
    String recorded();

    @Message("Place in the topic")
    String place();

    @Message("partition {partition}, offset {offset}")
    String placeAt(int partition, String offset);

    @Message("Back to the facts")
    String backToFacts();

    @Message("See the name")
    String reveal();

    @Message("What for")
    String purpose();

    @Message("Goes to the audit trail. No names here.")
    String purposeHint();

    @Message("Back to the list")
    String back();

    @Message("What each figure means")
    String measures();

    @Message("Who is on duty counts where the gate is. Visitors your gate let in are not listed.")
    String ownOnly();
}
