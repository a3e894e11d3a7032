package org.fugong.reporting.dashboard.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The dashboard's words. What stands in braces is filled in by the browser. */
@MessageBundle(value = "reporting", locale = "en")
public interface Texts {
    @Message("Resumption, live")
    String title();

    @Message("How far the district has come: enterprises resumed, people declared, fetched home and back at work.")
    String lead();

    @Message("Connecting")
    String connecting();

    @Message("Live")
    String live();

    @Message("Connection lost")
    String away();

    @Message("{|as of {time}|}")
    String asOf();

    @Message("{|last figures from {time}; connecting again|}")
    String lastFrom();

    @Message("no figure")
    String none();

    @Message("under 10")
    String withheld();

    @Message("Counts of 1 to 9 people are shown to district officials and auditors only.")
    String withheldNote();

    @Message("Nothing has been taken in yet")
    String emptyTitle();

    @Message("Figures appear here by themselves as soon as the first enterprise registers.")
    String emptyText();

    @Message("Resumption rate")
    String rates();

    @Message("Enterprises resumed")
    String overall();

    @Message("Those that have not resumed")
    String notResumed();

    @Message("Above-scale resumed")
    String aboveScale();

    @Message("above designated size (规上), as declared by the statistics bureau")
    String aboveScaleNote();

    @Message("{|{n} of {total}|}")
    String basis();

    @Message("Key figures")
    String keyFigures();

    @Message("On duty now")
    String onDuty();

    @Message("last passage today was an entry")
    String onDutyNote();

    @Message("Workers enrolled")
    String enrolled();

    @Message("registered by their enterprise")
    String enrolledNote();

    @Message("Applied to resume")
    String applied();

    @Message("enterprises, decided or not")
    String appliedNote();

    @Message("Fetched home")
    String arrivedTile();

    @Message("arrived by charter")
    String arrivedTileNote();

    @Message("From declaration to work")
    String funnel();

    @Message(
            "Persons who reached each stage. Local workers need no charter, so a later stage is not a part of an earlier one.")
    String funnelNote();

    @Message("Registered")
    String registered();

    @Message("Complete")
    String complete();

    @Message("Coded")
    String coded();

    @Message("Travelled")
    String travelled();

    @Message("Arrived")
    String arrived();

    @Message("On duty")
    String stageOnDuty();

    @Message("Stage")
    String stage();

    @Message("Persons")
    String persons();

    @Message("As a table")
    String asTable();

    @Message("What happened")
    String latest();

    @Message("Nothing yet.")
    String latestEmpty();

    @Message("{|Charter announced: {name}, seats: {count}|}")
    String happenedCharterAnnounced();

    @Message("{|Charter called off: {name}|}")
    String happenedCharterCancelled();

    @Message("called off")
    String cancelled();

    @Message("{|Roster frozen: {name}, travellers: {count}|}")
    String happenedRosterFrozen();

    @Message("{|Boarding: {name}, {count} on board|}")
    String happenedBoarded();

    @Message("{|Arrived: {name}, people: {count}|}")
    String happenedArrived();

    @Message("{|Enterprises resumed: {count}, the latest {name}|}")
    String happenedResumed();

    @Message("Charters")
    String charters();

    @Message("No charter has been announced.")
    String chartersEmpty();

    @Message("Charter")
    String charter();

    @Message("Seats taken")
    String seated();

    @Message("Cleared")
    String cleared();

    @Message("On the roster")
    String onRoster();

    @Message("Boarded")
    String boarded();

    @Message("State")
    String state();

    @Message("{|open until {time}|}")
    String open();

    @Message("closing")
    String closing();

    @Message("{|roster frozen {time}|}")
    String frozen();

    @Message("on the way")
    String onTheWay();

    @Message("arriving")
    String arriving();

    @Message("arrived")
    String home();

    @Message("{|{n} of {total}|}")
    String seats();

    @Message("Map of the towns")
    String map();

    @Message("Each tile is a town, placed roughly where it lies.")
    String mapNote();

    @Message("Town")
    String town();

    @Message("Resumed")
    String resumed();

    @Message("Enterprises")
    String total();

    @Message("Rate")
    String rate();

    @Message("none")
    String binNone();

    @Message("At the gates today")
    String gates();

    @Message("Scans")
    String scans();

    @Message("Refused")
    String refused();

    @Message("Fevers")
    String fevers();

    @Message("How this is counted")
    String counted();

    @Message(
            "Resumption rate: registered enterprises whose latest decision approved resumption, of all registered enterprises of the group; four decimals, rounded down, so that 100% means all of them. Of no enterprises there is no rate.")
    String countedRate();

    @Message(
            "People: each person counts once per stage, whatever the order in which the facts arrive or how often they are told. On duty: the last passage of the local day, by the time of the scan, was an entry.")
    String countedPeople();

    @Message("{|Rules: {rules}. Taken in: {events} facts, the last at {time}.|}")
    String countedRules();

    @Message("What each figure means")
    String measures();

    @Message("Every figure is defined once: of whom, how it is reckoned, from which facts, under which rules.")
    String measuresLead();

