package org.fugong.reporting.drill.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the lists behind figures: {@code {drill:enterprise}}. Chinese stands in messages/drill_zh.properties. */
@MessageBundle(value = "drill", locale = "en")
public interface DrillWords {
    @Message("{name}: enterprises behind it")
    String enterprisesOf(String name);

    @Message("{name}: people behind it")
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

    @Message("Topic")
    String topic();

    @Message("When")
    String when();

    @Message("What it says")
    String says();

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
