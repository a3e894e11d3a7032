package org.fugong.registry.labour.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the labour market's pages: {@code {labour:people}}. Chinese stands in messages/labour_zh.properties. */
@MessageBundle(value = "labour", locale = "en")
public interface LabourWords {
    @Message("Labour market")
    String labour();

    @Message("People needed and people who can be lent")
    String labourLead();

    @Message("Post a need")
    String postNeed();

    @Message("Post people to lend")
    String postSurplus();

    @Message("Needs and surpluses")
    String entries();

    @Message("Nothing posted")
    String noEntry();

    @Message("Post whom you lack, or whom you can lend: proposals follow within seconds.")
    String noEntryHint();

    @Message("Enterprise")
    String enterprise();

    @Message("Occupation")
    String occupation();

    @Message("Middle groups of GB/T 6565; of people to lend, what they do now")
    String occupationHint();

    @Message("People")
    String people();

    @Message("Still open")
    String free();

    @Message("Shift")
    String shift();

    @Message("Days")
    String days();

    @Message("First day")
    String from();

    @Message("Last day")
    String to();

    @Message("Town")
    String town();

    @Message("Park")
    String park();

    @Message("One of the town's; none if it is in no park")
    String parkHint();

    @Message("Written before: {written}. Choose a park of the list instead")
    String parkWritten(String written);

    @Message("Skills")
    String skills();

    @Message("Separated by commas")
    String skillsHint();

    @Message("How many with such a skill")
    String skilled();

    @Message("Yuan a day")
    String pay();

    @Message("Board and lodging")
    String board();

    @Message("We train people on site")
    String trainNeed();

    @Message("They are ready to learn other work")
    String trainSurplus();

    @Message("State")
    String state();

    @Message("Change")
    String change();

    @Message("Take back")
    String withdraw();

    @Message("Take this back?")
    String withdrawSure();

    @Message("Proposals")
    String proposals();

    @Message("No proposal yet")
    String noProposal();

    @Message("As soon as somebody posts what fits, it appears here.")
    String noProposalHint();

    @Message("Match again")
    String matchAnew();

    @Message("New proposals are being made.")
    String matching();

    @Message("The market has changed; new proposals are being made.")
    String stale();

    @Message("As of")
    String madeAt();

    @Message("Draft an agreement")
    String draftFrom();

    @Message("Lender")
    String lender();

    @Message("Borrower")
    String borrower();

    @Message("Agreements")
    String agreements();

    @Message("Agreement to lend workers")
    String agreement();

    @Message("No agreement")
    String noAgreement();

    @Message("Draft one from a proposal.")
    String noAgreementHint();

    @Message("Due back within a week, or overdue")
    String dueBack();

    @Message("Overdue")
    String overdue();

    @Message("Last day there")
    String returnOn();

    @Message("Work injury insurance paid by")
    String insurer();

    @Message("The contract of employment stays with the lender")
    String insurerHint();

    @Message("Paid days of training")
    String trainingDays();

    @Message("Draft an agreement")
    String draftTitle();

    @Message("Save the draft")
    String draftNow();

    @Message("Signed")
    String signed();

    @Message("Not signed yet")
    String notSigned();

    @Message("Sign for my enterprise")
    String sign();

    @Message("With both signatures the people are promised and each worker is asked.")
    String signHint();

    @Message("Workers")
    String workers();

    @Message("Name the workers")
    String nameWorkers();

    @Message("Naming is no consent: each worker answers from their own log-in.")
    String nameHint();

    @Message("In another agreement for these days")
    String namedElsewhere();

    @Message("Nobody is named yet")
    String nobodyNamed();

    @Message("Save the list")
    String saveNames();

    @Message("Answer")
    String answer();

    @Message("Send those who consented")
    String conclude();

    @Message("They are lent, a bus is asked for, and the return date is set.")
    String concludeHint();

    @Message("Send those who consented now?")
    String concludeSure();

    @Message("Lent")
    String lentNow();

    @Message("A bus was asked for: see the charters.")
    String busAsked();

    @Message("All are back")
    String allBack();

    @Message("End early")
    String endEarly();

    @Message("Reason")
    String reason();

    @Message("Call it off")
    String cancel();

    @Message("Call this agreement off?")
    String cancelSure();

    @Message("How did it go?")
    String rate();

    @Message("Well")
    String wentWell();

    @Message("Badly")
    String wentBadly();

    @Message("It weighs in later proposals.")
    String rateHint();

    @Message("Messages from the notice board")
    String feedback();

    @Message("No message yet")
    String noFeedback();

    @Message("Name")
    String name();

    @Message("Phone")
    String phone();

    @Message("Received")
    String received();

    @Message("Show in clear")
    String show();

    @Message("What for")
    String purpose();

    @Message("Goes to the audit trail with your name")
    String purposeHint();

