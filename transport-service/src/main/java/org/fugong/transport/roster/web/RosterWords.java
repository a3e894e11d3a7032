package org.fugong.transport.roster.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of rosters on pages and in files; the Chinese ones are in {@code messages/roster_zh.properties}. */
@MessageBundle(value = "roster", locale = "en")
public interface RosterWords {

    @Message("Roster")
    String roster();

    @Message("Seats")
    String seats();

    @Message("Versions")
    String versions();

    @Message("Lists with names")
    String lists();

    @Message("Version")
    String version();

    @Message("Version {number}")
    String versionWords(int number);

    @Message("Version {number} is the newest. None ever changes: each change makes another.")
    String versionsLead(int number);

    @Message("Made")
    String made();

    @Message("What changed")
    String whatChanged();

    @Message("Frozen at the deadline")
    String ofDeadline();

    @Message("Concerns another employer")
    String elsewhere();

    @Message("{#when kind}{#is 'DROPPED_OUT'}Dropped out{#is 'ADDED'}Added{#else}{kind}{/when}")
    String kindName(String kind);

    @Message("{#when cause}{#is 'WITHDREW'}does not want to come{#is 'NOT_WELL'}not well, or code not green{#is"
            + " 'STOPPED'}not let out at home{#is 'MISSED'}not there at departure{#is 'REPLACES'}in place of"
            + " another{#is 'CLEARED_LATE'}cleared after the deadline{#is 'MISTAKE'}the roster was wrong{#is"
            + " 'OTHER'}another reason{#else}{cause}{/when}")
    String causeName(String cause);

    @Message("By")
    String by();

    @Message("Checksum")
    String checksum();

    @Message("Compare")
    String compare();

    @Message("From version")
    String from();

    @Message("To version")
    String to();

    @Message("From version {from} to version {to}")
    String compareLead(int from, int to);

    @Message("These two versions are the same for those whom you may see.")
    String noDifference();

    @Message("Compare with the one before")
    String compareBefore();

    @Message("Dropped out")
    String dropped();

    @Message("Added")
    String added();

    @Message("Other seat")
    String moved();

    @Message("Before")
    String before();

    @Message("Now")
    String now();

    @Message("Somebody drops out")
    String dropOut();

    @Message("The others keep their seats; the worker is free for another charter.")
    String dropOutHint();

    @Message("Somebody is added")
    String add();

    @Message("On a free seat, beside their group if that can be. You answer for the clearances.")
    String addHint();

    @Message("Who")
    String who();

    @Message("Why")
    String cause();

    @Message("In words")
    String note();

    @Message("Kept sealed; for officials of the district and auditors.")
    String noteHint();

    @Message("No name yet")
    String nameless();

    @Message("Nobody to add: everybody nominated is on the roster, or on another charter.")
    String nobodyToAdd();

    @Message("Nobody is on the roster")
    String nobody();

    @Message("The roster freezes at the deadline")
    String notFrozen();

    @Message("Seats, versions and lists are there after it.")
    String notFrozenHint();

    @Message("Carriage {label}")
    String carriage(String label);

    @Message("{taken} of {all} seats are taken.")
    String seatsLead(int taken, int all);

    @Message("free")
    String free();

    @Message("taken")
    String taken();

    @Message("Same number: they travel together")
    String together();

    @Message("Group")
    String group();

    @Message("Window")
    String window();

    @Message("Seat")
    String seat();

    @Message("Name")
    String name();

    @Message("Employer")
    String employer();

    @Message("Employers")
    String employers();

    @Message("People")
    String people();

    @Message("People of the employer")
    String peopleOfEmployer();

    @Message("Boards at")
    String boardsAt();

    @Message("Leaves at")
    String leavesAt();

    @Message("Be there before")
    String beThereBy();

    @Message("Charter")
    String charter();

    @Message("{#when mode}{#is 'TRAIN'}train{#is 'BUS'}bus{#else}{mode}{/when}")
    String modeName(String mode);

    @Message("Departure")
    String departure();

    @Message("Arrival")
    String arrival();

    @Message("Destination")
    String destination();

    @Message("Takes over on arrival")
    String handOver();

    @Message("Phone of who takes over")
    String handOverPhone();

    @Message("At {place} each employer takes its own people over from the district's officials, by this list.")
    String handOverHint(String place);

    @Message("Your workers arrive at {place} at {time}: take them over there.")
    String takeOver(String place, String time);

    @Message("Document")
    String documentType();

    @Message("{#when type}{#is 'RESIDENT'}Resident identity card{#is 'PASSPORT'}Passport{#is 'HK_MACAO_PERMIT'}Hong"
            + " Kong and Macao permit{#is 'TAIWAN_PERMIT'}Taiwan permit{#else}{type}{/when}")
    String documentTypeName(String type);

    @Message("Document number")
    String documentNumber();

    @Message("Phone")
    String phone();

    @Message("No.")
    String number();

    @Message("Page")
    String page();

    @Message("Plan of the charter")
    String planTitle();

    @Message("Our workers on the charter")
    String employerTitle();

    @Message("Employers and hand-over on arrival")
    String employersAndHandOver();

    @Message("Passengers")
    String passengers();

    @Message("Frozen at")
    String frozenAt();

    @Message("Names, phones and documents in clear, for a purpose. Every download is recorded, and so is everybody on"
            + " it.")
    String listsLead();

    @Message("Download a list")
    String download();

    @Message("Form")
    String form();

    @Message("{#when form}{#is 'RAILWAY'}The railway's plan, with documents{#is 'EMPLOYER'}An employer's own"
            + " people{#else}{form}{/when}")
    String formName(String form);

    @Message("File")
    String format();

    @Message("Whose people")
    String whose();

    @Message("for the employer's form")
    String whoseHint();

    @Message("What for")
    String purpose();

    @Message("Goes to the audit trail. No names in it.")
    String purposeHint();

    @Message("The file can be fetched for ten minutes.")
    String asked();

    @Message("You are not named for this charter")
    String notNamed();

    @Message("Lists with names are for the official who announced this charter and those whom they name. Ask one of"
            + " them.")
    String notNamedHint();

    @Message("Who asked for lists")
    String history();

    @Message("Nobody has asked for one yet.")
    String noHistory();

    @Message("Asked")
    String askedAt();

    @Message("Fetched")
    String fetched();

    @Message("Who may download")
    String readers();

    @Message("The official who announced the charter, and these:")
    String readersHint();

    @Message("Nobody else.")
    String noReaders();

    @Message("Name an official")
    String nameReader();

    @Message("The official's subject at the log-in")
    String subject();

    @Message("Take back")
    String takeBack();
}
