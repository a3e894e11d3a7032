package org.fugong.registry.worker.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of a worker's life: {@code {people:search}}. Chinese stands in messages/people_zh.properties. */
@MessageBundle(value = "people", locale = "en")
public interface PeopleWords {
    @Message("Find a worker")
    String search();

    @Message("By part of the name, phone, its last four digits, or document number. Every search is recorded.")
    String searchLead();

    @Message("Name, phone or document")
    String searchText();

    @Message("Two characters of a name find less and faster than one.")
    String searchHint();

    @Message("Nobody found in what you may see.")
    String nobody();

    @Message("There are or may be others: type more of the name, or choose a town.")
    String more();

    @Message("Worker")
    String worker();

    @Message("{#when state}{#is 'EMPLOYED'}Employed{#is 'LENT'}Lent{#is 'LEFT'}Left{#else}{state}{/when}")
    String standing(String state);

    @Message("Until")
    String until();

    @Message("Correct")
    String correct();

    @Message("What you leave empty stays as it is.")
    String correctHint();

    @Message("Health code on paper")
    String toPaper();

    @Message("Leaves")
    String leave();

    @Message("Last day")
    String leaveOn();

    @Message("Why")
    String why();

    @Message(
            "{#when why}{#is 'RESIGNED'}Resigned{#is 'DISMISSED'}Dismissed{#is 'CONTRACT_ENDED'}Contract ended{#is 'RETIRED'}Retired{#is 'ENTERPRISE_CLOSED'}Enterprise closed{#else}Other{/when}")
    String whyName(String why);

    @Message("History of the record")
    String history();

    @Message("Nothing has been changed since it was registered.")
    String noHistory();

    @Message("What happened")
    String what();

    @Message(
            "{#when move}{#is 'CORRECT'}Corrected{#is 'LEND'}Lent{#is 'RETURN'}Returned{#is 'TRANSFER'}Transferred{#is 'LEAVE'}Left{#is 'HIRE'}Taken on again{#is 'MERGE'}Merged{#is 'PARTED'}Merge undone{#else}{move}{/when}")
    String moveName(String move);

    @Message("Fields")
    String fields();

    @Message("By")
    String by();

    @Message(
            "{#when party}{#is 'ENTERPRISE'}Enterprise{#is 'OFFICIAL'}Official{#is 'FILE'}File{#is 'AGREEMENT'}Agreement{#else}Clock{/when}")
    String partyName(String party);

    @Message("When")
    String when();

    @Message("Transfers of workers")
    String transfers();

    @Message("Requests for workers who are registered with another enterprise")
    String transfersLead();

    @Message("No request")
    String noTransfer();

    @Message("If a person whom you want to register is registered already, ask for the person here.")
    String noTransferHint();

    @Message("Ask for a worker")
    String ask();

    @Message("For a person who works for you and is registered with another enterprise, which is not told who asks.")
    String askLead();

    @Message("Why the worker is yours")
    String ground();

    @Message("A contract and its day; officials read this.")
    String groundHint();

    @Message("Enterprises")
    String between();

    @Message("Your request")
    String yours();

    @Message("One of your workers")
    String ofYours();

    @Message("State")
    String state();

    @Message(
            "{#when state}{#is 'ASKED'}The employer answers{#is 'WITH_OFFICIALS'}Officials decide{#is 'RELEASED'}Let go{#is 'ORDERED'}Transferred by decision{#is 'REFUSED'}Refused{#is 'WITHDRAWN'}Taken back{#else}{state}{/when}")
    String transferState(String state);

    @Message("Overdue")
    String overdue();

    @Message("Let go")
    String release();

    @Message("Object")
    String object();

    @Message("Take back")
    String withdraw();

    @Message("Transfer")
    String order();

    @Message("Refuse")
    String refuse();

    @Message("Reason")
    String reason();

    @Message("Same person twice?")
    String duplicates();

    @Message("Records with the same phone, or the same name and origin. Merged ones can be parted again.")
    String duplicatesLead();

    @Message("No pair")
    String noPair();

    @Message("Nothing is waiting to be looked at.")
    String noPairHint();

    @Message("Look for new pairs")
    String look();

    @Message(
            "{#when why}{#is 'SAME_PHONE'}Same phone{#is 'SAME_NAME_AND_ORIGIN'}Same name and origin{#else}Document corrected{/when}")
    String pairWhy(String why);

    @Message(
            "{#when state}{#is 'OPEN'}To look at{#is 'DISMISSED'}Two people{#is 'MERGED'}Merged{#is 'UNDONE'}Parted again{#else}{state}{/when}")
    String pairState(String state);

    @Message("Differ in")
    String differ();

    @Message("First")
    String first();

    @Message("Second")
    String second();

    @Message("First goes on")
    String keepFirst();

    @Message("Second goes on")
    String keepSecond();

    @Message("Two people")
    String dismiss();

    @Message("Part again")
    String undo();
}
