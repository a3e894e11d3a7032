package org.fugong.transport.charter.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the pages of nominations: {@code {nomination:waitingList}}. Chinese: {@code messages/nomination_zh.properties}. */
@MessageBundle(value = "nomination", locale = "en")
public interface NominationWords {

    @Message("Nominations")
    String nominations();

    @Message("Nominate workers")
    String nominateWorkers();

    @Message("Tick those who are to come. Seats go in the order of arrival; whoever comes after the last seat waits.")
    String nominateLead();

    @Message("Names are masked. Somebody never nominated before is shown by the end of their id.")
    String namesHint();

    @Message("Yours")
    String yours();

    @Message("Nominated")
    String allNominated();

    @Message("Nobody of yours is nominated. Choose from your workers, or send a file.")
    String noneOfYours();

    @Message("Ended")
    String ended();

    @Message("Town")
    String town();

    @Message("By enterprise")
    String byEnterprise();

    @Message("By origin")
    String byOrigin();

    @Message("All towns")
    String allTowns();

    @Message("All enterprises")
    String allEnterprises();

    @Message("Show all")
    String showAll();

    @Message("None like that")
    String noneLikeThat();

    @Message("Choose something else above, or show all.")
    String noneLikeThatHint();

    @Message("{count} more: choose them in the list below.")
    String moreBelow(int count);

    @Message("group {mark}")
    String groupMark(String mark);

    @Message("boards at {stop}")
    String boards(String stop);

    @Message("Home county")
    String county();

    @Message("All counties")
    String allCounties();

    @Message("Only those who are free")
    String onlyFree();

    @Message("Show")
    String show();

    @Message("Tick all on this page")
    String tickAll();

    @Message("# ticked")
    String ticked();

    @Message("They travel together or not at all")
    String together();

    @Message("All get seats at once or wait together. If one drops out, by a refused clearance or a withdrawal, all "
            + "lose their places, unless the rest may travel.")
    String togetherHint();

    @Message("If one drops out, the rest may travel")
    String restMayTravel();

    @Message("Nominate a group")
    String nominateGroup();

    @Message("People of one enterprise or of several who travel together or not at all, such as a couple.")
    String groupLead();

    @Message("Each is found by their document; the numbers are not kept. All have to be registered and free.")
    String groupDocumentsHint();

    @Message("Person")
    String person();

    @Message("Another person")
    String anotherPerson();

    @Message("The group is nominated.")
    String groupNominated();

    @Message("Boards at")
    String boardsAt();

    @Message("Nominate the ticked")
    String nominateTicked();

    @Message("Tick at least one worker, and two or more for a group.")
    String tickSomebody();

    @Message("Nominate by document")
    String byDocument();

    @Message("For somebody whose paper is before you. The number only finds your worker; it is not kept.")
    String byDocumentHint();

    @Message("Document")
    String idType();

    @Message("{#when type}{#is 'RESIDENT'}Resident identity card{#is 'PASSPORT'}Passport{#is 'HK_MACAO_PERMIT'}Hong "
            + "Kong and Macao permit{#else}Taiwan permit{/when}")
    String idTypeName(String type);

    @Message("Number of the document")
    String idNumber();

    @Message("Nominate")
    String nominateThem();

    @Message("Nominated.")
    String nominatedOne();

    @Message("With a seat")
    String seated();

    @Message("Waiting")
    String waiting();

    @Message("Refused")
    String refused();

    @Message("What became of it")
    String outcome();

    @Message("Nominate more")
    String goOn();

    @Message("Worker")
    String worker();

    @Message("From")
    String origin();

    @Message("State")
    String state();

    @Message("Nobody here")
    String nobody();

    @Message("No worker of yours fits this choice. Choose another county.")
    String nobodyHint();

    @Message("Nominate by file")
    String byFile();

    @Message("A list from your spreadsheet, checked before anything is kept. Up to 5,000 rows.")
    String byFileLead();

    @Message("1. Fill in the template")
    String stepTemplate();

    @Message("2. Check and send")
    String stepSend();

    @Message("File")
    String file();

    @Message("XLSX, or CSV in UTF-8 or GB18030, with the columns of the template in Chinese or English. One row for "
            + "each worker.")
    String fileHint();

    @Message("Finds your worker, and is not kept. Or give the id, of which one sees the end on the pages.")
    String columnDocument();

    @Message("Group")
    String columnGroup();

    @Message("Any mark, such as A. Rows with the same mark travel together or not at all.")
    String columnGroupHint();

    @Message("Rest may travel")
    String columnRest();

    @Message("Yes or no. Counts if the whole group says yes.")
    String columnRestHint();

    @Message("Stop")
    String columnStop();

    @Message("Number of the stop where they board; the first if empty.")
    String columnStopHint();

    @Message("If rows are refused")
    String mode();

    @Message("take the others")
    String modeRows();

    @Message("take none")
    String modeAll();

    @Message("Check only")
    String checkFile();