    @Message("Figure")
    String measure();

    @Message("Unit")
    String unit();

    @Message("Of whom or what")
    String population();

    @Message("How it is reckoned")
    String formula();

    @Message("From")
    String sources();

    @Message("{#if count == 1}1 topic{#else}{count} topics{/if}")
    String topics(int count);

    @Message("Of your town only.")
    String ownTown();

    @Message("Of your enterprise only.")
    String ownEnterprise();

    @Message("{|waiting for a seat: {n}|}")
    String waitingToo();

    @Message("Wall screen")
    String wall();

    @Message("not known")
    String unknown();

    @Message("Whole district")
    String wholeDistrict();

    @Message("Which enterprises")
    String filters();

    @Message("Show all")
    String clear();

    @Message("All towns")
    String allTowns();

    @Message("Industry")
    String industry();

    @Message("All industries")
    String allIndustries();

    @Message("Scale")
    String scale();

    @Message("All scales")
    String allScales();

    @Message("Above-scale (规上)")
    String scaleAbove();

    @Message("Below")
    String scaleBelow();

    @Message("Size")
    String size();

    @Message("All sizes")
    String allSizes();

    @Message("Micro")
    String sizeMicro();

    @Message("Small")
    String sizeSmall();

    @Message("Medium")
    String sizeMedium();

    @Message("Large")
    String sizeLarge();

    @Message("Park")
    String park();

    @Message("All parks")
    String allParks();

    @Message("People from")
    String origin();

    @Message("Everywhere")
    String allOrigins();

    @Message("{|All of {name}|}")
    String allOf();

    @Message("Province of origin")
    String byProvince();

    @Message("City of origin")
    String byCity();

    @Message("not by origin")
    String notByOrigin();

    @Message("What happens at gates is not counted by where people come from.")
    String gatesNotByOrigin();

    @Message("{|More of them in the table: {n}|}")
    String partsMore();

    @Message(
            "The figures of this choice cannot be had at the moment; those shown are the last ones known. They come by themselves.")
    String groupFault();

    @Message("Alerts")
    String alerts();

    @Message("All alerts")
    String moreAlerts();

    @Message("Measure")
    String measureShown();

    @Message("Resumption rate")
    String measureRate();

    @Message("On duty, of enrolled")
    String measureOnDuty();

    @Message("On duty, people")
    String measurePeople();

    @Message("Enterprises not resumed")
    String measureClosed();

    @Message("Fevers today")
    String measureFevers();

    @Message("Compared")
    String parts();

    @Message("By")
    String divideBy();

    @Message("Part")
    String part();

    @Message("No enterprise meets all conditions.")
    String partsNone();

    @Message("{|{n} on duty of {total} enrolled|}")
    String onDutyOf();

    @Message("{|scans today: {n}|}")
    String scansToday();

    @Message("{|Resumption rate {rate}: {n} of {total}|}")
    String spoken();

    @Message(
            "{|The figures are {time} behind: {records} records wait to be read. They catch up by themselves; if the number grows for minutes, tell the operator.|}")
    String behind();

    @Message(
            "The connection is lost. The figures shown are the last ones known, and go on by themselves when it is back. If that takes more than a few minutes, reload the page, then tell the operator.")
    String staleWhy();

    @Message("Charters, alerts and what happened are those of the whole district.")
    String alwaysWhole();

    @Message("{|{rate} when yesterday was closed ({change} pp)|}")
    String thanYesterday();

    @Message("{|{rate} a week before ({change} pp)|}")
    String thanLastWeek();

    @Message("Hour")
    String hour();

    @Message("Enterprises resumed, day by day")
    String trend();

    @Message("Day")
    String dayOf();

    @Message("Resumed on the day")
    String resumedPerDay();

    @Message("People back, day by day")
    String trendBack();

    @Message("Back on the day")
    String returnedPerDay();

    @Message("When nine of ten will be there")
    String forecast();

    @Message("Enterprises resumed")
    String willResume();

    @Message("Workers back")
    String willReturn();

    @Message("Workers on duty")
    String willBeOnDuty();

    @Message("90% on")
    String ninetyOn();

    @Message("Off so far by")
    String offLabel();

    @Message("{|since {day}|}")
    String reached();

    @Message("not within a year")
    String notWithinAYear();

    @Message("too few days to tell")
    String tooFewDays();

    @Message("{|{points} points ({days} days)|}")
    String offBy();

    @Message(
            "If it goes on as in the last 14 days: a logistic curve through them. How far off the same method was three days ahead is told in percentage points.")
    String forecastMethod();

    @Message("Of each town")
    String forecastTowns();

    @Message("Requests for help that wait, by age")
    String help();

    @Message("Age")
    String helpAge();

    @Message("Requests")
    String helpOpen();

    @Message("up to a day")
    String helpDay();

    @Message("one to three days")
    String helpThreeDays();

    @Message("longer")
    String helpLonger();

    @Message("{|Waiting: {open}, of these overdue: {overdue}, escalated: {escalated}|}")
    String helpOverdue();
}