    @Message("Message")
    String whatTheySay();

    @Message("Work in this district")
    String boardTitle();

    @Message("Enterprises that need people now. No log-in is needed.")
    String boardLead();

    @Message("Nothing is asked for just now")
    String boardEmpty();

    @Message("Try another occupation, town or shift.")
    String boardEmptyHint();

    @Message("Leave a message")
    String leave();

    @Message("Only this enterprise and officials can see it; it is deleted after 30 days.")
    String leaveHint();

    @Message("Send")
    String leaveNow();

    @Message("Thank you. The enterprise will call you.")
    String leftThanks();

    @Message("What you do")
    String yourWork();

    @Message("Am I lent?")
    String mine();

    @Message("You decide for yourself, and can change what others entered for you.")
    String mineLead();

    @Message("Who are you?")
    String claimTitle();

    @Message("Once: so that only you can answer for yourself")
    String claimLead();

    @Message("Number of the document")
    String idNumber();

    @Message("As your employer registered it")
    String idNumberHint();

    @Message("Go on")
    String claimNow();

    @Message("Your number on your employer’s lists:")
    String yourNumber();

    @Message("Nobody asks you to work elsewhere")
    String noAsk();

    @Message("When your employer names you for an agreement, it appears here.")
    String noAskHint();

    @Message("I consent")
    String consent();

    @Message("I decline")
    String decline();

    @Message("The enterprises have not both signed yet; you will be asked then.")
    String earlyHint();

    @Message("All")
    String all();

    @Message(
            """
            {#when shift}\
            {#is 'DAY'}Day\
            {#is 'NIGHT'}Night\
            {#is 'ROTATING'}Any or rotating\
            {#else}{shift}\
            {/when}""")
    String shiftName(String shift);

    @Message(
            """
            {#when board}\
            {#is 'NONE'}None\
            {#is 'MEALS'}Meals\
            {#is 'LODGING'}Lodging\
            {#is 'MEALS_AND_LODGING'}Meals and lodging\
            {#else}{board}\
            {/when}""")
    String boardName(String board);

    @Message(
            """
            {#when side}\
            {#is 'NEED'}Needed\
            {#is 'SURPLUS'}Can be lent\
            {#else}{side}\
            {/when}""")
    String sideName(String side);

    @Message(
            """
            {#when state}\
            {#is 'POSTED'}Open\
            {#is 'PARTLY_FILLED'}Partly filled\
            {#is 'FILLED'}Filled\
            {#is 'WITHDRAWN'}Withdrawn\
            {#is 'EXPIRED'}Over\
            {#else}{state}\
            {/when}""")
    String entryState(String state);

    @Message(
            """
            {#when state}\
            {#is 'PROPOSED'}Draft\
            {#is 'LENDER_SIGNED'}Signed by the lender\
            {#is 'BORROWER_SIGNED'}Signed by the borrower\
            {#is 'AWAITING_CONSENT'}Workers are asked\
            {#is 'ACTIVE'}Lent\
            {#is 'RETURNED'}Back\
            {#is 'ENDED_EARLY'}Ended early\
            {#is 'CANCELLED'}Called off\
            {#else}{state}\
            {/when}""")
    String agreementState(String state);

    @Message(
            """
            {#when answer}\
            {#is 'ASKED'}Not answered yet\
            {#is 'CONSENTED'}Consents\
            {#is 'DECLINED'}Declined\
            {#else}{answer}\
            {/when}""")
    String answerName(String answer);

    @Message(
            """
            {#when party}\
            {#is 'LENDER'}the lender\
            {#is 'BORROWER'}the borrower\
            {#else}{party}\
            {/when}""")
    String partyName(String party);

    @Message(
            """
            {#when reason}\
            {#is 'LENDER_RESUMES'}The lender needs them itself\
            {#is 'BORROWER_NEEDS_NO_MORE'}The borrower needs no more\
            {#is 'WORKERS_WISH'}The workers wish it\
            {#is 'TERMS_NOT_KEPT'}Terms were not kept\
            {#is 'HEALTH'}Health\
            {#is 'ENTERPRISE_CLOSED'}One of the two is closed\
            {#is 'ENTERPRISE_MERGED'}One of the two was registered twice, and the records were merged\
            {#is 'OTHER'}Another reason\
            {#else}{reason}\
            {/when}""")
    String earlyEnd(String reason);

    @Message("{people} of {needed} from {lender} in {town}, {kilometres} km")
    String proposalHead(int people, int needed, String lender, String town, int kilometres);

    @Message("{people} people to {borrower}, {kilometres} km")
    String proposalTo(int people, String borrower, int kilometres);

    @Message("{count} people")
    String peopleCount(int count);

    @Message("{count} of {of} consent")
    String consenting(int count, int of);
}
