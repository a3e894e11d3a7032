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

    @Message("You are {people} short. At work or arrived: {present} of {needed}.")
    String shortOf(String people, String present, String needed);

    @Message("Nobody is missing. At work or arrived: {people} of {needed}.")
    String complete(String people, String needed);

    @Message(
            "Not registered as your workers: {people} of the {needed} you employ. Register them, so that they can be fetched.")
    String unregistered(String people, String needed);

    @Message("From {county}: {people} of the {missing} missing.")
    String from(String people, String missing, String county);

    @Message("{people} of the {missing} missing could come today: green, declared, on no charter yet.")
    String couldCome(String people, String missing);

    @Message("Nominate {people} for {charter}. Seats left: {seats}. Names until")
    String nominate(String people, String charter, String seats);

    @Message(
            "Ask the district for a charter from {county}: {people} of yours could come, and none takes names from there.")
    String propose(String people, String county);

    @Message("{lender} can lend {offered} ({occupation}{skills}) until {day}: ask for {people}.")
    String lend(String lender, String offered, String occupation, String skills, String day, String people);

    @Message("Health declaration not completed: {people}. Call them: it takes minutes on a phone.")
    String notDeclared(String people);

    @Message("Declared, but without a health code yet: {people}.")
    String noCode(String people);

    @Message("With a yellow code: {people}.")
    String yellow(String people);

    @Message("With a red code: {people}.")
    String red(String people);

    @Message("The first ends")
    String firstEnds();

    @Message("Refused {kind}: {people}.")
    String refused(String people, String kind);

    @Message(
            "{#when kind}{#is 'TICKET'}the ticket{#is 'VILLAGE_EXIT'}leaving the village{#is 'ORIGIN_BUREAU'}by the origin's bureau{#is 'HEALTH_CODE'}by the health code{#else}{kind}{/when}")
    String clearance(String kind);

    @Message("With a seat on a charter, or waiting for one: {people}.")
    String onTheWay(String people);

    @Message(
            "{#when kind}{#is 'NOMINATE'}Nominate{#is 'PROPOSE'}Ask for a charter{#is 'BORROW'}Borrow{#is 'NOT_DECLARED'}Call{#is 'UNREGISTERED'}Register{#else}{kind}{/when}")
    String kindName(String kind);

    @Message("What you can do")
    String toDo();

    @Message("Where they are")
    String where();

    @Message("What keeps the rest")
    String kept();

    @Message("Rests on")
    String grounds();

    @Message("By rules {rules}, as of")
    String basis(String rules);

    @Message("Go to the charter")
    String toCharter();

    @Message("Go to the labour market")
    String toLabour();

    @Message("Choose an enterprise")
    String toEnterprises();

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

    @Message("It is kept from its first showing on: to the enterprise, or to an official who opens it.")
    String noneHint();
}