    @Message("Nominate")
    String sendFile();

    @Message("Safe to send twice: whoever is on this charter already is passed over.")
    String twiceHint();

    @Message("Template")
    String template();

    @Message("Files you sent")
    String sentFiles();

    @Message("Sent")
    String sentAt();

    @Message("Taken")
    String taken();

    @Message("Checked only")
    String checked();

    @Message("Not taken")
    String notTaken();

    @Message("Your file")
    String yourFile();

    @Message("This was a check: nothing is kept. Send the file again to nominate.")
    String dryRunDone();

    @Message("Nothing is kept, because rows were refused and the file was to be taken as a whole.")
    String refusedAsAWhole();

    @Message("Taken. Those who wait see their place on the waiting list.")
    String keptWords();

    @Message("Rows")
    String rows();

    @Message("Would have a seat")
    String wouldSit();

    @Message("Would wait")
    String wouldWait();

    @Message("On it already")
    String already();

    @Message("Refused rows")
    String refusedRows();

    @Message("They come back as a file in the form in which you sent it, each with its reason. Mend them and send that "
            + "file. Kept for 7 days.")
    String refusedHint();

    @Message("Download refused rows")
    String refusedFile();

    @Message("Another file")
    String anotherFile();

    @Message("Waiting list")
    String waitingList();

    @Message("{waiting} wait. Of {seats} seats, {seated} are given.")
    String waitingLead(int waiting, int seats, int seated);

    @Message("seats are no longer kept for groups")
    String keptNoLonger();

    @Message("The list ended at the deadline:")
    String listEnded();

    @Message("How seats are given")
    String rule();

    @Message("In the order of arrival: a free seat goes to the first on the list who fits. To fit, every quota that "
            + "counts somebody has to have room, and for a group there have to be seats for all of it.")
    String ruleOrder();

    @Message("Whose quota is full is passed over until it has room, and keeps the place.")
    String ruleQuota();

    @Message("A group for which too little is free is not overtaken for that reason: the free seats, or the room in the"
            + " quota that it lacks, are kept for it until there is enough.")
    String ruleGroup();

    @Message("Nothing is kept any more from {at} on, so that no seat rides empty: from then on a group that does not "
            + "fit is passed over as well.")
    String ruleKept(String at);

    @Message("A seat that comes free is given in the same moment. Clearances are asked for while you wait, so that you "
            + "can travel when you move up.")
    String ruleAtOnce();

    @Message("Place")
    String place();

    @Message("Nobody whom you may see waits")
    String nobodyWaits();

    @Message("Whoever is nominated after the last seat is given is listed here in the order of arrival.")
    String nobodyWaitsHint();

    @Message("Take back")
    String takeBack();

    @Message("Take back this nomination? Of a group all go along, unless the rest may travel.")
    String takeBackConfirm();

    @Message("Taken back.")
    String takenBack();

    @Message("My charter")
    String mine();

    @Message("The train or bus that takes you back to work, where you stand, and your ticket.")
    String mineLead();

    @Message("It is not known yet which worker you are")
    String notBound();

    @Message("Say so once with your document and name; a few seconds later your charter is shown here.")
    String notBoundHint();

    @Message("Say who I am")
    String bind();

    @Message("You are nominated for no charter")
    String noCharter();

    @Message("Your employer puts you forward. As soon as they do, your train or bus and your place are shown here.")
    String noCharterHint();

    @Message("You are on no charter that is still to come.")
    String nothingAhead();

    @Message("Before")
    String before();

    @Message("{#when status}{#is 'SEATED'}You have a seat{#is 'WAITING'}You wait for a seat{#is 'TRAVELS'}On the "
            + "roster: you travel{#is 'TRAVELLED'}You travelled{#is 'REFUSED'}A clearance was refused{#is "
            + "'WITHDRAWN'}Taken back{#is 'LEFT_OUT'}Not on the roster{#is 'CANCELLED'}Charter "
            + "cancelled{#else}{status}{/when}")
    String myState(String status);

    @Message("You are number {place} on the waiting list.")
    String myPlace(int place);

    @Message("You travel in a group: all of you or nobody.")
    String myGroup();

    @Message("The seat is yours unless a clearance is refused. The roster is fixed at {at}.")
    String seatedHint(String at);

    @Message("Departs")
    String departs();

    @Message("Arrives")
    String arrives();

    @Message("Roster is fixed")
    String deadline();

    @Message("Clearances")
    String clearances();

    @Message("{#when kind}{#is 'TICKET'}Ticket{#is 'VILLAGE_EXIT'}Leave to go out of the village{#is "
            + "'ORIGIN_BUREAU'}Employment bureau at home{#is 'HEALTH_CODE'}Health code{#else}{kind}{/when}")
    String clearanceKind(String kind);

    @Message("{#when state}{#is 'OPEN'}asked{#is 'GRANTED'}granted{#is 'REFUSED'}refused{#else}ended{/when}")
    String clearanceState(String state);
}
