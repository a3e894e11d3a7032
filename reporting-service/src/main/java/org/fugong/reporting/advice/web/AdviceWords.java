package org.fugong.reporting.advice.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of advice: {@code {advice:title}}. Chinese stands in messages/advice_zh.properties. */
@MessageBundle(value = "advice", locale = "en")
public interface AdviceWords {
    @Message("Advice on labour")
    String title();

    @Message("How short you are, where your people are, who could come today and how, and what keeps the rest.")
    String lead();

    @Message("You are {people} short: {present} of {needed} are at work or have arrived.")
    String shortOf(String people, String present, String needed);

    @Message("Nobody is missing: {people} of {needed} are at work or have arrived.")
    String complete(String people, String needed);

    @Message(
            "{people} of the {needed} you employ are not registered as your workers. Register them, so that they can be fetched.")
    String unregistered(String people, String needed);

    @Message("{people} of the {missing} missing are from {county}.")
    String from(String people, String missing, String county);

    @Message("{people} of the {missing} missing could come today: green, declared, on no charter yet.")
    String couldCome(String people, String missing);

    @Message("Nominate {people} for {charter}, which has {seats} seats left. Names until")
    String nominate(String people, String charter, String seats);

    @Message(
            "Ask the district for a charter from {county}: {people} of yours could come, and none takes names from there.")
    String propose(String people, String county);

    @Message("{lender} can lend {offered} ({occupation}{skills}) until {day}: ask for {people}.")
    String lend(String lender, String offered, String occupation, String skills, String day, String people);

    @Message("{people} have not completed the health declaration. Call them: it takes minutes on a phone.")
    String notDeclared(String people);

    @Message("{people} have declared and have no health code yet.")
    String noCode(String people);

    @Message("{people} have a yellow code.")
    String yellow(String people);

    @Message("{people} have a red code.")
    String red(String people);

    @Message("The first ends")
    String firstEnds();

    @Message("{people} were refused: {kind}.")
    String refused(String people, String kind);

    @Message(
            "{#when kind}{#is 'TICKET'}the ticket{#is 'VILLAGE_EXIT'}leaving the village{#is 'ORIGIN_BUREAU'}by the origin's bureau{#is 'HEALTH_CODE'}by the health code{#else}{kind}{/when}")
    String clearance(String kind);

    @Message("{people} have a seat on a charter or wait for one.")
    String onTheWay(String people);

    @Message("Rests on")
    String grounds();

    @Message("By rules {rules}, as of")
    String basis(String rules);

    @Message("Go to the charter")
    String toCharter();

    @Message("Go to the labour market")
    String toLabour();

    @Message("Show the people")
    String toPeople();

    @Message("What came of advice")
    String outcomes();

    @Message("Each advice that was shown, and what the facts say since.")
    String outcomesLead();

    @Message("Enterprise")
    String enterprise();

    @Message("Advice")
    String advised();

    @Message("Given")
    String given();

    @Message("State")
    String state();

    @Message("Done since")
    String done();

    @Message("Arrived or on duty")
    String arrived();

    @Message("{#when state}{#is 'OPEN'}Open{#is 'FOLLOWED'}Followed{#is 'LAPSED'}Lapsed{#else}{state}{/when}")
    String stateName(String state);

    @Message(
            "{#when kind}{#is 'NOMINATE'}Nominate {people} for {subject}{#is 'PROPOSE'}A charter from {subject} for {people}{#is 'BORROW'}Borrow {people} from {subject}{#else}{subject}{/when}")
    String was(String kind, String people, String subject);

    @Message("No advice was given yet")
    String none();

    @Message("It is kept from its first showing on.")
    String noneHint();
}
